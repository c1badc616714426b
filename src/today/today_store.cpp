// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/today_store.hpp"

#include <algorithm>
#include <map>

#include "book/corrections.hpp"
#include "signals/signals.hpp"

namespace closeknit::today {

std::vector<Shown> shown_between(book::Book& book, std::int32_t from, std::int32_t until) {
  auto& found = book.engine->prepare(
      "SELECT day, item, identity FROM shown WHERE book = $1 AND day >= $2 AND day <= $3 ORDER BY day, position, item");
  found.with(book.id, from, until);
  std::vector<Shown> rows;
  while (found.step())
    rows.push_back(
        {static_cast<std::int32_t>(found.integer(0)), std::string(found.text(1)), IdentityId{found.integer(2)}});
  return rows;
}

namespace {

std::int64_t free_place(book::Book& book, std::int32_t day) {
  auto& found = book.engine->prepare("SELECT max(position) + 1 FROM shown WHERE book = $1 AND day = $2");
  std::int64_t place = found.with(book.id, day).step() ? found.integer(0) : 0;
  found.reset();
  return place;
}

}  // namespace

void note_shown(book::Book& book, std::int32_t day, std::span<const Item> items) {
  if (items.empty()) return;
  book::Transaction transaction(*book.engine);
  std::int64_t place = free_place(book, day);
  auto& add = book.engine->prepare(
      "INSERT INTO shown (book, day, item, identity, position) VALUES ($1, $2, $3, $4, $5) "
      "ON CONFLICT (book, day, item) DO NOTHING");
  for (const Item& item : items)
    add.run(book.id, day, item.key, item.identity, place++);
  transaction.commit();
}

void drop_shown_of(book::Book& book, std::span<const IdentityId> identities, std::span<const std::string> ids) {
  for (IdentityId identity : identities)
    book.engine->prepare("DELETE FROM shown WHERE book = $1 AND identity = $2").run(book.id, identity);
  std::vector<std::pair<std::int64_t, std::string>> naming;
  auto& rows = book.engine->prepare("SELECT day, item FROM shown WHERE book = $1");
  rows.with(book.id);
  while (rows.step())
    if (std::ranges::any_of(ids, [&](const std::string& id) { return rows.text(1).contains(id); }))
      naming.emplace_back(rows.integer(0), rows.text(1));
  for (const auto& [day, item] : naming)
    book.engine->prepare("DELETE FROM shown WHERE book = $1 AND day = $2 AND item = $3").run(book.id, day, item);
}

bool is_gentle(book::Book& book, InteractionId letter) {
  auto& row = book.engine->prepare("SELECT 1 FROM signal WHERE book = $1 AND interaction = $2 AND kind IN ($3, $4)");
  bool found = row.with(book.id, letter, static_cast<int>(signals::SignalKind::illness),
                        static_cast<int>(signals::SignalKind::death))
                   .step();
  row.reset();
  return found;
}

std::vector<Held> held_by_owner(book::Book& book) {
  std::map<std::string, std::optional<Instant>> until;
  for (const book::Correction& said : book::corrections(book)) {
    if (said.kind == book::CorrectionKind::dismiss) until[said.subject] = std::nullopt;
    if (said.kind == book::CorrectionKind::snooze)
      if (auto end = instant_from_iso(said.object)) until[said.subject] = end;
  }
  std::vector<Held> held;
  for (const auto& [item, end] : until)
    held.push_back({item, end});
  return held;
}

}  // namespace closeknit::today
