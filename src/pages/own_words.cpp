// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/own_words.hpp"

#include <algorithm>

#include "pages/between.hpp"
#include "pages/lines.hpp"
#include "signals/code_lines.hpp"
#include "text/ascii.hpp"
#include "text/sentences.hpp"

namespace closeknit::pages {
namespace {

// A longer sentence is cut where it is quoted, perhaps before the words that it is quoted for; and what is hardly made
// of letters is a table or a program, which says nothing of somebody.
constexpr double kTooLong = 0.5;
constexpr double kNoProse = 0.2;
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
  return sum * (sentence.size() > kLongestQuote ? kTooLong : 1) * (is_prose(sentence) ? 1 : kNoProse);
}

}  // namespace

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
    const std::string spoken = signals::code_blanked(std::move(said->fresh));
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
