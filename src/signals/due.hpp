// SPDX-License-Identifier: AGPL-3.0-or-later
// The day that a sentence names: "by Friday", "next week", "in two weeks", "on 3 March". For this room alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "signals/phrases.hpp"

namespace closeknit::signals {

// Counted from `day` (days since 1970, the writer's calendar). A weekday is the next one after `day`, or that of next
// week where the sentence says so; "this week" ends on Friday, "the weekend" on Sunday, and what is before it is by
// Friday; months and years end on their last day ("by the end of the year", "next month", "in March"). A date without
// year or month is the next one that is not over; in figures the day stands before the month, with the exception that
// date_in_figures.hpp names. "By Christmas" is the 24th. The end of the day is `day` itself where no other is named.
// English, German, French and Spanish words, numbers in words to twelve. The first day named counts; nothing where none
// is.
std::optional<std::int32_t> day_named(std::string_view text, std::span<const Word> words, std::int32_t day);

}  // namespace closeknit::signals
