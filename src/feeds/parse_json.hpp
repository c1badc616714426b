// SPDX-License-Identifier: AGPL-3.0-or-later
// What both parsers of feeds do with what they find; for this room alone.
#pragma once

#include <string>
#include <string_view>

#include "feeds/parse.hpp"

namespace closeknit::feeds {

Result<ParsedFeed> parse_json_feed(std::string_view bytes, std::string_view base);

// HTML or text as one line, and as paragraphs.
std::string line_of(std::string_view markup);
std::string paragraphs_of(std::string_view markup);
// A link as it can be followed: with scheme and host, of the base where it has none; "" where it is not of the web.
std::string link_of(std::string_view link, std::string_view base);
std::optional<Instant> moment_of(std::string_view date);
// Adds the item, with a name, unless it says nothing.
void add(ParsedFeed& feed, ParsedItem item);

}  // namespace closeknit::feeds
