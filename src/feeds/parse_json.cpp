// SPDX-License-Identifier: AGPL-3.0-or-later
#include "feeds/parse_json.hpp"

#include <nlohmann/json.hpp>

#include "post/http.hpp"
#include "sources/mime_dates.hpp"
#include "text/ascii.hpp"
#include "text/html.hpp"
#include "text/utf8.hpp"

namespace closeknit::feeds {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kLongestName = 2'000;
constexpr int kDeepestJson = 100;

std::string text_in(const Json& object, const char* member) {
  auto found = object.find(member);
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ParsedItem item_of(const Json& object, std::string_view base) {
  ParsedItem item;
  item.name = text_in(object, "id");
  item.title = line_of(text_in(object, "title"));
  item.link = link_of(text_in(object, "url"), base);
  for (const char* member : {"content_html", "content_text", "summary"})
    if (item.text.empty()) item.text = paragraphs_of(text_in(object, member));
  for (const char* member : {"date_published", "date_modified"})
    if (!item.published) item.published = moment_of(text_in(object, member));
  return item;
}

}  // namespace

std::string paragraphs_of(std::string_view markup) {
  std::string text = text::html_to_text(markup);
  return std::string(text::start_of(text::trimmed(text), kLongestItem));
}

std::string line_of(std::string_view markup) {
  std::string line;
  std::string text = text::html_to_text(markup);
  for (char c : text::trimmed(text))
    if (!text::is_blank(c))
      line += c;
    else if (!line.ends_with(' '))
      line += ' ';
  return std::string(text::start_of(line, kLongestName));
}

std::string link_of(std::string_view link, std::string_view base) {
  link = text::trimmed(link);
  if (post::http::is_address(link)) return text::clean_utf8(std::string(link));
  std::size_t host = base.find("://");
  if (!link.starts_with('/') || link.starts_with("//") || host == base.npos) return {};
  std::string whole = std::string(base.substr(0, base.find('/', host + 3))) + std::string(link);
  return post::http::is_address(whole) ? text::clean_utf8(std::move(whole)) : std::string();
}

std::optional<Instant> moment_of(std::string_view date) {
  constexpr std::size_t kLongestDate = 100;
  auto written = sources::parse_date(text::trimmed(date).substr(0, kLongestDate));
  if (!written || written->at.seconds <= 0) return {};
  return written->at;
}

void add(ParsedFeed& feed, ParsedItem item) {
  if (item.title.empty() && item.text.empty()) return;
  item.name = text::clean_utf8(std::string(text::start_of(text::trimmed(item.name), kLongestName)));
  if (item.name.empty()) item.name = item.link.empty() ? item.title : item.link;
  if (item.name.empty()) item.name = text::start_of(item.text, kLongestName);
  if (feed.items.size() < kMostParsed) feed.items.push_back(std::move(item));
}

Result<ParsedFeed> parse_json_feed(std::string_view bytes, std::string_view base) {
  // The depth is bounded while it is read: what a document nests is destroyed by recursion.
  bool too_deep = false;
  auto bounded = [&](int depth, Json::parse_event_t, Json&) {
    too_deep = too_deep || depth > kDeepestJson;
    return depth <= kDeepestJson;
  };
  Json document = Json::parse(bytes, bounded, false);
  if (too_deep || !document.is_object() || !document.contains("items"))
    return failure(Code::malformed, "this is no feed", std::string(base),
                   "give the address of an RSS, Atom or JSON feed");
  ParsedFeed feed{line_of(text_in(document, "title")), {}};
  if (document["items"].is_array())
    for (const Json& item : document["items"])
      if (item.is_object()) add(feed, item_of(item, base));
  return feed;
}

}  // namespace closeknit::feeds
