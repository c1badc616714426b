// SPDX-License-Identifier: AGPL-3.0-or-later
// Parsing of feeds: RSS 2.0 (and 0.9x, 1.0), Atom (RFC 4287), JSON Feed 1.1, and OPML 2.0 lists of feeds. Pure.
//
// Entities that a document declares are not expanded, nothing that it refers to is loaded. Bytes that are no UTF-8
// become U+FFFD. HTML becomes text; links that are neither http nor https are left out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "ground/result.hpp"

namespace closeknit::feeds {

struct ParsedItem {
  std::string name;  // guid or id; else the link; else the title: never empty
  std::string title;
  std::string link;
  std::string text;                  // at most kLongestItem
  std::optional<Instant> published;  // else updated
};
struct ParsedFeed {
  std::string title;
  std::vector<ParsedItem>
      items;  // in the order of the feed, at most kMostParsed; what has neither name nor words is left out
};
inline constexpr std::size_t kLongestItem = 16 << 10;
inline constexpr std::size_t kMostParsed = 1'000;

// `base`: the feed's address, against which links without a host are read. Error malformed.
Result<ParsedFeed> parse_feed(std::string_view bytes, std::string_view base);

// The addresses of the feeds in an OPML file, in its order, each once. Error malformed.
Result<std::vector<std::string>> parse_opml(std::string_view bytes);

}  // namespace closeknit::feeds
