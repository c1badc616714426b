// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/ties_store.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

#include "book/reckoned.hpp"
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

static_assert(std::endian::native == std::endian::little, "weights are kept as they lie in memory");

std::string bytes_of(const TieFeatures& weights) {
  std::string bytes(sizeof weights, '\0');
  std::memcpy(bytes.data(), weights.data(), sizeof weights);
  return bytes;
}

std::optional<TieFeatures> weights_from(std::string_view bytes) {
  TieFeatures weights{};
  if (bytes.size() != sizeof weights) return std::nullopt;
  std::memcpy(weights.data(), bytes.data(), sizeof weights);
  const bool sound = std::ranges::all_of(weights, [](double weight) { return std::isfinite(weight); });
  return sound ? std::optional(weights) : std::nullopt;
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
  book::reckon_anew(book);
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
  book::reckon_anew(book);
  book.engine->prepare("DELETE FROM tie WHERE book = $1").run(book.id);
  book.engine->prepare("DELETE FROM tie_weights WHERE book = $1").run(book.id);
}

std::optional<Learned> find_learned(book::Book& book, Channel channel) {
  auto& row = book.engine
                  ->prepare(
                      "SELECT until, dates, shipped_ndcg, own_ndcg, weights FROM tie_weights "
                      "WHERE book = $1 AND channel = $2")
                  .with(book.id, static_cast<std::int64_t>(channel));
  const ResetAtEnd reset{row};
  if (!row.step()) return std::nullopt;
  Learned learned{.until = Instant{row.integer(0)},
                  .dates = static_cast<std::size_t>(row.integer(1)),
                  .shipped_ndcg = row.real(2),
                  .own_ndcg = row.real(3),
                  .weights = {}};
  learned.weights = weights_from(row.text(4));
  return learned;
}

void put_learned(book::Book& book, const Learned& learned, Channel channel) {
  book::reckon_anew(book);
  const std::string weights = learned.weights ? bytes_of(*learned.weights) : std::string();
  book.engine
      ->prepare(
          "INSERT INTO tie_weights (book, channel, until, dates, shipped_ndcg, own_ndcg, weights) "
          "VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (book, channel) DO UPDATE SET until = excluded.until, "
          "dates = excluded.dates, shipped_ndcg = excluded.shipped_ndcg, own_ndcg = excluded.own_ndcg, "
          "weights = excluded.weights")
      .run(book.id, static_cast<std::int64_t>(channel), learned.until.seconds, static_cast<std::int64_t>(learned.dates),
           learned.shipped_ndcg, learned.own_ndcg, book::Blob{weights});
}

void drop_tie(book::Book& book, IdentityId identity) {
  book::reckon_anew(book);
  book.engine->prepare("DELETE FROM tie WHERE book = $1 AND identity = $2").run(book.id, identity);
}

}  // namespace closeknit::ties
