// SPDX-License-Identifier: AGPL-3.0-or-later
// Introductions: who could bring the owner and somebody together. Start here.
//
// A path leads from the owner over people who trust each other. Its chance is the product of its steps: that the owner
// may ask the first, and that each knows the next. From one mailbox only steps that left traces in it can be seen.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::introductions {

// What the owner's mail shows of two other people.
struct Acquaintance {
  PersonId with;
  std::uint32_t wrote = 0;     // letters of the one to the other, in rounds of at most kFewTogether
  std::uint32_t answered = 0;  // letters of the other to the one
  std::uint32_t together = 0;  // both stood in a letter of somebody else to at most kFewTogether
  Instant last;
  InteractionId latest;  // the newest of these: the evidence
};
inline constexpr std::size_t kFewTogether = 8;

// The probability that they know each other well enough for a word, 0 to 1: by how often they wrote, both ways weighing
// most, halved for every kFades since the last trace. By judgement; nothing was fitted or measured yet.
double knows(const Acquaintance& acquaintance, Instant now);
inline constexpr Days kFades{4 * 365.25};

struct Step {
  PersonId person;
  double trust = 0;      // the chance of this step
  InteractionId latest;  // its evidence; 0 for the first, which rests on the owner's own tie
  Acquaintance seen;     // between the step before and this one; empty for the first
};
struct Path {
  std::vector<Step> steps;  // from the first whom the owner asks to the one to be met
  double chance = 0;
};

// The people around somebody, and how far the owner may ask somebody (0: not at all).
using Around = std::function<std::vector<Acquaintance>(PersonId)>;
using Trust = std::function<double(PersonId)>;

// The `most` likeliest paths to `target` of two or three steps, likeliest first, each over a different first person;
// exact: a path that is not given is not likelier than one that is. Asks `around` only as far as that needs. Steps
// under kLeastTrust are no steps.
std::vector<Path> best_paths(PersonId target, const Around& around, const Trust& trust, Instant now, std::size_t most);
inline constexpr std::size_t kMostSteps = 3;
inline constexpr double kLeastTrust = 0.05;

}  // namespace closeknit::introductions
