// SPDX-License-Identifier: AGPL-3.0-or-later
// Series: what a subject says of a row of letters that belong together: "[PATCH v2 3/7] …" is the third of seven, "0/7"
// the one that introduces them.
#pragma once

#include <cstdint>
#include <string_view>

namespace closeknit::owed {

struct Series {
  std::uint32_t part = 0;
  std::uint32_t parts = 0;  // 0: no row
  bool opens() const { return parts > 0 && part == 0; }
  bool is_part() const { return parts > 0 && part > 0; }
  bool operator==(const Series&) const = default;
};

// From the bracketed tags at the start of a subject, of up to 60 characters each; the last that has "N/M" with N ≤ M <
// 10,000 counts. An answer ("Re: [3/7] …") is part of no row.
Series series_of(std::string_view subject);

}  // namespace closeknit::owed
