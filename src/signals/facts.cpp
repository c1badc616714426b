// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/facts.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <unordered_map>

#include "signals/fact_language.hpp"
#include "signals/fact_words.hpp"
#include "signals/sentence_walk.hpp"
#include "text/utf8.hpp"

namespace closeknit::signals {
namespace {

constexpr std::array<std::string_view, 8> kNames{"title", "employer", "phone",    "city",
                                                 "web",   "family",   "birthday", "passion"};
constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

constexpr std::size_t kMostAttributes = 2;  // "our eldest little daughter"
constexpr std::size_t kMostNameWords = 5;
constexpr std::size_t kMostWorkWords = 4;
constexpr std::size_t kLongestSentence = 60;  // words; nobody speaks of themselves in passing in a longer one

bool holds(PhraseList list, std::string_view word) {
  return std::ranges::find(list, word) != list.end();
}
bool holds(PhraseList list, const Word& word) {
  return std::ranges::any_of(list, [&](std::string_view one) { return word_hash(one) == word.hash; });
}

// ── What may open a fact, of all languages, by the hash of its first word

struct Pattern {
  std::vector<std::uint64_t> words;
  const FactLanguage* language = nullptr;
  const Opening* opening = nullptr;  // one of these two
  const Kin* kin = nullptr;
};
using Patterns = std::unordered_map<std::uint64_t, std::vector<Pattern>>;

std::vector<std::uint64_t> hashes_of(std::string_view phrase) {
  std::vector<std::uint64_t> hashes;
  while (!phrase.empty()) {
    const std::size_t end = std::min(phrase.find(' '), phrase.size());
    hashes.push_back(word_hash(phrase.substr(0, end)));
    phrase.remove_prefix(std::min(end + 1, phrase.size()));
  }
  return hashes;
}

const Patterns& patterns() {
  static const Patterns all = [] {
    Patterns made;
    const auto put = [&](Pattern pattern) { made[pattern.words.front()].push_back(std::move(pattern)); };
    for (const FactLanguage* language : {&english_facts(), &german_facts(), &french_facts(), &spanish_facts()}) {
      for (const Opening& opening : language->openings)
        put({hashes_of(opening.words), language, &opening, nullptr});
      for (const Kin& kin : language->kin)
        put({hashes_of(kin.words), language, nullptr, &kin});
    }
    return made;
  }();
  return all;
}

bool stands_at(const Pattern& pattern, std::span<const Word> words, std::size_t at) {
  return at + pattern.words.size() <= words.size() &&
         std::ranges::equal(pattern.words, words.subspan(at, pattern.words.size()), {}, {}, &Word::hash);
}

// ── What stands behind it

// Of the words behind an opening.
class Following {
 public:
  Following(const FactLanguage& language, std::string_view tail) : language_(language), words_(fact_words(tail)) {}

  struct Taken {
    std::string value;     // "" where nothing is told
    std::size_t next = 0;  // place behind it
  };
  const FactWord& word(std::size_t at) const { return words_[std::min(at, words_.size() - 1)]; }

  bool is_person(std::size_t at) const { return is_given_name(word(at)) && !holds(language_.no_names, word(at).small); }
  // Nothing more belongs to what stands before: the sentence goes on with a mark or a small word.
  bool is_over(std::size_t at) const {
    return word(at).after_mark || word(at).raw.empty() || holds(language_.ends, word(at).small);
  }

  std::vector<std::string> names(const Kin& kin) const {
    std::size_t at = 0;
    for (const std::string_view phrase : language_.called)
      if (const std::size_t length = length_of(phrase); length > 0) at = std::max(at, length);
    if (at == 0 && word(0).after_mark) return apposed();
    if (word(at).after_mark || !is_person(at)) return {};
    std::vector<std::string> all{name_of(word(at))};
    if (!kin.several) return all;
    for (++at; word(at).after_mark && is_person(at); ++at)
      all.push_back(name_of(word(at)));
    if (holds(language_.ands, word(at).small) && is_person(at + 1))
      all.push_back(name_of(word(at + 1)));
    else
      all.resize(1);
    return all;
  }

  Taken take(const Opening& opening) const {
    if (word(0).after_mark) return {};
    switch (opening.behind) {
      case Behind::house:
        return name(past_articles());
      case Behind::town:
        return town();
      case Behind::work:
        return work();
      case Behind::occupation:
        return occupation();
      case Behind::pastime:
        return pastime();
      case Behind::day:
        return day();
    }
    return {};
  }

  // Behind somebody's work: "… at Novartis".
  Taken employer(std::size_t at) const {
    if (word(at).after_mark || !holds(language_.at, word(at).small)) return {};
    return name(past_articles(at + 1));
  }

 private:
  // Of the phrase that begins the words, 0 where it does not.
  std::size_t length_of(std::string_view phrase) const {
    std::size_t at = 0;
    for (; !phrase.empty(); ++at) {
      const std::size_t end = std::min(phrase.find(' '), phrase.size());
      if (word(at).after_mark || word(at).small != phrase.substr(0, end)) return 0;
      phrase.remove_prefix(std::min(end + 1, phrase.size()));
    }
    return at;
  }

  // "our daughter, Mia, turned five", but not "greetings from my wife, Ben" nor "my wife, Ben, and I".
  std::vector<std::string> apposed() const {
    const FactWord& next = word(1);
    const bool goes_on = !next.raw.empty() && next.after_mark && !holds(language_.ands, next.small) && !is_person(1);
    if (!is_person(0) || !goes_on) return {};
    return {name_of(word(0))};
  }

  std::size_t past_articles(std::size_t at = 0) const {
    while (!word(at).after_mark && holds(language_.articles, word(at).small))
      ++at;
    return at;
  }

  bool is_named(std::size_t at) const { return is_capital(word(at).raw) && !holds(language_.no_names, word(at).small); }
  // Words with capitals, small ones between them: "University of the Arts".
  Taken name(std::size_t at) const {
    if (word(at).after_mark || word(at).raw.size() < 2 || !is_named(at)) return {};
    std::string value(word(at).raw);
    std::size_t next = at + 1;
    for (std::size_t more = 1; more < kMostNameWords && !word(next).after_mark; ++more) {
      std::size_t end = next;
      while (!word(end).after_mark && holds(language_.joints, word(end).small))
        ++end;
      if (word(end).after_mark || !is_named(end)) break;
      for (; next <= end; ++next)
        value.append(" ").append(word(next).raw);
    }
    return is_over(next) ? Taken{std::move(value), next} : Taken{};
  }

  Taken town() const {
    Taken taken = name(0);
    const bool spelled = std::ranges::none_of(taken.value, [](char c) { return c >= '0' && c <= '9'; });
    return spelled && !is_all_capitals(taken.value) ? taken : Taken{};
  }

  std::string joined(std::size_t end) const {
    std::string value;
    for (std::size_t at = 0; at < end; ++at)
      value.append(at == 0 ? "" : " ").append(word(at).raw);
    return value;
  }

  Taken work() const {
    std::size_t at = 0;
    while (at < kMostWorkWords && !word(at).raw.empty() && (at == 0 || !is_over(at)))
      ++at;
    if (at == 0 || !is_over(at) || holds(language_.ends, word(0).small)) return {};
    if (language_.nouns_have_capitals && !is_capital(word(at - 1).raw)) return {};
    return {joined(at), at};
  }

  Taken occupation() const {
    std::size_t at = 0;
    while (at < kMostWorkWords && !word(at + 1).after_mark && holds(language_.attributes, word(at).small))
      ++at;
    if (!holds(language_.occupations, word(at).small) || !is_over(at + 1)) return {};
    return {joined(at + 1), at + 1};
  }

  Taken pastime() const {
    const std::size_t at = past_articles();
    if (word(at).after_mark) return {};
    const std::string both = word(at).small + ' ' + word(at + 1).small;
    if (!word(at + 1).after_mark && holds(language_.pastimes, both) && is_over(at + 2)) return {both, at + 2};
    if (!holds(language_.pastimes, word(at).small) || !is_over(at + 1)) return {};
    return {word(at).small, at + 1};
  }

  std::optional<std::size_t> month(std::size_t at) const {
    for (std::size_t i = 0; i < language_.months.size(); ++i)
      if (std::ranges::find(language_.months[i], word(at).small) != language_.months[i].end()) return i;
    return {};
  }
  // "3", "3rd", "1er".
  int day_of_month(std::size_t at) const {
    const std::string& small = word(at).small;
    int day = 0;
    const auto [end, error] = std::from_chars(small.data(), small.data() + small.size(), day);
    constexpr std::ptrdiff_t kEnding = 2;
    return error == std::errc{} && small.data() + small.size() - end <= kEnding ? day : 0;
  }
  Taken day() const {
    std::size_t at = past_articles();
    std::optional<std::size_t> in = month(at);
    const int number = day_of_month(in ? at + 1 : at);
    if (!in) {
      while (holds(language_.joints, word(at + 1).small))
        ++at;
      in = month(at + 1);
    }
    if (!in || number < 1 || number > kDays[*in]) return {};
    return {std::to_string(number) + ' ' + std::string(kMonths[*in]), at + 2};
  }

  const FactLanguage& language_;
  std::vector<FactWord> words_;  // the last one empty
};

std::size_t times_in(std::string_view text, std::string_view mark) {
  std::size_t times = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
    ++times;
  return times;
}

// ── A letter

class Reading {
 public:
  explicit Reading(std::string_view fresh) : text_(fresh) {}

  void sentence(const WalkedSentence& sentence) {
    if (sentence.words.size() > kLongestSentence) return;
    for (std::size_t at = 0; at < sentence.words.size(); ++at) {
      const auto found = patterns().find(sentence.words[at].hash);
      if (found == patterns().end()) continue;
      for (const Pattern& pattern : found->second)
        if (stands_at(pattern, sentence.words, at))
          pattern.kin ? family(pattern, sentence, at) : told(pattern, sentence, at);
    }
  }
  std::vector<Fact> all() { return std::move(all_); }

 private:
  void add(FactKind kind, std::string value, const WalkedSentence& sentence) {
    if (value.empty() || value.size() > kLongestFact || all_.size() >= kMostFacts) return;
    const bool again = std::ranges::any_of(
        all_, [&](const Fact& one) { return one.kind == kind && same_fact(kind, one.value, value); });
    if (!again) all_.push_back({kind, std::move(value), sentence.begin, sentence.end});
  }

  // What follows the pattern in its sentence. The full stop of "3. März" ends none, whatever the walk makes of it.
  std::string_view behind(const Pattern& pattern, const WalkedSentence& sentence, std::size_t at) const {
    constexpr std::size_t kLongestDay = 60;
    const bool day = pattern.opening != nullptr && pattern.opening->behind == Behind::day;
    const std::size_t last = sentence.words[at + pattern.words.size() - 1].begin;
    const std::string_view rest = text_.substr(last, day ? kLongestDay : sentence.end - last);
    return rest.substr(std::min({length_of_word(rest), rest.find('-'), rest.size()}));
  }

  // He said: "I live in Basel."
  bool is_quoted(const WalkedSentence& sentence, std::size_t at) const {
    const std::string_view before = text_.substr(0, sentence.words[at].begin);
    const std::size_t paragraph = before.rfind("\n\n");
    const std::string_view spoken = before.substr(paragraph == std::string_view::npos ? 0 : paragraph);
    const std::size_t low = times_in(spoken, "\u201E"), high = times_in(spoken, "\u201C");
    const std::size_t closing = times_in(spoken, "\u201D");
    return times_in(spoken, "\"") % 2 != 0 || (low > 0 ? low > high + closing : high > closing) ||
           times_in(spoken, "\u00AB") != times_in(spoken, "\u00BB");
  }

  static bool may_follow(PhraseList allowed, std::span<const Word> words, std::size_t at) {
    return allowed.empty() || words[at].after_mark || holds(allowed, words[at - 1]);
  }

  void family(const Pattern& pattern, const WalkedSentence& sentence, std::size_t at) {
    const FactLanguage& language = *pattern.language;
    std::size_t mine = at;
    const auto before = [&] { return mine > 0 && !sentence.words[mine].after_mark; };
    for (std::size_t i = 0; i < kMostAttributes && before() && holds(language.attributes, sentence.words[mine - 1]);
         ++i)
      --mine;
    if (!before() || !holds(language.mine, sentence.words[--mine])) return;
    if (!may_follow(language.before_kin, sentence.words, mine) || is_quoted(sentence, mine)) return;
    // "My Mother Always Said" is a heading.
    if (!language.nouns_have_capitals && is_capital(text_.substr(sentence.words[at].begin))) return;
    for (const std::string& name : Following(language, behind(pattern, sentence, at)).names(*pattern.kin))
      add(FactKind::family, name + ", " + std::string(pattern.kin->relation), sentence);
  }

  void told(const Pattern& pattern, const WalkedSentence& sentence, std::size_t at) {
    const FactLanguage& language = *pattern.language;
    const auto before = sentence.words.first(at);
    const bool doubtful = sentence.asks || std::ranges::any_of(before, [&](const Word& word) {
                            return holds(language.conditions, word);
                          });
    if (doubtful || !may_follow(language.before_openings, sentence.words, at) || is_quoted(sentence, at)) return;
    const Following words(language, behind(pattern, sentence, at));
    Following::Taken taken = words.take(*pattern.opening);
    const std::string_view then = pattern.opening->then;
    if (taken.value.empty() || (!then.empty() && words.word(taken.next).small != then)) return;
    const FactWord& last = words.word(then.empty() ? taken.next - 1 : taken.next);
    const auto end = static_cast<std::uint32_t>(last.raw.data() + last.raw.size() - text_.data());
    add(pattern.opening->kind, std::move(taken.value), {sentence.begin, std::max(sentence.end, end), false, {}});
    if (pattern.opening->kind == FactKind::title) add(FactKind::employer, words.employer(taken.next).value, sentence);
  }

  std::string_view text_;
  std::vector<Fact> all_;
};

// Of whom there is one: whoever is somebody's wife now was perhaps their girlfriend before.
std::string_view place_of(std::string_view relation) {
  constexpr std::array<std::string_view, 7> kBeside{"wife",      "husband", "partner", "girlfriend",
                                                    "boyfriend", "fiancée", "fiancé"};
  constexpr std::array<std::string_view, 3> kChildren{"daughter", "son", "child"};
  if (std::ranges::find(kBeside, relation) != kBeside.end()) return "partner";
  return std::ranges::find(kChildren, relation) != kChildren.end() ? "child" : relation;
}
bool is_one_alone(std::string_view place) {
  return place == "partner" || place == "mother" || place == "father";
}

struct Relative {
  std::string_view name, relation;
};
Relative relative_of(std::string_view value) {
  const std::size_t comma = value.rfind(", ");
  if (comma == std::string_view::npos) return {value, {}};
  return {value.substr(0, comma), value.substr(comma + 2)};
}

}  // namespace

std::string_view fact_name(FactKind kind) {
  return kNames[static_cast<std::size_t>(kind)];
}

std::optional<FactKind> fact_named(std::string_view name) {
  const auto found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return {};
  return static_cast<FactKind>(found - kNames.begin());
}

FactKind fact_kind(text::SignedKind kind) {
  static_assert(static_cast<int>(FactKind::title) == static_cast<int>(text::SignedKind::title) &&
                static_cast<int>(FactKind::web) == static_cast<int>(text::SignedKind::web));
  return static_cast<FactKind>(kind);
}

std::vector<Fact> facts_told(std::string_view fresh) {
  fresh = text::start_of(fresh, kMostFactsRead);
  Reading reading(fresh);
  walk_sentences(fresh, [&](const WalkedSentence& sentence) { reading.sentence(sentence); });
  return reading.all();
}

bool same_fact(FactKind kind, std::string_view a, std::string_view b) {
  if (kind <= FactKind::web) return text::same_fact(static_cast<text::SignedKind>(kind), a, b);
  return text::fold(a) == text::fold(b);
}

bool may_stand_together(FactKind kind, std::string_view a, std::string_view b) {
  if (kind != FactKind::family) return kind == FactKind::passion;
  const Relative one = relative_of(a), other = relative_of(b);
  const std::string_view place = place_of(one.relation);
  if (place != place_of(other.relation)) return true;
  return !is_one_alone(place) && text::fold(one.name) != text::fold(other.name);
}

}  // namespace closeknit::signals
