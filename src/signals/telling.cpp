// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/telling.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "signals/sentence_walk.hpp"

namespace closeknit::signals {
namespace {

template <std::size_t N>
consteval std::array<std::uint64_t, N> hashes_of(const char* const (&words)[N]) {
  std::array<std::uint64_t, N> hashes{};
  for (std::size_t i = 0; i < N; ++i)
    hashes[i] = word_hash(words[i]);
  return hashes;
}
template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::ranges::any_of(words,
                             [&](const Word& word) { return std::ranges::find(hashes, word.hash) != hashes.end(); });
}

constexpr auto kPast = hashes_of(
    {"was",        "were",      "wasn't",     "had",       "got",       "gave",      "went",          "came",
     "moved",      "married",   "born",       "passed",    "failed",    "took",      "sat",           "began",
     "started",    "finished",  "flew",       "left",      "returned",  "travelled", "traveled",      "visited",
     "died",       "lost",      "broke",      "underwent", "graduated", "retired",   "became",        "welcomed",
     "arrived",    "did",       "spent",      "war",       "waren",     "hatte",     "hatten",        "wurde",
     "wurden",     "geboren",   "geheiratet", "gezogen",   "umgezogen", "bestanden", "durchgefallen", "gestorben",
     "verstorben", "heiratete", "heirateten", "zog",       "zogen",     "flog",      "flogen",        "gewesen",
     "était",      "étaient",   "étions",     "né",        "née",       "nés",       "mariés",        "marié",
     "mariée",     "déménagé",  "réussi",     "raté",      "mort",      "morte",     "décédé",        "décédée",
     "eu",         "passé",     "fue",        "fueron",    "era",       "estuve",    "estuvo",        "nació",
     "nacieron",   "casó",      "casaron",    "casado",    "mudado",    "mudé",      "mudó",          "aprobado",
     "aprobé",     "aprobó",    "suspendí",   "murió",     "tuvo",      "tuve",      "tuvimos"});
constexpr auto kIsOrComes = hashes_of(
    {"is",     "are",    "am",      "i'm",     "we're",    "they're", "you're", "it's",      "be",     "being",
     "get",    "gets",   "getting", "will",    "won't",    "i'll",    "we'll",  "he'll",     "she'll", "they'll",
     "it'll",  "going",  "start",   "starts",  "starting", "begin",   "begins", "beginning", "move",   "moving",
     "fly",    "flying", "leave",   "leaving", "tomorrow", "coming",  "soon",   "wird",      "werde",  "werden",
     "bin",    "sind",   "morgen",  "bald",    "beginnt",  "beginne", "demain", "bientôt",   "vais",   "va",
     "allons", "vont",   "mañana",  "pronto",  "voy",      "vamos",   "van"});
// These tell the past whatever else is said of now: "she was born on Sunday and is healthy", "ich bin umgezogen" …
constexpr auto kSurelyPast = hashes_of({"born", "geboren", "gezogen", "umgezogen", "gestorben", "verstorben",
                                        "durchgefallen", "gewesen", "né", "née", "nació"});
// … but for "will be born".
constexpr auto kWill = hashes_of({"will", "be", "wird", "werden", "werde", "might", "may", "could", "va"});
constexpr auto kRecovering =
    hashes_of({"recovered",  "recovering",  "recovery",     "recovers",  "recuperating",  "healing",  "healed",
               "mending",    "better",      "discharged",   "remission", "genesen",       "genesung", "erholt",
               "erholen",    "besser",      "besserung",    "entlassen", "reha",          "mieux",    "guéri",
               "guérie",     "remet",       "rétabli",      "rétablie",  "convalescence", "mejor",    "recuperado",
               "recuperada", "recuperando", "recuperación", "curado",    "curada"});
constexpr auto kPassed =
    hashes_of({"passed", "aced", "bestanden", "réussi", "reçu", "reçue", "aprobado", "aprobé", "aprobó"});
constexpr auto kFailed = hashes_of({"failed", "flunked", "durchgefallen", "raté", "échoué", "suspendido", "suspendí"});
constexpr auto kNot = hashes_of({"not", "didn't", "haven't", "hasn't", "nicht", "pas", "no"});

}  // namespace

bool tells_of_the_past(std::span<const Word> words) {
  if (!any_of(kPast, words)) return false;
  if (any_of(kSurelyPast, words)) return !any_of(kWill, words);
  return !any_of(kIsOrComes, words);
}

Telling telling_of(std::string_view text) {
  Telling telling;
  bool first = true;
  walk_sentences(text, [&](const WalkedSentence& sentence) {
    if (!std::exchange(first, false)) return;
    const bool denied = any_of(kNot, sentence.words);
    telling.over = tells_of_the_past(sentence.words);
    telling.recovering = any_of(kRecovering, sentence.words) && !denied;
    telling.passed = any_of(kPassed, sentence.words) && !denied;
    telling.failed = any_of(kFailed, sentence.words) || (any_of(kPassed, sentence.words) && denied);
  });
  return telling;
}

}  // namespace closeknit::signals
