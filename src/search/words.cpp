// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/words.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::search {
namespace {

struct Range {
  char32_t first, last;
};

// Blanks, punctuation and symbols outside ASCII, ascending: what separates words. The index asks the Unicode tables;
// these are the ranges that mail holds, and a rare symbol missing here costs no more than a mark.
constexpr std::array kSeparators{
    Range{0x80, 0xA9},     Range{0xAB, 0xB1},     Range{0xB4, 0xB4},       Range{0xB6, 0xB8},     Range{0xBB, 0xBB},
    Range{0xBF, 0xBF},     Range{0xD7, 0xD7},     Range{0xF7, 0xF7},       Range{0x2000, 0x206F}, Range{0x207A, 0x207E},
    Range{0x208A, 0x208E}, Range{0x20A0, 0x20CF}, Range{0x2190, 0x245F},   Range{0x249C, 0x24E9}, Range{0x2500, 0x2775},
    Range{0x2794, 0x2BFF}, Range{0x2E00, 0x2E7F}, Range{0x3000, 0x3004},   Range{0x3008, 0x3020}, Range{0x3030, 0x3030},
    Range{0x30FB, 0x30FB}, Range{0xFE10, 0xFE6F}, Range{0xFF01, 0xFF0F},   Range{0xFF1A, 0xFF20}, Range{0xFF3B, 0xFF40},
    Range{0xFF5B, 0xFF65}, Range{0xFFE0, 0xFFFF}, Range{0x1F000, 0x1FAFF},
};

bool is_ascii_word(unsigned char c) {
  return text::is_digit(static_cast<char>(c)) || text::is_letter(static_cast<char>(c));
}

bool is_word(char32_t c) {
  if (c < 0x80) return is_ascii_word(static_cast<unsigned char>(c));
  const auto* range =
      std::lower_bound(kSeparators.begin(), kSeparators.end(), c, [](Range r, char32_t v) { return r.last < v; });
  return range == kSeparators.end() || c < range->first;
}

struct Character {
  char32_t value = 0xFFFD;
  std::size_t bytes = 1;
};

// The character at `at`; a byte that is not UTF-8 is one replacement character.
Character character(std::string_view text, std::size_t at) {
  auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1};
  std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || at + length > text.size()) return {};
  char32_t value = lead & (0xFF >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0) != 0x80) return {};
    value = (value << 6) | (next & 0x3F);
  }
  return {value, length};
}

// Most words of most mail are ASCII, which needs no Unicode tables.
std::string fold_word(std::string_view word) {
  if (std::any_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; }))
    return text::fold(word);
  std::string folded(word);
  for (char& c : folded)
    c = text::lower(c);
  return folded;
}

}  // namespace

bool WordReader::advance(std::size_t& begin, std::size_t& end) {
  while (at_ < text_.size()) {
    Character c = character(text_, at_);
    if (is_word(c.value)) break;
    at_ += c.bytes;
  }
  if (at_ >= text_.size()) return false;
  begin = at_;
  while (at_ < text_.size()) {
    Character c = character(text_, at_);
    if (!is_word(c.value)) break;
    at_ += c.bytes;
  }
  end = at_;
  return true;
}

bool WordReader::next(Word& word) {
  std::size_t begin = 0, end = 0;
  if (!advance(begin, end)) return false;
  word = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
          fold_word(text_.substr(begin, end - begin))};
  return true;
}

bool WordReader::next_of(const Starts& starts, Word& word) {
  for (std::size_t begin = 0, end = 0; advance(begin, end);) {
    auto first = static_cast<unsigned char>(text::lower(text_[begin]));
    if (first < 0x80 && !starts[first]) continue;
    word = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
            fold_word(text_.substr(begin, end - begin))};
    return true;
  }
  return false;
}

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> words;
  WordReader reader(utf8);
  for (Word word; reader.next(word);)
    if (!word.folded.empty()) words.push_back(std::move(word.folded));
  return words;
}

}  // namespace closeknit::search
