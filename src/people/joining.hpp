// SPDX-License-Identifier: AGPL-3.0-or-later
// Joining: how likely it is that two identities are one person, by name and address, measured against the book itself.
//
// The question is always the same (after Fellegi, Sunter 1969): of all the ways in which such a match could come about,
// how many are one person with two addresses, and how many are two people who match by chance? The first is a rate that
// each rule brings along; the second is counted in the book: a name whose words are borne by many is matched by many.
// "Ottilie Fernsby" twice among 2,000 people is one woman; "Wei Zhang" twice may well be two.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/context.hpp"
#include "people/names.hpp"
#include "people/people.hpp"

namespace closeknit::people {

// The choices, in one place. Rates are the expected number of further identities, matching in this way, of a person of
// whom one identity is known; they were set so that the probabilities hold on labelled identities of public projects.
struct JoiningRates {
  double same_full_name = 0.35;  // one person in three writes from a second address under the same full name
  double short_form = 0.08;      // "Chris Smith" beside "Christopher Smith"
  double typo = 0.02;            // a name misspelt by one letter
  double initials = 0.08;        // "A. Lee" beside "Ann Lee"
  double local_full = 0.20;      // ann.lee@ without a name beside "Ann Lee"
  double local_initials = 0.06;  // alee@ without a name beside "Ann Lee"
  double handle = 0.30;          // the same made-up word as name or local part
  double login = 0.95;           // the same user of one code host, with and without the number
  double given = 0.05;           // "Ann" beside "Ann Lee"; too little to ask the owner, unless mail says more
};
inline constexpr JoiningRates kRates;

// Chance matches are this many times likelier than independence of given and family name says: names go with
// languages and generations.
inline constexpr double kNamesGoTogether = 2.0;
// However rare the words: two people of one name in one book, a father and a son, a shared keyboard.
inline constexpr double kLeastChance = 0.006;
// A made-up word that no name in the book contains: taken independently by two people. A word of letters alone, not
// longer than kLongGivenName, may also be a given name that the book knows from nowhere else.
inline constexpr double kHandleChance = 0.02;
inline constexpr double kGivenNameChance = 0.1;
inline constexpr std::size_t kLongGivenName = 8;
// The book's own counts are shrunk towards a world in which a word is borne by one in a thousand, with the weight of
// this many people: small books say little about how common a name is.
inline constexpr double kWorldWeight = 200;
inline constexpr double kWorldShare = 0.001;
// How often a second identity lies in the same organisation's domain as the first; divided by the share of all
// identities that lie there, this is what a shared domain says. Never counted for providers open to anybody.
inline constexpr double kSecondInSameDomain = 0.25;
inline constexpr double kMostFromDomain = 12;
// The same local part made from the name: people keep to their style. Made up: hardly chance.
inline constexpr double kSameStyle = 1.5;
inline constexpr double kSameMadeUpLocal = 30;
// A local part is made up if it has at least this many letters or digits that are in none of the person's names.
inline constexpr std::size_t kMadeUpLetters = 3;
// ann.lee2@ beside ann.lee@ in one domain: the number was needed because there are two of them.
inline constexpr double kNumberedApart = 0.25;
// The display name is a part ("Ann") of the name that the local part fits.
inline constexpr double kPartAgrees = 3;
// The address fits, but its display name is another word.
inline constexpr double kOtherName = 0.2;
// Pairs less likely than this by name and address are not worth asking mail about.
inline constexpr double kWorthAsking = 0.002;
// A made-up word counts from this length on (or with a digit in it one shorter).
inline constexpr std::size_t kHandleLength = 5;
// Blocks of identities with one key beyond this are compared with their first few members only.
inline constexpr std::size_t kWholeBlock = 40;
inline constexpr std::size_t kBlockHeads = 12;
// Names that an identity bore seldom (less than this share of its most frequent one) are other people's slips.
inline constexpr double kSlip = 0.1;
inline constexpr std::size_t kMostNames = 4;

// What joining needs of one identity.
struct Profile {
  IdentityId id;
  bool joins = true;         // false for lists, robots, roles and addresses that several people use
  std::vector<Name> names;   // most frequent first, at most kMostNames; none that speak for somebody else
  int full = -1;             // index of the first full name; -1 where there is none
  Name guessed;              // from "ann.lee@" where no full name was seen; no words otherwise
  std::string local;         // letters and digits of the local part, closed up; empty where it says nothing
  std::string stem;          // … without the digits at its end
  std::string_view address;  // of the Known
  std::string_view organisation;
  bool open_to_anybody = false;  // a public provider's domain
  bool is_login = false;         // the local part is a user's handle at a code host

  const Name* full_name() const { return full < 0 ? nullptr : &names[static_cast<std::size_t>(full)]; }
  // The full name, else what the address lets guess, else nothing.
  const Name* best_name() const { return full >= 0 ? full_name() : guessed.words.empty() ? nullptr : &guessed; }
};
Profile profile_of(const Known& known, const Judgement& judgement);

// How many people of this book bear a word, a pair of initial and family name, a local part.
class Rarity {
 public:
  explicit Rarity(std::span<const Profile> profiles);
  // Expected number of other people who bear this name by chance.
  double chance_of(const Name& name) const;
  // … who fit an initial and this family name; known ones are counted, others estimated.
  double chance_of_initials(const Name& name) const;
  // … whose name has this word in it; known ones are counted.
  double chance_of_word(std::string_view word) const;
  // Is the word part of anybody's full name?
  bool is_name_word(std::string_view word) const { return bearers(word) > 0; }
  double handle_chance(std::string_view handle) const;
  // What sharing this organisation's domain multiplies the odds with, 1 or more.
  double weight_of_domain(std::string_view organisation) const;

 private:
  using Counts64 = std::unordered_map<std::uint64_t, std::uint32_t>;
  std::uint32_t bearers(std::string_view word) const;
  double share(std::string_view word) const;

  double people_ = 0;
  double identities_ = 0;
  Counts64 words_;
  Counts64 initials_;
  Counts64 initial_letters_;
  Counts64 locals_;
  Counts64 domains_;
};

// The local parts that a name makes: "annlee", "leeann", "alee", "leea", "annl".
struct Pattern {
  std::string text;
  bool whole = false;  // all of the given and the family name
};
std::vector<Pattern> local_patterns(const Name& name);

// Two identities that share something worth comparing; a < b as indices.
struct Candidate {
  std::uint32_t a, b;
  auto operator<=>(const Candidate&) const = default;
};
// All pairs that could match, by name words, patterns and local parts; never all pairs. Ascending.
std::vector<Candidate> candidates(std::span<const Profile> profiles);

// The probability that both are one person, and why; 0 where nothing speaks for it or names contradict.
struct Likeness {
  double probability = 0;
  std::string reason;
  // Takes in what mail tells of the two.
  void take_in(const Weight& context);
};
Likeness compare(const Profile& a, const Profile& b, const Rarity& rarity);

// Do names of both contradict each other, so that nothing but the owner's word may join them?
bool contradict(const Profile& a, const Profile& b);

}  // namespace closeknit::people
