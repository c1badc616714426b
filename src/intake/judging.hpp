// SPDX-License-Identifier: AGPL-3.0-or-later
// Judging: who owes whom an answer, for every conversation that changed.
#pragma once

#include <unordered_set>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "owed/owed.hpp"

namespace closeknit::intake {

class Judging {
 public:
  Judging(book::Book& book, const Owner& owner) : book_(book), owner_(owner) {}

  // Judges the whole conversation of an interaction anew, once in this object's life.
  void judge_conversation_of(InteractionId id);
  // If the owner wrote this: does it deal with what its recipients asked in other conversations before?
  void settle_elsewhere(InteractionId id);

 private:
  owed::Turn turn_of(const book::Interaction& interaction);
  void find_answer_elsewhere(owed::Item& item, ConversationId conversation);
  bool deals_with(InteractionId answer, const owed::Item& item, ConversationId conversation);

  book::Book& book_;
  const Owner& owner_;
  std::unordered_set<ConversationId> judged_;
};

// Only so many of a conversation's newest messages are looked at: what is older is settled or forgotten.
inline constexpr std::size_t kMostTurns = 300;
// How long after a request an answer in another conversation is still taken for one.
inline constexpr Days kElsewhereWithin{30};
inline constexpr std::size_t kMostElsewhere = 20;  // messages looked at for one request

}  // namespace closeknit::intake
