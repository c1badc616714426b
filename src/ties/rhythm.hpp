// SPDX-License-Identifier: AGPL-3.0-or-later
// Rhythm: how often two people are usually in touch, and whether the present silence is more than usual.
#pragma once

#include <optional>

#include "ties/ties.hpp"

namespace closeknit::ties {

// How the gaps between days of contact (either way) have been of late.
struct Gaps {
  Days median{};
  Days long_one{};  // nine gaps in ten are no longer: people who write in bursts have a median of a day all the same
  Days pause{};  // how long a pause usually is at most: the longest but one of who writes in bursts; else the long gap
  Days longest{};
};

// The days with contact that were taken up: within a month of each, both wrote. Ascending. A circular that nobody
// answers is not among them.
DaySet exchange_days(const Sums& sums);

// Of the gaps between days of contact, those that ended in the two years before the last contact, or, where these are
// few, of the last few. Nothing below 4 gaps: fewer show no rhythm.
std::optional<Gaps> gaps_of(const DaySet& days);
std::optional<Gaps> gaps_of(const Sums& sums);  // of all days with contact, taken up or not

// How many days had contact in [from, until), in one direction.
std::size_t days_between(const DaySet& days, std::int32_t from, std::int32_t until);

// Where the tie is heading. `none` for those who never had a tie to lose: not two-way, or no rhythm (fewer than 5
// days of exchange), or the owner wrote on a single day only, or it was one episode (less than half a year, or in fewer
// than three months); they are warming at most. `silence` is since the last exchange
// or, where that is later, since they last wrote.
struct Standing {
  Channel channel = Channel::mail;
  bool two_way = false;
  Days silence{};
  DaySet exchanged{};
  std::optional<Gaps> gaps;
};
Trend trend_of(const Sums& sums, const Standing& standing, Instant now);

}  // namespace closeknit::ties
