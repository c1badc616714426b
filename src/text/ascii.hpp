// SPDX-License-Identifier: AGPL-3.0-or-later
// The few questions about ASCII characters that the rooms' hand-written scanners ask, without a locale. Bytes of
// multi-byte UTF-8 characters are never letters, digits or blanks here.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace closeknit::text {

constexpr bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
constexpr bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}
constexpr bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}
constexpr bool is_letter(char c) {
  return is_upper(c) || is_lower(c);
}
// Blank, tab, form feed, vertical tab, CR and LF.
constexpr bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}
constexpr bool is_ascii(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}
constexpr char lower(char c) {
  return is_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

inline std::string lowered(std::string_view text) {
  std::string low(text);
  for (char& c : low)
    c = lower(c);
  return low;
}

// `small` must be in lower case; only ASCII letters are folded, all other bytes must be the same.
constexpr bool starts_with_any_case(std::string_view text, std::string_view small) {
  if (text.size() < small.size()) return false;
  for (std::size_t i = 0; i < small.size(); ++i)
    if (lower(text[i]) != small[i]) return false;
  return true;
}

constexpr bool equal_any_case(std::string_view text, std::string_view small) {
  return text.size() == small.size() && starts_with_any_case(text, small);
}

// Where `small` first stands in `text`, or npos.
constexpr std::size_t find_any_case(std::string_view text, std::string_view small) {
  for (std::size_t i = 0; i + small.size() <= text.size(); ++i)
    if (starts_with_any_case(text.substr(i), small)) return i;
  return std::string_view::npos;
}

constexpr std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace closeknit::text
