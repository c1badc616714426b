// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes are a feed or none; what is read of them is UTF-8, bounded, and links to the web alone.
#include "feeds/parse.hpp"
#include "post/http.hpp"
#include "require.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  using fuzz::require;
  std::string_view bytes = fuzz::view(data, size);
  if (auto feed = feeds::parse_feed(bytes, "https://blog.example/feed")) {
    require(feed->items.size() <= feeds::kMostParsed);
    for (const feeds::ParsedItem& item : feed->items) {
      require(!item.name.empty() && text::is_utf8(item.name));
      require(text::is_utf8(item.title) && text::is_utf8(item.text) && item.text.size() <= feeds::kLongestItem);
      require(item.link.empty() || post::http::is_address(item.link));
    }
  }
  if (auto urls = feeds::parse_opml(bytes))
    for (const std::string& url : *urls)
      require(post::http::is_address(url));
  return 0;
}
