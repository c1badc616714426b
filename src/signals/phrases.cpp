// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/phrases.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace closeknit::signals {
namespace {

// Node and word in one number. Words are a few thousand, hashes 64 bits: two steps never meet by chance.
std::uint64_t step_key(std::uint32_t node, std::uint64_t word) {
  return word ^ (node * 0x9E3779B97F4A7C15ULL);
}

// Words after which a clause may begin as at the start of a sentence: "and send me …", "oh, never mind".
constexpr std::array kJoiners{
    word_hash("and"),   word_hash("then"), word_hash("so"),     word_hash("just"), word_hash("but"),
    word_hash("do"),    word_hash("or"),   word_hash("please"), word_hash("pls"),  word_hash("kindly"),
    word_hash("oh"),    word_hash("ok"),   word_hash("und"),    word_hash("dann"), word_hash("oder"),
    word_hash("bitte"), word_hash("ach"),  word_hash("et"),     word_hash("y"),    word_hash("ou"),
};

// Adverbs that open a sentence; elsewhere they stand before a verb that tells: "he also let me know".
constexpr std::array kOpening{
    word_hash("also"),    word_hash("now"),       word_hash("next"),  word_hash("otherwise"),
    word_hash("first"),   word_hash("hey"),       word_hash("again"), word_hash("maybe"),
    word_hash("perhaps"), word_hash("meanwhile"), word_hash("well"),
};

template <std::size_t N>
bool holds(const std::array<std::uint64_t, N>& hashes, std::uint64_t word) {
  return std::find(hashes.begin(), hashes.end(), word) != hashes.end();
}

bool starts_clause(std::span<const Word> words, std::size_t at) {
  if (at == 0 || words[at].after_mark) return true;
  return holds(kJoiners, words[at - 1].hash) || (at == 1 && holds(kOpening, words[0].hash));
}

bool may_stand(const Phrase& phrase, std::span<const Word> words, std::size_t at, std::size_t length) {
  switch (phrase.where) {
    case Where::anywhere:
      return true;
    case Where::clause:
      return starts_clause(words, at);
    case Where::start:
      return at <= 1;
    case Where::end:
      return at + length == words.size();
    case Where::whole:
      return at == 0 && length == words.size();
  }
  return false;
}

// Calls `take` with the hash of each word of a phrase.
template <typename Take>
void each_word(std::string_view phrase, Take take) {
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    take(word_hash(phrase.substr(0, end)));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
}

}  // namespace

PhraseIndex::PhraseIndex(std::initializer_list<std::span<const Phrase>> tables) : phrases_(1, nullptr) {
  std::size_t steps = 0;
  for (const auto& table : tables)
    for (const Phrase& phrase : table)
      each_word(phrase.words, [&](std::uint64_t) { ++steps; });
  slots_.resize(std::bit_ceil(2 * steps + 1));

  for (const auto& table : tables)
    for (const Phrase& phrase : table) {
      std::uint32_t node = 0;
      each_word(phrase.words, [&](std::uint64_t word) {
        if (node == 0) first_words_[word / 64 % first_words_.size()] |= std::uint64_t{1} << word % 64;
        node = grow(node, word);
      });
      phrases_[node] = &phrase;
    }
}

std::uint32_t PhraseIndex::next(std::uint32_t node, std::uint64_t word) const {
  const std::uint64_t key = step_key(node, word);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = (key ^ (key >> 32)) & mask; slots_[i].node != 0; i = (i + 1) & mask)
    if (slots_[i].key == key) return slots_[i].node;
  return 0;
}

std::uint32_t PhraseIndex::grow(std::uint32_t node, std::uint64_t word) {
  if (const std::uint32_t known = next(node, word)) return known;
  const std::uint64_t key = step_key(node, word);
  const std::size_t mask = slots_.size() - 1;
  std::size_t i = (key ^ (key >> 32)) & mask;
  while (slots_[i].node != 0)
    i = (i + 1) & mask;
  slots_[i] = {key, static_cast<std::uint32_t>(phrases_.size())};
  phrases_.push_back(nullptr);
  return slots_[i].node;
}

Found PhraseIndex::at(std::span<const Word> words, std::size_t at) const {
  Found found;
  if (!may_begin(words[at].hash)) return found;
  std::uint32_t node = 0;
  for (std::size_t i = at; i < words.size(); ++i) {
    node = next(node, words[i].hash);
    if (node == 0) break;
    const Phrase* phrase = phrases_[node];
    const std::size_t length = i + 1 - at;
    if (phrase != nullptr && may_stand(*phrase, words, at, length)) found = {phrase, length};
  }
  return found;
}

const PhraseIndex& PhraseIndex::of_asking() {
  static const PhraseIndex index{english_phrases(), german_phrases(), french_phrases(), spanish_phrases()};
  return index;
}
const PhraseIndex& PhraseIndex::of_acts() {
  static const PhraseIndex index{english_acts(), english_events(), german_acts(), french_acts(), spanish_acts()};
  return index;
}
const PhraseIndex& PhraseIndex::of_farewells() {
  static const PhraseIndex index{farewells()};
  return index;
}

}  // namespace closeknit::signals
