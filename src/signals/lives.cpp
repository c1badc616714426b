// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/lives.hpp"

#include <algorithm>
#include <array>

#include "text/ascii.hpp"

namespace closeknit::signals {
namespace {

constexpr std::size_t kLongest = 50;  // words of a sentence that tells news
// Words between the reader and what happens: "you are not there and are on vacation".
constexpr std::size_t kMostBefore = 10;
constexpr std::size_t kWishWithin = 5;  // words between a wish and what is wished
constexpr double kSaysEnough = 0.85;    // a phrase that needs nothing beside it
constexpr double kSaysLittle = 0.75;    // a phrase below needs the writer and a time

template <std::size_t N>
consteval std::array<std::uint64_t, N> hashes_of(const char* const (&words)[N]) {
  std::array<std::uint64_t, N> hashes{};
  for (std::size_t i = 0; i < N; ++i)
    hashes[i] = word_hash(words[i]);
  return hashes;
}

constexpr auto kReader = hashes_of({"you", "your", "yours", "you're", "you'll", "you've", "you'd"});
constexpr auto kWriter =
    hashes_of({"i",     "i'm",    "i'll",    "i've", "i'd", "my",      "me",      "mine",  "we",     "we're",  "we'll",
               "we've", "we'd",   "our",     "us",   "ich", "wir",     "mein",    "meine", "meiner", "meinen", "meinem",
               "unser", "unsere", "unserer", "mir",  "uns", "je",      "j'ai",    "nous",  "mon",    "ma",     "mes",
               "notre", "nos",    "yo",      "mi",   "mis", "nuestro", "nuestra", "estoy", "hemos"});
constexpr auto kThird = hashes_of({"he", "he's", "he'll", "she", "she's", "she'll", "his", "her", "him", "they",
                                   "they're", "they'll", "their", "them"});
constexpr auto kNamed = hashes_of(
    {"today",      "tonight",    "tomorrow",     "yesterday", "morning",   "afternoon", "evening",   "week",
     "weeks",      "weekend",    "month",        "months",    "day",       "days",      "monday",    "tuesday",
     "wednesday",  "thursday",   "friday",       "saturday",  "sunday",    "january",   "february",  "march",
     "april",      "june",       "july",         "august",    "september", "october",   "november",  "december",
     "jan",        "feb",        "mar",          "apr",       "jun",       "jul",       "aug",       "sep",
     "sept",       "oct",        "nov",          "dec",       "spring",    "summer",    "autumn",    "winter",
     "christmas",  "easter",     "thanksgiving", "this",      "next",      "last",      "just",      "now",
     "soon",       "until",      "till",         "already",   "currently", "recently",  "since",     "back",
     "starting",   "heute",      "morgen",       "gestern",   "woche",     "wochen",    "montag",    "dienstag",
     "mittwoch",   "donnerstag", "freitag",      "samstag",   "sonntag",   "gerade",    "bald",      "seit",
     "bis",        "nächste",    "nächsten",     "letzte",    "letzten",   "demain",    "hier",      "aujourd'hui",
     "semaine",    "bientôt",    "depuis",       "mañana",    "hoy",       "ayer",      "semana",    "pronto",
     "desde",      "janvier",    "février",      "mars",      "avril",     "juin",      "juillet",   "septembre",
     "octobre",    "novembre",   "décembre",     "lundi",     "mardi",     "mercredi",  "jeudi",     "vendredi",
     "samedi",     "dimanche",   "enero",        "febrero",   "marzo",     "abril",     "junio",     "julio",
     "septiembre", "octubre",    "noviembre",    "diciembre", "lunes",     "martes",    "miércoles", "jueves",
     "viernes",    "sábado",     "domingo"});
constexpr auto kHouses = hashes_of({"floor", "building", "center", "centre", "office", "offices", "server", "servers",
                                    "system", "version", "database"});
constexpr auto kOwnHouse = hashes_of({"legal", "accounting", "court", "training", "class", "church"});
constexpr auto kTitles = hashes_of({"mr", "mrs", "ms"});
constexpr auto kConditions = hashes_of({"if", "unless", "wenn", "falls", "sofern", "si"});
constexpr auto kStories = hashes_of({"when", "als", "quand", "cuando"});
constexpr auto kLongAgo = hashes_of({"ago", "damals", "autrefois"});
constexpr auto kTimes = hashes_of({"time", "year", "summer", "winter"});
constexpr auto kHeard = hashes_of({"heard", "hear", "saw", "read"});
constexpr auto kWishes = hashes_of({"would", "i'd", "we'd", "want", "wants", "wish", "hope", "could", "might", "need",
                                    "needs", "möchte", "voudrais", "quisiera"});

template <std::size_t N>
bool is_one_of(const std::array<std::uint64_t, N>& hashes, const Word& word) {
  return std::ranges::find(hashes, word.hash) != hashes.end();
}
template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::ranges::any_of(words, [&](const Word& word) { return is_one_of(hashes, word); });
}
bool is_others(const Word& word) {
  return is_one_of(kWriter, word) || is_one_of(kThird, word);
}

// "last year"
template <std::size_t N, std::size_t M>
bool any_pair(const std::array<std::uint64_t, N>& first, const std::array<std::uint64_t, M>& second,
              std::span<const Word> words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at)
    if (is_one_of(first, words[at]) && is_one_of(second, words[at + 1])) return true;
  return false;
}
constexpr auto kLast = hashes_of({"last"});

}  // namespace

bool is_the_readers(std::span<const Word> words, std::size_t at) {
  for (std::size_t i = at;; --i) {
    if (is_others(words[i])) return false;
    if (is_one_of(kReader, words[i])) return true;
    if (i == 0 || words[i].after_mark || i + kMostBefore == at) return false;
  }
}

bool is_tale(std::span<const Word> words) {
  return words.size() > kLongest || is_one_of(kStories, words[0]) || is_one_of(kConditions, words[0]) ||
         any_of(kLongAgo, words) || any_pair(kLast, kTimes, words);
}

bool is_nobodys_life(SignalKind kind, std::span<const Word> words) {
  if (kind == SignalKind::move && any_of(kHouses, words)) return true;
  if (any_of(kTitles, words) || any_pair(kHeard, kReader, words)) return true;
  return kind != SignalKind::death && any_of(kReader, words) && std::ranges::none_of(words, is_others);
}

bool is_borne_out(double strength, std::span<const Word> words) {
  if (strength >= kSaysEnough) return true;
  const bool writer = any_of(kWriter, words);
  const bool time = any_of(kNamed, words);
  return strength >= kSaysLittle ? writer || time : writer && time;
}

bool is_stay(std::string_view text, std::span<const Word> words, std::size_t after) {
  if (after >= words.size() || any_of(kHouses, words) || !any_of(kNamed, words.subspan(after + 1))) return false;
  const std::string_view place = text.substr(words[after].begin);
  const bool capital = text::is_upper(place[0]) || (place[0] == '\xC3' && place.size() > 1 && place[1] < '\x9F');
  const bool shouted = place.size() > 1 && text::is_upper(place[1]);  // "HR", "IT"
  return capital && !shouted && !is_one_of(kNamed, words[after]) && !is_one_of(kOwnHouse, words[after]);
}

bool is_wished(std::span<const Word> words, std::size_t at) {
  const std::size_t from = at > kWishWithin ? at - kWishWithin : 0;
  return any_of(kWishes, words.subspan(from, at - from));
}

}  // namespace closeknit::signals
