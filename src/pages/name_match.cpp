// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/name_match.hpp"

#include <algorithm>
#include <iterator>

namespace closeknit::pages {
namespace {

// Names of more words are compared by their first: nobody types more, and the pairing below is quadratic.
constexpr std::size_t kMostWords = 24;

std::vector<std::string_view> words_of(std::string_view folded) {
  std::vector<std::string_view> words;
  while (words.size() < kMostWords) {
    auto begin = folded.find_first_not_of(' ');
    if (begin == folded.npos) break;
    folded.remove_prefix(begin);
    auto end = std::min(folded.find(' '), folded.size());
    words.push_back(folded.substr(0, end));
    folded.remove_prefix(end);
  }
  return words;
}

// Gives each typed word a word of the name of its own that `suits`. Longer typed words choose first, so that "ann an"
// finds both words of "An Ann"; that is no full matching, and none is missed for names.
template <typename Suits>
bool pairs_up(const std::vector<std::string>& typed, std::vector<std::string_view> name, Suits suits) {
  for (const std::string& word : typed) {
    auto found = std::find_if(name.begin(), name.end(), [&](std::string_view known) { return suits(known, word); });
    if (found == name.end()) return false;
    name.erase(found);
  }
  return true;
}

}  // namespace

TypedName::TypedName(std::string_view folded) {
  for (std::string_view word : words_of(folded))
    words_.emplace_back(word);
  std::stable_sort(words_.begin(), words_.end(), [](auto& a, auto& b) { return a.size() > b.size(); });
}

Fit TypedName::fit(std::string_view folded_name) const {
  auto starts = [](std::string_view known, std::string_view typed) { return known.starts_with(typed); };
  auto same = [](std::string_view known, std::string_view typed) { return known == typed; };
  auto name = words_of(folded_name);
  if (words_.empty() || words_.size() > name.size() || !pairs_up(words_, name, starts)) return Fit::none;
  if (!pairs_up(words_, name, same)) return Fit::prefix;
  return words_.size() == name.size() ? Fit::whole : Fit::words;
}

}  // namespace closeknit::pages
