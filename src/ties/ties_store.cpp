// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/ties_store.hpp"

#include "ties/pack.hpp"

namespace closeknit::ties {
namespace {

// A statement left in the middle of its rows would keep the book locked.
struct ResetAtEnd {
  book::Statement& statement;
  ~ResetAtEnd() { statement.reset(); }
};

// Reads as_of, sums, counts and days from `row`, which begin at `column`.
void read(Sums& into, IdentityId identity, const book::Statement& row, int column) {
  const Instant as_of{row.integer(column)};
  if (unpack_into(into, as_of, row.text(column + 1), row.text(column + 2), row.text(column + 3))) return;
  throw Fault({Code::broken, "the sums of a tie cannot be read", "tie " + to_text(identity),
               "import again with --rebuild: ties are made again from the messages"});
}

}  // namespace

std::optional<Sums> find_tie(book::Book& book, IdentityId identity) {
  auto& row = book.engine->prepare("SELECT as_of, sums, counts, days FROM tie WHERE book = $1 AND identity = $2")
                  .with(book.id, identity);
  const ResetAtEnd reset{row};
  if (!row.step()) return std::nullopt;
  Sums sums;
  read(sums, identity, row, 0);
  return sums;
}

void put_ties(book::Book& book, std::span<const std::pair<IdentityId, Sums>> ties) {
  auto& put = book.engine->prepare(
      "INSERT INTO tie (book, identity, as_of, sums, counts, days) VALUES ($1, $2, $3, $4, $5, $6) "
      "ON CONFLICT (book, identity) DO UPDATE SET as_of = excluded.as_of, sums = excluded.sums, "
      "counts = excluded.counts, days = excluded.days");
  for (const auto& [identity, sums] : ties) {
    const Packed packed = pack(sums);
    put.run(book.id, identity, sums.as_of.seconds, book::Blob{packed.sums}, book::Blob{packed.counts},
            book::Blob{packed.days});
  }
}

void each_tie(book::Book& book, const std::function<void(IdentityId, const Sums&)>& take) {
  auto& row =
      book.engine->prepare("SELECT identity, as_of, sums, counts, days FROM tie WHERE book = $1 ORDER BY identity")
          .with(book.id);
  const ResetAtEnd reset{row};
  Sums sums;  // one for all rows, so that its vectors keep their room
  while (row.step()) {
    const IdentityId identity{row.integer(0)};
    read(sums, identity, row, 1);
    take(identity, sums);
  }
}

void drop_all_ties(book::Book& book) {
  book.engine->prepare("DELETE FROM tie WHERE book = $1").run(book.id);
}

void drop_tie(book::Book& book, IdentityId identity) {
  book.engine->prepare("DELETE FROM tie WHERE book = $1 AND identity = $2").run(book.id, identity);
}

}  // namespace closeknit::ties
