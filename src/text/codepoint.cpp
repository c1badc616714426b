// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/codepoint.hpp"

namespace closeknit::text {
namespace {

// What a lead byte promises: how many bytes follow, and which second byte is allowed (Unicode, table 3-7: this is
// where overlong forms, surrogates and values beyond U+10FFFF are kept out).
struct Lead {
  unsigned follow = 0;
  unsigned char low = 0x80;
  unsigned char high = 0xBF;
};

constexpr Lead lead_of(unsigned char b) {
  if (b >= 0xC2 && b <= 0xDF) return {1};
  if (b == 0xE0) return {2, 0xA0, 0xBF};
  if (b == 0xED) return {2, 0x80, 0x9F};
  if (b >= 0xE1 && b <= 0xEF) return {2};
  if (b == 0xF0) return {3, 0x90, 0xBF};
  if (b >= 0xF1 && b <= 0xF3) return {3};
  if (b == 0xF4) return {3, 0x80, 0x8F};
  return {0};
}

// Blocks of this many bytes are looked at without a branch inside, which the compiler turns into vector code.
constexpr std::size_t kBlock = 64;

}  // namespace

CodePoint code_point_at(std::string_view bytes, std::size_t at) {
  auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  unsigned char first = byte(at);
  if (first < 0x80) return {first, 1, true};
  Lead lead = lead_of(first);
  if (lead.follow == 0) return {};
  char32_t value = first & (0x3Fu >> lead.follow);
  for (unsigned k = 1; k <= lead.follow; ++k) {
    if (at + k >= bytes.size()) return {0xFFFD, k, false};
    unsigned char next = byte(at + k);
    bool fits = k == 1 ? next >= lead.low && next <= lead.high : (next & 0xC0) == 0x80;
    if (!fits) return {0xFFFD, k, false};
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, lead.follow + 1, true};
}

std::size_t ascii_prefix(std::string_view bytes) {
  std::size_t at = 0;
  for (; at + kBlock <= bytes.size(); at += kBlock) {
    unsigned char any = 0;
    for (std::size_t i = 0; i < kBlock; ++i)
      any |= static_cast<unsigned char>(bytes[at + i]);
    if (any & 0x80) break;
  }
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80)
    ++at;
  return at;
}

void append_utf8(std::string& out, char32_t value) {
  auto put = [&](char32_t byte) { out += static_cast<char>(byte); };
  if (value < 0x80) return put(value);
  if (value < 0x800) {
    put(0xC0 | (value >> 6));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12));
    put(0x80 | ((value >> 6) & 0x3F));
  } else {
    put(0xF0 | (value >> 18));
    put(0x80 | ((value >> 12) & 0x3F));
    put(0x80 | ((value >> 6) & 0x3F));
  }
  put(0x80 | (value & 0x3F));
}

}  // namespace closeknit::text
