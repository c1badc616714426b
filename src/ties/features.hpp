// SPDX-License-Identifier: AGPL-3.0-or-later
// Features: what the strength of a tie is judged by, as numbers that the model weighs. Pure functions of the sums.
//
// Amounts come as logarithms (twice as much adds the same, however much there was), so that a flood of mail is no
// closer than a correspondence. Each belongs to one theme of the explanation. Chosen by leaving owners out: of the
// train owners a fifth at a time was ranked by weights fitted on the others. What did not help there is not here: how
// soon answers come, who else stands in the same letters, days counted by the owner's own activity, the season. What
// helped in one channel and harmed in another counts where it helped.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "ties/ties.hpp"

namespace closeknit::ties {

// The parts of `--why`, in its order.
enum class Theme : std::uint8_t { both_ways, out, in, past, silence };
inline constexpr std::size_t kThemes = 5;

// Which way a feature may count. More contact must never make a tie weaker, nor a longer silence make it stronger,
// whatever a few owners' mail would fit better.
enum class Sign : std::uint8_t { more, less, either };

// In which channels a feature counts; in the others its weight is 0, and stays so.
enum class Counts : std::uint8_t { everywhere, in_mail, not_in_chat };
constexpr bool counts_in(Counts counts, Channel channel) {
  if (counts == Counts::in_mail) return channel == Channel::mail;
  return counts == Counts::everywhere || channel != Channel::chat;
}

struct FeatureRow {
  std::string_view name;
  Theme theme;
  Sign sign;
  Counts counts = Counts::everywhere;
};

inline constexpr auto kFeatureRows = std::to_array<FeatureRow>({
    // Decayed sums by direction and half-life in days, of letters that name the other side in To, and of all, copies
    // too, so that a copy never counts for more than a letter: log(1 + sum / kFinestSum).
    {"out_to_7", Theme::out, Sign::more},
    {"out_to_30", Theme::out, Sign::more},
    {"out_to_90", Theme::out, Sign::more},
    {"out_to_365", Theme::out, Sign::more},
    {"out_all_30", Theme::out, Sign::more},
    {"out_all_365", Theme::out, Sign::more},
    {"in_to_7", Theme::in, Sign::more},
    {"in_to_30", Theme::in, Sign::more},
    {"in_to_90", Theme::in, Sign::more},
    {"in_to_365", Theme::in, Sign::more},
    // The geometric mean of both directions, Cc at a fifth.
    {"both_30", Theme::both_ways, Sign::more},
    {"both_90", Theme::both_ways, Sign::more},
    {"both_365", Theme::both_ways, Sign::more},
    // Days of contact: log(1 + days), of the last 90 and in all; and fading by half every 256 days.
    {"days_out_90", Theme::out, Sign::more},
    {"days_in_90", Theme::in, Sign::more},
    {"fading_out", Theme::out, Sign::more},
    // How evenly they lie: of the last eight weeks, and of the last three months of 30 days, how many had any.
    {"weeks_out", Theme::out, Sign::more},
    {"months_out", Theme::out, Sign::more},
    {"months_in", Theme::in, Sign::more},
    {"days_out", Theme::past, Sign::more},
    {"days_in", Theme::past, Sign::more},
    {"age", Theme::past, Sign::either},  // log(1 + days since the first contact)
    // Shares of the letters that answer nothing, 0 to 1.
    {"started_out", Theme::out, Sign::either},
    {"started_in", Theme::in, Sign::either},
    // Silence: log(1 + days), ten years where there never was contact.
    {"silence_out", Theme::silence, Sign::less},
    {"silence_in", Theme::silence, Sign::less},
    {"silence", Theme::silence, Sign::less},
    {"never_out", Theme::silence, Sign::either},  // 1: the owner never wrote
    // How often the owner wrote over all the time: log of the days on which they did, by the days since the first
    // contact and kSoonest more, within which little can be said of how often.
    {"rate_out", Theme::out, Sign::more, Counts::in_mail},
    // log(1 + silence / long gap): nine gaps in ten are shorter (rhythm.hpp). Where there is no rhythm as if it were
    // long.
    {"later", Theme::silence, Sign::less, Counts::not_in_chat},
});
static_assert(kFeatureRows.size() == kTieFeatures);

inline constexpr double kFinestSum = 0.02;  // a decayed sum below says nothing more
inline constexpr double kFinestDay = 0.05;  // … a fading day
inline constexpr double kSoonest = 60;      // days
inline constexpr double kNoRhythm = 3;      // "later" of those without
inline constexpr Days kLongestSilence{3650};

// features_of() (ties.hpp): `now` before sums.as_of counts as sums.as_of. Of no contact at all, from which every score
// is counted: amounts 0, silence the longest.
const TieFeatures& features_of_nothing();

}  // namespace closeknit::ties
