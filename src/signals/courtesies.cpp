// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/courtesies.hpp"

#include <algorithm>
#include <array>

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
bool is_one_of(const std::array<std::uint64_t, N>& hashes, const Word& word) {
  return std::ranges::find(hashes, word.hash) != hashes.end();
}
template <std::size_t N>
bool any_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::ranges::any_of(words, [&](const Word& word) { return is_one_of(hashes, word); });
}

template <std::size_t N>
bool all_of(const std::array<std::uint64_t, N>& hashes, std::span<const Word> words) {
  return std::ranges::all_of(words, [&](const Word& word) { return is_one_of(hashes, word); });
}

// What begins a reply that agrees …
constexpr auto kAgreeing =
    hashes_of({"yes",    "yeah", "yep",        "sure",      "surely",     "ok",         "okay",
               "gladly", "of",   "with",       "certainly", "absolutely", "definitely", "happily",
               "ja",     "klar", "gern",       "gerne",     "natürlich",  "sicher",     "selbstverständlich",
               "mit",    "oui",  "volontiers", "bien",      "avec",       "d'accord",   "sí",
               "claro",  "vale", "con",        "por",       "encantado",  "encantada"});
// … and what such a reply is made of, in one language.
constexpr auto kAgreedInEnglish = hashes_of(
    {"yes",      "yeah",      "yep",        "sure",       "surely",  "ok",   "okay", "gladly", "of",        "course",
     "with",     "certainly", "absolutely", "definitely", "happily", "all",  "my",   "heart",  "the",       "greatest",
     "pleasure", "please",    "do",         "count",      "me",      "in",   "us",   "on",     "why",       "not",
     "i",        "we",        "i'd",        "we'd",       "would",   "love", "to",   "be",     "delighted", "happy",
     "too",      "indeed",    "great",      "fine",       "very",    "much", "so",   "that"});
constexpr auto kAgreedInGerman =
    hashes_of({"ja",     "klar",      "gern", "gerne",   "natürlich", "sicher", "sehr", "mit",   "selbstverständlich",
               "freude", "vergnügen", "dem",  "größten", "bitte",     "tu",     "das",  "mach",  "macht",
               "tut",    "doch",      "nur",  "ich",     "wir",       "bin",    "sind", "dabei", "warum",
               "nicht",  "auch"});
constexpr auto kAgreedInFrench =
    hashes_of({"oui", "volontiers", "bien",  "sûr",   "avec", "grand", "plaisir", "d'accord", "pourquoi", "pas", "s'il",
               "te",  "vous",       "plaît", "plait", "moi",  "aussi", "nous",    "compte",   "comptez",  "sur"});
constexpr auto kAgreedInSpanish =
    hashes_of({"sí", "claro", "que", "vale", "con", "mucho", "gusto", "por", "supuesto", "favor", "qué", "no", "cómo",
               "encantado", "encantada", "yo", "también", "cuenta", "conmigo"});
// What such a reply may ask: "why not?".
constexpr std::array<std::array<std::uint64_t, 2>, 5> kWhyNot{{
    {word_hash("why"), word_hash("not")},
    {word_hash("warum"), word_hash("nicht")},
    {word_hash("pourquoi"), word_hash("pas")},
    {word_hash("qué"), word_hash("no")},
    {word_hash("cómo"), word_hash("no")},
}};

constexpr auto kJudging =
    hashes_of({"wonderful",    "great",       "lovely",    "amazing",     "beautiful",   "fantastic",   "awful",
               "terrible",     "funny",       "sweet",     "cute",        "crazy",       "strange",     "weird",
               "delicious",    "brilliant",   "gorgeous",  "incredible",  "marvellous",  "marvelous",   "splendid",
               "fun",          "awesome",     "hilarious", "horrible",    "shame",       "pity",        "delightful",
               "magical",      "nice",        "schön",     "schöne",      "schöner",     "schönes",     "wunderbar",
               "wunderbarer",  "wunderschön", "toll",      "herrlich",    "großartig",   "lustig",      "schade",
               "schrecklich",  "furchtbar",   "verrückt",  "fantastisch", "traumhaft",   "lecker",      "merveilleux",
               "merveilleuse", "magnifique",  "superbe",   "génial",      "formidable",  "affreux",     "dommage",
               "beau",         "belle",       "drôle",     "délicieux",   "maravilloso", "maravillosa", "precioso",
               "preciosa",     "increíble",   "genial",    "bonito",      "bonita",      "estupendo",   "estupenda",
               "divertido",    "divertida",   "lástima",   "hermoso",     "hermosa"});
constexpr auto kDenied = hashes_of({"isn't", "wasn't", "aren't", "weren't", "don't", "doesn't", "didn't", "won't",
                                    "wouldn't", "haven't", "hasn't", "hadn't", "can't", "couldn't"});
constexpr auto kWasNot = hashes_of({"isn't", "wasn't", "aren't", "weren't"});
constexpr auto kOthers = hashes_of({"it", "that", "this", "they", "those", "these", "he", "she", "there"});
constexpr auto kLoneTags = hashes_of({"right", "correct", "oder", "gell", "ne", "verdad", "non", "no"});
constexpr std::array<std::array<std::uint64_t, 2>, 3> kTags{{
    {word_hash("nicht"), word_hash("wahr")},
    {word_hash("ce"), word_hash("pas")},  // "n'est-ce pas"
    {word_hash("pas"), word_hash("vrai")},
}};
// "War das nicht schön?", "n'était-ce pas beau ?", "¿no fue precioso?"
constexpr auto kWas =
    hashes_of({"ist", "war", "waren", "sind", "es", "fue", "era", "estuvo", "n'est", "n'était", "n'a"});
constexpr auto kNot = hashes_of({"nicht", "pas", "no"});

constexpr auto kPassing =
    hashes_of({"give",     "send",      "pass",   "convey",  "extend",  "bring",   "tell",      "gib",
               "gebt",     "geben",     "richte", "richten", "richtet", "sag",     "sagen",     "bestell",
               "bestelle", "bestellen", "donne",  "donnez",  "fais",    "faites",  "transmets", "transmettez",
               "dale",     "dales",     "dele",   "da",      "manda",   "mándale", "envíale"});
constexpr auto kGreetings =
    hashes_of({"love",    "regards", "greetings", "wishes",  "condolences",     "hug",         "hugs",
               "kiss",    "kisses",  "hello",     "hi",      "congratulations", "compliments", "grüße",
               "grüsse",  "gruß",    "kuss",      "kuß",     "küsse",           "umarmung",    "bise",
               "bises",   "bisou",   "bisous",    "amitiés", "salutations",     "bonjour",     "abrazo",
               "abrazos", "beso",    "besos",     "saludos", "recuerdos"});
constexpr auto kGreeting = hashes_of({"greet", "hug", "kiss", "grüß", "grüss", "grüße", "grüßt", "grüßen", "umarme",
                                      "embrasse", "embrassez", "salue", "saluez", "saluda", "salude", "abraza"});
constexpr auto kTheWriters = hashes_of({"my", "our", "all"});
constexpr auto kWriter = hashes_of({"me", "us", "mir", "uns", "moi", "nous"});
constexpr auto kBetween = hashes_of({"also", "do", "just", "sie", "auch", "noch"});
constexpr std::size_t kMostBetween = 7;  // words between the verb and the greeting: "give Ann and the kids my love"

constexpr auto kWithout = hashes_of({"without", "ohne", "sans", "sin"});
constexpr auto kWould = hashes_of({"would", "wouldn't", "could", "couldn't", "might", "we'd", "i'd"});
constexpr auto kNever = hashes_of({"not", "never", "surely", "probably"});
constexpr auto kUnreal = hashes_of({"hätte", "hätten", "wäre", "wären", "aurais", "aurait", "aurions", "serions",
                                    "serais", "habría", "habríamos", "hubiera", "hubiéramos"});

template <std::size_t N>
bool ends_with(std::span<const Word> words, const std::array<std::array<std::uint64_t, 2>, N>& pairs) {
  if (words.size() < 2) return false;
  const auto last = words.last(2);
  return std::ranges::any_of(pairs,
                             [&](const auto& pair) { return pair[0] == last[0].hash && pair[1] == last[1].hash; });
}

// "wasn't it": a verb denied and somebody other than the reader.
template <std::size_t N>
bool is_denied(const std::array<std::uint64_t, N>& verbs, std::span<const Word> words, std::size_t at) {
  return at + 1 < words.size() && is_one_of(verbs, words[at]) && is_one_of(kOthers, words[at + 1]);
}

// ", wasn't it?", ", oder?", ", n'est-ce pas ?". Not ", aren't you?": that one is for the reader to know.
bool ends_with_tag(std::span<const Word> words) {
  if (words.back().after_mark && is_one_of(kLoneTags, words.back())) return true;
  if (words.size() < 2) return false;
  const std::size_t tag = words.size() - 2;
  return words[tag].after_mark && (ends_with(words, kTags) || is_denied(kDenied, words, tag));
}

bool was_it_not(std::span<const Word> words) {
  for (std::size_t at = 0; at + 1 < words.size(); ++at)
    if (is_denied(kWasNot, words, at)) return true;
  return any_of(kWas, words) && any_of(kNot, words);
}

// "my best to Ann", but not "our best offer".
bool is_my_best(std::span<const Word> words, std::size_t at) {
  if (words[at].hash != word_hash("best") || !is_one_of(kTheWriters, words[at - 1])) return false;
  return at + 1 == words.size() || words[at + 1].after_mark || words[at + 1].hash == word_hash("to");
}

bool passes_on(std::span<const Word> words) {
  while (!words.empty() && is_one_of(kBetween, words[0]))
    words = words.subspan(1);
  if (words.empty()) return false;
  if (is_one_of(kGreeting, words[0])) return true;
  if (words.size() < 2 || !is_one_of(kPassing, words[0]) || is_one_of(kWriter, words[1])) return false;
  for (std::size_t at = 1; at < std::min(words.size(), kMostBetween + 2) && !words[at].after_mark; ++at)
    if (is_one_of(kGreetings, words[at]) || is_my_best(words, at)) return true;
  return false;
}

}  // namespace

bool is_assent(const WalkedSentence& sentence) {
  const auto words = sentence.words;
  if (!is_one_of(kAgreeing, words[0]) || (sentence.asks && !ends_with(words, kWhyNot))) return false;
  return all_of(kAgreedInEnglish, words) || all_of(kAgreedInGerman, words) || all_of(kAgreedInFrench, words) ||
         all_of(kAgreedInSpanish, words);
}

bool seeks_assent(const WalkedSentence& sentence) {
  if (!sentence.asks || !any_of(kJudging, sentence.words)) return false;
  return ends_with_tag(sentence.words) || was_it_not(sentence.words);
}

bool is_for_a_greeting(std::span<const Word> words, std::size_t at, std::size_t length) {
  const std::size_t after = at + length;
  if (passes_on(words.subspan(after))) return true;
  if (at == 0) return false;
  if (!words[at].after_mark && passes_on(words.subspan(at - 1))) return true;  // "grüß bitte Ann"
  // "saluda a Ana, por favor": said of all before it, where that is one clause.
  return after == words.size() && passes_on(words) && std::ranges::none_of(words.subspan(1, at - 1), &Word::after_mark);
}

bool is_unreal(std::span<const Word> words) {
  if (!any_of(kWithout, words)) return false;
  for (std::size_t at = 0; at + 1 < words.size(); ++at) {
    const std::size_t denied = is_one_of(kNever, words[at + 1]) ? 1 : 0;
    const std::size_t have = at + 1 + denied;
    if (is_one_of(kWould, words[at]) && have < words.size() && words[have].hash == word_hash("have")) return true;
  }
  return any_of(kUnreal, words);
}

}  // namespace closeknit::signals
