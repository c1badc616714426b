// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/reckoned.hpp"

#include <utility>

namespace closeknit::book {

std::optional<std::string> find_reckoned(Book& book, std::int32_t day) {
  Statement& row = book.engine->prepare("SELECT revision, day, standings FROM reckoned WHERE book = $1");
  std::optional<std::string> found;
  book.revision = 0;
  if (row.with(book.id).step()) {
    book.revision = row.integer(0);
    const std::string_view bytes = row.text(2);
    if (row.integer(1) == day && !bytes.empty()) found = std::string(bytes);
  }
  row.reset();
  return found;
}

void reckoned(Book& book, std::int32_t day, std::string bytes) {
  book.unkept = Unkept{book.revision, day, std::move(bytes)};
}

void keep_reckoned(Book& book) noexcept try {
  const std::optional<Unkept> unkept = std::exchange(book.unkept, std::nullopt);
  if (!unkept || !book.engine->try_begin()) return;
  Transaction transaction(*book.engine, Transaction::Begun::yes);
  book.engine
      ->prepare(
          "INSERT INTO reckoned (book, revision, day, standings) VALUES ($1, $2, $3, $4) ON CONFLICT (book) DO UPDATE "
          "SET day = excluded.day, standings = excluded.standings WHERE reckoned.revision = excluded.revision")
      .run(book.id, unkept->revision, std::int64_t{unkept->day}, Blob{unkept->bytes});
  transaction.commit();
} catch (const std::exception&) {
  // Kept or not, every answer is the same.
}

void reckon_anew(Book& book) {
  book.engine
      ->prepare(
          "INSERT INTO reckoned (book, revision, day, standings) VALUES ($1, 1, 0, $2) ON CONFLICT (book) DO UPDATE "
          "SET revision = reckoned.revision + 1, standings = excluded.standings")
      .run(book.id, Blob{""});
}

}  // namespace closeknit::book
