// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/named.hpp"

#include <algorithm>
#include <ranges>
#include <string>
#include <unordered_set>
#include <vector>

#include "text/utf8.hpp"

namespace closeknit::owed {
namespace {

constexpr std::size_t kMostRead = 16 << 10;
constexpr std::size_t kShortestName = 3;
constexpr std::size_t kLongestGreeting = 60;     // bytes of the line
constexpr std::size_t kMostWordsOfGreeting = 5;  // "Good morning Ann and Ben,"
constexpr std::string_view kWordEnds = " \t\n\r,;:.!?()\"<>/";

using Folded = std::unordered_set<std::string>;

Folded words_of(std::span<const std::string> names) {
  Folded words;
  for (const std::string& name : names) {
    const std::string folded = text::fold(text::start_of(name, kMostRead));
    for (const auto word : std::views::split(folded, ' '))
      if (word.size() >= kShortestName) words.emplace(word.begin(), word.end());
  }
  return words;
}

struct Word {
  std::string_view said;
  char before = ' ';  // the last mark before it, or a blank
  char after = ' ';   // the first mark after it, or a blank
  bool first = false;
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

// The mark next to a place, over blanks.
char mark_at(std::string_view text, std::size_t at, bool backwards) {
  while (at < text.size() && is_blank(text[at]))
    at = backwards ? at - 1 : at + 1;  // below 0 wraps to a place beyond the end
  return at < text.size() ? text[at] : ' ';
}

std::vector<Word> words_in(std::string_view text) {
  std::vector<Word> words;
  for (std::size_t begin = text.find_first_not_of(kWordEnds); begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(kWordEnds, begin), text.size());
    Word word{.said = text.substr(begin, end - begin), .first = words.empty()};
    word.before = mark_at(text, begin - 1, true);
    word.after = mark_at(text, end, false);
    if (word.said.starts_with('@')) {
      word.said.remove_prefix(1);
      word.before = '@';
    }
    words.push_back(word);
    begin = text.find_first_not_of(kWordEnds, end);
  }
  return words;
}

bool begins_large(std::string_view word) {
  return !word.empty() && ((word[0] >= 'A' && word[0] <= 'Z') || static_cast<unsigned char>(word[0]) >= 0x80);
}

// "Ann, could you", "could you, Ann, …", "could you, Ann?", "@Ann".
bool is_called(const Word& word) {
  const bool closes =
      word.after == ',' || word.after == ':' || word.after == '?' || word.after == '.' || word.after == '!';
  return word.before == '@' || (word.first && (word.after == ',' || word.after == ':')) ||
         (word.before == ',' && closes);
}

struct Called {
  bool owner = false, other = false, owner_as_third = false;
};

class Reader {
 public:
  explicit Reader(const Names& names) : owner_(words_of(names.owner)), others_(words_of(names.others)) {}

  Called sentence(std::string_view text) const {
    Called called;
    for (const Word& word : words_in(text)) {
      if (!begins_large(word.said) && word.before != '@') continue;
      const std::string folded = text::fold(word.said);
      const bool mine = is_mine(folded);
      if (is_called(word)) {
        called.owner |= mine;
        called.other |= is_others(folded);
      } else if (mine && !word.first) {
        called.owner_as_third = true;
      }
    }
    return called;
  }

  // The first line, where it is a greeting.
  Called greeting(std::string_view fresh) const {
    const std::size_t begin = std::min(fresh.find_first_not_of(" \t\r\n"), fresh.size());
    const std::string_view line = fresh.substr(begin, fresh.find('\n', begin) - begin);
    Called called;
    const std::vector<Word> words = words_in(text::start_of(line, kLongestGreeting + 1));
    if (line.size() > kLongestGreeting || words.empty() || words.size() > kMostWordsOfGreeting) return called;
    if (words.back().after == '?' || words.back().after == '.') return called;  // a sentence
    for (const Word& word : words) {
      const std::string folded = text::fold(word.said);
      called.owner |= is_mine(folded);
      called.other |= is_others(folded);
    }
    return called;
  }

  bool knows_others() const { return !others_.empty(); }

 private:
  bool is_mine(const std::string& word) const { return owner_.contains(word); }
  // Who shares a name with the owner is not told apart by it.
  bool is_others(const std::string& word) const { return others_.contains(word) && !owner_.contains(word); }

  Folded owner_, others_;
};

}  // namespace

bool asks_another(std::string_view fresh, std::size_t begin, std::size_t end, const Names& names) {
  const std::string_view text = text::start_of(fresh, kMostRead);
  const Reader reader(names);
  if (begin >= end || end > text.size() || !reader.knows_others()) return false;
  const Called sentence = reader.sentence(text.substr(begin, end - begin));
  const Called greeting = reader.greeting(text);
  if (sentence.owner || greeting.owner) return false;
  return sentence.other || sentence.owner_as_third || greeting.other;
}

}  // namespace closeknit::owed
