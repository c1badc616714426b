// SPDX-License-Identifier: AGPL-3.0-or-later
// A day written in figures: "2026-11-20", "20/11", "20.11.2026". For due.cpp alone.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace closeknit::signals {

struct DateInFigures {
  enum class Form : std::uint8_t {
    with_year,  // hardly anything else: "2026-11-20", "20/11/26", "20.11.2026"
    slashed,    // may be a fraction: "20/11"
    dotted,     // may be a version or an hour: "20.11", "20.11."
  };
  std::int32_t day = 0;  // since 1970
  Form form = Form::with_year;
};

// The date whose first figure stands at text[begin]; nothing where none does or the calendar has no such day. One
// without a year is the next that is not over on `day`. Slashed, the day stands before the month, as most of the world
// writes; where both are 12 at most and only the month before the day gives a day within kNearAhead days to come, that
// is meant. A figure over 12 is the day wherever it stands. Dotted, the day stands first; with dashes, the year (ISO
// 8601).
std::optional<DateInFigures> date_in_figures(std::string_view text, std::size_t begin, std::int32_t day);
inline constexpr std::int32_t kNearAhead = 60;

}  // namespace closeknit::signals
