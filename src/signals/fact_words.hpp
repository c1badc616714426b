// SPDX-License-Identifier: AGPL-3.0-or-later
// The words behind the opening of a fact, as they are written: whether a name stands there is told by its capital. For
// facts.cpp alone.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::signals {

// Letters of Latin scripts, digits, hyphens and apostrophes between them; or "&". All else is a mark.
struct FactWord {
  std::string_view raw;     // "St." with its full stop
  std::string small;        // in lower case, as far as Latin-1 goes
  bool after_mark = false;  // anything but blanks stands before it
};
// At most kMostFactWords, and behind them an empty one that is after a mark.
std::vector<FactWord> fact_words(std::string_view tail);
inline constexpr std::size_t kMostFactWords = 16;

// Bytes of the word with which the text begins.
std::size_t length_of_word(std::string_view text);

bool is_capital(std::string_view word);  // its first letter
bool is_all_capitals(std::string_view word);
// "Clara", "Jean-Paul", "Clara's"; no "NASA", no "Q", no "R2".
bool is_given_name(const FactWord& word);
// Without "'s".
std::string name_of(const FactWord& word);

}  // namespace closeknit::signals
