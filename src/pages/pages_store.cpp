// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/pages_store.hpp"

#include <unordered_map>

#include "people/counts.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

Party party_from(const book::Statement& row) {
  return {
      {row.integer(0)}, static_cast<people::Kind>(row.integer(1)), std::string(row.text(2)), std::string(row.text(3))};
}

}  // namespace

std::vector<Party> parties(book::Book& book) {
  auto& found = book.engine->prepare("SELECT person, kind, name, folded FROM person WHERE book = $1 ORDER BY person");
  found.with(book.id);
  std::vector<Party> all;
  while (found.step())
    all.push_back(party_from(found));
  return all;
}

std::optional<Party> party(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare("SELECT person, kind, name, folded FROM person WHERE book = $1 AND person = $2");
  std::optional<Party> one;
  if (found.with(book.id, person).step()) one = party_from(found);
  found.reset();
  return one;
}

std::unordered_set<std::string> names_of_several(book::Book& book, std::span<const std::string> names) {
  std::unordered_map<std::string, std::uint32_t> times;
  for (const std::string& name : names)
    times.try_emplace(text::fold(name));
  auto& found = book.engine->prepare("SELECT folded FROM person WHERE book = $1");
  found.with(book.id);
  while (found.step())
    if (auto name = times.find(std::string(found.text(0))); name != times.end()) ++name->second;
  std::unordered_set<std::string> shared;
  for (const std::string& name : names)
    if (times.at(text::fold(name)) > 1) shared.insert(name);
  return shared;
}

double kind_confidence(book::Book& book, PersonId person) {
  auto& row = book.engine->prepare("SELECT kind_confidence FROM person WHERE book = $1 AND person = $2");
  double confidence = row.with(book.id, person).step() ? row.real(0) : 0;
  row.reset();
  return confidence;
}

people::Kind kind_of(book::Book& book, IdentityId identity) {
  auto& row = book.engine->prepare(
      "SELECT p.kind FROM person_identity i JOIN person p ON p.book = i.book AND p.person = i.person WHERE i.book = $1 "
      "AND i.identity = $2");
  auto kind = people::Kind::person;
  if (row.with(book.id, identity).step()) kind = static_cast<people::Kind>(row.integer(0));
  row.reset();
  return kind;
}

std::string kind_reason(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare("SELECT kind_reason FROM person WHERE book = $1 AND person = $2");
  std::string reason;
  if (found.with(book.id, person).step()) reason = found.text(0);
  found.reset();
  return reason;
}

std::vector<Member> members(book::Book& book) {
  auto& found = book.engine->prepare("SELECT identity, person FROM person_identity WHERE book = $1 ORDER BY identity");
  found.with(book.id);
  std::vector<Member> all;
  while (found.step())
    all.push_back({{found.integer(0)}, {found.integer(1)}});
  return all;
}

std::optional<PersonId> person_of(book::Book& book, IdentityId identity) {
  auto& found = book.engine->prepare("SELECT person FROM person_identity WHERE book = $1 AND identity = $2");
  std::optional<PersonId> person;
  if (found.with(book.id, identity).step()) person = PersonId{found.integer(0)};
  found.reset();
  return person;
}

std::vector<Belonging> belongings(book::Book& book, PersonId person) {
  auto& found = book.engine->prepare(
      "SELECT p.identity, i.address, p.reason, p.confidence FROM person_identity p LEFT JOIN identity i ON "
      "i.book = p.book AND i.identity = p.identity WHERE p.book = $1 AND p.person = $2 ORDER BY p.identity");
  found.with(book.id, person);
  std::vector<Belonging> all;
  while (found.step())
    all.push_back({{found.integer(0)}, std::string(found.text(1)), std::string(found.text(2)), found.real(3)});
  return all;
}

std::vector<std::string> names_of(book::Book& book, IdentityId identity, std::size_t most) {
  auto& found = book.engine->prepare(
      "SELECT n.text FROM identity_name i JOIN name n ON n.book = i.book AND n.name = i.name WHERE i.book = $1 AND "
      "i.identity = $2 ORDER BY i.times DESC, n.text LIMIT $3");
  found.with(book.id, identity, most);
  std::vector<std::string> names;
  while (found.step())
    names.emplace_back(found.text(0));
  return names;
}

std::string subject_of(book::Book& book, InteractionId interaction) {
  auto& row = book.engine->prepare("SELECT subject FROM interaction WHERE book = $1 AND interaction = $2");
  std::string subject;
  if (row.with(book.id, interaction).step()) subject = row.text(0);
  row.reset();
  return subject;
}

std::uint32_t messages_from(book::Book& book, IdentityId identity) {
  auto& found = book.engine->prepare("SELECT counts FROM identity_count WHERE book = $1 AND identity = $2");
  std::uint32_t sent = 0;
  if (found.with(book.id, identity).step()) sent = people::unpack(found.text(0)).sent;
  found.reset();
  return sent;
}

std::vector<std::pair<std::int64_t, std::string>> name_forms(book::Book& book) {
  auto& found = book.engine->prepare("SELECT name, text FROM name WHERE book = $1");
  found.with(book.id);
  std::vector<std::pair<std::int64_t, std::string>> forms;
  while (found.step())
    forms.emplace_back(found.integer(0), found.text(1));
  return forms;
}

std::vector<NameUse> name_uses(book::Book& book) {
  auto& found = book.engine->prepare("SELECT identity, name FROM identity_name WHERE book = $1");
  found.with(book.id);
  std::vector<NameUse> uses;
  while (found.step())
    uses.push_back({{found.integer(0)}, found.integer(1)});
  return uses;
}

std::vector<IdentityId> addresses_starting(book::Book& book, std::string_view start, std::size_t most) {
  // Written without LIKE, whose wildcards an address may hold.
  auto& found = book.engine->prepare(
      "SELECT identity FROM identity WHERE book = $1 AND substr(address, 1, length($2)) = $2 ORDER BY identity "
      "LIMIT $3");
  found.with(book.id, start, most);
  std::vector<IdentityId> identities;
  while (found.step())
    identities.push_back({found.integer(0)});
  return identities;
}

std::vector<people::OwnerAddress> owner_addresses(book::Book& book) {
  auto& found = book.engine->prepare(
      "SELECT identity, confidence, reason FROM owner_identity WHERE book = $1 ORDER BY confidence DESC, identity");
  found.with(book.id);
  std::vector<people::OwnerAddress> all;
  while (found.step())
    all.push_back({{found.integer(0)}, found.real(1), std::string(found.text(2))});
  return all;
}

std::vector<Doubt> doubts_stored(book::Book& book, std::size_t most) {
  auto& found = book.engine->prepare(
      "SELECT identity_a, identity_b, reason, confidence FROM doubt WHERE book = $1 "
      "ORDER BY confidence DESC, identity_a, identity_b LIMIT $2");
  found.with(book.id, most);
  std::vector<Doubt> all;
  while (found.step())
    all.push_back({{found.integer(0)}, {found.integer(1)}, std::string(found.text(2)), found.real(3)});
  return all;
}

namespace {

ToldSentence sentence_in(const book::Statement& row) {
  return {InteractionId{row.integer(0)}, IdentityId{row.integer(1)}, static_cast<std::uint32_t>(row.integer(2)),
          static_cast<std::uint32_t>(row.integer(3))};
}

}  // namespace

std::optional<ToldSentence> newest_sentence(book::Book& book, IdentityId identity, signals::SignalKind kind,
                                            double least, Instant from, Instant until) {
  auto& row = book.engine->prepare(
      "SELECT interaction, identity, sentence_begin, sentence_end FROM signal WHERE book = $1 AND identity = $2 AND "
      "kind = $3 AND interaction >= $4 AND interaction < $5 AND confidence >= $6 ORDER BY interaction DESC LIMIT 1");
  row.with(book.id, identity, static_cast<int>(kind), first_interaction_at(from.seconds),
           first_interaction_at(until.seconds + 1), least);
  std::optional<ToldSentence> found;
  if (row.step()) found = sentence_in(row);
  row.reset();
  return found;
}

std::vector<ToldSentence> newest_sentences(book::Book& book, signals::SignalKind kind, double least, Instant until,
                                           std::size_t most) {
  auto& rows = book.engine->prepare(
      "SELECT interaction, identity, sentence_begin, sentence_end FROM signal WHERE book = $1 AND kind = $2 AND "
      "interaction < $3 AND confidence >= $4 ORDER BY interaction DESC LIMIT $5");
  rows.with(book.id, static_cast<int>(kind), first_interaction_at(until.seconds + 1), least, most);
  std::vector<ToldSentence> all;
  while (rows.step())
    all.push_back(sentence_in(rows));
  return all;
}

}  // namespace closeknit::pages
