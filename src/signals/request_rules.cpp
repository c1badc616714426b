// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/request_rules.hpp"

#include <algorithm>
#include <array>

#include "signals/courtesies.hpp"
#include "signals/phrases.hpp"

namespace closeknit::signals {
namespace {

// ── How much a sentence asks, 0 to 1: the chance, judged by reading many, that its writer waits for something.
constexpr double kQuestion = 0.5;              // ends with "?"
constexpr double kOpenedAsQuestion = 0.6;      // … and begins as questions do
constexpr double kQuestionToYou = 0.7;         // … and speaks to the reader
constexpr double kGreeting = 0.3;              // "how are you?"
constexpr double kQuestionAndRequest = 0.1;    // added where a question also has request words
constexpr double kIdleQuestion = 0.2;          // "any questions?" in a sentence of courtesy
constexpr double kHalfAsked = 0.3;             // "you mean what the manual says?", "that shouldn't matter, right?"
constexpr double kNodWanted = 0.1;             // "wasn't it wonderful?"
constexpr double kForAnotherDay = 0.15;        // "if it breaks again, please tell me"
constexpr double kTold = 0.35;                 // an ask in the midst of a very long sentence
constexpr double kClearBesideCourtesy = 0.75;  // an ask this strong counts in a sentence of courtesy all the same
constexpr double kClearBesideThanks = 0.65;
constexpr double kCountsAsRequest = 0.45;
constexpr double kMostSure = 0.95;

constexpr std::array kYou{
    word_hash("you"),   word_hash("your"),    word_hash("yours"),  word_hash("u"),     word_hash("du"),
    word_hash("dir"),   word_hash("dich"),    word_hash("dein"),   word_hash("deine"), word_hash("euch"),
    word_hash("ihr"),   word_hash("sie"),     word_hash("ihnen"),  word_hash("ihre"),  word_hash("tu"),
    word_hash("te"),    word_hash("toi"),     word_hash("vous"),   word_hash("votre"), word_hash("ton"),
    word_hash("usted"), word_hash("ustedes"), word_hash("you're"), word_hash("you'd"), word_hash("we"),
    word_hash("wir"),   word_hash("nous"),
};
constexpr std::array kOpeners{
    word_hash("what"),   word_hash("when"),  word_hash("where"),   word_hash("who"),      word_hash("why"),
    word_hash("which"),  word_hash("how"),   word_hash("is"),      word_hash("are"),      word_hash("was"),
    word_hash("were"),   word_hash("do"),    word_hash("does"),    word_hash("did"),      word_hash("has"),
    word_hash("have"),   word_hash("can"),   word_hash("could"),   word_hash("should"),   word_hash("shall"),
    word_hash("will"),   word_hash("would"), word_hash("may"),     word_hash("any"),      word_hash("was"),
    word_hash("wann"),   word_hash("wo"),    word_hash("wer"),     word_hash("warum"),    word_hash("wie"),
    word_hash("welche"), word_hash("ist"),   word_hash("sind"),    word_hash("hast"),     word_hash("haben"),
    word_hash("kann"),   word_hash("quand"), word_hash("comment"), word_hash("pourquoi"), word_hash("combien"),
    word_hash("cuándo"), word_hash("cómo"),  word_hash("dónde"),   word_hash("cuál"),     word_hash("qué"),
};
// "Please disregard this if you have paid already" takes nothing back.
constexpr std::array kConditions{word_hash("if"),    word_hash("unless"), word_hash("wenn"),
                                 word_hash("falls"), word_hash("sofern"), word_hash("si")};

// "If you get a chance, please send it" is politeness, "if it breaks again, please tell me" is for another day.
constexpr std::array kPolitely{
    word_hash("get"),    word_hash("have"),     word_hash("can"),      word_hash("could"), word_hash("find"),
    word_hash("don't"),  word_hash("wouldn't"), word_hash("would"),    word_hash("like"),  word_hash("wish"),
    word_hash("happen"), word_hash("want"),     word_hash("possible"), word_hash("du"),    word_hash("sie"),
    word_hash("ihr"),    word_hash("möglich"),  word_hash("vous"),     word_hash("tu"),    word_hash("puedes"),
};
constexpr std::size_t kPoliteWithin = 3;  // words of the sentence

template <std::size_t N>
bool is_one_of(const std::array<std::uint64_t, N>& hashes, std::uint64_t word) {
  return std::find(hashes.begin(), hashes.end(), word) != hashes.end();
}
template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return is_one_of(hashes, word.hash); });
}

// Asks for something that is to be done only should something happen.
bool is_conditional(const WalkedSentence& sentence) {
  if (sentence.asks || !is_one_of(kConditions, sentence.words[0].hash)) return false;
  return !any_of(kPolitely, sentence.words.first(std::min(sentence.words.size(), kPoliteWithin)));
}

// Whoever asks is brief: what looks like an ask in a very long sentence is part of a tale.
bool is_told(const WalkedSentence& sentence) {
  constexpr std::size_t kLongest = 40;  // words
  return !sentence.asks && sentence.words.size() > kLongest;
}

// "You mean what the manual says? …": repeats what was said, mostly to answer it.
bool is_echo(const WalkedSentence& sentence) {
  constexpr std::array kMean{word_hash("mean"), word_hash("meinst")};
  const auto words = sentence.words;
  return sentence.asks && words.size() > 1 && is_one_of(kYou, words[0].hash) && is_one_of(kMean, words[1].hash);
}

// "That shouldn't matter to callers, right?": says what it thinks, and may be nodded at.
bool is_tag_question(const WalkedSentence& sentence) {
  constexpr std::array kTags{word_hash("right"), word_hash("correct"), word_hash("oder"), word_hash("verdad")};
  constexpr std::size_t kShortest = 4;  // words: "we meet at noon, right?" asks; "Thursday, right?" all the more
  const auto words = sentence.words;
  return sentence.asks && words.size() > kShortest && words.back().after_mark && is_one_of(kTags, words.back().hash);
}

// What the phrases of one sentence say together.
struct Moves {
  double ask = 0;  // the strongest
  bool idle = false, thanks = false, withdraw = false, rhetoric = false, greeting = false, machine = false,
       nothing = false;

  void take(const Phrase& phrase) {
    switch (phrase.move) {
      case Move::ask:
        ask = std::max(ask, phrase.strength);
        break;
      case Move::idle:
        idle = true;
        break;
      case Move::thanks:
        thanks = true;
        break;
      case Move::withdraw:
        withdraw = true;
        break;
      case Move::rhetoric:
        rhetoric = true;
        break;
      case Move::greeting:
        greeting = true;
        break;
      case Move::nothing:
        nothing = true;
        break;
      case Move::machine:
        machine = true;
        break;
      default:
        break;
    }
  }
};

Moves moves_of(std::span<const Word> words) {
  const PhraseIndex& index = PhraseIndex::of_asking();
  Moves moves;
  for (std::size_t at = 0; at < words.size();) {
    const Found found = index.at(words, at);
    if (found.phrase != nullptr && found.phrase->move == Move::ask && is_for_a_greeting(words, at, found.words))
      moves.nothing = true;
    else if (found.phrase != nullptr)
      moves.take(*found.phrase);
    at += std::max<std::size_t>(found.words, 1);
  }
  return moves;
}

double question_strength(const WalkedSentence& sentence, const Moves& moves) {
  if (moves.greeting) return kGreeting;
  if (moves.idle) return kIdleQuestion;
  if (seeks_assent(sentence)) return kNodWanted;
  if (is_echo(sentence) || is_tag_question(sentence)) return kHalfAsked;
  if (any_of(kYou, sentence.words)) return kQuestionToYou;
  return is_one_of(kOpeners, sentence.words[0].hash) ? kOpenedAsQuestion : kQuestion;
}

}  // namespace

Judged judge_by_rules(const WalkedSentence& sentence) {
  Moves moves = moves_of(sentence.words);
  Judged judged{.begin = sentence.begin, .end = sentence.end};
  if (moves.withdraw && !any_of(kConditions, sentence.words)) {
    judged.withdrawn = true;
    return judged;
  }
  judged.machine = moves.machine;
  judged.ruled_out = moves.rhetoric || moves.machine || is_assent(sentence);
  if (judged.ruled_out) return judged;
  const bool lone_word = sentence.words.size() == 1 && !sentence.asks;  // "Bitte.", "Please!"
  moves.thanks = moves.thanks || is_unreal(sentence.words);
  if (lone_word || (moves.idle && moves.ask < kClearBesideCourtesy) || (moves.thanks && moves.ask < kClearBesideThanks))
    moves.ask = 0;
  judged.ruled_out =
      moves.idle || moves.thanks || (moves.nothing && moves.ask == 0) || is_conditional(sentence) || is_told(sentence);

  if (is_conditional(sentence)) moves.ask = std::min(moves.ask, kForAnotherDay);
  if (is_told(sentence)) moves.ask = std::min(moves.ask, kTold);
  judged.question = sentence.asks && !is_echo(sentence) && !is_tag_question(sentence) && !seeks_assent(sentence);
  judged.request = moves.ask >= kCountsAsRequest;
  const double question = sentence.asks ? question_strength(sentence, moves) : 0;
  judged.strength = std::max(question, moves.ask);
  if (judged.question && judged.request) judged.strength = std::min(judged.strength + kQuestionAndRequest, kMostSure);
  return judged;
}

}  // namespace closeknit::signals
