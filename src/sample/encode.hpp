// SPDX-License-Identifier: AGPL-3.0-or-later
// Encodings of mail: how text and bytes become the ASCII that mail servers carry.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closeknit::sample {

bool is_ascii(std::string_view text);

// Lines of 76 characters, LF (RFC 2045, section 6.8).
std::string base64(std::string_view bytes);

// Soft line breaks at 76 characters; line ends stay (RFC 2045, section 6.7).
std::string quoted_printable(std::string_view text);

// An unstructured header value: as it is where ASCII, else encoded words of at most 75 characters, each whole
// characters of UTF-8, separated by line folds (RFC 2047).
std::string header_text(std::string_view utf8);

// A display name: plain, in quotes where it holds a comma and the like, or encoded words.
std::string header_phrase(std::string_view utf8);

// Long lines broken at blanks so that none is longer than `width` characters where words allow; lines that start
// with ">" stay.
std::string wrapped(std::string_view utf8, std::size_t width);

// Whether every character is one of Latin-1 (the euro sign is not); to_latin1 wants only such text.
bool fits_latin1(std::string_view utf8);
std::string to_latin1(std::string_view utf8);

}  // namespace closeknit::sample
