// SPDX-License-Identifier: AGPL-3.0-or-later
// Names: what a display name says about who somebody is, in a form in which two spellings can be compared.
//
// Display names are whatever a mail program, a directory or a list server put there: "Lee, Ann M.", "ann lee",
// "'Dr. ANN LEE (Acme)'", "Ann Lee/NYC/ACME@ACME", "Ann Lee via announce". Parsing never fails; what holds no name of
// anybody gives no words. Order, case, accents, titles and companies are gone from `words`.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::people {

struct Name {
  // Folded as text::fold does, hyphens and apostrophes closed up ("O'Neill" -> "oneill"), given name first, family
  // name last; initials are words of one letter. A name in Chinese characters or Hangul without blanks is split into
  // given and family name. At most kMostWords.
  std::vector<std::string> words;
  // "Ann Lee via announce": the address belongs to a list or service that speaks for her.
  bool via = false;
  // Names a function or organisation ("Support Team", "Acme Inc.", "Weekly News"), or several people.
  bool functional = false;

  bool operator==(const Name&) const = default;
};
inline constexpr std::size_t kMostWords = 8;

// The full name that a folded local part spells out: "ann.lee", "ann_lee", "ann-marie.lee"; no words for all others.
Name name_from_local_part(std::string_view local);

// How much of a name there is.
enum class NameShape : std::uint8_t {
  none,     // no words
  single,   // "Ann", "zorbl77"
  initial,  // "A. Lee", "Ann L.": one word and initials
  full,     // at least two words that are no initials
};

Name parse_name(std::string_view display);
NameShape shape_of(const Name& name);

// The first and last word that are no initials; both the only one where there is one; empty where there is none.
std::string_view first_word(const Name& name);
std::string_view last_word(const Name& name);
bool is_initial(std::string_view word);
// The same for any order of the words; initials do not count.
std::uint64_t name_key(const Name& name);
// Any text as one folded word, as in Name::words: "J.-P. O'Neill" -> "jponeill".
std::string closed_up(std::string_view text);

// The name as people would write it: "Olivia Wner" for "wner, olivia" or "OLIVIA WNER"; titles, quotes and companies
// left out, accents and initials kept. Empty where parse_name() finds no words.
std::string shown_name(std::string_view display);

// How two names relate, whatever the order of their words; symmetric.
enum class NameRelation : std::uint8_t {
  conflict,    // they cannot well be one person's: "Ann Lee" and "Bob Lee", "Ann B. Lee" and "Ann C. Lee"
  nothing,     // at least one says nothing, or they are single words that differ
  part,        // one is a part of the other: "Ann" or "A. Lee" and "Ann Lee"
  typo,        // full names, one letter apart in one word of kTypoLength letters or more
  short_form,  // the same family name, and one given name begins the other or is its usual short form: "Chris", "Bill"
  ends,        // the same first and last word, middle names or initials that do not contradict: "Ann Lee", "Ann M. Lee"
  same,        // the same words; single words too
};
NameRelation relate(const Name& a, const Name& b);
inline constexpr std::size_t kTypoLength = 5;

}  // namespace closeknit::people
