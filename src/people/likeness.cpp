// SPDX-License-Identifier: AGPL-3.0-or-later
// The comparison of two identities: one ground that could make them one person, and what else speaks for or against.
#include <algorithm>
#include <cstddef>
#include <optional>

#include "people/joining.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

// What would make two identities one person, with how often that comes about through one person and by chance.
struct Ground {
  double rate = 0;
  double chance = 1;
  const char* words = "";
  double odds() const { return rate / (chance * (1 + rate)); }
};
const Ground& better(const Ground& a, const Ground& b) {
  return a.odds() >= b.odds() ? a : b;
}

// The closest relation of any two names. Where both have full names these decide alone: that two people are both called
// "Petra" at times says nothing about "Petra Lund" and "Petra Quill".
NameRelation closest(const Profile& a, const Profile& b) {
  bool full = a.full >= 0 && b.full >= 0;
  auto counts = [full](const Name& name) { return !full || shape_of(name) == NameShape::full; };
  std::optional<NameRelation> best;
  for (const Name& x : a.names)
    for (const Name& y : b.names)
      if (counts(x) && counts(y)) best = std::max(best.value_or(NameRelation::conflict), relate(x, y));
  return best.value_or(NameRelation::nothing);
}

bool has_digit(string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool is_made_up(string_view word, const Rarity& rarity) {
  return word.size() + (has_digit(word) ? 1 : 0) >= kHandleLength && !rarity.is_name_word(word);
}

// How much of `text` from `at` on is a piece of the word: its first letter, or two letters or more from anywhere in it.
std::size_t piece_of(string_view word, string_view text) {
  std::size_t longest = !word.empty() && word.front() == text.front() ? 1 : 0;
  for (std::size_t start = 0; start + 1 < word.size(); ++start) {
    std::size_t length = 0;
    while (length < text.size() && start + length < word.size() && word[start + length] == text[length])
      ++length;
    if (length > 1) longest = std::max(longest, length);
  }
  return longest;
}

// The letters and digits of a local part that come from none of the names.
std::size_t letters_beside_names(const Profile& profile) {
  string_view rest = profile.local;
  std::size_t beside = 0;
  while (!rest.empty()) {
    std::size_t piece = 0;
    for (const Name& name : profile.names)
      for (const std::string& word : name.words)
        piece = std::max(piece, piece_of(word, rest));
    if (piece == 0) ++beside;
    rest.remove_prefix(std::max<std::size_t>(piece, 1));
  }
  return beside;
}

class Comparison {
 public:
  Comparison(const Profile& a, const Profile& b, const Rarity& rarity) : a_(a), b_(b), rarity_(rarity) {
    relation_ = closest(a, b);
    same_local_ = !a.local.empty() && a.local == b.local;
    local_is_made_up_ = same_local_ && is_made_up(a.local, rarity) && letters_beside_names(a) >= kMadeUpLetters &&
                        letters_beside_names(b) >= kMadeUpLetters;
    same_organisation_ = !a.organisation.empty() && a.organisation == b.organisation && !a.open_to_anybody;
  }

  Likeness run() const {
    if (relation_ == NameRelation::conflict) return {};
    Ground ground = better(by_name(), better(by_local(a_, b_), better(by_local(b_, a_), by_handle())));
    if (ground.rate == 0) return {};
    double odds = ground.odds() * further();
    double probability = odds / (1 + odds);
    return {std::min(probability, kMostSure), probability < kWorthAsking ? std::string() : reason(ground)};
  }

 private:
  // Both names known: how alike, and how many others are called so.
  Ground by_name() const {
    const Name* x = a_.best_name();
    const Name* y = b_.best_name();
    if (x != nullptr && y != nullptr) {
      const Name& shorter = x->words.size() <= y->words.size() ? *x : *y;
      bool guessed = a_.full < 0 || b_.full < 0;
      NameRelation relation = guessed ? relate(*x, *y) : relation_;
      double full = guessed ? kRates.local_full * other_name() : kRates.same_full_name;
      switch (relation) {
        case NameRelation::same:
          return {full, rarity_.chance_of(shorter), guessed ? "name and address fit" : "same full name"};
        case NameRelation::ends:
          return {full, rarity_.chance_of(ends_of(shorter)), "same first and last name"};
        case NameRelation::short_form:
          return {kRates.short_form, rarity_.chance_of_initials(shorter), "short form of the same name"};
        case NameRelation::typo:
          return by_typo(*x, *y);
        default:
          break;
      }
    }
    return better(by_part(), better(by_one_word(a_, b_), by_one_word(b_, a_)));
  }

  // "tess-albury" is "Tess Albury" in one word.
  Ground by_one_word(const Profile& named, const Profile& other) const {
    const Name* name = named.full_name();
    if (name == nullptr || other.full >= 0) return {};
    for (const Name& single : other.names)
      if (shape_of(single) == NameShape::single && relate(*name, single) == NameRelation::same)
        return {kRates.local_full, rarity_.chance_of(*name), "same name in one word"};
    return {};
  }

  static Name ends_of(const Name& name) {
    return Name{.words = {std::string(first_word(name)), std::string(last_word(name))}};
  }

  // A slip of the pen makes a name that nobody else bears. In one company two names one letter apart are two people
  // as a rule; only the same address name makes them one.
  Ground by_typo(const Name& x, const Name& y) const {
    if (!same_local_) return {};
    return {kRates.typo, std::max(rarity_.chance_of(x), rarity_.chance_of(y)), "the same name misspelt"};
  }

  // "A. Lee" beside "Ann Lee", "A. Lee" or "lee a"; "Ann" beside "Ann Lee".
  Ground by_part() const {
    if (relation_ != NameRelation::part && relation_ != NameRelation::same) return {};
    for (const Profile* profile : {&a_, &b_})
      for (const Name& name : profile->names)
        if (shape_of(name) == NameShape::initial)
          return {kRates.initials, rarity_.chance_of_initials(name), "same initial and family name"};
    if (relation_ != NameRelation::part) return {};
    for (const Profile* profile : {&a_, &b_})
      for (const Name& name : profile->names)
        if (shape_of(name) == NameShape::single)
          return {kRates.given, rarity_.chance_of_word(name.words.front()), "one is a part of the other's name"};
    return {};
  }

  // One has a name that makes the other's local part, and the other has no name that says more.
  Ground by_local(const Profile& named, const Profile& other) const {
    const Name* name = named.full_name();
    if (name == nullptr || other.full >= 0 || other.stem.empty()) return {};
    Ground best;
    for (const Pattern& pattern : local_patterns(*name)) {
      if (pattern.text != other.stem) continue;
      double rate = pattern.whole ? kRates.local_full : kRates.local_initials;
      double chance = pattern.whole ? rarity_.chance_of(ends_of(*name)) : rarity_.chance_of_initials(*name);
      rate *= relation_ == NameRelation::part ? kPartAgrees : other_name();
      best = better(best, {rate, chance, "the address is made from the name"});
    }
    return best;
  }

  // The same made-up word as name or local part of both.
  Ground by_handle() const {
    if (same_local_ && a_.is_login && b_.is_login) return {kRates.login, kLeastChance, "the same user of one host"};
    if (local_is_made_up_) return {kRates.handle, rarity_.handle_chance(a_.local), "same unusual address name"};
    return better(by_single_name(a_, b_), by_single_name(b_, a_));
  }

  // A single word for a name, which is the other's single word or local part.
  Ground by_single_name(const Profile& named, const Profile& other) const {
    Ground best;
    for (const Name& name : named.names) {
      if (shape_of(name) != NameShape::single || !is_made_up(name.words.front(), rarity_)) continue;
      const std::string& word = name.words.front();
      bool is_local = word == other.local;
      if (!is_local && !bears(other, word)) continue;
      bool may_be_given = !has_digit(word) && word.size() <= kLongGivenName && !(is_local && other.is_login);
      double chance = may_be_given ? kGivenNameChance : rarity_.handle_chance(word);
      best = better(best, {kRates.handle, chance, "same unusual name"});
    }
    return best;
  }

  static bool bears(const Profile& profile, string_view word) {
    return std::ranges::any_of(profile.names, [&](const Name& name) {
      return shape_of(name) == NameShape::single && name.words.front() == word;
    });
  }

  // What else speaks for or against, as a factor on the odds.
  double further() const {
    double factor = same_organisation_ ? rarity_.weight_of_domain(a_.organisation) : 1;
    if (same_local_) factor *= local_is_made_up_ && has_names() ? kSameMadeUpLocal : kSameStyle;
    bool numbered = a_.local != b_.local && a_.stem == b_.stem && !a_.stem.empty();
    if (numbered && domain_part(a_.address) == domain_part(b_.address)) factor *= kNumberedApart;
    return factor;
  }
  // One shows a single word for a name that is no part of the other's.
  double other_name() const {
    return relation_ == NameRelation::nothing && !a_.names.empty() && !b_.names.empty() ? kOtherName : 1;
  }
  bool has_names() const { return !a_.names.empty() && !b_.names.empty() && relation_ != NameRelation::nothing; }

  std::string reason(const Ground& ground) const {
    std::string words = ground.words;
    if (ground.chance <= kRare) words += ", rare in this book";
    if (same_local_) words += ", same address name";
    if (same_organisation_) words += ", same domain";
    return words;
  }
  static constexpr double kRare = 0.02;
  static constexpr double kMostSure = 1 - 1e-9;  // names alone never settle it for good

  const Profile& a_;
  const Profile& b_;
  const Rarity& rarity_;
  NameRelation relation_ = NameRelation::nothing;
  bool same_local_ = false;
  bool local_is_made_up_ = false;
  bool same_organisation_ = false;
};

}  // namespace

std::vector<Pattern> local_patterns(const Name& name) {
  string_view given = first_word(name);
  string_view family = last_word(name);
  if (given.data() == family.data()) given = name.words.empty() ? string_view{} : string_view(name.words.front());
  if (given.empty() || family.empty() || given.data() == family.data()) return {};
  std::string g(given);
  std::string f(family);
  constexpr std::size_t kShortestPattern = 4;
  std::vector<Pattern> patterns;
  patterns.reserve(5);
  auto add = [&](std::string text, bool whole) {
    if (text.size() >= kShortestPattern) patterns.push_back({closed_up(text), whole});
  };
  if (!is_initial(given)) {
    add(g + f, true);
    add(f + g, true);
    add(g + f.substr(0, 1), false);
  }
  add(g.substr(0, 1) + f, false);
  add(f + g.substr(0, 1), false);
  return patterns;
}

void Likeness::take_in(const Weight& context) {
  double odds = probability / (1 - probability) * context.factor;
  probability = odds / (1 + odds);
  if (!context.words.empty()) reason += (reason.empty() ? "" : ", ") + context.words;
}

Likeness compare(const Profile& a, const Profile& b, const Rarity& rarity) {
  if (!a.joins || !b.joins) return {};
  return Comparison(a, b, rarity).run();
}

bool contradict(const Profile& a, const Profile& b) {
  return closest(a, b) == NameRelation::conflict;
}

}  // namespace closeknit::people
