// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/forgotten.hpp"

#include <algorithm>
#include <unordered_set>

#include "book/reckoned.hpp"
#include "book/recording.hpp"

namespace closeknit::book {
namespace {

// Texts that a new dictionary is learnt from, spread over the whole book.
constexpr std::size_t kSamples = 800;
constexpr std::size_t kSampleBytes = 2'000;
constexpr std::size_t kLeastSamples = 200;

std::vector<InteractionId> all_with_text(Book& book, const char* sql) {
  std::vector<InteractionId> ids;
  Statement& rows = book.engine->prepare(sql);
  rows.with(book.id);
  while (rows.step())
    ids.push_back({rows.integer(0)});
  return ids;
}

Dictionary learn(Book& book, std::span<const InteractionId> ids) {
  std::vector<std::string> samples;
  std::size_t step = std::max<std::size_t>(1, ids.size() / kSamples);
  for (std::size_t i = 0; i < ids.size(); i += step)
    if (auto said = find_said(book, ids[i])) samples.push_back(said->text.substr(0, kSampleBytes));
  if (samples.size() < kLeastSamples) return {};
  Dictionary dictionary{newest_dictionary(book).number + 1, train_dictionary(samples)};
  return dictionary.content.empty() ? Dictionary{} : dictionary;
}

// The text of one row, as it stands and as it will.
struct Rows {
  const char* read;
  const char* write;
};
constexpr Rows kSaid{"SELECT dictionary, text FROM said WHERE book = $1 AND interaction = $2",
                     "UPDATE said SET dictionary = $1, text = $2 WHERE book = $3 AND interaction = $4"};
constexpr Rows kQuoted{"SELECT dictionary, text FROM quoted WHERE book = $1 AND interaction = $2",
                       "UPDATE quoted SET dictionary = $1, text = $2 WHERE book = $3 AND interaction = $4"};

void repack(Book& book, const Rows& rows, std::span<const InteractionId> ids, DictionaryNumber number, Packer& packer) {
  for (InteractionId id : ids) {
    Statement& row = book.engine->prepare(rows.read);
    if (!row.with(book.id, id).step()) continue;
    DictionaryNumber old = row.integer(0);
    std::string packed(row.text(1));
    row.reset();
    packed = packer.pack(unpacked(book, old, packed, id));
    book.engine->prepare(rows.write).run(number, Blob{packed}, book.id, id);
  }
}

std::unordered_set<std::string_view> stretches(std::string_view text) {
  std::unordered_set<std::string_view> all;
  for (std::size_t at = 0; at + kTelltale <= text.size(); ++at)
    all.insert(text.substr(at, kTelltale));
  return all;
}

}  // namespace

void put_mark(Book& book, std::string_view mark, Instant at) {
  book.engine->prepare("INSERT INTO forgotten (book, mark, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
      .run(book.id, mark, at.seconds);
}

std::vector<std::string> marks(Book& book) {
  std::vector<std::string> all;
  Statement& rows = book.engine->prepare("SELECT mark FROM forgotten WHERE book = $1 ORDER BY mark");
  rows.with(book.id);
  while (rows.step())
    all.emplace_back(rows.text(0));
  return all;
}

void drop_interaction(Book& book, InteractionId interaction) {
  for (const char* sql : {"DELETE FROM participant WHERE book = $1 AND interaction = $2",
                          "DELETE FROM said WHERE book = $1 AND interaction = $2",
                          "DELETE FROM quoted WHERE book = $1 AND interaction = $2",
                          "DELETE FROM pending WHERE book = $1 AND interaction = $2",
                          "DELETE FROM interaction WHERE book = $1 AND interaction = $2"})
    book.engine->prepare(sql).run(book.id, interaction);
}

void drop_identity(Book& book, IdentityId identity) {
  book.engine->prepare("DELETE FROM identity WHERE book = $1 AND identity = $2").run(book.id, identity);
}

std::vector<IdentityId> idle_identities(Book& book, std::span<const IdentityId> identities) {
  std::vector<IdentityId> idle;
  Statement& row = book.engine->prepare("SELECT 1 FROM participant WHERE book = $1 AND identity = $2 LIMIT 1");
  for (IdentityId identity : identities) {
    if (!row.with(book.id, identity).step()) idle.push_back(identity);
    row.reset();
  }
  return idle;
}

void drop_idle_names(Book& book, std::vector<std::int64_t> names) {
  std::unordered_set<std::int64_t> idle(names.begin(), names.end());
  Statement& rows = book.engine->prepare("SELECT name FROM participant WHERE book = $1");
  rows.with(book.id);
  while (rows.step())
    idle.erase(rows.integer(0));
  for (std::int64_t name : idle)
    book.engine->prepare("DELETE FROM name WHERE book = $1 AND name = $2").run(book.id, name);
}

void drop_correction(Book& book, std::int64_t number) {
  reckon_anew(book);
  book.engine->prepare("DELETE FROM correction WHERE book = $1 AND correction = $2").run(book.id, number);
}

void reword_correction(Book& book, std::int64_t number, std::string_view object) {
  reckon_anew(book);
  book.engine->prepare("UPDATE correction SET object = $1 WHERE book = $2 AND correction = $3")
      .run(object, book.id, number);
}

void renew_dictionary(Book& book) {
  auto said = all_with_text(book, "SELECT interaction FROM said WHERE book = $1 ORDER BY interaction");
  auto quoted = all_with_text(book, "SELECT interaction FROM quoted WHERE book = $1 ORDER BY interaction");
  Dictionary dictionary = learn(book, said);
  Packer packer(dictionary.content);
  repack(book, kSaid, said, dictionary.number, packer);
  repack(book, kQuoted, quoted, dictionary.number, packer);
  book.engine->prepare("DELETE FROM dictionary WHERE book = $1").run(book.id);
  if (dictionary.number != 0) put_dictionary(book, dictionary);
  book.packers.clear();
}

bool dictionary_tells(Book& book, std::string_view text) {
  if (text.size() < kTelltale) return false;
  std::string content = newest_dictionary(book).content;
  auto known = stretches(content);
  for (std::size_t at = 0; at + kTelltale <= text.size(); ++at)
    if (known.contains(text.substr(at, kTelltale))) return true;
  return false;
}

}  // namespace closeknit::book
