// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/sentences.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "text/ascii.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

namespace closeknit::honesty {
namespace {

using Words = std::vector<std::string>;
using List = std::span<const std::string_view>;

// The head of a letter: a wish stands there or nowhere.
constexpr std::size_t kWishWithin = 9;  // words, a salutation before it included

constexpr std::array<std::string_view, 4> kWishes{"hope", "hoping", "trust", "wishing"};
// What one wishes: words of health, joy and rest.
constexpr std::array<std::string_view, 46> kWell{
    "well",        "better",    "great",    "good",    "fine",     "nice",       "lovely",    "wonderful",
    "gorgeous",    "keeping",   "enjoying", "enjoyed", "enjoy",    "settling",   "settled",   "treating",
    "kindly",      "kind",      "mend",     "mending", "healing",  "recovering", "recovered", "recovery",
    "brilliantly", "brilliant", "stronger", "strong",  "healthy",  "health",     "rest",      "rested",
    "restful",     "relaxing",  "happy",    "happily", "fun",      "safe",       "safely",    "thriving",
    "smoothly",    "fantastic", "amazing",  "lots",    "pleasant", "alright"};
// A wish with one of these wants something itself.
constexpr std::array<std::string_view, 12> kWants{"can",  "could", "would", "might", "able",  "will",
                                                  "mind", "send",  "reply", "hear",  "agree", "accept"};
// After "how": a question after the reader, or after something of theirs.
constexpr std::array<std::string_view, 9> kHowVerbs{"is", "are", "was", "were", "s", "re", "did", "has", "have"};
constexpr std::array<std::string_view, 7> kYours{"you", "your", "yours", "everyone", "everybody", "things", "life"};
constexpr std::array<std::string_view, 8> kGoing{"go",       "going",   "gone",    "doing",
                                                 "treating", "feeling", "getting", "went"};
constexpr std::array<std::string_view, 3> kThoughts{"thinking", "think", "thought"};

bool holds(List list, const std::string& word) {
  return std::ranges::find(list, word) != list.end();
}
bool holds_any(List list, std::span<const std::string> words) {
  return std::ranges::any_of(words, [&](const std::string& word) { return holds(list, word); });
}

Words words_of(std::string_view sentence) {
  const std::string folded = text::fold(sentence);
  Words words;
  for (std::size_t at = 0; at < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', at), folded.size());
    words.push_back(folded.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

bool wishes_well(std::span<const std::string> words) {
  const std::size_t within = std::min(words.size(), kWishWithin);
  for (std::size_t i = 0; i < within; ++i) {
    if (!holds(kWishes, words[i])) continue;
    const auto rest = words.subspan(i + 1);
    return holds_any(kWell, rest) && !holds_any(kWants, rest);
  }
  return false;
}

// "how is your mother", "how was the interview", "how did the test go", "how s erasmus treating you"
bool asks_after_them(std::span<const std::string> words, bool is_question) {
  for (std::size_t i = 0; is_question && i + 2 < words.size() + 1; ++i) {
    if (words[i] != "how" || i + 1 >= words.size() || !holds(kHowVerbs, words[i + 1])) continue;
    const auto rest = words.subspan(i + 2);
    if (rest.empty() || rest.front() == "we" || rest.front() == "i") return false;
    const bool past = words[i + 1] == "was" || words[i + 1] == "were";
    return past || holds(kYours, rest.front()) || holds_any(kGoing, rest);
  }
  return false;
}

bool thinks_of_them(std::span<const std::string> words) {
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    if (holds(kThoughts, words[i]) && (words[i + 1] == "of" || words[i + 1] == "about") && words[i + 2] == "you")
      return true;
  return false;
}

// "i need somebody", "we still need four": somebody or something is wanted; "i need to go" wants nothing.
bool needs_something(std::span<const std::string> words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] != "need" || words[i + 1] == "to") continue;
    if (i == 0 || words[i - 1] == "i" || words[i - 1] == "we") return true;
    if (i >= 2 && (words[i - 2] == "i" || words[i - 2] == "we")) return words[i - 1] != "don" && words[i - 1] != "not";
  }
  return false;
}

bool asks_outright(std::span<const std::string> words) {
  constexpr std::array<std::array<std::string_view, 3>, 6> kPhrases{{{"ask", "you", "to"},
                                                                     {"ask", "you", "for"},
                                                                     {"ask", "for", "your"},
                                                                     {"anyone", "got", "a"},
                                                                     {"anybody", "got", "a"},
                                                                     {"after", "a", "favour"}}};
  for (std::size_t i = 0; i + 2 < words.size(); ++i)
    for (const auto& phrase : kPhrases)
      if (std::equal(phrase.begin(), phrase.end(), words.begin() + static_cast<std::ptrdiff_t>(i))) return true;
  return false;
}

// Sentences also of who writes all in small letters: "hope you had a good summer :) do you still have …".
std::vector<Sentence> sentences_in(std::string_view fresh) {
  constexpr std::uint32_t kShortestWord = 3;  // before the mark: "mr. weber" and "e.g. tomorrow" go on
  std::vector<Sentence> all;
  for (const text::Sentence& one : text::sentences(fresh)) {
    std::uint32_t begin = one.begin, letters = 0;
    for (std::uint32_t at = one.begin; at + 1 < one.end; ++at) {
      const char c = fresh[at];
      const bool smiley = c == ':' && (fresh[at + 1] == ')' || fresh[at + 1] == '(');
      const bool mark = c == '!' || c == '?' || (c == '.' && letters >= kShortestWord);
      letters = text::is_letter(c) ? letters + 1 : 0;
      if (!smiley && !(mark && text::is_blank(fresh[at + 1]))) continue;
      const std::uint32_t end = at + (smiley ? 2 : 1);
      all.push_back({begin, end});
      begin = at = end;
    }
    if (begin < one.end) all.push_back({begin, one.end});
  }
  return all;
}

}  // namespace

std::vector<Sentence> caring_sentences(std::string_view fresh) {
  std::vector<Sentence> found;
  for (const Sentence& one : sentences_in(fresh)) {
    const std::string_view sentence = fresh.substr(one.begin, one.end - one.begin);
    const Words words = words_of(sentence);
    const bool is_question = sentence.contains('?');
    if (wishes_well(words) || asks_after_them(words, is_question) || thinks_of_them(words))
      found.push_back({one.begin, one.end});
  }
  return found;
}

Sentence asking_sentence(std::string_view fresh) {
  for (const Sentence& one : sentences_in(fresh)) {
    const Words words = words_of(fresh.substr(one.begin, one.end - one.begin));
    if (needs_something(words) || asks_outright(words)) return {one.begin, one.end};
  }
  return {};
}

}  // namespace closeknit::honesty
