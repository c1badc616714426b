// SPDX-License-Identifier: AGPL-3.0-or-later
// Dice: chance that falls the same way on every machine.
//
// Splitmix64 (Steele, Lea, Flood 2014) as a value; integers only, since floating point and the standard library's
// distributions differ between machines. Each thread of letters throws dice of its own, seeded by what it is about,
// so that one more party in the world does not change what the others write.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace closeknit::sample {

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  // The dice for one purpose ("faces", "thread") and number under `seed`.
  Dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number = 0);

  std::uint64_t roll();
  // 0 … n-1; 0 for n below 2.
  std::int64_t below(std::int64_t n);
  // Both ends included.
  std::int64_t between(std::int64_t least, std::int64_t most) { return least + below(most - least + 1); }
  bool chance(int percent) { return below(100) < percent; }
  // A waiting time with the long tail of an exponential distribution: about `mean` on average, at most five times it.
  std::int64_t wait(std::int64_t mean);
  // An index, drawn in proportion to the weights; 0 where they sum to nothing.
  std::size_t weighted(std::span<const std::uint8_t> weights);

  template <typename Range>
  const auto& pick(const Range& range) {
    return range[static_cast<std::size_t>(below(static_cast<std::int64_t>(std::size(range))))];
  }

 private:
  std::uint64_t state_;
};

}  // namespace closeknit::sample
