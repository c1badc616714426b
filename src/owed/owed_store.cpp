// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/owed_store.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>

namespace closeknit::owed {
namespace {

// A statement left in the middle of its rows would keep the book locked.
struct ResetAtEnd {
  book::Statement& statement;
  ~ResetAtEnd() { statement.reset(); }
};

// Features are kept as doubles, little-endian, in the order of their members. Rows written before a feature was
// appended are shorter: it counts 0 there.
static_assert(std::endian::native == std::endian::little && sizeof(Features) == kFeatures * sizeof(double));

std::string_view bytes_of(const Features& features) {
  return {reinterpret_cast<const char*>(&features), sizeof features};
}

Features features_from(std::string_view bytes) {
  std::array<double, kFeatures> values{};
  std::memcpy(values.data(), bytes.data(), std::min(bytes.size() / sizeof(double), kFeatures) * sizeof(double));
  return std::bit_cast<Features>(values);
}

// The columns that every query below selects, in this order.
#define CLOSEKNIT_OWED_COLUMNS                                                                                \
  "SELECT interaction, direction, identity, conversation, evidence, features, sentence_begin, sentence_end, " \
  "settled_by, settled_how, kind, due FROM owed "

Stored stored(const book::Statement& row) {
  Stored one;
  one.item.request = {row.integer(0)};
  one.item.direction = static_cast<Direction>(row.integer(1));
  one.item.other = {row.integer(2)};
  one.conversation = {row.integer(3)};
  one.item.evidence = row.real(4);
  one.item.features = features_from(row.text(5));
  one.item.sentence_begin = static_cast<std::uint32_t>(row.integer(6));
  one.item.sentence_end = static_cast<std::uint32_t>(row.integer(7));
  one.item.settled_by = {row.integer(8)};
  one.item.settled_how = row.text(9);
  one.item.kind = static_cast<Kind>(row.integer(10));
  if (!row.is_null(11)) one.item.due = static_cast<std::int32_t>(row.integer(11));
  return one;
}

std::vector<Stored> all_rows(book::Statement& rows) {
  const ResetAtEnd reset{rows};
  std::vector<Stored> found;
  while (rows.step())
    found.push_back(stored(rows));
  return found;
}

}  // namespace

void put_conversation(book::Book& book, ConversationId conversation, std::span<const Item> items,
                      std::span<const InteractionId> turns) {
  auto& drop = book.engine->prepare("DELETE FROM owed WHERE book = $1 AND interaction = $2");
  for (const InteractionId turn : turns)
    drop.run(book.id, turn);
  auto& put = book.engine->prepare(
      "INSERT INTO owed (book, interaction, direction, identity, conversation, evidence, features, sentence_begin, "
      "sentence_end, settled_by, settled_how, kind, due) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) "
      "ON CONFLICT (book, interaction, identity, direction, kind) DO UPDATE SET conversation = excluded.conversation, "
      "evidence = excluded.evidence, features = excluded.features, sentence_begin = excluded.sentence_begin, "
      "sentence_end = excluded.sentence_end, settled_by = excluded.settled_by, settled_how = excluded.settled_how, "
      "due = excluded.due");
  for (const Item& item : items)
    put.run(book.id, item.request, static_cast<int>(item.direction), item.other, conversation, item.evidence,
            book::Blob{bytes_of(item.features)}, item.sentence_begin, item.sentence_end, item.settled_by,
            item.settled_how, static_cast<int>(item.kind), item.due);
}

std::vector<Stored> open_since(book::Book& book, InteractionId from) {
  return all_rows(book.engine
                      ->prepare(CLOSEKNIT_OWED_COLUMNS
                                "WHERE book = $1 AND settled_by = 0 AND interaction >= $2 ORDER BY interaction DESC")
                      .with(book.id, from));
}

// "+settled_by" keeps the index of open items out of it: there are many of those, and few of one identity.
std::vector<Stored> open_of(book::Book& book, IdentityId identity) {
  return all_rows(
      book.engine
          ->prepare(CLOSEKNIT_OWED_COLUMNS "WHERE book = $1 AND identity = $2 AND +settled_by = 0 ORDER BY interaction")
          .with(book.id, identity));
}

std::vector<Stored> settled_of(book::Book& book, IdentityId identity, std::string_view how) {
  return all_rows(book.engine
                      ->prepare(CLOSEKNIT_OWED_COLUMNS
                                "WHERE book = $1 AND identity = $2 AND settled_how = $3 ORDER BY interaction")
                      .with(book.id, identity, how));
}

std::vector<Stored> of_identities(book::Book& book, std::span<const IdentityId> identities, std::size_t most) {
  auto& rows = book.engine->prepare(CLOSEKNIT_OWED_COLUMNS
                                    "WHERE book = $1 AND identity = $2 ORDER BY interaction DESC LIMIT $3");
  std::vector<Stored> found;
  for (const IdentityId identity : identities) {
    std::vector<Stored> some = all_rows(rows.with(book.id, identity, most));
    std::move(some.begin(), some.end(), std::back_inserter(found));
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Stored& a, const Stored& b) { return a.item.request > b.item.request; });
  if (found.size() > most) found.resize(most);
  return found;
}

void settle(book::Book& book, const Item& item, InteractionId by, std::string_view how) {
  book.engine
      ->prepare(
          "UPDATE owed SET settled_by = $1, settled_how = $2 WHERE book = $3 AND interaction = $4 AND identity = $5 "
          "AND direction = $6 AND kind = $7 AND settled_by = 0")
      .run(by, how, book.id, item.request, item.other, static_cast<int>(item.direction), static_cast<int>(item.kind));
}

void reopen(book::Book& book, const Item& item) {
  book.engine
      ->prepare(
          "UPDATE owed SET settled_by = 0, settled_how = '' WHERE book = $1 AND interaction = $2 AND identity = $3 AND "
          "direction = $4 AND kind = $5")
      .run(book.id, item.request, item.other, static_cast<int>(item.direction), static_cast<int>(item.kind));
}

std::vector<InteractionId> settled_by(book::Book& book, InteractionId by) {
  std::vector<InteractionId> requests;
  auto& rows = book.engine->prepare("SELECT DISTINCT interaction FROM owed WHERE book = $1 AND settled_by = $2");
  rows.with(book.id, by);
  while (rows.step())
    requests.push_back({rows.integer(0)});
  return requests;
}

void drop_all(book::Book& book) {
  book.engine->prepare("DELETE FROM owed WHERE book = $1").run(book.id);
}

void drop_of(book::Book& book, IdentityId identity) {
  book.engine->prepare("DELETE FROM owed WHERE book = $1 AND identity = $2").run(book.id, identity);
}

void drop_of(book::Book& book, InteractionId interaction) {
  book.engine->prepare("DELETE FROM owed WHERE book = $1 AND interaction = $2").run(book.id, interaction);
}

}  // namespace closeknit::owed
