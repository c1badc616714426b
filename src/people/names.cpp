// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/names.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "ground/ids.hpp"
#include "people/display_tokens.hpp"
#include "people/name_words.hpp"
#include "text/utf8.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

bool has_digit(string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool has_letter(string_view word) {
  return std::ranges::any_of(word, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  });
}

// ── Folding

bool is_vowel(char c) {
  return string_view("aeiou").find(c) != string_view::npos;
}

// Is an "ae", "oe" or "ue" at `at` an umlaut written out? Not at the end of a word ("zoe", "sue"), in "michael" or
// "samuel", behind a vowel ("bauer") or "q" and "g".
bool is_umlaut_at(string_view word, std::size_t at) {
  if (at + 2 >= word.size() || word[at + 1] != 'e' || (word[at] != 'a' && word[at] != 'o' && word[at] != 'u'))
    return false;
  if (is_vowel(word[at + 2]) || (word[at + 2] == 'l' && at + 3 == word.size())) return false;
  return at == 0 || !(is_vowel(word[at - 1]) || word[at - 1] == 'q' || word[at - 1] == 'g');
}

// "mueller" -> "muller", "koeppe" -> "koppe": as folding leaves the same name written with umlauts.
std::string without_umlaut_spelling(std::string word) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < word.size(); ++i) {
    bool umlaut = is_umlaut_at(word, i);  // looks ahead only, and at most one behind, which is kept as it was
    word[kept++] = word[i];
    if (umlaut) ++i;
  }
  word.resize(kept);
  return word;
}

// Punctuation that joins the parts of one word; 0 where there is none.
std::size_t hyphen_at(string_view word, std::size_t at) {
  if (word[at] == '\'' || word[at] == '-' || word[at] == '`') return 1;
  return word.substr(at).starts_with("\u2019") || word.substr(at).starts_with("\u2010") ? 3 : 0;
}

// The same as the general way below, for the letters and digits of which nearly all words consist.
std::optional<std::string> closed_up_ascii(string_view word) {
  std::string result;
  result.reserve(word.size());
  for (char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return std::nullopt;
    if (c >= 'A' && c <= 'Z') result += static_cast<char>(c + 32);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) result += c;
  }
  return result;
}

}  // namespace

std::string closed_up(string_view word) {
  if (auto plain = closed_up_ascii(word)) return without_umlaut_spelling(std::move(*plain));
  std::string joined;
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (std::size_t width = hyphen_at(word, i))
      i += width - 1;
    else
      joined += word[i];
  }
  std::string result = text::fold(joined);
  std::erase(result, ' ');
  return without_umlaut_spelling(std::move(result));
}

namespace {

// A word as it stood there, and as it is compared.
struct Word {
  string_view raw;
  std::string folded;
  bool functional = false;
};
using Words = std::vector<Word>;

Word word_of(string_view raw) {
  Word word{.raw = raw, .folded = closed_up(raw)};
  word.functional = is_functional_word(word.folded);
  return word;
}

std::vector<Words> segments_of(const Tokens& tokens) {
  std::vector<Words> segments(1);
  std::size_t words = 0;
  for (const Token& token : tokens.list) {
    if (token.comma) {
      if (!segments.back().empty()) segments.emplace_back();
    } else if (has_letter(token.text) && words < kMostWords) {
      Word word = word_of(token.text);
      if (word.folded.empty()) continue;
      segments.back().push_back(std::move(word));
      ++words;
    }
  }
  if (segments.back().empty()) segments.pop_back();
  return segments;
}

// "Ph.D." comes as "ph" and "d"; initials alone ("J. D.") are somebody's given names.
bool is_split_suffix(const Word& first, const Word& second) {
  return !is_initial(first.folded) && is_initial(second.folded) && is_name_suffix(first.folded + second.folded);
}

bool only_titles(const Words& words) {
  if (words.size() == 2 && is_split_suffix(words[0], words[1])) return true;
  return std::ranges::all_of(words,
                             [](const Word& word) { return is_title(word.folded) || is_name_suffix(word.folded); });
}

bool any_functional(const Words& words) {
  return std::ranges::any_of(words, [](const Word& word) { return word.functional; });
}

// "Lee, Ann M." -> "Ann M. Lee"; "Ann Lee, PhD" and "Ann Lee, Acme Inc." -> "Ann Lee". Directories put a department
// behind a second comma; it is left out.
Words in_natural_order(std::vector<Words> segments) {
  if (segments.size() > 1 && !only_titles(segments.front()))
    std::erase_if(segments, [](const Words& words) { return only_titles(words); });
  if (segments.empty()) return {};
  if (segments.size() == 1) return std::move(segments.front());
  Words& family = segments[0];
  Words& given = segments[1];
  bool company_behind = family.size() > 1 && (any_functional(given) || given.size() > 3);
  if (company_behind) return std::move(family);
  Words result = std::move(given);
  result.insert(result.end(), std::make_move_iterator(family.begin()), std::make_move_iterator(family.end()));
  return result;
}

void drop_titles(Words& words) {
  while (words.size() > 1 && is_title(words.front().folded))
    words.erase(words.begin());
  while (words.size() > 1 && is_name_suffix(words.back().folded))
    words.pop_back();
  if (words.size() > 3 && is_split_suffix(words[words.size() - 2], words.back())) words.resize(words.size() - 2);
}

Words natural_words(const Tokens& tokens) {
  Words words = in_natural_order(segments_of(tokens));
  drop_titles(words);
  return words;
}

// ── Chinese, Japanese and Korean names without blanks

std::optional<std::vector<string_view>> ideographs(string_view word) {
  std::vector<string_view> characters;
  for (std::size_t i = 0; i + 2 < word.size(); i += 3) {
    auto lead = static_cast<unsigned char>(word[i]);
    bool han = lead >= 0xE4 && lead <= 0xE9;
    bool hangul = lead >= 0xEA && lead <= 0xED;
    if (!han && !hangul) return std::nullopt;
    characters.push_back(word.substr(i, 3));
  }
  if (word.size() % 3 != 0 || characters.size() < 2 || characters.size() > 4) return std::nullopt;
  return characters;
}

// The family name comes first: one character of two or three, two of four.
void split_ideographs(std::vector<std::string>& words) {
  if (words.size() != 1) return;
  auto characters = ideographs(words.front());
  if (!characters) return;
  std::size_t family = characters->size() == 4 ? 6 : 3;
  words = {words.front().substr(family), words.front().substr(0, family)};
}

// ── Showing

bool is_one_case(string_view word) {
  bool upper = false;
  bool lower = false;
  for (char c : word) {
    upper = upper || (c >= 'A' && c <= 'Z');
    lower = lower || (c >= 'a' && c <= 'z');
  }
  return upper != lower;
}

// "LEE" and "lee" -> "Lee", "O'NEILL" -> "O'Neill", "van" stays; words in mixed case are as their owner wrote them.
std::string capitalised(const Word& word, bool first) {
  std::string result(word.raw);
  if (!is_one_case(result) || word.folded.size() < 2 || has_digit(result)) return result;
  if (!first && is_particle(word.folded)) return result.front() >= 'a' ? result : word.folded;
  bool start = true;
  for (char& c : result) {
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    if (start && c >= 'a' && c <= 'z')
      c = static_cast<char>(c - 32);
    else if (!start && c >= 'A' && c <= 'Z')
      c = static_cast<char>(c + 32);
    start = !letter;
  }
  return result;
}

bool all_one_case(const Words& words) {
  return std::ranges::all_of(words, [](const Word& word) { return is_one_case(word.raw); });
}

}  // namespace

bool is_initial(string_view word) {
  if (word.size() == 1) return true;
  auto lead = word.empty() ? 0U : static_cast<unsigned char>(word.front());
  return word.size() == 2 && lead >= 0xC3 && lead <= 0xDF;
}

Name parse_name(string_view display) {
  Tokens tokens = split_display(display);
  Words words = natural_words(tokens);
  Name name{.words = {}, .via = tokens.via, .functional = tokens.functional || any_functional(words)};
  name.words.reserve(words.size());
  for (Word& word : words)
    name.words.push_back(std::move(word.folded));
  split_ideographs(name.words);
  return name;
}

Name name_from_local_part(string_view local) {
  constexpr std::size_t kMostParts = 4;
  Name name;
  while (!local.empty()) {
    auto end = std::min(local.find_first_of("._-"), local.size());
    string_view word = local.substr(0, end);
    local.remove_prefix(std::min(end + 1, local.size()));
    if (word.empty()) continue;
    bool letters = std::ranges::all_of(word, [](char c) { return has_letter({&c, 1}); });
    if (!letters || is_functional_word(word) || name.words.size() == kMostParts) return {};
    name.words.push_back(closed_up(word));
  }
  return shape_of(name) == NameShape::full ? name : Name{};
}

std::string shown_name(string_view display) {
  Words words = natural_words(split_display(display));
  bool recase = all_one_case(words);
  std::string shown;
  for (const Word& word : words) {
    if (!shown.empty()) shown += ' ';
    std::size_t before = shown.size();
    shown += recase && !word.functional ? capitalised(word, before == 0) : std::string(word.raw);
    if (word.folded.size() == 1 && word.raw.size() == 1 && words.size() > 1) {
      shown.back() = shown.back() >= 'a' && shown.back() <= 'z' ? static_cast<char>(shown.back() - 32) : shown.back();
      shown += '.';
    }
  }
  return text::printable(shown);
}

NameShape shape_of(const Name& name) {
  auto initials =
      static_cast<std::size_t>(std::ranges::count_if(name.words, [](const auto& w) { return is_initial(w); }));
  std::size_t whole = name.words.size() - initials;
  if (whole >= 2) return NameShape::full;
  if (whole == 0) return NameShape::none;
  return initials == 0 ? NameShape::single : NameShape::initial;
}

std::uint64_t name_key(const Name& name) {
  // A sum does not depend on the order of its terms.
  std::uint64_t key = 0;
  for (const std::string& word : name.words)
    if (!is_initial(word)) key += stable_hash(word);
  return key;
}

string_view first_word(const Name& name) {
  auto found = std::ranges::find_if(name.words, [](const auto& word) { return !is_initial(word); });
  return found == name.words.end() ? string_view{} : string_view(*found);
}

string_view last_word(const Name& name) {
  auto found = std::find_if(name.words.rbegin(), name.words.rend(), [](const auto& word) { return !is_initial(word); });
  return found == name.words.rend() ? string_view{} : string_view(*found);
}

}  // namespace closeknit::people
