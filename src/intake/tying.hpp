// SPDX-License-Identifier: AGPL-3.0-or-later
// Tying: adds what was added to the book to the ties of those concerned.
#pragma once

#include <unordered_map>
#include <unordered_set>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "ties/ties.hpp"

namespace closeknit::intake {

// Works on one chunk: reads the ties it touches once and writes them once.
class Tying {
 public:
  Tying(book::Book& book, const Owner& owner) : book_(book), owner_(owner) {}

  // An interaction that no tie knows yet. Ascending order.
  void add(const book::Interaction& interaction);
  // One that changed after the ties learned of it: the ties of all concerned are summed up anew.
  void amend(const book::Interaction& interaction);
  // Call when what was added no longer counts as waiting: what is summed up anew takes it in.
  void write();
  // Not yet in the ties: it will find its answers itself when its turn comes.
  bool waits(InteractionId id);

 private:
  ties::Sums& sums(IdentityId identity);
  void add_replies(const book::Interaction& interaction);
  void add_reply(const book::Interaction& answer, const book::Interaction& answered);
  void sum_anew(IdentityId identity);

  book::Book& book_;
  const Owner& owner_;
  std::unordered_map<IdentityId, ties::Sums> sums_;
  std::unordered_set<IdentityId> anew_;
};

}  // namespace closeknit::intake
