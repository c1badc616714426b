// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/terminal_safe.hpp"

#include <fmt/format.h>

namespace closeknit::answers {
namespace {

unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0;
}

// The code point at `at` if it is one of two or three bytes, else 0; all that is looked for is among them.
unsigned code_point(std::string_view text, std::size_t at) {
  unsigned first = byte_at(text, at);
  if ((first & 0xE0) == 0xC0) return (first & 0x1F) << 6 | (byte_at(text, at + 1) & 0x3F);
  if ((first & 0xF0) == 0xE0)
    return (first & 0x0F) << 12 | (byte_at(text, at + 1) & 0x3F) << 6 | (byte_at(text, at + 2) & 0x3F);
  return first < 0x80 ? first : 0;
}

bool acts(unsigned point) {
  return point == 0x7F || (point >= 0x80 && point <= 0x9F) || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

}  // namespace

std::string without_active_characters(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    unsigned point = code_point(json, at);
    if (acts(point)) {
      safe += fmt::format("\\u{:04x}", point);
      at += point < 0x80 ? 1 : point < 0x800 ? 2 : 3;
    } else {
      safe += json[at++];
    }
  }
  return safe;
}

}  // namespace closeknit::answers
