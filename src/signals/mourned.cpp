// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/mourned.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <span>
#include <string>
#include <vector>

#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::signals {
namespace {

constexpr std::size_t kLongestSentence = 600;  // bytes; news of a death is said in few words
constexpr std::size_t kMostBetween = 6;        // words between the name and what is said of it
constexpr std::size_t kMostMiddle = 2;         // names between the first and the last

using Words = std::vector<std::string>;

// All words as text::fold leaves them: in lower case, without accents.
constexpr std::array<std::string_view, 15> kDied{"died",     "verstorben",  "gestorben", "verstarb",  "starb",
                                                 "decede",   "decedee",     "fallecio",  "fallecido", "fallecida",
                                                 "deceased", "entschlafen", "murio",     "eteint",    "eteinte"};
// These stand before a name, with nothing but kBetween in between.
constexpr std::array<std::string_view, 22> kDeathOf{
    "death",         "passing",     "funeral",     "memorial", "burial",   "tod",         "ableben", "beerdigung",
    "beisetzung",    "trauerfeier", "hinscheiden", "deces",    "obseques", "enterrement", "mort",    "muerte",
    "fallecimiento", "entierro",    "loss",        "mourn",    "trauern",  "verlust"};
constexpr std::array<std::string_view, 34> kBetween{
    "of",       "for",      "our",      "my",       "dear",    "beloved",   "friend", "colleague", "service",
    "mr",       "mrs",      "ms",       "dr",       "prof",    "professor", "von",    "unseres",   "unserer",
    "unser",    "lieben",   "kollegen", "freundes", "herrn",   "frau",      "de",     "notre",     "ami",
    "collegue", "monsieur", "madame",   "nuestro",  "querido", "amigo",     "former"};
// Who is named beside one of these is the one left behind, or the one who tells.
constexpr std::array<std::string_view, 56> kSomebodyElse{
    "mother",      "father",     "mum",    "mom",     "dad",    "wife",        "husband",     "son",
    "daughter",    "brother",    "sister", "aunt",    "uncle",  "grandmother", "grandfather", "parents",
    "partner",     "cousin",     "dog",    "cat",     "mutter", "vater",       "eltern",      "mann",
    "ehemann",     "ehefrau",    "sohn",   "tochter", "bruder", "schwester",   "oma",         "opa",
    "grossmutter", "grossvater", "mere",   "pere",    "femme",  "mari",        "fils",        "fille",
    "frere",       "soeur",      "madre",  "padre",   "esposa", "esposo",      "hijo",        "hija",
    "hermano",     "hermana",    "told",   "tells",   "wrote",  "says",        "nearly",      "almost"};

// As they are written, in lower case.
constexpr std::array kOfDying{
    word_hash("died"),          word_hash("deceased"),    word_hash("death"),       word_hash("funeral"),
    word_hash("mourn"),         word_hash("memorial"),    word_hash("burial"),      word_hash("verstorben"),
    word_hash("gestorben"),     word_hash("verstarb"),    word_hash("starb"),       word_hash("tod"),
    word_hash("beerdigung"),    word_hash("beisetzung"),  word_hash("trauerfeier"), word_hash("trauern"),
    word_hash("entschlafen"),   word_hash("décédé"),      word_hash("décédée"),     word_hash("décès"),
    word_hash("obsèques"),      word_hash("enterrement"), word_hash("éteint"),      word_hash("éteinte"),
    word_hash("falleció"),      word_hash("fallecido"),   word_hash("fallecida"),   word_hash("murió"),
    word_hash("fallecimiento"), word_hash("entierro"),    word_hash("muerte")};

template <std::size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::ranges::find(words, word) != words.end();
}

Words words_of(std::string_view text) {
  const std::string folded = text::fold(text);
  Words words;
  for (const auto word : std::views::split(folded, ' '))
    words.emplace_back(word.begin(), word.end());
  return words;
}

// What stands behind the name; "Bob Ray's" says nothing of him.
bool is_said_of(std::span<const std::string> behind) {
  if (!behind.empty() && behind.front() == "s") return false;
  for (std::size_t i = 0; i < std::min(behind.size(), kMostBetween + 1); ++i) {
    if (is_one_of(behind[i], kDied)) return true;
    if (behind[i] == "passed" && i + 1 < behind.size() && behind[i + 1] == "away") return true;
    if (behind[i] == "longer" && i + 1 < behind.size() && behind[i + 1] == "with") return true;
  }
  return false;
}

bool is_death_of(std::span<const std::string> before) {
  std::size_t left = before.size();
  for (std::size_t i = 0; left > 0 && i <= kMostBetween; ++i)
    if (const std::string& word = before[--left]; !is_one_of(word, kBetween))
      return is_one_of(word, kDeathOf) || is_one_of(word, kDied);
  return false;
}

bool is_capital(std::string_view text, const Word& word) {
  return word.begin < text.size() && (text::is_upper(text[word.begin]) || !text::is_ascii(text[word.begin]));
}

}  // namespace

bool may_tell_death(std::string_view text, std::span<const Word> words) {
  const auto is_of_dying = [](const Word& word) { return std::ranges::find(kOfDying, word.hash) != kOfDying.end(); };
  const auto is_gone = [](const Word& one, const Word& next) {
    return (one.hash == word_hash("passed") && next.hash == word_hash("away")) ||
           (one.hash == word_hash("longer") && next.hash == word_hash("with"));
  };
  if (std::ranges::none_of(words, is_of_dying) && std::ranges::adjacent_find(words, is_gone) == words.end())
    return false;
  return std::ranges::adjacent_find(words, [&](const Word& one, const Word& next) {
           return is_capital(text, one) && is_capital(text, next);
         }) != words.end();
}

bool tells_death_of(std::string_view sentence, std::string_view name) {
  if (sentence.size() > kLongestSentence || sentence.contains('?') || name.contains('@')) return false;
  const Words named = words_of(name);
  if (named.size() < 2) return false;
  const Words words = words_of(sentence);
  if (std::ranges::any_of(words, [](const std::string& word) { return is_one_of(word, kSomebodyElse); })) return false;
  const std::span<const std::string> all(words);
  for (std::size_t first = 0; first < all.size(); ++first) {
    if (all[first] != named.front()) continue;
    for (std::size_t last = first + 1; last < std::min(all.size(), first + 2 + kMostMiddle); ++last)
      if (all[last] == named.back() && (is_said_of(all.subspan(last + 1)) || is_death_of(all.first(first))))
        return true;
  }
  return false;
}

}  // namespace closeknit::signals
