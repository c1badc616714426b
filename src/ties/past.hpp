// SPDX-License-Identifier: AGPL-3.0-or-later
// Past: the owner's ties as they stood at earlier dates, and whom the owner then wrote to: free truth, of which every
// book has as much as it has past.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ties/ties.hpp"

namespace closeknit::ties {

// The others are numbered from 0, people rather than addresses.
using Other = std::uint32_t;

struct Happening {
  Other other = 0;
  Contact contact;
};

// How far ahead a strength looks: does the owner write to them within so many days?
inline constexpr Days kHorizon{30};

// Ties at a moment that only moves forward, but for how soon answers come, which no feature asks. `happenings`
// ascending by time; they must outlive it.
class Replay {
 public:
  Replay(std::span<const Happening> happenings, std::size_t others);

  // Takes in all that came before `now`.
  void forward_to(Instant now);
  Instant now() const { return now_; }
  const Sums& sums(Other other) const { return sums_[other]; }
  bool known(Other other) const { return sums_[other].as_of.seconds != 0; }
  // Whom the owner writes to, in To, within the horizon from now on: for each of the others, 1 or 0.
  std::vector<std::uint8_t> written_to() const;

 private:
  std::span<const Happening> happenings_;
  Instant now_;
  std::vector<Sums> sums_;
  std::size_t next_ = 0;
};

// The question "to whom does the owner write within the horizon?" at one date, with its answer. Of those known then who
// are human beings: all whom the owner wrote to; of the others the kMostRivals strongest by the shipped weights, and of
// the rest as many, evenly drawn, each standing for all that were left out between. So a date costs the same however
// many people somebody knows.
struct PastDate {
  Instant at;
  TieFeatures per_spread{};  // of the norms of everybody known (ties.hpp)
  std::vector<TieFeatures> contacts;
  std::vector<std::uint8_t> written;  // 1 where the owner did
  std::vector<float> times;           // how many each stands for
};
inline constexpr std::size_t kMostRivals = 150;

// At most `most` dates, kBetweenDates apart, the latest leaving the whole horizon before `until`; ascending. Dates lie
// on multiples of that distance, so that a longer past leaves the earlier dates as they were. Left out are dates at
// which fewer than `least_known` were known, or the owner wrote to nobody or to all of them.
inline constexpr Days kBetweenDates{15};
struct PastProtocol {
  Instant until;
  Channel channel = Channel::mail;
  std::size_t most = 48;
  std::size_t least_known = 15;
};
std::vector<PastDate> past_dates(std::span<const Happening> happenings, const std::vector<bool>& is_person,
                                 const PastProtocol& protocol);

}  // namespace closeknit::ties
