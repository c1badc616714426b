// SPDX-License-Identifier: AGPL-3.0-or-later
#include "giving/giving.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <ranges>
#include <unordered_map>
#include <unordered_set>

#include "text/utf8.hpp"

namespace closeknit::giving {
namespace {

constexpr std::size_t kShortest = 4;  // of a word that says what a sentence is about
// A word that more than this share of all sentences hold, and more than kFew of them, says nothing.
constexpr double kCommonShare = 0.1;
constexpr std::size_t kFew = 4;
// Where few sentences are at hand, words are weighed as if so many others had been seen.
constexpr double kSeenBefore = 50;

// Folded. Words of needing and offering, of time and of politeness, besides the small words of each language.
const std::unordered_set<std::string_view>& idle_words() {
  static const std::unordered_set<std::string_view> words{
      // English
      "about", "able", "after", "again", "also", "always", "another", "anybody", "anyone", "anything", "around",
      "because", "been", "before", "being", "best", "borrow", "both", "bring", "call", "came", "chance", "come",
      "could", "days", "does", "doing", "done", "down", "each", "else", "even", "ever", "every", "feel", "find",
      "first", "free", "from", "gave", "getting", "give", "glad", "going", "good", "great", "happen", "happy", "have",
      "having", "hear", "help", "here", "hope", "idea", "into", "just", "keep", "kind", "know", "last", "lend", "lent",
      "less", "like", "little", "long", "look", "looking", "love", "made", "make", "many", "maybe", "mean", "might",
      "month", "more", "most", "much", "must", "need", "needed", "never", "next", "nice", "offer", "once", "only",
      "other", "over", "part", "people", "perhaps", "place", "please", "possible", "question", "quite", "rather",
      "really", "right", "same", "search", "searching", "seem", "send", "sent", "should", "show", "some", "somebody",
      "someone", "something", "soon", "sorry", "spare", "still", "sure", "take", "talk", "tell", "thank", "that",
      "their", "them", "then", "there", "these", "they", "thing", "think", "this", "those", "time", "today", "together",
      "tomorrow", "urgent", "urgently", "very", "want", "week", "well", "were", "what", "when", "where", "whether",
      "which", "while", "will", "with", "without", "work", "would", "year", "your", "yours", "yourself", "monday",
      "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
      // German
      "aber", "alle", "allem", "auch", "bald", "bitte", "brauche", "brauchen", "braucht", "dass", "dein", "deine",
      "denn", "dich", "diese", "dieser", "dieses", "doch", "eine", "einem", "einen", "einer", "eines", "etwas", "euch",
      "ganz", "gern", "gerne", "habe", "haben", "hast", "hatte", "helfen", "hier", "hilfe", "ihnen", "immer", "jemand",
      "jemanden", "kann", "kannst", "kein", "keine", "kennst", "kennt", "konnen", "konnte", "konnten", "leihen", "mehr",
      "mein", "meine", "meinem", "meinen", "mich", "mochte", "muss", "nach", "nicht", "noch", "oder", "ohne", "sagen",
      "schon", "sehr", "sein", "sich", "sind", "suche", "suchen", "uber", "unser", "unsere", "viel", "vielleicht",
      "vom", "wann", "wenn", "werde", "werden", "wieder", "will", "wird", "woche", "wohl", "wurde", "wurden", "zeit",
      "zum", "zur",
      // French
      "aide", "aider", "alors", "aussi", "avec", "avez", "avoir", "beaucoup", "besoin", "bien", "bonne", "cela",
      "cette", "cherche", "cherchons", "comme", "dans", "depuis", "elle", "encore", "etre", "faire", "leur", "mais",
      "meme", "merci", "moins", "nous", "parce", "peut", "peux", "plus", "pour", "pouvez", "preter", "quelqu",
      "quelque", "quelqu un", "sans", "semaine", "serait", "sont", "suis", "tous", "tout", "toute", "tres", "votre",
      "vous", "voudrais",
      // Spanish
      "algo", "alguien", "algun", "alguna", "ahora", "ayuda", "ayudar", "busco", "buscamos", "buscando", "como",
      "conoces", "cuando", "dejar", "desde", "donde", "ella", "entre", "esta", "este", "esto", "estoy", "falta",
      "gracias", "gusta", "hacer", "hasta", "mucho", "muchas", "necesito", "necesitamos", "nosotros", "para", "pero",
      "poco", "podria", "porque", "prestar", "puede", "puedes", "puedo", "quien", "quiero", "semana", "siempre",
      "sobre", "tambien", "tener", "tengo", "tiempo", "todo", "todos", "unos", "usted"};
  return words;
}

std::string singular(std::string word) {
  constexpr std::size_t kLeast = 5;
  if (word.size() >= kLeast && word.ends_with("ies")) return word.substr(0, word.size() - 3) + 'y';
  const bool plural = word.size() >= kLeast && word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") &&
                      !word.ends_with("is");
  if (plural) word.pop_back();
  return word;
}

class Matching {
 public:
  Matching(std::span<const Wish> needs, std::span<const Wish> offers) : needs_(needs), offers_(offers) {
    for (const Wish& wish : needs)
      need_words_.push_back(counted(wish));
    for (const Wish& wish : offers)
      offer_words_.push_back(counted(wish));
    for (std::size_t at = 0; at < offers.size(); ++at)
      for (const std::string& word : offer_words_[at])
        offering_[word].push_back(at);
  }

  std::vector<Match> all() {
    std::vector<Match> found;
    for (std::size_t need = 0; need < needs_.size(); ++need)
      if (Match best = best_offer(need); best.likeness >= kLeastLikeness) found.push_back(std::move(best));
    std::ranges::stable_sort(found, std::ranges::greater{}, &Match::likeness);
    return found;
  }

 private:
  std::vector<std::string> counted(const Wish& wish) {
    auto words = matter_words(wish.words);
    for (const std::string& word : words)
      ++sentences_[word];
    return words;
  }

  double weight(const std::string& word) const {
    const auto total = static_cast<double>(needs_.size() + offers_.size());
    return std::log((total + kSeenBefore) / static_cast<double>(sentences_.at(word)));
  }
  bool is_rare(const std::string& word) const {
    const std::size_t held = sentences_.at(word);
    const auto total = static_cast<double>(needs_.size() + offers_.size());
    return held <= kFew || static_cast<double>(held) <= kCommonShare * total;
  }
  double length(const std::vector<std::string>& words) const {
    double sum = 0;
    for (const std::string& word : words)
      sum += weight(word) * weight(word);
    return std::sqrt(sum);
  }

  Match best_offer(std::size_t need) const {
    std::map<std::size_t, Match> shared;
    for (const std::string& word : need_words_[need]) {
      auto holding = offering_.find(word);
      if (holding == offering_.end() || !is_rare(word)) continue;
      for (const std::size_t offer : holding->second) {
        if (offers_[offer].who == needs_[need].who) continue;
        Match& match = shared[offer];
        match.likeness += weight(word) * weight(word);
        match.common.push_back(word);
      }
    }
    Match best;
    for (auto& [offer, match] : shared) {
      match.likeness /= length(need_words_[need]) * length(offer_words_[offer]);
      if (match.likeness <= best.likeness) continue;
      best = std::move(match);
      best.need = need;
      best.offer = offer;
    }
    return best;
  }

  std::span<const Wish> needs_, offers_;
  std::vector<std::vector<std::string>> need_words_, offer_words_;
  std::unordered_map<std::string, std::size_t> sentences_;              // that hold a word
  std::unordered_map<std::string, std::vector<std::size_t>> offering_;  // offers with a word
};

}  // namespace

std::vector<std::string> matter_words(std::string_view sentence) {
  const std::string folded = text::fold(sentence);
  std::vector<std::string> words;
  for (const auto piece : std::views::split(folded, ' ')) {
    std::string word(piece.begin(), piece.end());
    if (word.size() < kShortest || idle_words().contains(word)) continue;
    word = singular(std::move(word));
    if (!idle_words().contains(word) && std::ranges::find(words, word) == words.end()) words.push_back(std::move(word));
  }
  return words;
}

std::vector<Match> matches(std::span<const Wish> needs, std::span<const Wish> offers, std::size_t most) {
  auto found = Matching(needs, offers).all();
  if (found.size() > most) found.resize(most);
  return found;
}

}  // namespace closeknit::giving
