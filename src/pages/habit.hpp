// SPDX-License-Identifier: AGPL-3.0-or-later
// Habit: what a pair's past says about whether an answer is owed now, and the reasons in plain words. Pure; for this
// room alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "owed/owed.hpp"
#include "ties/ties.hpp"

namespace closeknit::pages {

// How many of the messages that went to somebody alone or among others in To were answered; by_me: theirs by the owner.
struct Answers {
  std::uint32_t answered = 0;
  std::uint32_t asked = 0;
};
Answers answers_of(const ties::Sums& sums, owed::Direction direction);

// The habit of whoever owes the answer: for by_me the owner's towards them, for to_me theirs towards the owner.
// How often they answer anybody at all, how often the owner wrote since, and how long it waits, are for the caller to
// add.
owed::Habit habit_of(const ties::Sums& sums, bool two_way, owed::Direction direction, Instant now);
// A share that has been seen, pulled towards the average.
double smoothed(const Answers& answers);
// A share is pulled towards what is usual between strangers as if this many more messages had been seen.
inline constexpr double kSeenBefore = 5;

// Why an answer seems owed, the weightiest first: "a question to you alone", "you answer 8 of 10 of their messages".
struct Waiting {
  Answers answers;
  Days age{};
  std::optional<Days> usual;
};
std::vector<std::string> reasons(const owed::Item& item, const Waiting& waiting);

}  // namespace closeknit::pages
