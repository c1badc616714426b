// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of a text, cut as the full-text index cuts them, so that what it found can be found again and marked.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::search {

// A half-open range of bytes of the text, and the word as it is compared: lower case, without diacritics.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::string folded;
};

// Hands out the words of a text one after the other: runs of letters and digits. The text must outlive the object.
class WordReader {
 public:
  explicit WordReader(std::string_view utf8) : text_(utf8) {}
  // False at the end; `word` is then unchanged.
  bool next(Word& word);
  // The next word that may begin, folded, with one of these ASCII characters; words of other scripts are handed out
  // too. Folding is most of the cost of reading, and of what is looked for most words do not even have the first
  // letter.
  using Starts = std::bitset<128>;
  bool next_of(const Starts& starts, Word& word);

 private:
  // The bytes of the next word; false at the end.
  bool advance(std::size_t& begin, std::size_t& end);
  std::string_view text_;
  std::size_t at_ = 0;
};

// The words of a short text, folded.
std::vector<std::string> folded_words(std::string_view utf8);

}  // namespace closeknit::search
