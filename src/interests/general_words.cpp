// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/general_words.hpp"

#include <algorithm>
#include <charconv>
#include <unordered_map>

namespace closeknit::interests {
namespace {

// One line for each word: the word, a blank, the share in hundredths of a percent. One text rather than a table of
// texts, which the loader would have to relocate at every start of the program, also where nobody asks.
constexpr std::string_view kGeneral =
#include "interests/general_words.inc"
    ;

constexpr double kUnit = 1e-4;

using Shares = std::unordered_map<std::string_view, double>;

Shares shares_in(std::string_view lines) {
  Shares shares;
  shares.reserve(static_cast<std::size_t>(std::ranges::count(lines, '\n')));
  while (!lines.empty()) {
    std::string_view line = lines.substr(0, lines.find('\n'));
    lines.remove_prefix(line.size() + 1);
    std::size_t blank = line.find(' ');
    int share = 0;
    std::from_chars(line.data() + blank + 1, line.data() + line.size(), share);
    shares.emplace(line.substr(0, blank), share * kUnit);
  }
  return shares;
}

}  // namespace

double general_share(std::string_view word) {
  static const Shares shares = shares_in(kGeneral);
  auto found = shares.find(word);
  return found == shares.end() ? 0 : found->second;
}

}  // namespace closeknit::interests
