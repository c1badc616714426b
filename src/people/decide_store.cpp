// SPDX-License-Identifier: AGPL-3.0-or-later
// Deciding who is who, and keeping it: tables person, person_identity and doubt.
#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "book/corrections.hpp"
#include "book/reckoned.hpp"
#include "people/changed_rows.hpp"
#include "people/people_store.hpp"
#include "people/witness.hpp"
#include "text/utf8.hpp"

namespace closeknit::people {
namespace {

using book::Book;
using book::Correction;
using book::CorrectionKind;
using book::Statement;

struct PersonRow {
  std::int64_t person;
  std::int64_t kind;
  double confidence;
  std::string reason, name, folded;
  bool operator==(const PersonRow&) const = default;
};

struct MemberRow {
  std::int64_t identity, person;
  std::string reason;
  double confidence;
  bool operator==(const MemberRow&) const = default;
};

struct DoubtRow {
  std::pair<std::int64_t, std::int64_t> pair;
  std::string reason;
  double confidence;
  bool operator==(const DoubtRow&) const = default;
};

// ── What the owner said

std::optional<Kind> kind_of(std::string_view name) {
  for (Kind kind : {Kind::person, Kind::list, Kind::robot, Kind::newsletter, Kind::organisation})
    if (kind_name(kind) == name) return kind;
  return std::nullopt;
}

IdentityId identity_of(std::string_view text) {
  return {id_from_text(text)};
}

std::vector<Ruling> rulings_in(const std::vector<Correction>& corrections) {
  std::vector<Ruling> rulings;
  for (const Correction& said : corrections) {
    if (said.kind != CorrectionKind::same && said.kind != CorrectionKind::apart) continue;
    auto kind = said.kind == CorrectionKind::same ? Ruling::Kind::same : Ruling::Kind::apart;
    rulings.push_back({kind, identity_of(said.subject), identity_of(said.object)});
  }
  return rulings;
}

std::map<IdentityId, Kind> kinds_in(const std::vector<Correction>& corrections) {
  std::map<IdentityId, Kind> kinds;
  for (const Correction& said : corrections) {
    if (said.kind != CorrectionKind::kind) continue;
    if (auto kind = kind_of(said.object)) kinds[identity_of(said.subject)] = *kind;
  }
  return kinds;
}

std::vector<Judgement> judgements_of(std::span<const Known> all, const std::map<IdentityId, Kind>& said) {
  std::vector<Judgement> judgements;
  judgements.reserve(all.size());
  for (const Known& known : all) {
    auto found = said.find(known.id);
    judgements.push_back(found == said.end() ? judge(known) : Judgement{found->second, 1.0, "you said so"});
  }
  return judgements;
}

// ── From the decision to rows

// One kind for a person of several identities: the owner's word, else a person where any is one, else the surest.
const Judgement& kind_of_all(const std::vector<const Judgement*>& judgements) {
  auto rank = [](const Judgement* judgement) {
    return std::tuple(judgement->confidence >= 1.0, judgement->kind == Kind::person, judgement->confidence);
  };
  return **std::ranges::max_element(judgements, {}, rank);
}

std::vector<PersonRow> person_rows(const Resolution& resolution, std::span<const Known> all,
                                   const std::vector<Judgement>& judgements, std::span<const IdentityId> owner) {
  std::vector<std::pair<IdentityId, const Judgement*>> by_identity;
  for (std::size_t i = 0; i < all.size(); ++i)
    by_identity.emplace_back(all[i].id, &judgements[i]);
  std::ranges::sort(by_identity);
  std::vector<PersonRow> rows;
  rows.reserve(resolution.persons.size());
  std::vector<const Judgement*> of_person;
  for (const Person& person : resolution.persons) {
    of_person.clear();
    for (IdentityId id : person.identities)
      of_person.push_back(
          std::ranges::lower_bound(by_identity, id, {}, [](const auto& entry) { return entry.first; })->second);
    bool is_owner = std::ranges::binary_search(owner, person.identities.front());
    Judgement kind = is_owner ? Judgement{Kind::person, 1.0, "it is you"} : kind_of_all(of_person);
    rows.push_back({person.id.value, static_cast<std::int64_t>(kind.kind), kind.confidence, std::move(kind.reason),
                    person.name, text::fold(person.name)});
  }
  return rows;
}

std::vector<MemberRow> member_rows(const Resolution& resolution) {
  std::vector<MemberRow> rows;
  for (Member& member : members_of(resolution))
    rows.push_back({member.identity.value, member.person.value, std::move(member.reason), member.confidence});
  return rows;
}

std::vector<DoubtRow> doubt_rows(const Resolution& resolution) {
  std::vector<DoubtRow> rows;
  for (const Join& doubt : resolution.doubts)
    rows.push_back({std::minmax(doubt.a.value, doubt.b.value), doubt.reason, doubt.confidence});
  std::ranges::sort(rows, {}, &DoubtRow::pair);
  return rows;
}

// ── Keeping it

// These return whether anything changed.
bool keep(Book& book, const std::vector<PersonRow>& rows) {
  std::vector<PersonRow> old;
  Statement& read = book.engine->prepare(
      "SELECT person, kind, kind_confidence, kind_reason, name, folded FROM person WHERE book = $1 ORDER BY person");
  read.with(book.id);
  while (read.step())
    old.push_back({read.integer(0), read.integer(1), read.real(2), std::string(read.text(3)), std::string(read.text(4)),
                   std::string(read.text(5))});
  Statement& put = book.engine->prepare(
      "INSERT INTO person (book, person, kind, kind_confidence, kind_reason, name, folded) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (book, person) DO UPDATE SET kind = excluded.kind, "
      "kind_confidence = excluded.kind_confidence, kind_reason = excluded.kind_reason, name = excluded.name, "
      "folded = excluded.folded");
  Statement& drop = book.engine->prepare("DELETE FROM person WHERE book = $1 AND person = $2");
  return write_changes(
      old, rows, [](const PersonRow& row) { return row.person; },
      [&](const PersonRow& row) {
        put.run(book.id, row.person, row.kind, row.confidence, row.reason, row.name, row.folded);
      },
      [&](const PersonRow& row) { drop.run(book.id, row.person); });
}

bool keep(Book& book, const std::vector<MemberRow>& rows) {
  std::vector<MemberRow> old;
  Statement& read = book.engine->prepare(
      "SELECT identity, person, reason, confidence FROM person_identity WHERE book = $1 ORDER BY identity");
  read.with(book.id);
  while (read.step())
    old.push_back({read.integer(0), read.integer(1), std::string(read.text(2)), read.real(3)});
  Statement& put = book.engine->prepare(
      "INSERT INTO person_identity (book, identity, person, reason, confidence) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (book, identity) DO UPDATE SET person = excluded.person, reason = excluded.reason, "
      "confidence = excluded.confidence");
  Statement& drop = book.engine->prepare("DELETE FROM person_identity WHERE book = $1 AND identity = $2");
  return write_changes(
      old, rows, [](const MemberRow& row) { return row.identity; },
      [&](const MemberRow& row) { put.run(book.id, row.identity, row.person, row.reason, row.confidence); },
      [&](const MemberRow& row) { drop.run(book.id, row.identity); });
}

bool keep(Book& book, const std::vector<DoubtRow>& rows) {
  std::vector<DoubtRow> old;
  Statement& read = book.engine->prepare(
      "SELECT identity_a, identity_b, reason, confidence FROM doubt WHERE book = $1 ORDER BY identity_a, identity_b");
  read.with(book.id);
  while (read.step())
    old.push_back({{read.integer(0), read.integer(1)}, std::string(read.text(2)), read.real(3)});
  Statement& put = book.engine->prepare(
      "INSERT INTO doubt (book, identity_a, identity_b, reason, confidence) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (book, identity_a, identity_b) DO UPDATE SET reason = excluded.reason, "
      "confidence = excluded.confidence");
  Statement& drop = book.engine->prepare("DELETE FROM doubt WHERE book = $1 AND identity_a = $2 AND identity_b = $3");
  return write_changes(
      old, rows, [](const DoubtRow& row) { return row.pair; },
      [&](const DoubtRow& row) { put.run(book.id, row.pair.first, row.pair.second, row.reason, row.confidence); },
      [&](const DoubtRow& row) { drop.run(book.id, row.pair.first, row.pair.second); });
}

}  // namespace

void decide_people(Book& book, std::span<const Known> all) {
  std::vector<Correction> corrections = book::corrections(book);
  std::vector<IdentityId> owner = owner_identities(book);
  std::vector<Judgement> judgements = judgements_of(all, kinds_in(corrections));
  Resolution resolution = resolve(all, judgements, rulings_in(corrections), owner,
                                  [&](std::span<const Pair> pairs) { return contexts_of(book, all, owner, pairs); });
  const bool other_persons = keep(book, person_rows(resolution, all, judgements, owner));
  const bool other_members = keep(book, member_rows(resolution));
  if (other_persons || other_members) book::reckon_anew(book);
  keep(book, doubt_rows(resolution));
}

}  // namespace closeknit::people
