// SPDX-License-Identifier: AGPL-3.0-or-later
// The tables feed, item and suited: what the owner reads, what came with it, and whom it would suit. Written here
// alone, called by feeds/. Every function that writes expects an open transaction.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/instant.hpp"
#include "interests/interests.hpp"

namespace closeknit::interests {

using FeedId = Id<struct FeedTag>;
using ItemId = Id<struct ItemTag>;

// 48 bits of the hash of its address.
FeedId feed_id(std::string_view url);
// 48 bits of the hash of the feed and of what names the item in it.
ItemId item_id(FeedId feed, std::string_view name);

struct Feed {
  FeedId id;
  std::string url;
  std::string title;     // as it calls itself; "" before it was ever read
  std::string etag;      // what the server wants back with the next question
  std::string modified;  // Last-Modified, as the server wrote it
  Instant fetched;       // last read, or tried; 0 for never
  std::string problem;   // why the last try failed; "" where it did not
};
std::vector<Feed> feeds(book::Book& book);  // by address
// Writes it anew where it is there.
void put_feed(book::Book& book, const Feed& feed);
// With all its items. False where there is none.
bool drop_feed(book::Book& book, FeedId feed);

struct Item {
  ItemId id;
  FeedId feed;
  Piece piece;
  Instant published;  // or when it was first seen, where the feed does not say
};
// False where it is known already; then nothing is written.
bool put_item(book::Book& book, const Item& item);
// Published since a moment, newest first.
std::vector<Item> items_since(book::Book& book, Instant from);
std::optional<Item> find_item(book::Book& book, ItemId item);
// The newest that stands at this very address.
std::optional<Item> find_item_at(book::Book& book, std::string_view link);

// Somebody whom an item would suit. Derived.
struct Suited {
  ItemId item;
  IdentityId identity;
  double surprise = 0;        // Care::surprise
  std::vector<Word> words;    // of the item that they use
  InteractionId interaction;  // where they use them
};
void put_suited(book::Book& book, const Suited& suited);
void drop_all_suited(book::Book& book);
void drop_suited_of(book::Book& book, IdentityId identity);
// Of items published since a moment, the newest first; in the order of surprise within one.
std::vector<Suited> suited_since(book::Book& book, Instant from);

}  // namespace closeknit::interests
