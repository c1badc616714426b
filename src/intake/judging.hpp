// SPDX-License-Identifier: AGPL-3.0-or-later
// Judging: who owes whom an answer, for every conversation that changed.
#pragma once

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "owed/owed_store.hpp"

namespace closeknit::intake {

class Judging {
 public:
  Judging(book::Book& book, const Owner& owner) : book_(book), owner_(owner) {}

  // Judges the whole conversation of an interaction anew, once in this object's life.
  void judge_conversation_of(InteractionId id);
  // If the owner wrote this: does it deal with what its recipients asked before, in other conversations that were
  // not judged by this object (those have seen it already)? Call when all that changed has been judged.
  void settle_elsewhere(InteractionId id);

 private:
  // What was said in one message, and about what.
  struct Letter {
    std::string subject;
    std::string fresh;
  };
  owed::Turn turn_of(const book::Interaction& interaction);
  void find_answer_elsewhere(owed::Item& item, ConversationId conversation);
  bool deals_with(InteractionId answer, const owed::Item& item);
  const Letter& letter(InteractionId id);
  std::vector<owed::Stored>& open_elsewhere(IdentityId identity);
  std::vector<IdentityId> recipients_to(InteractionId id);
  std::vector<InteractionId> written_to(IdentityId identity, InteractionId from, InteractionId until);

  book::Book& book_;
  const Owner& owner_;
  std::unordered_set<ConversationId> judged_;
  std::unordered_map<IdentityId, std::vector<owed::Stored>> elsewhere_;  // see open_elsewhere
  std::unordered_map<InteractionId, Letter> letters_;                    // lately read
};

// Only so many of a conversation's newest messages are looked at: what is older is settled or forgotten.
inline constexpr std::size_t kMostTurns = 300;
// How long after a request an answer in another conversation is still taken for one.
inline constexpr Days kElsewhereWithin{60};
inline constexpr std::size_t kMostElsewhere = 8;    // of the owner's next messages to them, looked at for one request
inline constexpr std::size_t kMostLetters = 2'000;  // kept in memory

}  // namespace closeknit::intake
