// SPDX-License-Identifier: AGPL-3.0-or-later
// The day that a sentence names: "by Friday", "next week", "in two weeks", "on 3 March". For this room alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "signals/phrases.hpp"

namespace closeknit::signals {

// Counted from `day` (days since 1970, the writer's calendar). A weekday is the next one after `day`; "this week" ends
// on Friday, "the weekend" on Sunday; months and years end on their last day ("by the end of the year", "next month",
// "in March"); a date without year is the next one that is not over. English, German, French and
// Spanish words. The first day named counts; nothing where none is.
std::optional<std::int32_t> day_named(std::string_view text, std::span<const Word> words, std::int32_t day);

}  // namespace closeknit::signals
