// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "book/recording.hpp"
#include "honesty/sketches.hpp"

namespace closeknit::honesty {
namespace {

using book::Role;

constexpr std::string_view kSketches = "sketches";
constexpr std::string_view kGrouped = "grouped";
constexpr std::string_view kDue = "due";

// Numbers of one width, one after the other, little-endian as everywhere in the book.
template <typename Number>
void put(std::string& bytes, Number value) {
  for (std::size_t i = 0; i < sizeof value; ++i)
    bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i) & 0xff);
}
template <typename Number>
std::vector<Number> numbers_in(std::string_view bytes) {
  std::vector<Number> all;
  for (; bytes.size() >= sizeof(Number); bytes.remove_prefix(sizeof(Number))) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Number); ++i)
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[i])) << (8 * i);
    all.push_back(static_cast<Number>(value));
  }
  return all;
}

bool begun_by_owner(const book::Interaction& letter, const Owner& owner) {
  return !letter.parent && std::ranges::any_of(letter.participants, [&](const book::Participant& one) {
    return one.role == Role::from && owner.contains(one.identity);
  });
}

std::string readers_of(const book::Interaction& letter, const Owner& owner) {
  std::string bytes;
  for (const book::Participant& one : letter.participants)
    if (receives(one.role) && !owner.contains(one.identity)) put(bytes, one.identity.value);
  return bytes;
}

// Whose address is whose, asked once for each.
class People {
 public:
  explicit People(book::Book& book) : book_(book) {}
  std::vector<PersonId> of(std::string_view readers) {
    std::vector<PersonId> people;
    for (auto identity : numbers_in<std::int64_t>(readers))
      if (PersonId person = of(IdentityId{identity})) people.push_back(person);
    std::ranges::sort(people);
    people.erase(std::ranges::unique(people).begin(), people.end());
    return people;
  }

 private:
  PersonId of(IdentityId identity) {
    auto [known, is_new] = known_.try_emplace(identity);
    if (!is_new) return known->second;
    auto& row = book_.engine->prepare("SELECT person FROM person_identity WHERE book = $1 AND identity = $2");
    if (row.with(book_.id, identity).step()) known->second = {row.integer(0)};
    row.reset();
    return known->second;
  }
  book::Book& book_;
  std::unordered_map<IdentityId, PersonId> known_;
};

Sketch sketch_in(std::string_view bytes) {
  Sketch sketch;
  auto places = numbers_in<std::uint32_t>(bytes);
  if (places.size() != Sketch::kPlaces) return sketch;
  std::ranges::copy(places, sketch.places.begin());
  sketch.empty = false;
  return sketch;
}

}  // namespace

void keep_sketch(book::Book& book, const book::Interaction& letter, const Owner& owner) {
  drop_sketch(book, letter.id);
  if (!begun_by_owner(letter, owner)) return;
  auto said = book::find_said(book, letter.id);
  Sketch sketch = sketch_of(said ? said->fresh : std::string());
  if (sketch.empty) return;
  std::string places, readers = readers_of(letter, owner);
  for (std::uint32_t place : sketch.places)
    put(places, place);
  book.engine->prepare("INSERT INTO sketch (book, interaction, alike, readers, places) VALUES ($1, $2, 0, $3, $4)")
      .run(book.id, letter.id, book::Blob{readers}, book::Blob{places});
  if (has_sketches(book)) book::set_setting(book, kSketches, kDue);
}

void drop_sketch(book::Book& book, InteractionId letter) {
  auto& row = book.engine->prepare("SELECT 1 FROM sketch WHERE book = $1 AND interaction = $2");
  bool there = row.with(book.id, letter).step();
  row.reset();
  if (!there) return;
  book.engine->prepare("DELETE FROM sketch WHERE book = $1 AND interaction = $2").run(book.id, letter);
  book::set_setting(book, kSketches, kDue);
}

void drop_all_sketches(book::Book& book) {
  book.engine->prepare("DELETE FROM sketch WHERE book = $1").run(book.id);
  book::set_setting(book, kSketches, kDue);
}

bool has_sketches(book::Book& book) {
  return book::setting(book, kSketches) == kGrouped;
}

void group_sketches(book::Book& book) {
  if (has_sketches(book)) return;
  std::vector<Sent> all;
  std::vector<InteractionId> were;
  auto& rows =
      book.engine->prepare("SELECT interaction, alike, places FROM sketch WHERE book = $1 ORDER BY interaction");
  rows.with(book.id);
  while (rows.step()) {
    all.push_back({InteractionId{rows.integer(0)}, {}, {}, sketch_in(rows.text(2))});
    were.push_back({rows.integer(1)});
  }
  std::vector<InteractionId> alike = first_alike(all);
  auto& put = book.engine->prepare("UPDATE sketch SET alike = $1 WHERE book = $2 AND interaction = $3");
  for (std::size_t i = 0; i < all.size(); ++i)
    if (alike[i] != were[i]) put.run(alike[i], book.id, all[i].interaction);
  book::set_setting(book, kSketches, kGrouped);
}

std::vector<Sent> sketched_since(book::Book& book, Instant from) {
  std::vector<Sent> all;
  People people(book);
  auto& rows = book.engine->prepare(
      "SELECT interaction, readers, places FROM sketch WHERE book = $1 AND interaction >= $2 ORDER BY interaction");
  rows.with(book.id, first_interaction_at(from.seconds));
  while (rows.step()) {
    InteractionId id{rows.integer(0)};
    all.push_back({id, {seconds_of(id)}, people.of(rows.text(1)), sketch_in(rows.text(2))});
  }
  return all;
}

std::vector<Blast> kept_blasts(book::Book& book, Instant from) {
  std::unordered_map<InteractionId, Blast> found;
  std::unordered_map<InteractionId, std::unordered_set<PersonId>> read;
  People people(book);
  auto& rows = book.engine->prepare(
      "SELECT interaction, alike, readers FROM sketch WHERE book = $1 AND interaction >= $2 AND alike <> 0 "
      "ORDER BY interaction");
  rows.with(book.id, first_interaction_at(from.seconds));
  while (rows.step()) {
    InteractionId group{rows.integer(1)};
    found[group].letters.push_back({rows.integer(0)});
    for (PersonId person : people.of(rows.text(2)))
      read[group].insert(person);
  }
  std::vector<Blast> all;
  for (auto& [group, blast] : found) {
    if (blast.letters.size() < 2 || read[group].size() < 2) continue;
    blast.people.assign(read[group].begin(), read[group].end());
    std::ranges::sort(blast.people);
    all.push_back(std::move(blast));
  }
  std::ranges::sort(all, std::ranges::greater{}, [](const Blast& blast) { return blast.letters.back(); });
  return all;
}

}  // namespace closeknit::honesty
