// SPDX-License-Identifier: AGPL-3.0-or-later
// Judging: who owes whom an answer, for every conversation that changed.
#pragma once

#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "owed/elsewhere_store.hpp"

namespace closeknit::intake {

class Judging {
 public:
  Judging(book::Book& book, const Owner& owner) : book_(book), owner_(owner) {}

  // Judges the whole conversation of an interaction anew, once in this object's life.
  void judge_conversation_of(InteractionId id);
  // Does this deal with what was asked before, in other conversations that were not judged by this object (those have
  // seen it already)? A letter of the owner may answer those whom it names; one of theirs may say the same again. Call
  // when all that changed has been judged.
  void settle_elsewhere(InteractionId id);

 private:
  struct Open {
    owed::Stored stored;
    std::optional<owed::Asked> asked;  // taken when first compared
  };
  // Both exclusive.
  struct Between {
    InteractionId from, until;
  };
  void look_whom_it_calls(owed::Item& item);
  void find_answer_elsewhere(owed::Item& item, ConversationId conversation);
  void settle_by_their_newer(InteractionId id);
  bool is_of_subject(InteractionId id, const Open& open);
  // Settles what `deals` says, of what stands open with the others.
  template <typename Deals>
  void settle_open(InteractionId id, const std::vector<IdentityId>& others, Deals deals);
  // Looks again at what other letters to these settled: one that comes in between may have to be counted first.
  void look_again(InteractionId id, const std::vector<IdentityId>& others);
  std::vector<owed::Stored>& settled_elsewhere(IdentityId identity);
  bool from_owner(InteractionId id);
  std::uint64_t subject_key(InteractionId id);
  bool deals_with(InteractionId answer, const owed::Asked& asked);
  const owed::Matter& matter_of(InteractionId id);
  std::vector<Open>& open_elsewhere(IdentityId identity);
  std::vector<IdentityId> recipients_of(InteractionId id, book::Role role);
  std::vector<InteractionId> letters_naming(IdentityId identity, book::Role role, Between between);

  book::Book& book_;
  const Owner& owner_;
  std::unordered_set<ConversationId> judged_;
  std::unordered_map<IdentityId, std::vector<Open>> elsewhere_;        // see open_elsewhere
  std::unordered_map<IdentityId, std::vector<owed::Stored>> settled_;  // elsewhere, and not looked at again yet
  std::unordered_map<InteractionId, std::uint64_t> subjects_;          // see owed::Matter::subject_key
  std::unordered_map<InteractionId, owed::Matter> matters_;            // of the owner's letters, lately compared
};

// Only so many of a conversation's newest messages are looked at: what is older is settled or forgotten.
inline constexpr std::size_t kMostTurns = 300;
inline constexpr std::size_t kMostSubjects = 64;    // of either side's letters, whose subject alone is looked at
inline constexpr std::size_t kMostMatters = 2'000;  // kept in memory

}  // namespace closeknit::intake
