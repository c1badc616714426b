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
};

// Of the gaps that ended in the two years before the last contact, or, where these are few, of the last few. Nothing
// below 4 gaps: fewer show no rhythm.
std::optional<Gaps> gaps_of(const Sums& sums);

// How many days had contact in [from, until), in one direction.
std::size_t days_between(const DaySet& days, std::int32_t from, std::int32_t until);

// Where the tie is heading. `none` for those who never had a tie to lose: not two-way, or no rhythm (fewer than 5
// days of contact), or the owner wrote on a single day only; they are warming at most. `silence` is since the last
// contact either way.
struct Standing {
  bool two_way = false;
  Days silence{};
  std::optional<Gaps> gaps;
};
Trend trend_of(const Sums& sums, const Standing& standing, Instant now);

}  // namespace closeknit::ties
