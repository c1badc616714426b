// SPDX-License-Identifier: AGPL-3.0-or-later
#include "feeds/parse.hpp"

#include <algorithm>
#include <array>
#include <pugixml.hpp>
#include <span>

#include "feeds/parse_json.hpp"
#include "post/http.hpp"
#include "text/ascii.hpp"

namespace closeknit::feeds {
namespace {

// Names without their prefixes: "content:encoded" is written with others too. What they are compared with is in lower
// case.
std::string_view local_name(const pugi::xml_node& node) {
  std::string_view name = node.name();
  std::size_t colon = name.find(':');
  return colon == name.npos ? name : name.substr(colon + 1);
}

bool is_named(const pugi::xml_node& node, std::string_view name) {
  return text::equal_any_case(local_name(node), name);
}

pugi::xml_node child(const pugi::xml_node& parent, std::string_view name) {
  for (pugi::xml_node node : parent.children())
    if (is_named(node, name)) return node;
  return {};
}

// The text of an element, of all its CDATA and text together; of Atom's XHTML its markup.
std::string content(const pugi::xml_node& node) {
  if (std::string_view(node.attribute("type").value()) == "xhtml") {
    struct Writer final : pugi::xml_writer {
      std::string text;
      void write(const void* bytes, std::size_t size) override {
        text.append(static_cast<const char*>(bytes),
                    std::min(size, kLongestItem * 4 - std::min(text.size(), kLongestItem * 4)));
      }
    } writer;
    for (pugi::xml_node inside : node.children())
      inside.print(writer, "", pugi::format_raw);
    return writer.text;
  }
  std::string text;
  for (pugi::xml_node inside : node.children())
    if (inside.type() == pugi::node_pcdata || inside.type() == pugi::node_cdata) text += inside.value();
  return text;
}

std::string first_of(const pugi::xml_node& parent, std::span<const std::string_view> names) {
  for (std::string_view name : names)
    if (std::string text = content(child(parent, name)); !text::trimmed(text).empty()) return text;
  return {};
}

// RSS has the link as text; Atom as an attribute, of which the one for reading counts.
std::string link_in(const pugi::xml_node& item, std::string_view base) {
  for (pugi::xml_node node : item.children()) {
    if (!is_named(node, "link")) continue;
    std::string_view rel = node.attribute("rel").value();
    if (!rel.empty() && rel != "alternate") continue;
    std::string_view href = node.attribute("href").value();
    if (std::string link = href.empty() ? link_of(content(node), base) : link_of(href, base); !link.empty())
      return link;
  }
  // A guid that is the page's address says so, or does not say that it is none.
  pugi::xml_node guid = child(item, "guid");
  bool is_page = std::string_view(guid.attribute("isPermaLink").value()) != "false";
  return is_page ? link_of(content(guid), base) : std::string();
}

constexpr std::array<std::string_view, 2> kNames{"guid", "id"};
constexpr std::array<std::string_view, 4> kTexts{"encoded", "content", "description", "summary"};
constexpr std::array<std::string_view, 4> kDates{"pubdate", "published", "date", "updated"};
constexpr std::array<std::string_view, 1> kTitles{"title"};

ParsedItem item_of(const pugi::xml_node& node, std::string_view base) {
  ParsedItem item;
  item.name = first_of(node, kNames);
  item.title = line_of(first_of(node, kTitles));
  item.link = link_in(node, base);
  item.text = paragraphs_of(first_of(node, kTexts));
  item.published = moment_of(first_of(node, kDates));
  return item;
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && text::is_blank(bytes.front()))
    bytes.remove_prefix(1);
  return bytes;
}

// What is broken further down keeps what stands above it.
pugi::xml_node root_of(pugi::xml_document& document, std::string_view bytes) {
  constexpr unsigned kHow = pugi::parse_cdata | pugi::parse_escapes | pugi::parse_eol;
  document.load_buffer(bytes.data(), bytes.size(), kHow);
  return document.document_element();
}

}  // namespace

Result<ParsedFeed> parse_feed(std::string_view bytes, std::string_view base) {
  bytes = without_mark(bytes);
  if (bytes.starts_with('{')) return parse_json_feed(bytes, base);
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, bytes);
  pugi::xml_node channel = is_named(root, "rss") || is_named(root, "rdf") ? child(root, "channel") : root;
  if (!is_named(channel, "channel") && !is_named(channel, "feed"))
    return failure(Code::malformed, "this is no feed", std::string(base),
                   "give the address of an RSS, Atom or JSON feed");
  ParsedFeed feed{line_of(first_of(channel, kTitles)), {}};
  // RSS 1.0 has its items beside the channel.
  for (const pugi::xml_node& parent : {channel, is_named(root, "rdf") ? root : pugi::xml_node()})
    for (pugi::xml_node node : parent.children())
      if (is_named(node, "item") || is_named(node, "entry")) add(feed, item_of(node, base));
  return feed;
}

Result<std::vector<std::string>> parse_opml(std::string_view bytes) {
  pugi::xml_document document;
  pugi::xml_node root = root_of(document, without_mark(bytes));
  if (!is_named(root, "opml")) return failure(Code::malformed, "this is no OPML file");
  std::vector<std::string> urls;
  // Outlines nest as deep as they like: the walk goes from node to node, without recursion.
  for (pugi::xml_node node = root.first_child(); node;) {
    for (pugi::xml_attribute attribute : node.attributes()) {
      std::string url(text::trimmed(attribute.value()));
      bool new_feed = text::equal_any_case(attribute.name(), "xmlurl") && post::http::is_address(url) &&
                      std::ranges::find(urls, url) == urls.end();
      if (new_feed && urls.size() < kMostParsed) urls.push_back(std::move(url));
    }
    if (pugi::xml_node inside = node.first_child()) {
      node = inside;
      continue;
    }
    while (node && node != root && !node.next_sibling())
      node = node.parent();
    node = !node || node == root ? pugi::xml_node() : node.next_sibling();
  }
  return urls;
}

}  // namespace closeknit::feeds
