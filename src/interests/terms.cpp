// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "interests/interests.hpp"
#include "text/ascii.hpp"
#include "text/codepoint.hpp"
#include "text/utf8.hpp"

namespace closeknit::interests {
namespace {

constexpr std::size_t kShortest = 3;  // characters
constexpr std::size_t kLongest = 40;  // bytes: what is longer is no word

// Scripts that write without blanks between words begin here (Hiragana, and all Han further up).
constexpr char32_t kFirstIdeograph = 0x3040;

std::size_t shortest_from(char32_t first) {
  return first >= kFirstIdeograph ? 2 : kShortest;
}

bool is_word(std::string_view folded) {
  if (folded.empty() || folded.size() > kLongest) return false;
  std::size_t characters = 0;
  for (std::size_t at = 0; at < folded.size();) {
    if (text::is_digit(folded[at])) return false;
    at += text::code_point_at(folded, at).size;
    ++characters;
  }
  return characters >= shortest_from(text::code_point_at(folded, 0).value);
}

// What stands for a place rather than for a matter: "https://…", "www.…", "ann@example.org", "/usr/share/doc".
bool is_address(std::string_view piece) {
  return piece.contains("://") || piece.contains('@') || piece.starts_with("www.") ||
         std::ranges::count(piece, '/') >= 2;
}

void add_folded(std::string_view piece, std::vector<Word>& words) {
  std::string folded = text::fold(piece);
  std::string_view rest = folded;
  while (!rest.empty()) {
    std::size_t end = std::min(rest.find(' '), rest.size());
    if (is_word(rest.substr(0, end))) words.emplace_back(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

}  // namespace

// Folded by the line as far as no address stands in it: folding is the costly part, and has a fast way for ASCII.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  text = text::start_of(text, kMostRead);
  std::string plain;
  while (!text.empty()) {
    std::size_t begin = 0;
    while (begin < text.size() && text::is_blank(text[begin]))
      ++begin;
    std::size_t end = begin;
    while (end < text.size() && !text::is_blank(text[end]))
      ++end;
    std::string_view piece = text.substr(begin, end - begin);
    if (!is_address(piece)) (plain += piece) += ' ';
    text.remove_prefix(end);
  }
  add_folded(plain, words);
  return words;
}

void add_name_words(WordSet& words, std::string_view name_or_address) {
  std::vector<Word> parts;
  add_folded(name_or_address, parts);
  words.insert(std::make_move_iterator(parts.begin()), std::make_move_iterator(parts.end()));
}

}  // namespace closeknit::interests
