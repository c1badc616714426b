// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/dice.hpp"

#include <array>

#include "ground/ids.hpp"

namespace closeknit::sample {
namespace {

// -ln(1 - q) in thousandths for q = 0, 1/16 … 15/16, and the cap. Between two of them we go in a straight line.
constexpr std::array<std::int64_t, 17> kExponentialQuantiles{0,   65,  134,  208,  288,  375,  470,  575, 693,
                                                             827, 981, 1163, 1386, 1674, 2079, 2773, 5000};

}  // namespace

Dice::Dice(std::uint64_t seed, std::string_view purpose, std::uint64_t number)
    : state_(stable_hash(purpose, seed) + number * 0xD1B54A32D192ED03ULL) {
  roll();
}

std::uint64_t Dice::roll() {
  std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
  return z ^ (z >> 31);
}

std::int64_t Dice::below(std::int64_t n) {
  if (n < 2) return 0;
  // The remainder favours small results by less than one in a billion for the ranges used here.
  return static_cast<std::int64_t>((roll() >> 1) % static_cast<std::uint64_t>(n));
}

std::int64_t Dice::wait(std::int64_t mean) {
  auto cell = static_cast<std::size_t>(below(16));
  std::int64_t low = kExponentialQuantiles[cell];
  std::int64_t high = kExponentialQuantiles[cell + 1];
  return mean * (low + below(high - low + 1)) / 1000;
}

std::size_t Dice::weighted(std::span<const std::uint8_t> weights) {
  std::int64_t total = 0;
  for (std::uint8_t weight : weights)
    total += weight;
  std::int64_t left = below(total);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    left -= weights[i];
    if (left < 0) return i;
  }
  return 0;
}

}  // namespace closeknit::sample
