// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/introductions_store.hpp"

#include <algorithm>
#include <map>

#include "introductions/rows.hpp"
#include "people/people_store.hpp"

namespace closeknit::introductions {
namespace {

using book::Role;

Pair pair_of(IdentityId a, IdentityId b) {
  return a < b ? Pair{a, b} : Pair{b, a};
}

Trace as_seen_from(IdentityId first, IdentityId writer) {
  return first == writer ? Trace::wrote : Trace::answered;
}

Seen known_edge(book::Book& book, const Pair& pair) {
  book::Statement& row = book.engine->prepare(
      "SELECT identity_b, wrote, answered, together, wrote_weight, answered_weight, together_weight, latest "
      "FROM acquaintance WHERE book = $1 AND identity_a = $2 AND identity_b = $3");
  Seen seen;
  if (row.with(book.id, pair.first, pair.second).step()) seen = seen_from_row(row, 1);
  row.reset();
  return seen;
}

void put_edge(book::Book& book, const Pair& pair, const Seen& seen) {
  book.engine
      ->prepare(
          "INSERT INTO acquaintance (book, identity_a, identity_b, wrote, answered, together, wrote_weight, "
          "answered_weight, together_weight, latest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) "
          "ON CONFLICT (book, identity_a, identity_b) DO UPDATE SET wrote = excluded.wrote, answered = "
          "excluded.answered, together = excluded.together, wrote_weight = excluded.wrote_weight, answered_weight = "
          "excluded.answered_weight, together_weight = excluded.together_weight, latest = excluded.latest")
      .run(book.id, pair.first, pair.second, seen.times[0], seen.times[1], seen.times[2], seen.weights[0],
           seen.weights[1], seen.weights[2], seen.latest);
}

// Calls `take` with the person at the other end of each edge of `identity`, as seen from `identity`.
template <typename Take>
void each_edge(book::Book& book, IdentityId identity, Take take) {
  constexpr const char* kForth =
      "SELECT i.person, a.wrote, a.answered, a.together, a.wrote_weight, a.answered_weight, a.together_weight, "
      "a.latest FROM acquaintance a JOIN person_identity i ON i.book = a.book AND i.identity = a.identity_b "
      "JOIN person p ON p.book = i.book AND p.person = i.person "
      "WHERE a.book = $1 AND a.identity_a = $2 AND p.kind = $3";
  constexpr const char* kBack =
      "SELECT i.person, a.wrote, a.answered, a.together, a.wrote_weight, a.answered_weight, a.together_weight, "
      "a.latest FROM acquaintance a JOIN person_identity i ON i.book = a.book AND i.identity = a.identity_a "
      "JOIN person p ON p.book = i.book AND p.person = i.person "
      "WHERE a.book = $1 AND a.identity_b = $2 AND p.kind = $3";
  for (const char* sql : {kForth, kBack}) {
    book::Statement& rows = book.engine->prepare(sql);
    rows.with(book.id, identity, static_cast<int>(people::Kind::person));
    while (rows.step())
      take(PersonId{rows.integer(0)}, sql == kForth ? seen_from_row(rows, 1) : turned(seen_from_row(rows, 1)));
  }
}

}  // namespace

void add_letter(Edges& edges, const book::Interaction& letter, const Owner& owner) {
  IdentityId writer;
  std::vector<IdentityId> readers;
  std::size_t count = 0;
  for (const book::Participant& participant : letter.participants) {
    if (participant.role == Role::from && !writer) writer = participant.identity;
    if (!receives(participant.role) || std::ranges::find(readers, participant.identity) != readers.end()) continue;
    if (++count > kFewTogether) return;
    readers.push_back(participant.identity);
  }
  std::erase_if(readers, [&](IdentityId one) { return owner.contains(one) || one == writer; });
  for (std::size_t i = 0; i < readers.size(); ++i) {
    for (std::size_t j = i + 1; j < readers.size(); ++j)
      add(edges[pair_of(readers[i], readers[j])], Trace::together, letter.id, count);
    if (!writer || owner.contains(writer)) continue;
    const Pair pair = pair_of(writer, readers[i]);
    add(edges[pair], as_seen_from(pair.first, writer), letter.id, count);
  }
}

void put_edges(book::Book& book, const Edges& edges, Put put) {
  std::vector<const Edges::value_type*> rows;
  rows.reserve(edges.size());
  for (const auto& edge : edges)
    rows.push_back(&edge);
  std::ranges::sort(rows, {}, [](const auto* row) { return std::pair(row->first.first, row->first.second); });
  for (const auto* row : rows) {
    Seen seen = put == Put::add ? known_edge(book, row->first) : Seen{};
    add(seen, row->second);
    put_edge(book, row->first, seen);
  }
}

void drop_edges(book::Book& book) {
  book.engine->prepare("DELETE FROM acquaintance WHERE book = $1").run(book.id);
}

void drop_edges_of(book::Book& book, IdentityId identity) {
  book.engine->prepare("DELETE FROM acquaintance WHERE book = $1 AND identity_a = $2").run(book.id, identity);
  book.engine->prepare("DELETE FROM acquaintance WHERE book = $1 AND identity_b = $2").run(book.id, identity);
}

std::vector<Acquaintance> around(book::Book& book, std::span<const IdentityId> identities) {
  std::map<PersonId, Seen> people;
  for (const IdentityId identity : identities)
    each_edge(book, identity, [&](PersonId person, const Seen& seen) { add(people[person], seen); });
  std::vector<Acquaintance> all;
  for (const auto& [person, seen] : people) {
    // The addresses of one person stand in letters together, too.
    if (std::ranges::find(identities, IdentityId{person.value}) != identities.end()) continue;
    all.push_back({person, seen});
  }
  return all;
}

std::vector<PersonId> people_at(book::Book& book, std::string_view words, std::size_t most) {
  book::Statement& rows = book.engine->prepare(
      "SELECT i.person, a.address FROM person_identity i JOIN identity a ON a.book = i.book AND a.identity = "
      "i.identity "
      "JOIN person p ON p.book = i.book AND p.person = i.person WHERE i.book = $1 AND p.kind = $2 ORDER BY i.identity");
  std::vector<PersonId> found;
  rows.with(book.id, static_cast<int>(people::Kind::person));
  while (found.size() < most && rows.step()) {
    std::string_view address = rows.text(1);
    std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || !address.substr(at).contains(words)) continue;
    PersonId person{rows.integer(0)};
    if (std::ranges::find(found, person) == found.end()) found.push_back(person);
  }
  rows.reset();
  return found;
}

}  // namespace closeknit::introductions
