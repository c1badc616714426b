// SPDX-License-Identifier: AGPL-3.0-or-later
// Does a letter deal with a request made in another conversation? By the words that they share.
#include "owed/matter.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <unordered_set>
#include <vector>

#include "conversations/conversations.hpp"
#include "ground/ids.hpp"
#include "text/utf8.hpp"

namespace closeknit::owed {
namespace {

constexpr std::size_t kMostRead = 16 << 10;
constexpr std::size_t kShortest = 4;      // letters; numbers of three figures count too
constexpr std::size_t kLongest = 10;      // longer words are no rarer
constexpr double kTimeWord = 0.5;         // a weekday is in every second letter
constexpr double kMostOfIt = 0.5;         // of the request's weight: the answer speaks of just that
constexpr double kRareWord = 3;           // weight: five letters and more
constexpr std::size_t kRareTogether = 2;  // so many rare words in common are no chance between the same two people

// Folded words of four letters and more that say nothing of a matter.
constexpr std::string_view kIdle[]{
    "about",    "above",  "after",   "again",   "alle",   "allem", "allen",   "aller",     "alles",    "also",
    "auch",     "avec",   "back",    "been",    "before", "being", "bien",    "bitte",     "bonjour",  "call",
    "cette",    "could",  "come",    "como",    "cuando", "danke", "dann",    "dans",      "dass",     "dein",
    "deine",    "dich",   "dear",    "diese",   "dieser", "does",  "doing",   "done",      "email",    "eine",
    "einem",    "einen",  "einer",   "esta",    "este",   "etwas", "even",    "eventuell", "fuer",     "from",
    "ganz",     "gerade", "getting", "give",    "going",  "good",  "gracias", "great",     "habe",     "haben",
    "hallo",    "hast",   "have",    "hello",   "here",   "hier",  "hola",    "hope",      "ihnen",    "ihre",
    "immer",    "into",   "just",    "kannst",  "kann",   "know",  "konnen",  "konnten",   "konntest", "like",
    "look",     "mail",   "make",    "many",    "mehr",   "mein",  "meine",   "merci",     "mich",     "mochte",
    "mochtest", "zuruck", "more",    "much",    "need",   "nicht", "noch",    "nous",      "only",     "other",
    "para",     "please", "pour",    "regards", "schon",  "send",  "sind",    "some",      "soon",     "such",
    "take",     "tell",   "than",    "thank",   "thanks", "that",  "their",   "them",      "then",     "there",
    "they",     "think",  "this",    "time",    "vielen", "vous",  "want",    "what",      "when",     "with",
    "would",
};
constexpr std::string_view kTime[]{
    "april",   "august",   "december", "dezember", "dienstag", "donnerstag", "evening",   "february",
    "februar", "freitag",  "friday",   "heute",    "januar",   "january",    "juli",      "july",
    "june",    "juni",     "marz",     "mittwoch", "monday",   "montag",     "month",     "morgen",
    "morning", "november", "october",  "oktober",  "samstag",  "saturday",   "september", "sonntag",
    "sunday",  "thursday", "today",    "tomorrow", "tuesday",  "wednesday",
};
// Stems of words that promises are made of, whatever is promised.
constexpr std::string_view kPromising[]{
    "able",   "answer",  "bientot", "bring",   "check",   "demain", "directly", "enverrai", "enviar",
    "envoi",  "follow",  "keep",    "later",   "manana",  "mandar", "meld",     "melde",    "mitbring",
    "nachst", "next",    "posted",  "promise", "pronto",  "reply",  "schick",   "semain",   "semana",
    "sende",  "sending", "sent",    "shall",   "shortly", "should", "spater",   "vais",     "versprech",
    "week",   "weekend", "werd",    "werde",   "will",    "woche",  "write",
};
constexpr std::string_view kReplyMarks[]{"re", "aw", "fwd", "fw", "wg", "sv", "antw", "tr", "rv"};

bool holds(std::span<const std::string_view> words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Asked of every word of every letter looked at.
bool is_idle(std::string_view word) {
  static const std::unordered_set<std::string_view> idle(std::begin(kIdle), std::end(kIdle));
  return idle.contains(word);
}

// Plural and case endings off, so that "invoices" meets "invoice" and "Rechnungen" "Rechnung".
std::string_view stem(std::string_view word) {
  for (const std::string_view ending : {"es", "en", "s", "e", "n"})
    if (word.size() > kShortest + ending.size() && word.ends_with(ending))
      return word.substr(0, word.size() - ending.size());
  return word;
}

double weight_of(std::string_view word) {
  const bool number = word.find_first_of("0123456789") != std::string_view::npos;
  if (number) return word.size() >= 3 ? static_cast<double>(std::min(word.size() + 2, kLongest)) : 0;
  if (word.size() < kShortest || is_idle(word)) return 0;
  const auto weight = static_cast<double>(std::min(word.size(), kLongest) - 2);
  static const std::unordered_set<std::string_view> time_words(std::begin(kTime), std::end(kTime));
  return time_words.contains(word) ? weight * kTimeWord : weight;
}

// Calls `take` with every folded word.
template <typename Take>
void each_word(std::string_view text, Take take) {
  const std::string folded = text::fold(text.substr(0, kMostRead));
  std::string_view rest = folded;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (end > 0) take(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
}

// Every word by its stem, once, in their order; the first of a stem gives the weight.
std::vector<Matter::Word> words_of(std::string_view text) {
  std::vector<Matter::Word> words;
  each_word(text, [&](std::string_view word) {
    const double weight = weight_of(word);
    if (weight <= 0) return;
    const std::string_view said = stem(word);
    const bool timeless = !holds(kTime, said);
    words.push_back({stable_hash(said), static_cast<float>(weight), weight >= kRareWord && timeless,
                     timeless && !holds(kPromising, said)});
  });
  std::ranges::stable_sort(words, {}, &Matter::Word::stem);
  const auto again = std::ranges::unique(words, {}, &Matter::Word::stem);
  words.erase(again.begin(), again.end());
  words.shrink_to_fit();
  return words;
}

bool has(std::span<const Matter::Word> words, std::uint64_t stem) {
  return std::ranges::binary_search(words, stem, {}, &Matter::Word::stem);
}

// The folded words of a subject without reply marks and tags ("[PATCH v3 1/2]").
std::string bare(std::string_view subject) {
  std::string words;
  each_word(conversations::bare_subject(subject).text, [&](std::string_view word) {
    if (words.empty() && holds(kReplyMarks, word)) return;
    words.append(word).push_back(' ');
  });
  return words;
}

// What two letters share, weighed by the words of the first.
struct Shared {
  double whole = 0;
  double common = 0;
  std::size_t rare = 0;

  void take(const Matter::Word& word, bool in_both) {
    whole += word.weight;
    if (!in_both) return;
    common += word.weight;
    if (word.rare) ++rare;
  }
  bool is_enough() const { return whole > 0 && (common >= kMostOfIt * whole || rare >= kRareTogether); }
};

}  // namespace

Matter::Matter(std::string_view text, std::string_view subject)
    : says_(!text.empty()), text_(words_of(text)), subject_(words_of(subject)), bare_(bare(subject)) {}

std::uint64_t Matter::subject_key() const {
  const auto rare = std::ranges::count(subject_, true, &Word::rare);
  return rare >= static_cast<std::ptrdiff_t>(kRareTogether) ? stable_hash(bare_) : 0;
}

bool on_the_matter(const Matter& asked, const Matter& answered) {
  if (!asked.subject_.empty() && asked.bare_ == answered.bare_) return true;
  const auto answers = [&](std::uint64_t stem) {
    return has(answered.subject_, stem) || (asked.says_ && has(answered.text_, stem));
  };
  Shared shared;
  for (const Matter::Word& word : asked.text_)
    shared.take(word, answers(word.stem));
  for (const Matter::Word& word : asked.subject_)
    if (!has(asked.text_, word.stem)) shared.take(word, answers(word.stem));
  return shared.is_enough();
}

bool same_deed(const Matter& earlier, const Matter& later) {
  const auto weight = [](std::span<const Matter::Word> words, const auto& counts) {
    double sum = 0;
    for (const Matter::Word& word : words)
      if (word.of_deed && counts(word)) sum += word.weight;
    return sum;
  };
  const auto any = [](const Matter::Word&) { return true; };
  const double common = weight(earlier.text_, [&](const Matter::Word& word) { return has(later.text_, word.stem); });
  return common >= kMostOfIt * std::min(weight(earlier.text_, any), weight(later.text_, any));
}

bool names_deed(const Matter& promised, const Matter& letter) {
  return std::ranges::any_of(promised.text_, [&](const Matter::Word& word) {
    return word.rare && word.of_deed && (has(letter.text_, word.stem) || has(letter.subject_, word.stem));
  });
}

}  // namespace closeknit::owed
