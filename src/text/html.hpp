// SPDX-License-Identifier: AGPL-3.0-or-later
// HTML mail to plain text, with a real parser (gumbo), for reading and searching; never for showing as HTML.
#pragma once

#include <string>
#include <string_view>

namespace closeknit::text {

// The words a reader of the page would see, as UTF-8 with LF line ends: block elements on lines of their own, list
// items with "- ", <br> as a line end, runs of white space as one blank, <pre> kept. Scripts, styles, comments,
// titles and hidden preheaders are left out. Quotes become lines that start with "> ": <blockquote>, Gmail's
// div.gmail_quote, Outlook's reply header (#divRplyFwdMsg, #appendonsend) and the like, so that text/zones.hpp sees
// them. For the same reason the line "-- " stands before what a mail program marked as a signature. Links are their
// text; a link whose text is empty is left out. Never fetches anything.
// Input beyond kMostHtml bytes is cut. Gumbo is quadratic on deep nesting: documents that nest deeper than kDeepest by
// a quick count are stripped of their tags instead. No recursion on the input's depth. Safe in several threads.
std::string html_to_text(std::string_view html);
inline constexpr std::size_t kMostHtml = 2 << 20;
inline constexpr int kDeepest = 400;

}  // namespace closeknit::text
