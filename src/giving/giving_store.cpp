// SPDX-License-Identifier: AGPL-3.0-or-later
#include "giving/giving_store.hpp"

#include <algorithm>

namespace closeknit::giving {

std::vector<Sentence> sentences_of(book::Book& book, std::span<const IdentityId> identities, signals::SignalKind kind,
                                   InteractionId from, std::size_t most) {
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction, sentence_begin, sentence_end FROM signal WHERE book = $1 AND identity = $2 AND kind = $3 "
      "AND "
      "interaction >= $4 AND confidence >= $5 ORDER BY interaction DESC LIMIT $6");
  std::vector<Sentence> all;
  for (const IdentityId identity : identities) {
    rows.with(book.id, identity, static_cast<int>(kind), from, kSureEnough, most);
    while (rows.step())
      all.push_back({identity, InteractionId{rows.integer(0)}, static_cast<std::uint32_t>(rows.integer(1)),
                     static_cast<std::uint32_t>(rows.integer(2))});
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &Sentence::interaction);
  if (all.size() > most) all.resize(most);
  return all;
}

std::vector<Sentence> sentences_of_all(book::Book& book, signals::SignalKind kind, InteractionId from,
                                       std::size_t most) {
  book::Statement& rows = book.engine->prepare(
      "SELECT identity, interaction, sentence_begin, sentence_end FROM signal WHERE book = $1 AND kind = $2 AND "
      "interaction >= $3 AND confidence >= $4 ORDER BY interaction DESC LIMIT $5");
  std::vector<Sentence> all;
  rows.with(book.id, static_cast<int>(kind), from, kSureEnough, most);
  while (rows.step())
    all.push_back({IdentityId{rows.integer(0)}, InteractionId{rows.integer(1)},
                   static_cast<std::uint32_t>(rows.integer(2)), static_cast<std::uint32_t>(rows.integer(3))});
  return all;
}

double asks(book::Book& book, InteractionId interaction) {
  book::Statement& row = book.engine->prepare("SELECT score FROM cue WHERE book = $1 AND interaction = $2");
  double score = row.with(book.id, interaction).step() ? row.real(0) : 0;
  row.reset();
  return score;
}

}  // namespace closeknit::giving
