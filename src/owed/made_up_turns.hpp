// SPDX-License-Identifier: AGPL-3.0-or-later
// Made-up turns for this room's tests.
#pragma once

#include <random>
#include <string>

#include "owed/owed.hpp"

namespace closeknit::owed {

inline constexpr IdentityId kAnn{1};
inline constexpr IdentityId kBen{2};
inline constexpr IdentityId kCleo{3};
inline std::string name_of(IdentityId id) {
  return id == kAnn ? "ann" : id == kBen ? "ben" : "cleo";
}

// A letter with a plain question, to me alone.
inline Turn from(IdentityId sender, std::int64_t id) {
  Turn turn;
  turn.id = InteractionId{id};
  turn.at = Instant{id * kSecondsPerDay};
  turn.sender = sender;
  turn.to_me = true;
  turn.words = 12;
  turn.questions = 1;
  turn.asks = 0.8;
  turn.sentence_end = 20;
  return turn;
}
// The same from me to one person.
inline Turn to(IdentityId person, std::int64_t id) {
  Turn turn = from(IdentityId{99}, id);
  turn.from_me = true;
  turn.to_me = false;
  turn.to = {person};
  return turn;
}
// Asks nothing.
inline Turn quiet(Turn turn) {
  turn.questions = 0;
  turn.asks = 0;
  turn.sentence_begin = turn.sentence_end = 0;
  return turn;
}
inline Turn withdrawal(IdentityId sender, std::int64_t id) {
  Turn turn = quiet(from(sender, id));
  turn.withdrawn = true;
  return turn;
}

inline Turn any_turn(std::mt19937& random, std::int64_t id) {
  const IdentityId person{static_cast<std::int64_t>(1 + random() % 3)};
  Turn turn = random() % 2 == 0 ? from(person, id) : to(person, id);
  if (random() % 2 == 0) turn = quiet(turn);
  turn.human = random() % 8 != 0;
  turn.withdrawn = random() % 8 == 0;
  if (random() % 2 == 0)
    turn.parent = InteractionId{1 + static_cast<std::int64_t>(random() % static_cast<unsigned>(id))};
  if (random() % 4 == 0) turn.recipients = turn.to_count = 1 + random() % 4;
  return turn;
}

}  // namespace closeknit::owed
