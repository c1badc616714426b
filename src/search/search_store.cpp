// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/search_store.hpp"

#include "people/counts.hpp"
#include "sources/record.hpp"

namespace closeknit::search {

std::vector<std::int64_t> appearances(book::Book& book, IdentityId identity, Roles roles, Rows rows, std::size_t most) {
  auto& found = book.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction >= $3 AND interaction < "
      "$4 "
      "AND role >= $5 AND role <= $6 ORDER BY interaction DESC LIMIT $7");
  found.with(book.id, identity, rows.from, rows.until, static_cast<int>(roles.first), static_cast<int>(roles.last),
             most);
  std::vector<std::int64_t> interactions;
  while (found.step())
    interactions.push_back(found.integer(0));
  return interactions;
}

bool takes_part(book::Book& book, InteractionId interaction, const std::unordered_set<IdentityId>& identities,
                Roles roles) {
  auto& found = book.engine->prepare(
      "SELECT identity FROM participant WHERE book = $1 AND interaction = $2 AND role >= $3 AND role <= $4");
  found.with(book.id, interaction, static_cast<int>(roles.first), static_cast<int>(roles.last));
  bool there = false;
  while (!there && found.step())
    there = identities.contains({found.integer(0)});
  found.reset();
  return there;
}

namespace {

bool came_through_list(std::string_view list_id, std::int64_t traits) {
  return !list_id.empty() || (traits & (sources::kListId | sources::kPrecedenceList)) != 0;
}

}  // namespace

std::vector<Moment> moments(book::Book& book, Rows rows, std::size_t most) {
  auto& found = book.engine->prepare(
      "SELECT interaction, list_id, traits FROM interaction WHERE book = $1 AND interaction >= $2 AND interaction < $3 "
      "ORDER BY interaction DESC LIMIT $4");
  found.with(book.id, rows.from, rows.until, most);
  std::vector<Moment> all;
  while (found.step())
    all.push_back({{found.integer(0)}, came_through_list(found.text(1), found.integer(2))});
  return all;
}

bool through_list(book::Book& book, InteractionId interaction) {
  auto& found = book.engine->prepare("SELECT list_id, traits FROM interaction WHERE book = $1 AND interaction = $2");
  bool list = found.with(book.id, interaction).step() && came_through_list(found.text(0), found.integer(1));
  found.reset();
  return list;
}

namespace {

Party party_from(const book::Statement& row) {
  return {
      {row.integer(0)}, static_cast<people::Kind>(row.integer(1)), std::string(row.text(2)), std::string(row.text(3))};
}

}  // namespace

std::vector<Party> parties_with_word(book::Book& book, std::string_view word) {
  auto& found = book.engine->prepare(
      "SELECT person, kind, name, folded FROM person WHERE book = $1 AND (folded LIKE $2 OR folded LIKE $3)");
  std::string at_start = std::string(word) + '%', inside = "% " + at_start;
  found.with(book.id, at_start, inside);
  std::vector<Party> parties;
  while (found.step())
    parties.push_back(party_from(found));
  return parties;
}

std::optional<Party> party_of(book::Book& book, IdentityId identity) {
  auto& found = book.engine->prepare(
      "SELECT p.person, p.kind, p.name, p.folded FROM person_identity i JOIN person p ON p.book = i.book AND "
      "p.person = i.person WHERE i.book = $1 AND i.identity = $2");
  std::optional<Party> party;
  if (found.with(book.id, identity).step()) party = party_from(found);
  found.reset();
  return party;
}

std::vector<Address> addresses_with(book::Book& book, std::string_view part) {
  auto& found = book.engine->prepare("SELECT identity, address FROM identity WHERE book = $1 AND address LIKE $2");
  std::string anywhere = '%' + std::string(part) + '%';
  found.with(book.id, anywhere);
  std::vector<Address> addresses;
  while (found.step())
    addresses.push_back({{found.integer(0)}, std::string(found.text(1))});
  return addresses;
}

// Ordered by the membership's column: by the address's, SQLite would walk through all addresses instead.
std::vector<Address> addresses_of(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare(
      "SELECT i.identity, i.address FROM person_identity p JOIN identity i ON i.book = p.book AND "
      "i.identity = p.identity WHERE p.book = $1 AND p.person = $2 ORDER BY p.identity");
  found.with(book.id, person);
  std::vector<Address> addresses;
  while (found.step())
    addresses.push_back({{found.integer(0)}, std::string(found.text(1))});
  return addresses;
}

std::vector<NameUse> name_uses(book::Book& book) {
  auto& found = book.engine->prepare(
      "SELECT i.identity, n.text FROM identity_name i JOIN name n ON n.book = i.book AND n.name = i.name "
      "WHERE i.book = $1 ORDER BY i.identity");
  found.with(book.id);
  std::vector<NameUse> uses;
  while (found.step())
    uses.push_back({{found.integer(0)}, std::string(found.text(1))});
  return uses;
}

namespace {

std::int64_t letters(std::string_view packed) {
  auto counts = people::unpack(packed);
  return std::int64_t{counts.sent_to_me} + counts.from_me;
}

}  // namespace

std::int64_t letters_with(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare(
      "SELECT c.counts FROM person_identity p JOIN identity_count c ON c.book = p.book AND c.identity = p.identity "
      "WHERE p.book = $1 AND p.person = $2");
  found.with(book.id, person);
  std::int64_t sum = 0;
  while (found.step())
    sum += letters(found.text(0));
  return sum;
}

std::optional<Address> busiest_address(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare(
      "SELECT i.identity, i.address, c.counts FROM person_identity p JOIN identity i ON i.book = p.book AND "
      "i.identity = p.identity LEFT JOIN identity_count c ON c.book = p.book AND c.identity = p.identity "
      "WHERE p.book = $1 AND p.person = $2 ORDER BY p.identity");
  found.with(book.id, person);
  std::optional<Address> busiest;
  std::int64_t most = -1;
  while (found.step()) {
    std::int64_t here = letters(found.text(2));
    if (here <= most) continue;
    most = here;
    busiest = Address{{found.integer(0)}, std::string(found.text(1))};
  }
  return busiest;
}

}  // namespace closeknit::search
