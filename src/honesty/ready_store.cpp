// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <ranges>
#include <string>

#include "book/recording.hpp"
#include "honesty/ready.hpp"

namespace closeknit::honesty {
namespace {

constexpr std::string_view kMadeReady = "made_ready";
constexpr int kHexadecimal = 16;
constexpr std::size_t kPlaceDigits = 8;

struct Ready {
  Instant at;
  std::vector<IdentityId> to;
  Sketch sketch;
};

// One line each: "seconds identity,identity places", the places as hexadecimal numbers of one width.
std::string line_of(const Ready& letter) {
  std::string line = fmt::format("{} ", letter.at.seconds);
  for (const IdentityId reader : letter.to)
    line += (reader == letter.to.front() ? "" : ",") + to_text(reader);
  line += ' ';
  for (const std::uint32_t place : letter.sketch.places)
    line += fmt::format("{:08x}", place);
  return line + '\n';
}

// The words between single `separator`s.
std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (const auto part : std::views::split(text, separator))
    parts.emplace_back(part.begin(), part.end());
  return parts;
}

template <typename Number>
Number number_in(std::string_view text, int base) {
  Number value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value, base);
  return value;
}

std::vector<Ready> all_ready(book::Book& book) {
  constexpr std::size_t kParts = 3;
  std::vector<Ready> all;
  const std::string kept = book::setting(book, kMadeReady);
  for (const std::string_view line : split(kept, '\n')) {
    const std::vector<std::string_view> parts = split(line, ' ');
    if (parts.size() != kParts || parts[2].size() != Sketch::kPlaces * kPlaceDigits) continue;
    Ready letter{Instant{number_in<std::int64_t>(parts[0], 10)}, {}, {}};
    for (const std::string_view reader : split(parts[1], ','))
      if (const IdentityId identity{id_from_text(reader)}) letter.to.push_back(identity);
    for (std::size_t place = 0; place < Sketch::kPlaces; ++place)
      letter.sketch.places[place] =
          number_in<std::uint32_t>(parts[2].substr(place * kPlaceDigits, kPlaceDigits), kHexadecimal);
    letter.sketch.empty = false;
    all.push_back(std::move(letter));
  }
  return all;
}

void keep_all(book::Book& book, std::span<const Ready> all) {
  std::string lines;
  for (const Ready& letter : all)
    lines += line_of(letter);
  book::set_setting(book, kMadeReady, lines);
}

PersonId person_of(book::Book& book, IdentityId identity) {
  auto& row = book.engine->prepare("SELECT person FROM person_identity WHERE book = $1 AND identity = $2");
  PersonId person{identity.value};
  if (row.with(book.id, identity).step()) person = {row.integer(0)};
  row.reset();
  return person;
}

}  // namespace

void keep_ready(book::Book& book, std::string_view fresh, std::span<const IdentityId> to, Instant now) {
  Sketch sketch = sketch_of(fresh);
  if (sketch.empty || to.empty()) return;
  book::Transaction transaction(*book.engine);
  std::vector<Ready> all = all_ready(book);
  std::erase_if(all, [&](const Ready& letter) { return now - letter.at > kLookBack; });
  all.push_back({now, {to.begin(), to.end()}, sketch});
  keep_all(book, all);
  transaction.commit();
}

std::vector<Sent> ready_since(book::Book& book, Instant from) {
  std::vector<Sent> letters;
  for (const Ready& ready : all_ready(book)) {
    if (ready.at < from) continue;
    Sent letter{{}, ready.at, {}, ready.sketch};
    for (const IdentityId reader : ready.to)
      letter.to.push_back(person_of(book, reader));
    letters.push_back(std::move(letter));
  }
  return letters;
}

void drop_ready_of(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<Ready> all = all_ready(book);
  if (all.empty()) return;
  for (Ready& letter : all)
    std::erase_if(letter.to,
                  [&](IdentityId reader) { return std::ranges::find(identities, reader) != identities.end(); });
  std::erase_if(all, [](const Ready& letter) { return letter.to.empty(); });
  keep_all(book, all);
}

}  // namespace closeknit::honesty
