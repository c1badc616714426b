// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/general_words.hpp"

#include <charconv>

namespace closeknit::interests {
namespace {

// One line for each word, ascending: the word, a blank, the share in hundredths of a percent. One text rather than a
// table of texts, which the loader would have to relocate at every start of the program.
constexpr std::string_view kGeneral =
#include "interests/general_words.inc"
    ;

constexpr double kUnit = 1e-4;

// The line that holds the byte at `at`.
std::string_view line_around(std::size_t at) {
  std::size_t begin = at == 0 ? 0 : kGeneral.rfind('\n', at - 1) + 1;  // npos + 1 is 0
  return kGeneral.substr(begin, kGeneral.find('\n', begin) - begin);
}

}  // namespace

double general_share(std::string_view word) {
  std::size_t low = 0, high = kGeneral.size();  // line beginnings, half-open
  while (low < high) {
    std::string_view line = line_around(low + (high - low) / 2);
    auto begin = static_cast<std::size_t>(line.data() - kGeneral.data());
    std::string_view found = line.substr(0, line.find(' '));
    if (found == word) {
      int share = 0;
      std::from_chars(line.data() + found.size() + 1, line.data() + line.size(), share);
      return share * kUnit;
    }
    if (found < word)
      low = begin + line.size() + 1;
    else
      high = begin;
  }
  return 0;
}

}  // namespace closeknit::interests
