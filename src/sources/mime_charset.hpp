// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: foreign characters to UTF-8, in bodies and in headers, whatever the label says.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sources/record.hpp"

namespace closeknit::sources {

// `bytes` in the charset that mail calls `label` as UTF-8; line ends are left as they are. Labels are read as the
// supersets that programs really mean (iso-8859-1 as windows-1252, gb2312 as gb18030, …; WHATWG Encoding Standard,
// section 4.2). A label that is absent or unknown, or that the bytes plainly contradict: UTF-8 if they are that, else
// windows-1252; unknown and contradicted labels are noted as defects. Bytes that the charset does not have become
// U+FFFD. Never fails.
std::string to_utf8(std::string bytes, std::string_view label, std::vector<Defect>& defects);

// A header's text: raw 8-bit bytes by UTF-8, else `fallback`, else windows-1252; encoded words (RFC 2047) wherever
// they stand, with blanks inside, without padding, with a character split over two. One line, no control characters.
std::string header_text(std::string_view raw, std::string_view fallback, std::vector<Defect>& defects);

// The two halves of header_text, for values whose syntax must be read between them (addresses, parameters).
std::string header_utf8(std::string_view raw, std::string_view fallback, std::vector<Defect>& defects);
std::string words_decoded(std::string_view utf8, std::vector<Defect>& defects);

// Control characters and line ends to single blanks, trimmed.
std::string one_line(std::string_view utf8);

// The first `most` bytes or fewer, so that no character is split.
std::string_view cut_at_character(std::string_view utf8, std::size_t most);

bool is_ascii(std::string_view bytes);

}  // namespace closeknit::sources
