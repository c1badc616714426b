// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/sender.hpp"

#include <algorithm>
#include <array>
#include <ranges>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

constexpr std::size_t kLongestName = 200;
constexpr std::size_t kLongestLine = 60;
// A short form must be at least this long to stand for a name: "Alex" for Alexander, but not "Al".
constexpr std::size_t kShortForm = 3;

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (const auto word : std::views::split(folded, ' '))
    if (!word.empty()) words.emplace_back(word.begin(), word.end());
  return words;
}

// The part of an address that may hold a name.
std::string_view without_domain(std::string_view name) {
  return name.find(' ') == std::string_view::npos ? name.substr(0, name.find('@')) : name;
}

// "Jones, Kim" as "Kim Jones".
std::string given_name_first(std::string_view name) {
  std::size_t comma = name.find(", ");
  if (comma == std::string_view::npos) return std::string(name);
  return std::string(name.substr(comma + 2)) + ' ' + std::string(name.substr(0, comma));
}

bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 14> kTitles{"dr", "prof", "mr", "mrs", "ms",  "ph",  "d",
                                                     "md", "jr",   "sr", "esq", "mba", "cpa", "phd"};
  return std::ranges::find(kTitles, word) != kTitles.end();
}

// "Kim Jones" of "Kim Jones, Ph.D." and "Kim Jones, MBA".
std::string_view without_degree(std::string_view words) {
  constexpr std::size_t kLongestDegree = 8;
  std::size_t comma = words.find(", ");
  if (comma == std::string_view::npos || words.size() - comma - 2 > kLongestDegree) return words;
  std::string_view degree = words.substr(comma + 2);
  bool capital = !degree.empty() && is_upper(degree[0]);
  return capital && (degree.contains('.') || std::ranges::none_of(degree, is_lower)) ? words.substr(0, comma) : words;
}

}  // namespace

bool looks_like_name(std::string_view words) {
  words = without_degree(trimmed(words));
  constexpr std::size_t kLongestSignedName = 40;
  if (words.empty() || words.size() > kLongestSignedName) return false;
  int count = 0;
  bool first = true;
  for (char c : words) {
    bool joins = is_letter(c) || !is_ascii(c) || c == '.' || c == '-' || c == '\'' || c == '"';
    if (!joins && c != ' ') return false;
    if (first && c != ' ') {
      ++count;
      if (is_lower(c) && count > 1) return false;
    }
    first = c == ' ';
  }
  return count >= 1 && count <= 4;
}

Sender::Sender(std::string_view name) {
  name = name.substr(0, std::min(name.find(" ("), kLongestName));
  words_ = words_of(fold(given_name_first(without_domain(name))));
  for (const std::string& word : words_) {
    initials_ += word[0];
    if (is_lower(word[0])) first_letters_ |= 1u << (word[0] - 'a');
  }
  for (char title : {'d', 'e', 'j', 'm', 'p', 's'})  // of titles
    first_letters_ |= 1u << (title - 'a');
}

// Lets most lines go by their first letter, before they are folded.
bool Sender::may_begin_with_name(std::string_view words) const {
  for (char c : words.substr(0, 4)) {
    if (!is_ascii(c)) return true;
    if (is_letter(c)) return (first_letters_ >> (lower(c) - 'a') & 1u) != 0;
  }
  return false;
}

bool Sender::has_word(std::string_view word) const {
  return std::ranges::any_of(words_, [&](const std::string& own) {
    if (word.size() == 1) return own[0] == word[0];
    return own == word || (word.size() >= kShortForm && own.starts_with(word)) ||
           (own.size() >= kShortForm + 1 && word.starts_with(own));
  });
}

bool Sender::is_named_by(std::string_view words) const {
  if (words_.empty() || words.empty() || words.size() > kLongestLine) return false;
  if (words.ends_with('?') || words.ends_with(':') || !may_begin_with_name(words)) return false;
  std::vector<std::string> said = words_of(fold(words));
  constexpr std::size_t kMostWords = 6;
  if (said.empty() || said.size() > kMostWords) return false;
  // Initials: "KJ", "K", "kj".
  if (said.size() == 1 && said[0].size() <= 3)
    if (said[0] == initials_ || (said[0].size() == 1 && words_[0][0] == said[0][0])) return true;
  bool any_long = false;
  for (const std::string& word : said) {
    if (is_title(word)) continue;
    if (!has_word(word)) return false;
    any_long |= word.size() > 1;
  }
  return any_long;
}

bool Sender::is_mentioned_by(std::string_view words) const {
  if (words_.empty() || words.size() > kLongestLine) return false;
  std::vector<std::string> said = words_of(fold(words));
  said.resize(std::min<std::size_t>(said.size(), 2));
  return std::ranges::any_of(said, [&](const std::string& word) {
    return word.size() >= kShortForm && std::ranges::find(words_, word) != words_.end();
  });
}

}  // namespace closeknit::text
