// SPDX-License-Identifier: AGPL-3.0-or-later
// Feeds: what the owner reads on the web, fetched on the owner's act alone, and held against what people close to the
// owner write of. Start here.
//
//   address ──http──▶ bytes ──parse──▶ items ──▶ book ──pages/Audience──▶ whom each would suit
//
// A feed names pages; none of them is fetched. What a feed says is a stranger's: its HTML becomes plain text, its links
// are kept only where they are http or https.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/progress.hpp"
#include "ground/result.hpp"
#include "interests/items_store.hpp"
#include "post/http.hpp"

namespace closeknit::feeds {

// Adds feeds that are not there yet; their addresses are taken as they are, without fetching. Returns how many are new.
// Error usage where an address is none of http or https.
Result<std::size_t> add(book::Book& book, std::span<const std::string> urls);
// By its address, or its title. Error not_found.
Result<interests::Feed> remove(book::Book& book, std::string_view named);

struct Fetched {
  interests::Feed feed;  // as it stands now
  enum class How : std::uint8_t { fresh, unchanged, failed } how = How::fresh;
  std::size_t added = 0;  // new items
};
struct Report {
  std::vector<Fetched> feeds;  // in the order of their addresses
  std::size_t suited = 0;      // new items that would suit somebody
};
// Fetches all feeds, one after the other, each recorded in a transaction of its own, then matches what is new. A feed
// that fails is reported with its reason, kept on it, and the rest goes on.
Report fetch(book::Book& book, const post::http::Get& get, Instant now, const Progress& progress = {},
             StopToken stop = nullptr);

// Items older than this are neither taken nor matched.
inline constexpr Days kNews{60};
// Of one answer; the first ones.
inline constexpr std::size_t kMostItems = 200;

// Works out anew whom the items of the last kNews would suit.
void match_anew(book::Book& book, Instant now);

}  // namespace closeknit::feeds
