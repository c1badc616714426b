// SPDX-License-Identifier: AGPL-3.0-or-later
// Does a text deal with a request made in another conversation? By the words that they share.
#include <algorithm>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "conversations/conversations.hpp"
#include "owed/owed.hpp"
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

// Content words by stem, with their weight.
using Words = std::unordered_map<std::string, double>;

void add_words(Words& words, std::string_view text) {
  each_word(text, [&](std::string_view word) {
    if (const double weight = weight_of(word); weight > 0) words.emplace(stem(word), weight);
  });
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

bool same_subject(std::string_view a, std::string_view b) {
  Words says;
  add_words(says, a);
  return !says.empty() && bare(a) == bare(b);
}

}  // namespace

bool on_the_matter(std::string_view request_sentence, std::string_view request_subject, std::string_view answer_text,
                   std::string_view answer_subject) {
  if (same_subject(request_subject, answer_subject)) return true;
  Words asked, answered;
  add_words(asked, request_sentence);
  add_words(asked, request_subject);
  add_words(answered, answer_text);
  add_words(answered, answer_subject);

  double whole = 0;
  double shared = 0;
  std::size_t rare = 0;
  for (const auto& [word, weight] : asked) {
    whole += weight;
    if (!answered.contains(word)) continue;
    shared += weight;
    if (weight >= kRareWord && !holds(kTime, word)) ++rare;
  }
  return whole > 0 && (shared >= kMostOfIt * whole || rare >= kRareTogether);
}

}  // namespace closeknit::owed
