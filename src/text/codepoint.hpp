// SPDX-License-Identifier: AGPL-3.0-or-later
// Reading and writing single characters of UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closeknit::text {

// One character read from bytes. Where the bytes are no UTF-8, `ok` is false and `size` counts the bytes that a
// single U+FFFD stands for: the longest start of a well-formed character, or one byte (Unicode, section 3.9,
// "substitution of maximal subparts").
struct CodePoint {
  char32_t value = 0xFFFD;
  std::size_t size = 1;
  bool ok = false;
};

// The character that starts at `at`, which must lie inside `bytes`.
CodePoint code_point_at(std::string_view bytes, std::size_t at);

// How many of the first bytes are ASCII.
std::size_t ascii_prefix(std::string_view bytes);

// `value` must be a Unicode scalar value.
void append_utf8(std::string& out, char32_t value);

}  // namespace closeknit::text
