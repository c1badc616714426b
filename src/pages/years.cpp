// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/years.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace closeknit::pages {
namespace {

int year_of(std::int32_t day) {
  using namespace std::chrono;
  return static_cast<int>(year_month_day{sys_days{days{day}}}.year());
}

}  // namespace

std::vector<std::pair<int, std::uint32_t>> contact_days_by_year(const std::array<ties::DaySet, 2>& days) {
  ties::DaySet both;
  std::set_union(days[0].begin(), days[0].end(), days[1].begin(), days[1].end(), std::back_inserter(both));
  std::vector<std::pair<int, std::uint32_t>> years;
  for (std::size_t i = 0; i < both.size(); ++i) {
    int year = year_of(both[i]);
    if (!years.empty() && year - years.back().first > kMostGapYears) {
      if (i > both.size() / 2) break;
      years.clear();
    }
    while (!years.empty() && years.back().first < year)
      years.emplace_back(years.back().first + 1, 0);
    if (years.empty()) years.emplace_back(year, 0);
    ++years.back().second;
  }
  return years;
}

}  // namespace closeknit::pages
