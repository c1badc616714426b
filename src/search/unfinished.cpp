// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/unfinished.hpp"

#include <algorithm>

#include "interests/interests_store.hpp"
#include "search/words.hpp"
#include "text/ascii.hpp"

namespace closeknit::search {
namespace {

// So many messages the index gathers within some five milliseconds, on one core of 2020.
constexpr std::size_t kQuicklyGathered = 15'000;
// Each word more costs a look into the index, a twentieth of a millisecond.
constexpr std::size_t kMostEndings = 32;

// The sample that is asked knows neither words of one or two letters nor numbers.
bool may_be_unknown(std::string_view word) {
  return word.size() < 3 || std::ranges::any_of(word, text::is_digit);
}

}  // namespace

void foresee(book::Book& book, book::Term& term) {
  auto words = folded_words(term.text);
  if (words.empty()) return;
  const std::string start = words.back();
  auto known = interests::words_starting(book, start, kMostEndings);
  if (!known) return;
  bool many = known->messages > kQuicklyGathered;
  if (!many && may_be_unknown(start)) {
    const book::Term alone{start, false, term.in, false};
    many = book.engine->count_words({&alone, 1}, kQuicklyGathered) == kQuicklyGathered;
  }
  if (!many) return;
  std::string before;
  for (std::size_t i = 0; i + 1 < words.size(); ++i)
    before += words[i] + ' ';
  term.instead.push_back(before + start);
  for (const std::string& word : known->words)
    if (word != start) term.instead.push_back(before + word);
}

}  // namespace closeknit::search
