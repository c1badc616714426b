// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/fact_words.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/codepoint.hpp"

namespace closeknit::signals {
namespace {

constexpr char32_t kApostrophe = 0x2019;

// Latin-1, Latin Extended-A and -B, without the signs × and ÷.
bool is_latin(char32_t value) {
  return value >= 0xC0 && value <= 0x24F && value != 0xD7 && value != 0xF7;
}
// Capitals of Latin Extended-A are even, but odd where the table skips one.
bool is_capital_letter(char32_t value) {
  if (value < 0x80) return text::is_upper(static_cast<char>(value));
  if (value <= 0xDE) return value >= 0xC0 && value != 0xD7;
  if (value < 0x100 || value > 0x17F) return false;
  const bool odd = (value >= 0x139 && value <= 0x148) || value >= 0x179;
  return (value % 2 != 0) == odd;
}

std::size_t letter_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  if (text::is_ascii(text[at])) return text::is_letter(text[at]) || text::is_digit(text[at]) ? 1 : 0;
  const text::CodePoint point = text::code_point_at(text, at);
  return point.ok && is_latin(point.value) ? point.size : 0;
}
// A hyphen or apostrophe with a letter behind it.
std::size_t joint_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return 0;
  const text::CodePoint point = text::code_point_at(text, at);
  const bool joins = point.ok && (point.value == '-' || point.value == '\'' || point.value == kApostrophe);
  return joins && letter_at(text, at + point.size) > 0 ? point.size : 0;
}

std::string in_small(std::string_view raw) {
  std::string small;
  for (std::size_t at = 0; at < raw.size();) {
    const text::CodePoint point = text::code_point_at(raw, at);
    const bool latin_capital = point.value >= 0xC0 && point.value <= 0xDE && point.value != 0xD7;
    constexpr char32_t kToSmall = 0x20;
    if (point.value == kApostrophe)
      small += '\'';
    else if (point.value < 0x80)
      small += text::lower(static_cast<char>(point.value));
    else
      text::append_utf8(small, latin_capital ? point.value + kToSmall : point.value);
    at += point.size;
  }
  return small;
}

}  // namespace

std::size_t length_of_word(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t more = letter_at(text, 0); more > 0;
       more = std::max(letter_at(text, at), at > 0 ? joint_at(text, at) : 0))
    at += more;
  return at;
}

std::vector<FactWord> fact_words(std::string_view tail) {
  std::vector<FactWord> words;
  bool after_mark = false;
  for (std::size_t at = 0; at < tail.size() && words.size() < kMostFactWords;) {
    std::size_t length = tail.substr(at).starts_with("& ") ? 1 : length_of_word(tail.substr(at));
    if (length == 0) {
      after_mark |= !text::is_blank(tail[at]);
      at += text::code_point_at(tail, at).size;
      continue;
    }
    std::string small = in_small(tail.substr(at, length));
    if (small == "st" && tail.substr(at + length).starts_with(". ")) ++length;
    words.push_back({tail.substr(at, length), std::move(small), after_mark});
    after_mark = false;
    at += length;
  }
  words.push_back({{}, {}, true});
  return words;
}

bool is_capital(std::string_view word) {
  return !word.empty() && is_capital_letter(text::code_point_at(word, 0).value);
}

bool is_all_capitals(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point_at(word, at);
    const bool letter = point.value < 0x80 ? text::is_letter(static_cast<char>(point.value)) : is_latin(point.value);
    if (letter && !is_capital_letter(point.value)) return false;
    at += point.size;
  }
  return true;
}

bool is_given_name(const FactWord& word) {
  const bool spelled = std::ranges::none_of(word.raw, text::is_digit);
  return word.raw.size() > 1 && spelled && is_capital(word.raw) && !is_all_capitals(word.raw);
}

std::string name_of(const FactWord& word) {
  for (const std::string_view of : {"'s", "\u2019s"})
    if (word.raw.ends_with(of)) return std::string(word.raw.substr(0, word.raw.size() - of.size()));
  return std::string(word.raw);
}

}  // namespace closeknit::signals
