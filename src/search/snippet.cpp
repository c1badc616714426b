// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/snippet.hpp"

#include <algorithm>
#include <deque>

#include "search/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::search {
namespace {

// How much of a text is read for its first match. Matches deeper than that are shown by the start of the text.
constexpr std::size_t kMostRead = 256 << 10;
// What stands before the first match, so that it can be understood.
constexpr std::size_t kLead = 60;
constexpr std::string_view kCut = "…";

bool is_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t';
}
bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::size_t character_start(std::string_view text, std::size_t at) {
  while (at > 0 && at < text.size() && continues_character(text[at]))
    --at;
  return at;
}

// Where a snippet whose match begins at `match` should begin: at a word, some way before it.
std::size_t lead_in(std::string_view text, std::size_t match) {
  if (match <= kLead) return 0;
  std::size_t begin = match - kLead;
  while (begin < match && !is_blank(text[begin - 1]))
    ++begin;
  return begin < match ? begin : character_start(text, match);
}

std::string one_line(std::string_view utf8) {
  std::string line;
  for (char c : text::printable(utf8)) {
    if (!is_blank(c))
      line += c;
    else if (!line.empty() && line.back() != ' ')
      line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

// At most `most` bytes, cut at a blank where one is near, else at a character.
void shorten(std::string& line, std::size_t most) {
  if (line.size() <= most) return;
  std::size_t end = character_start(line, most - kCut.size());
  auto blank = line.rfind(' ', end);
  if (blank != line.npos && blank > end / 2) end = blank;
  line.resize(end);
  while (line.ends_with(' '))
    line.pop_back();
  line += kCut;
}

// Blank runs and invisible characters shrink, so more is read than a line can hold.
std::string line_from(std::string_view text, std::size_t begin) {
  constexpr std::size_t kRaw = 4 * kLongestSnippet;
  std::size_t end = std::min(text.size(), character_start(text, std::min(text.size(), begin + kRaw)));
  std::string line = one_line(text.substr(begin, end - begin));
  if (begin > 0) line.insert(0, kCut);
  if (end < text.size() && line.size() <= kLongestSnippet - kCut.size()) line += kCut;
  shorten(line, kLongestSnippet);
  return line;
}

bool ends_here(const std::deque<Word>& recent, const std::vector<std::string>& words, bool prefix) {
  if (recent.size() < words.size()) return false;
  std::size_t first = recent.size() - words.size();
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    if (recent[first + i].folded != words[i]) return false;
  return prefix ? recent.back().folded.starts_with(words.back()) : recent.back().folded == words.back();
}

// Adds a range that ends after all before it; what it overlaps grows into it.
void add_mark(Wanted::Marks& marks, std::uint32_t begin, std::uint32_t end) {
  while (!marks.empty() && marks.back().second > begin) {
    begin = std::min(begin, marks.back().first);
    marks.pop_back();
  }
  marks.emplace_back(begin, end);
}

}  // namespace

Wanted::Wanted(std::span<const book::Term> terms) {
  for (const book::Term& term : terms) {
    if (term.excluded || term.in == book::Term::In::subject) continue;
    if (auto words = folded_words(term.text); !words.empty()) phrases_.push_back({std::move(words), term.prefix});
  }
}

// Words alone, as most questions are: only those with the right first letter need be looked at.
Wanted::Marks Wanted::marks_of_words(std::string_view utf8, std::size_t most) const {
  WordReader::Starts starts;
  for (const Phrase& phrase : phrases_)
    if (auto first = static_cast<unsigned char>(phrase.words.front().front()); first < 0x80) starts.set(first);
  Marks marks;
  WordReader reader(utf8);
  for (Word word; marks.size() < most && reader.next_of(starts, word);)
    if (std::ranges::any_of(phrases_, [&](const Phrase& phrase) {
          const std::string& wanted = phrase.words.front();
          return phrase.prefix ? word.folded.starts_with(wanted) : word.folded == wanted;
        }))
      add_mark(marks, word.begin, word.end);
  return marks;
}

Wanted::Marks Wanted::marks(std::string_view utf8, std::size_t most) const {
  if (std::ranges::all_of(phrases_, [](const Phrase& phrase) { return phrase.words.size() == 1; }))
    return marks_of_words(utf8, most);
  Marks marks;
  std::size_t longest = 0;
  for (const Phrase& phrase : phrases_)
    longest = std::max(longest, phrase.words.size());
  std::deque<Word> recent;
  WordReader reader(utf8);
  for (Word word; marks.size() < most && longest > 0 && reader.next(word);) {
    if (word.folded.empty()) continue;
    recent.push_back(std::move(word));
    if (recent.size() > longest) recent.pop_front();
    for (const Phrase& phrase : phrases_)
      if (ends_here(recent, phrase.words, phrase.prefix))
        add_mark(marks, recent[recent.size() - phrase.words.size()].begin, recent.back().end);
  }
  return marks;
}

Snippet snippet(std::string_view text, std::string_view otherwise, const Wanted& wanted) {
  auto found = wanted.marks(text.substr(0, kMostRead), 1);
  Snippet made;
  made.line = found.empty() ? line_from(otherwise, 0) : line_from(text, lead_in(text, found.front().first));
  made.marks = wanted.marks(made.line, kLongestSnippet);
  return made;
}

}  // namespace closeknit::search
