// SPDX-License-Identifier: AGPL-3.0-or-later
// Alive: will the two be in touch again? What a long silence means depends on what was before it.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "ties/ties.hpp"

namespace closeknit::ties {

// Logarithms of days and counts, but for the last two.
inline constexpr auto kAliveNames = std::to_array<std::string_view>({
    "silence",   // log(1 + days since the last contact either way)
    "late",      // log(1 + silence / usual gap)
    "later",     // log(1 + silence / long gap): nine gaps in ten are shorter
    "long_gap",  // log(1 + long gap)
    "days_in",   // log(1 + days on which they wrote, all)
    "days_90",   // … of contact either way, of the last 90
    "days_365",  // … of the last 365
    "fading",    // log(1 + days of contact, fading by half every 60 days, / 0.02)
    "age",       // log(1 + days since the first contact)
    "quarters",  // of the last twelve quarters of 90 days, how many had contact
    "recent",    // 2^-(silence / 90 days)
});
inline constexpr std::size_t kAliveFeatures = kAliveNames.size();
using AliveFeatures = std::array<double, kAliveFeatures>;

// Nothing where there is no rhythm yet (fewer than 5 days of contact): such a tie has no silence that means anything.
std::optional<AliveFeatures> alive_features(const Sums& sums, Instant now);

// The probability that either side is heard within 180 days (mail) or 60 days (chat, calls). Logistic regression, by
// `closeknit-accuracy --fit drift` on train owners: alive.inc.
struct AliveModel {
  AliveFeatures weights;
  double base = 0;
};
const AliveModel& alive_model(Channel channel);
double alive(const AliveFeatures& features, Channel channel);

}  // namespace closeknit::ties
