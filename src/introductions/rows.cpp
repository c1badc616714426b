// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/rows.hpp"

#include "people/people.hpp"

namespace closeknit::introductions {

std::unordered_map<IdentityId, PersonId> human_beings(book::Book& book) {
  std::unordered_map<IdentityId, PersonId> people;
  book::Statement& rows = book.engine->prepare(
      "SELECT i.identity, i.person FROM person_identity i JOIN person p ON p.book = i.book AND p.person = i.person "
      "WHERE i.book = $1 AND p.kind = $2");
  rows.with(book.id, static_cast<int>(people::Kind::person));
  while (rows.step())
    people.emplace(IdentityId{rows.integer(0)}, PersonId{rows.integer(1)});
  return people;
}

Seen seen_from_row(const book::Statement& row, int first) {
  Seen seen;
  int column = first;
  for (auto& times : seen.times)
    times = static_cast<std::uint32_t>(row.integer(column++));
  for (double& weight : seen.weights)
    weight = row.real(column++);
  seen.latest = {row.integer(column)};
  seen.last = Instant{seconds_of(seen.latest)};
  return seen;
}

}  // namespace closeknit::introductions
