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
  void add(InteractionId id);
  // One that changed after the ties learned of it: the ties of all concerned are summed up anew.
  void amend(InteractionId id);
  void write();

 private:
  ties::Sums& sums(IdentityId identity);
  void add_replies(const book::Interaction& interaction);
  void add_reply(const book::Interaction& answer, const book::Interaction& answered);
  bool waits(InteractionId id);
  void sum_anew(IdentityId identity);

  book::Book& book_;
  const Owner& owner_;
  std::unordered_map<IdentityId, ties::Sums> sums_;
  std::unordered_set<IdentityId> anew_;
};

}  // namespace closeknit::intake
