// SPDX-License-Identifier: AGPL-3.0-or-later
// Snippets: the line of a text around the words that were found, and where in it they stand.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/engine.hpp"

namespace closeknit::search {

// What is looked for in a text: the words of each term that asks for something outside the subject.
class Wanted {
 public:
  explicit Wanted(std::span<const book::Term> terms);
  bool empty() const { return phrases_.empty(); }

  // Byte ranges of `utf8` where a term stands, ascending, none overlapping.
  using Marks = std::vector<std::pair<std::uint32_t, std::uint32_t>>;
  Marks marks(std::string_view utf8, std::size_t most) const;

 private:
  Marks marks_of_words(std::string_view utf8, std::size_t most) const;
  struct Phrase {
    std::vector<std::string> words;
    bool prefix = false;  // the last word may go on
  };
  std::vector<Phrase> phrases_;
};

struct Snippet {
  std::string line;     // printable, one line, at most kLongestSnippet bytes; "…" where it was cut
  Wanted::Marks marks;  // of `line`
};
inline constexpr std::size_t kLongestSnippet = 200;

// The line around the first word found in `text`, or the start of `otherwise` where there is none.
Snippet snippet(std::string_view text, std::string_view otherwise, const Wanted& wanted);

}  // namespace closeknit::search
