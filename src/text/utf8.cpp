// SPDX-License-Identifier: AGPL-3.0-or-later
// Validity at the border. Folding for matching is in fold.cpp, what a terminal shows in columns.cpp.
#include "text/utf8.hpp"

#include "text/codepoint.hpp"

namespace closeknit::text {
namespace {

constexpr std::size_t kBlock = 64;

// The first byte that is not plain: NUL, CR or part of a multi-byte character.
std::size_t plain_prefix(std::string_view bytes) {
  auto plain = [](char c) { return static_cast<signed char>(c) > 0 && c != '\r'; };
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    unsigned char odd = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
      odd |= static_cast<unsigned char>((static_cast<signed char>(bytes[at + i]) <= 0) | (bytes[at + i] == '\r'));
    if (odd != 0) break;
  }
  while (at < bytes.size() && plain(bytes[at]))
    ++at;
  return at;
}

// How many of the first bytes clean_utf8 would leave as they are.
std::size_t clean_prefix(std::string_view bytes) {
  std::size_t at = 0;
  while (true) {
    at += plain_prefix(bytes.substr(at));
    if (at == bytes.size() || bytes[at] == '\0' || bytes[at] == '\r') return at;
    while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) >= 0x80) {
      CodePoint c = code_point_at(bytes, at);
      if (!c.ok) return at;
      at += c.size;
    }
  }
}

// Appends what the dirty bytes at `at` become, and returns how many they were.
std::size_t append_cleaned(std::string& out, std::string_view bytes, std::size_t at) {
  if (bytes[at] == '\0') return 1;
  if (bytes[at] == '\r') {
    out += '\n';
    return at + 1 < bytes.size() && bytes[at + 1] == '\n' ? 2 : 1;
  }
  append_utf8(out, 0xFFFD);
  return code_point_at(bytes, at).size;
}

}  // namespace

std::string clean_utf8(std::string bytes) {
  std::string_view in = bytes;
  std::size_t at = clean_prefix(in);
  if (at == in.size()) return bytes;
  std::string out;
  out.reserve(in.size() + 16);
  out.append(in, 0, at);
  while (at < in.size()) {
    at += append_cleaned(out, in, at);
    std::size_t more = clean_prefix(in.substr(at));
    out.append(in, at, more);
    at += more;
  }
  return out;
}

bool is_utf8(std::string_view bytes) {
  for (std::size_t at = ascii_prefix(bytes); at < bytes.size();) {
    CodePoint c = code_point_at(bytes, at);
    if (!c.ok) return false;
    at += c.size;
    at += ascii_prefix(bytes.substr(at));
  }
  return true;
}

}  // namespace closeknit::text
