// SPDX-License-Identifier: AGPL-3.0-or-later
// Contact days by year; pure, for this room alone.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "ties/ties.hpp"

namespace closeknit::pages {

// How many days of each year had contact either way: ascending, years without any in between as 0. Where more
// than kMostGapYears lie between two days, the side with fewer days has wrong dates and is left out.
std::vector<std::pair<int, std::uint32_t>> contact_days_by_year(const std::array<ties::DaySet, 2>& days);
inline constexpr int kMostGapYears = 60;

}  // namespace closeknit::pages
