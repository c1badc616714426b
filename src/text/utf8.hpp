// SPDX-License-Identifier: AGPL-3.0-or-later
// UTF-8 at the border, and the few foldings that names, subjects and terminals need (ICU behind them).
#pragma once

#include <string>
#include <string_view>

namespace closeknit::text {

// Valid UTF-8 whatever comes in: malformed sequences, surrogates and NUL become U+FFFD (NUL: dropped); CRLF and CR
// become LF. Returned as it is when already fine.
std::string clean_utf8(std::string bytes);
bool is_utf8(std::string_view bytes);

// For matching names: NFKC, case-folded, diacritics removed ("José" -> "jose", "Müller" -> "muller", "Straße" ->
// "strasse", "Łódź" -> "lodz"), punctuation and symbols to blanks, runs of blanks to one, trimmed. Fast for ASCII and
// for Latin letters.
std::string fold(std::string_view utf8);

// At most `width` terminal columns (East Asian wide characters count two, combining marks none), cut at a character
// with "…" where cut.
std::string fit(std::string_view utf8, std::size_t width);
std::size_t columns(std::string_view utf8);

// Safe for a terminal: control characters (C0 but LF and tab, C1, DEL), bidirectional overrides and isolates, and
// zero-width characters other than joiners inside words are removed. Text from strangers goes through this before
// it is shown.
std::string printable(std::string_view utf8);

// Splits into lines of at most `width` columns at blanks, and between wide characters, whose scripts write none; a
// longer word stands alone and is cut by `fit`, but for a ” at its end. Existing line ends are kept. `indent` stands
// before every line that is not empty, and counts in its width.
std::string wrap(std::string_view utf8, std::size_t width, std::string_view indent);

// The first `most` bytes at most, cut so that no character is split.
constexpr std::string_view start_of(std::string_view utf8, std::size_t most) {
  if (utf8.size() <= most) return utf8;
  while (most > 0 && (static_cast<unsigned char>(utf8[most]) & 0xC0) == 0x80)
    --most;
  return utf8.substr(0, most);
}

}  // namespace closeknit::text
