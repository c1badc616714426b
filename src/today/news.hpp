// SPDX-License-Identifier: AGPL-3.0-or-later
// News that somebody close told the owner of their life, to ask after while it is fresh. For this room alone.
#pragma once

#include <span>
#include <vector>

#include "today/today.hpp"

namespace closeknit::today {

// Nobody asks how it went on the very day, nor long after.
inline constexpr Days kNewsRests{1};
inline constexpr Days kNewsFades{28};
inline constexpr std::size_t kMostNewsRead = 100;  // of each kind, the newest, by whomever

// One for each person up to the circle of 50 who told news (pages::worth_asking) to which the owner has written them
// nothing since, with its evidence. What is gentle is for the person's page alone.
std::vector<Item> news_candidates(book::Book& book, std::span<const pages::Standing> standings, Instant now);

}  // namespace closeknit::today
