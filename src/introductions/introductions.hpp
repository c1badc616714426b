// SPDX-License-Identifier: AGPL-3.0-or-later
// Introductions: who could bring the owner and somebody together. Start here. (walk.hpp: the owner brings two
// together.)
//
// A path leads from the owner over people who trust each other. Its chance is the product of its steps: that the owner
// may ask the first, and that each knows the next. From one mailbox only steps that left traces in it can be seen.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::introductions {

// What a letter shows of two of those who took part in it.
enum class Trace : std::uint8_t {
  wrote,     // the one wrote to the other
  answered,  // the other wrote to the one
  together,  // both stood in a letter of somebody else
};
inline constexpr std::size_t kTraces = 3;
inline constexpr std::size_t kFewTogether = 15;  // a letter to more readers is no evidence that any two know each other

// All that the owner's mail shows of two others, kept so that every further letter changes it in constant time, in
// whatever order they come.
struct Seen {
  std::array<std::uint32_t, kTraces> times{};  // by Trace
  // The same, each letter weighing 1/√readers and fading to a half every kFades, as of `last`.
  std::array<double, kTraces> weights{};
  Instant last;
  InteractionId latest;  // the newest letter: the evidence
  bool operator==(const Seen&) const = default;
};
inline constexpr Days kFades{4 * 365.25};

void add(Seen& seen, Trace trace, InteractionId letter, std::size_t readers);
void add(Seen& seen, const Seen& more);
// As the other of the two sees it.
Seen turned(const Seen& seen);

struct Acquaintance {
  PersonId with;
  Seen seen;
};

// The probability that two know each other well enough for a word, 0 to 1: by how much they wrote, both ways weighing
// most, halved for every kFades since the last trace. By judgement; nothing was fitted.
double knows(const Seen& seen, Instant now);

struct Step {
  PersonId person;
  double trust = 0;  // the chance of this step
  Seen seen;         // between the step before and this one; empty for the first, which rests on the owner's own tie
};
struct Path {
  std::vector<Step> steps;  // from the first whom the owner asks to the one to be met
  double chance = 0;
};

// The people around somebody (the span lives until the next call), and how far the owner may ask somebody (0: not at
// all, at most 1).
using Around = std::function<std::span<const Acquaintance>(PersonId)>;
using Trust = std::function<double(PersonId)>;

// The `most` likeliest paths to `target` of two or three steps, likeliest first, each over a different first person;
// exact: a path that is not given is not likelier than one that is (Dijkstra 1959 over -log of the chances, a state for
// each person and number of steps). Asks `around` only as far as that needs. Steps and ends of
// paths under kLeastTrust are none.
std::vector<Path> best_paths(PersonId target, const Around& around, const Trust& trust, Instant now, std::size_t most);
inline constexpr std::size_t kMostSteps = 3;
inline constexpr double kLeastTrust = 0.05;

}  // namespace closeknit::introductions
