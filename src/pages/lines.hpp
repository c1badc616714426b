// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines: somebody's words on one line, cut to a length in bytes, never inside a character, safe to show.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace closeknit::pages {

inline constexpr std::size_t kLongestQuote = 300;
inline constexpr std::size_t kLongestSnippet = 200;

// Blanks and line ends become single blanks, what terminals would obey is left out; "…" where it was cut.
std::string one_line(std::string_view utf8, std::size_t most);

// The sentence at [begin, end) of `fresh`; where that is no range of it, its telling sentence.
std::string quote(std::string_view fresh, std::uint32_t begin, std::uint32_t end);
// The first sentence that says something: neither a salutation nor a word or two, and no program's line
// (code_lines.hpp); else the first of all.
std::string telling_sentence(std::string_view fresh);

}  // namespace closeknit::pages
