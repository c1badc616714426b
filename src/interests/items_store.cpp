// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/items_store.hpp"

namespace closeknit::interests {
namespace {

constexpr std::uint64_t kIdBits = (std::uint64_t{1} << 48) - 1;

// Never 0, which would be none.
std::int64_t id_of(std::string_view bytes) {
  auto id = static_cast<std::int64_t>(stable_hash(bytes) & kIdBits);
  return id == 0 ? 1 : id;
}

std::string joined(std::span<const Word> words) {
  std::string text;
  for (const Word& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

Item item_from(const book::Statement& row) {
  return {{row.integer(0)},
          {row.integer(1)},
          {std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(2))},
          {row.integer(5)}};
}

}  // namespace

FeedId feed_id(std::string_view url) {
  return {id_of("feed:" + std::string(url))};
}

ItemId item_id(FeedId feed, std::string_view name) {
  return {id_of("item:" + to_text(feed) + ':' + std::string(name))};
}

std::vector<Feed> feeds(book::Book& book) {
  auto& rows = book.engine->prepare(
      "SELECT feed, url, title, etag, modified, fetched, problem FROM feed WHERE book = $1 ORDER BY url");
  rows.with(book.id);
  std::vector<Feed> all;
  while (rows.step())
    all.push_back({{rows.integer(0)},
                   std::string(rows.text(1)),
                   std::string(rows.text(2)),
                   std::string(rows.text(3)),
                   std::string(rows.text(4)),
                   {rows.integer(5)},
                   std::string(rows.text(6))});
  return all;
}

void put_feed(book::Book& book, const Feed& feed) {
  book.engine
      ->prepare(
          "INSERT INTO feed (book, feed, url, title, etag, modified, fetched, problem) VALUES ($1, $2, $3, $4, $5, $6, "
          "$7, $8) ON CONFLICT (book, feed) DO UPDATE SET title = excluded.title, etag = excluded.etag, "
          "modified = excluded.modified, fetched = excluded.fetched, problem = excluded.problem")
      .run(book.id, feed.id, feed.url, feed.title, feed.etag, feed.modified, feed.fetched.seconds, feed.problem);
}

bool drop_feed(book::Book& book, FeedId feed) {
  auto& there = book.engine->prepare("SELECT 1 FROM feed WHERE book = $1 AND feed = $2");
  bool found = there.with(book.id, feed).step();
  there.reset();
  book.engine
      ->prepare("DELETE FROM suited WHERE book = $1 AND item IN (SELECT item FROM item WHERE book = $1 AND feed = $2)")
      .run(book.id, feed);
  book.engine->prepare("DELETE FROM item WHERE book = $1 AND feed = $2").run(book.id, feed);
  book.engine->prepare("DELETE FROM feed WHERE book = $1 AND feed = $2").run(book.id, feed);
  return found;
}

bool put_item(book::Book& book, const Item& item) {
  auto& there = book.engine->prepare("SELECT 1 FROM item WHERE book = $1 AND item = $2");
  bool known = there.with(book.id, item.id).step();
  there.reset();
  if (known) return false;
  book.engine
      ->prepare("INSERT INTO item (book, item, feed, link, title, text, published) VALUES ($1, $2, $3, $4, $5, $6, $7)")
      .run(book.id, item.id, item.feed, item.piece.link, item.piece.title, item.piece.text, item.published.seconds);
  return true;
}

std::vector<Item> items_since(book::Book& book, Instant from) {
  auto& rows = book.engine->prepare(
      "SELECT item, feed, link, title, text, published FROM item WHERE book = $1 AND published >= $2 "
      "ORDER BY published DESC, item");
  rows.with(book.id, from.seconds);
  std::vector<Item> all;
  while (rows.step())
    all.push_back(item_from(rows));
  return all;
}

std::optional<Item> find_item(book::Book& book, ItemId item) {
  auto& row =
      book.engine->prepare("SELECT item, feed, link, title, text, published FROM item WHERE book = $1 AND item = $2");
  std::optional<Item> found;
  if (row.with(book.id, item).step()) found = item_from(row);
  row.reset();
  return found;
}

std::optional<Item> find_item_at(book::Book& book, std::string_view link) {
  auto& row = book.engine->prepare(
      "SELECT item, feed, link, title, text, published FROM item WHERE book = $1 AND link = $2 "
      "ORDER BY published DESC LIMIT 1");
  std::optional<Item> found;
  if (row.with(book.id, link).step()) found = item_from(row);
  row.reset();
  return found;
}

void put_suited(book::Book& book, const Suited& suited) {
  book.engine
      ->prepare(
          "INSERT INTO suited (book, item, identity, surprise, words, interaction) VALUES ($1, $2, $3, $4, $5, $6) "
          "ON CONFLICT (book, item, identity) DO UPDATE SET surprise = excluded.surprise, words = excluded.words, "
          "interaction = excluded.interaction")
      .run(book.id, suited.item, suited.identity, suited.surprise, joined(suited.words), suited.interaction);
}

void drop_all_suited(book::Book& book) {
  book.engine->prepare("DELETE FROM suited WHERE book = $1").run(book.id);
}

void drop_suited_of(book::Book& book, IdentityId identity) {
  book.engine->prepare("DELETE FROM suited WHERE book = $1 AND identity = $2").run(book.id, identity);
}

std::vector<Suited> suited_since(book::Book& book, Instant from) {
  auto& rows = book.engine->prepare(
      "SELECT s.item, s.identity, s.surprise, s.words, s.interaction FROM item i JOIN suited s ON s.book = i.book AND "
      "s.item = i.item WHERE i.book = $1 AND i.published >= $2 ORDER BY i.published DESC, s.item, s.surprise DESC");
  rows.with(book.id, from.seconds);
  std::vector<Suited> all;
  while (rows.step())
    all.push_back({{rows.integer(0)}, {rows.integer(1)}, rows.real(2), words_of(rows.text(3)), {rows.integer(4)}});
  return all;
}

}  // namespace closeknit::interests
