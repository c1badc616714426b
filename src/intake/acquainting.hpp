// SPDX-License-Identifier: AGPL-3.0-or-later
// Acquainting: adds what was added to the book to the table of who knows whom.
#pragma once

#include <functional>
#include <unordered_set>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "introductions/introductions_store.hpp"

namespace closeknit::intake {

// Works on one chunk: reads the edges it touches once and writes them once.
class Acquainting {
 public:
  Acquainting(book::Book& book, const Owner& owner) : book_(book), owner_(owner) {}

  // An interaction that no edge knows yet.
  void add(const book::Interaction& interaction);
  // One that changed after the edges learned of it: the edges of all who took part are summed up anew.
  void amend(const book::Interaction& interaction);
  // `waits` says of an interaction whether it will be added later.
  void write(const std::function<bool(InteractionId)>& waits);

 private:
  introductions::Edges summed_anew(const std::function<bool(InteractionId)>& waits);

  book::Book& book_;
  const Owner& owner_;
  introductions::Edges edges_;
  std::unordered_set<introductions::Pair, introductions::PairHash> changed_;
};

}  // namespace closeknit::intake
