// SPDX-License-Identifier: AGPL-3.0-or-later
// A saved page: what it is called, where it lies, and what it says.
#pragma once

#include <string>
#include <string_view>

namespace closeknit::text {

struct Page {
  std::string title;  // og:title, else <title>; "" where it has none
  std::string link;   // <link rel="canonical">, else og:url; http and https alone; "" where it names none
  std::string text;   // as html_to_text gives it: of the first <article> or <main> where there is one, else of all
};

// Reads `html` as html_to_text does, with the same bounds; what is too deep for that has its text alone.
Page read_page(std::string_view html);

// Whether a text begins like a page: a tag, a comment or a declaration.
bool looks_like_html(std::string_view text);

}  // namespace closeknit::text
