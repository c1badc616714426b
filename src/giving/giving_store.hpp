// SPDX-License-Identifier: AGPL-3.0-or-later
// What was said that bears on giving, found in the table of signals. Reads the book, writes nothing.
#pragma once

#include <span>
#include <vector>

#include "book/book.hpp"
#include "signals/signals.hpp"

namespace closeknit::giving {

// A sentence of somebody's.
struct Sentence {
  IdentityId who;
  InteractionId interaction;
  std::uint32_t begin = 0, end = 0;  // bytes of the new text
};
// Sentences of one kind that any of `identities` wrote from `from` on, newest first, at most `most`.
std::vector<Sentence> sentences_of(book::Book& book, std::span<const IdentityId> identities, signals::SignalKind kind,
                                   InteractionId from, std::size_t most);
// The same of everybody.
std::vector<Sentence> sentences_of_all(book::Book& book, signals::SignalKind kind, InteractionId from,
                                       std::size_t most);
// Only what is surely meant so is told.
inline constexpr double kSureEnough = 0.6;

// How much a message asks of its reader, 0 to 1; 0 where it is not in the book.
double asks(book::Book& book, InteractionId interaction);
inline constexpr double kAsked = 0.5;

}  // namespace closeknit::giving
