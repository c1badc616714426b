// SPDX-License-Identifier: AGPL-3.0-or-later
// Choice: whom of all the owner knows a piece would go to, by words and by how the two stand in touch. For ranking
// alone: whether somebody would care is another question (care_of in interests.hpp).
//
// One conditional logit (McFadden 1974) over all candidates. Its weights are in choice.inc, fitted on the owners of
// public mail that constants are chosen on: `closeknit-accuracy --fit shares`. docs/interests.md tells what they say.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "interests/interests.hpp"

namespace closeknit::interests {

// How the owner and somebody stand in touch. `tie` are the first features of ties/ in their order (ties::TieFeatures, a
// room beside this one, whose names are not known here).
inline constexpr std::size_t kTieNumbers = 28;
struct Touch {
  std::array<double, kTieNumbers> tie{};
  std::optional<Days> since_in, since_out;  // the last letter of theirs, of the owner's; nothing: never
  double to_them = 0;                       // how many letters of the owner's name them in To
  double alone = 0;                         // … go to them alone, or copy them alone
  double to_owner = 0;                      // how many of theirs name the owner in To
  double passed = 0;                        // how many links the owner passed on to them
};

// What their words say, and the owner's to them.
struct Words {
  double theirs = 0;     // a Fit's score of what they wrote
  double to_them = 0;    // … of what the owner wrote to them: what the two speak of
  double of_days = 0;    // best_messages() of theirs, fading by half within kDays
  double ever_them = 0;  // … of the owner's to them, hardly fading
};
inline constexpr Days kDays{3}, kEver{4000};

struct Candidate {
  Words words;
  Touch touch;
};

// The words of many by voice, where voice 2 · place is what somebody wrote and the next what the owner wrote to them.
// As long as half of `written`.
std::vector<Words> words_of_each(std::span<const Found> found, std::span<const double> written, Instant now);

// Each candidate's score, in the order given: a weighted sum of the numbers that kChoiceNames names, then of
// Touch::tie. "Of the most" is a share of the greatest among these candidates, 0 to 1; a rank is among them as well, 1
// for the best, equal ones sharing theirs.
std::vector<double> choices(std::span<const Candidate> candidates);
inline constexpr auto kChoiceNames = std::to_array<std::string_view>({
    "theirs, of the most",
    "to them, of the most",
    "-ln rank of to them",
    "theirs of days, of the most",
    "to them ever, of the most",
    "the last who wrote: 1",
    "the last who was written to: 1",
    "the last of either: 1",
    "-ln days since theirs",
    "-ln days since the owner's",
    "-ln days since either",
    "ln(1 + passed)",
    "ln(1 + to them)",
    "ln(1 + alone)",
    "ln(1 + to the owner)",
});
// Of these a larger one never speaks against somebody, whatever a few owners' mail would fit better.
inline constexpr std::array<bool, kChoiceNames.size()> kNeverAgainst{
    true, true, true, true, true, false, false, false, false, false, false, true, false, false, false};
inline constexpr std::size_t kChoiceParts = kChoiceNames.size() + kTieNumbers;
using ChoiceParts = std::array<double, kChoiceParts>;
std::vector<ChoiceParts> choice_parts(std::span<const Candidate> candidates);

}  // namespace closeknit::interests
