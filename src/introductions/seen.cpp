// SPDX-License-Identifier: AGPL-3.0-or-later
// What letters show of two others.
#include <algorithm>
#include <cmath>
#include <utility>

#include "introductions/introductions.hpp"

namespace closeknit::introductions {
namespace {

// How much each kind of trace tells, per log(1 + weight).
constexpr double kBothWays = 0.9;  // of the rarer direction
constexpr double kEitherWay = 0.3;
constexpr double kTogether = 0.15;
constexpr double kMostSure = 0.97;

double weight_at(double weight, Instant last, Instant at) {
  return weight * halved(at - last, kFades);
}

void bring_to(Seen& seen, Instant at) {
  if (seen.last.seconds != 0)
    for (double& weight : seen.weights)
      weight = weight_at(weight, seen.last, at);
  seen.last = at;
}

}  // namespace

void add(Seen& seen, Trace trace, InteractionId letter, std::size_t readers) {
  Seen one;
  const auto place = static_cast<std::size_t>(trace);
  one.times[place] = 1;
  one.weights[place] = 1 / std::sqrt(static_cast<double>(std::max<std::size_t>(readers, 1)));
  one.last = Instant{seconds_of(letter)};
  one.latest = letter;
  add(seen, one);
}

void add(Seen& seen, const Seen& more) {
  if (!more.latest) return;
  if (!seen.latest) {
    seen = more;
    return;
  }
  Seen other = more;
  const Instant last = std::max(seen.last, other.last);
  bring_to(seen, last);
  bring_to(other, last);
  for (std::size_t i = 0; i < kTraces; ++i) {
    seen.times[i] += other.times[i];
    seen.weights[i] += other.weights[i];
  }
  seen.latest = std::max(seen.latest, other.latest);
}

Seen turned(const Seen& seen) {
  Seen other = seen;
  std::swap(other.times[0], other.times[1]);
  std::swap(other.weights[0], other.weights[1]);
  return other;
}

double knows(const Seen& seen, Instant now) {
  const auto [wrote, answered, together] = seen.weights;
  const double traces = kBothWays * std::log1p(std::min(wrote, answered)) +
                        kEitherWay * std::log1p(std::max(wrote, answered)) + kTogether * std::log1p(together);
  const double fresh = halved(std::max(now, seen.last) - seen.last, kFades);
  return std::min(kMostSure, -std::expm1(-traces) * fresh);
}

}  // namespace closeknit::introductions
