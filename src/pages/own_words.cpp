// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/own_words.hpp"

#include <algorithm>

#include "interests/interests_store.hpp"
#include "pages/between.hpp"
#include "pages/lines.hpp"
#include "signals/code_lines.hpp"
#include "text/ascii.hpp"
#include "text/name_lines.hpp"
#include "text/sentences.hpp"
#include "text/sign_offs.hpp"

namespace closeknit::pages {
namespace {

// A longer sentence is cut where it is quoted, perhaps before the words that it is quoted for; and what is hardly made
// of letters is a table or a program, which says nothing of somebody.
constexpr double kTooLong = 0.5;
constexpr double kNoProse = 0.2;
constexpr double kTooShort = 0.1;
constexpr double kLettersInProse = 0.9;

bool is_prose(std::string_view sentence) {
  auto letters = std::ranges::count_if(sentence, [](char c) {
    return text::is_letter(c) || text::is_blank(c) || !text::is_ascii(c) || c == ',' || c == '.';
  });
  return static_cast<double>(letters) >= kLettersInProse * static_cast<double>(sentence.size());
}

struct Place {
  InteractionId letter;
  text::Sentence sentence;
  double weight = 0;
};

// What the words of a sentence weigh, each once; adds them to `met`.
double weigh(std::string_view sentence, const std::unordered_map<std::string, double>& weights,
             interests::WordSet& met) {
  interests::WordSet here;
  double sum = 0;
  for (const interests::Word& word : interests::words_of(sentence))
    if (auto known = weights.find(word); known != weights.end() && here.insert(word).second) sum += known->second;
  met.merge(here);
  return sum * (sentence.size() > kLongestQuote ? kTooLong : 1) * (is_prose(sentence) ? 1 : kNoProse) *
         (words_in(sentence) < kLeastSentence ? kTooShort : 1);
}

// ── The greeting and the sign-off

constexpr std::size_t kMostBelow = 4;      // lines that a sign-off may take, the names included
constexpr std::size_t kMostCallWords = 4;  // of a line that greets, or names the writer

using LineSpan = std::pair<std::size_t, std::size_t>;  // bytes
std::vector<LineSpan> written_lines(std::string_view text) {
  std::vector<LineSpan> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    if (!text::trimmed(text.substr(begin, end - begin)).empty()) lines.emplace_back(begin, end);
    begin = end + 1;
  }
  return lines;
}

// "Hello darling,", "Darling,".
bool greets(std::string_view line) {
  return text::is_greeting(line) || (line.ends_with(',') && words_in(line) <= kMostCallWords);
}
// "Love, Mum x".
bool signs_off(std::string_view line) {
  if (text::sign_off_of(line) != text::SignOff::none) return true;
  const std::size_t comma = line.find(',');
  return comma != std::string_view::npos && text::sign_off_of(line.substr(0, comma)) != text::SignOff::none &&
         words_in(line.substr(comma)) <= kMostCallWords;
}
bool may_be_name(std::string_view line) {
  return words_in(line) < kMostCallWords && !std::string_view(".?!:").contains(line.back());
}

// How many of the last lines are the sign-off.
std::size_t closing_of(std::span<const std::string_view> lines) {
  for (std::size_t last = std::min(kMostBelow, lines.size()); last > 0; --last)
    if (signs_off(lines[lines.size() - last])) return last;
  return !lines.empty() && may_be_name(lines.back()) ? 1 : 0;
}

}  // namespace

std::vector<OwnLetter> own_letters(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<OwnLetter> letters;
  for (const InteractionId id : interests::written_by(book, identities, kMostOwnLetters))
    if (auto said = book::find_said(book, id)) letters.push_back({id, std::move(*said)});
  return letters;
}

std::size_t words_in(std::string_view sentence) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : sentence) {
    const bool letter = text::is_letter(c) || text::is_digit(c) || !text::is_ascii(c);
    words += letter && !inside ? 1 : 0;
    inside = letter || (inside && (c == '\'' || c == '-'));
  }
  return words;
}

Spoken spoken_in(std::string fresh) {
  Spoken spoken{signals::code_blanked(std::move(fresh)), {}};
  const std::vector<LineSpan> spans = written_lines(spoken.text);
  std::vector<std::string_view> lines;
  for (const auto& [begin, end] : spans)
    lines.push_back(text::trimmed(std::string_view(spoken.text).substr(begin, end - begin)));
  const std::size_t first = !lines.empty() && greets(lines.front()) ? 1 : 0;
  const std::size_t closing = closing_of(std::span(lines).subspan(first));
  for (std::size_t i = 0; i < spans.size(); ++i) {
    if (i >= first && i + closing < spans.size()) continue;
    const auto [begin, end] = spans[i];
    spoken.calls.append(spoken.text, begin, end - begin).append("\n");
    std::fill_n(spoken.text.begin() + static_cast<std::ptrdiff_t>(begin), end - begin, ' ');
  }
  return spoken;
}

std::optional<Told> told_in(book::Book& book, const std::map<InteractionId, double, std::greater<>>& letters,
                            const std::unordered_map<std::string, double>& weights, std::size_t least) {
  std::vector<std::pair<InteractionId, double>> order(letters.begin(), letters.end());
  std::ranges::stable_sort(order, std::ranges::greater{}, &std::pair<InteractionId, double>::second);
  if (order.size() > kMostLettersRead) order.resize(kMostLettersRead);
  Told told;
  Place best;
  for (const auto& [letter, weight] : order) {
    auto said = book::find_said(book, letter);
    if (!said) continue;
    interests::WordSet words;
    Place here{letter, {}, 0};
    const std::string spoken = spoken_in(std::move(said->fresh)).text;
    for (const text::Sentence& sentence : text::sentences(spoken)) {
      std::string_view wording = std::string_view(spoken).substr(sentence.begin, sentence.end - sentence.begin);
      if (double weighs = weigh(wording, weights, words); weighs > here.weight) here = {letter, sentence, weighs};
    }
    if (words.size() < least) continue;
    if (here.weight > best.weight) best = here;
    told.words.merge(words);
  }
  if (!best.letter) return {};
  auto letter = book::find_interaction(book, best.letter);
  if (!letter) return {};
  told.evidence = evidence_of(book, *letter, best.sentence.begin, best.sentence.end);
  return told;
}

}  // namespace closeknit::pages
