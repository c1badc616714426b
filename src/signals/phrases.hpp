// SPDX-License-Identifier: AGPL-3.0-or-later
// Phrases that tell what a sentence asks of its reader, or does otherwise: the tables, one file per language, and an
// index that finds them in a row of words. A new phrase is one line in its table, and one case in phrases_test.cpp
// where it is a matter of judgement.
//
// A phrase is lower-case words with one blank between them, cut as sentence_walk.hpp cuts: hyphens separate
// words, apostrophes stay ("don't", "pouvez vous").
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

namespace closeknit::signals {

// What a phrase makes of its sentence.
enum class Move : std::uint8_t {
  ask,       // the reader is to do or answer something
  nothing,   // looks like an ask and is none: "please find attached", "can you believe"
  idle,      // a courtesy or footer; the sentence asks nothing but what is plainly asked: "if you have any questions"
  thanks,    // a sentence of thanks; what seems to be asked in it counts only where it is clear
  withdraw,  // takes an earlier request back
  rhetoric,  // a question that wants no answer: "who knows"
  greeting,  // a question of courtesy: "how are you"
  machine,   // the whole text was made by a program, and says so

  // What signals.hpp tells. `thanks` and `nothing` are of both.
  will,  // "I'll", "let me": a promise, if a deed follows
  deed,  // "send", "get back": what a promise is about
  promise,
  offer,
  need,
  apology,
  good_news,
  bad_news,
  birth,
  wedding,
  illness,
  death,
  new_job,
  moving,
  exam,
  retirement,
  travel,
  stay,  // "I'll be in": a journey, if a place and a time follow
  care,
  farewell,
  done,
};

// Where in its sentence a phrase counts.
enum class Where : std::uint8_t {
  anywhere,
  clause,  // at the start of a clause: "send me …", but not "they send me …"
  start,   // at the start of the sentence, after at most one word: "did you …", "so, any news"
  end,     // the sentence ends with it: "please do", but not "please do send it"
  whole,   // the sentence is nothing else: "why not?"
};

struct Phrase {
  std::string_view words;
  Move move = Move::ask;
  double strength = 0;  // 0 to 1: how surely it does that; of no meaning for those that only rule out
  Where where = Where::anywhere;
};

std::span<const Phrase> english_phrases();
std::span<const Phrase> german_phrases();
std::span<const Phrase> french_phrases();
std::span<const Phrase> spanish_phrases();

// What a sentence does beside asking.
std::span<const Phrase> english_acts();
std::span<const Phrase> english_events();
std::span<const Phrase> german_acts();
std::span<const Phrase> french_acts();
std::span<const Phrase> spanish_acts();

// How people say that they leave, in all languages. A table of its own, since the same words may tell of new work.
std::span<const Phrase> farewells();

// A word of a sentence, as the index wants it.
struct Word {
  std::uint64_t hash = 0;   // of the lower-case word, see word_hash()
  std::uint32_t begin = 0;  // bytes of the text
  bool after_mark = false;  // after a comma, colon, dash, bracket or at the start of the sentence
};

// FNV-1a, taken byte by byte while a word is being read.
inline constexpr std::uint64_t kHashStart = 0xCBF29CE484222325ULL;
constexpr std::uint64_t hash_on(std::uint64_t hash, char byte) {
  return (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
}
constexpr std::uint64_t word_hash(std::string_view word) {
  std::uint64_t hash = kHashStart;
  for (const char byte : word)
    hash = hash_on(hash, byte);
  return hash;
}

struct Found {
  const Phrase* phrase = nullptr;
  std::size_t words = 0;  // how many
};

// Phrases of all languages as one trie over word hashes. Immutable once made; safe to share between threads.
class PhraseIndex {
 public:
  explicit PhraseIndex(std::initializer_list<std::span<const Phrase>> tables);

  // The longest phrase that begins at words[at] and may stand there.
  Found at(std::span<const Word> words, std::size_t at) const;

  static const PhraseIndex& of_asking();
  static const PhraseIndex& of_acts();
  static const PhraseIndex& of_farewells();

 private:
  // One step from a node over a word; open addressing, a power of two of slots, at most half full.
  struct Slot {
    std::uint64_t key = 0;
    std::uint32_t node = 0;  // 0: empty
  };
  std::uint32_t next(std::uint32_t node, std::uint64_t word) const;
  std::uint32_t grow(std::uint32_t node, std::uint64_t word);

  // Whether a phrase may begin with a word: most words of a mail begin none, and this fits the fastest cache.
  static constexpr std::size_t kFirstWordBits = 4096;
  bool may_begin(std::uint64_t word) const {
    return (first_words_[word / 64 % first_words_.size()] >> word % 64 & 1) != 0;
  }

  std::array<std::uint64_t, kFirstWordBits / 64> first_words_{};
  std::vector<Slot> slots_;
  std::vector<const Phrase*> phrases_;  // by node; node 0 is the root
};

}  // namespace closeknit::signals
