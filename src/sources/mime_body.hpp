// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: which of a message's parts are its text, and that text; the rest are attachments.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/mime_parts.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

struct Content {
  std::string text;  // UTF-8, LF; at most kMostBody bytes
  std::vector<Attachment> attachments;
  std::uint32_t traits = 0;  // kCalendar, kHtmlOnly, kBounce
};

// Of alternatives the plain text is taken, or the HTML as text where the plain one is empty or only says that there
// is HTML; all other inline texts are joined with an empty line between. A message whose one content is another
// message has that one's text, under a header block as forwarding programs write it.
Content content_of(const std::vector<Part>& parts, std::vector<Defect>& defects);

// format=flowed undone (RFC 3676): lines that end with a blank are joined to the next of the same quote depth, and
// quoted lines start with their ">" marks and one blank.
std::string unflowed(std::string_view text, bool delete_space);

}  // namespace closeknit::sources
