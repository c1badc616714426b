// SPDX-License-Identifier: AGPL-3.0-or-later
// How one language tells facts (facts.hpp): a table, read by facts.cpp alone. A language more is a table more.
//
// All words in lower case, phrases with single blanks, cut as sentence_walk.hpp cuts: hyphens part words, apostrophes
// stay. Letters outside Latin-1 are to be given as they stand in a text.
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "signals/facts.hpp"

namespace closeknit::signals {

using PhraseList = std::span<const std::string_view>;

// What must stand behind an opening for it to tell something.
enum class Behind : std::uint8_t {
  house,       // a name: "the University of Ghent"
  town,        // a name
  work,        // any few words up to one of `ends`: "nurse", "freelance translator"
  occupation,  // one of `occupations`, perhaps with `attributes` before it: "retired teacher"
  pastime,     // one of `pastimes`: "climbing", "the cello"
  day,         // a day of the year: "3 March", "the 3rd of March"
};
struct Opening {
  std::string_view words;  // "i work at"
  FactKind kind = FactKind::employer;
  Behind behind = Behind::house;
  std::string_view then = {};  // a word that must follow: "ich habe am 3. März geburtstag"
};

struct Kin {
  std::string_view words;     // "mum"
  std::string_view relation;  // "mother", in English: one of relations()
  bool several = false;       // "our sons Leo and Max"
};

struct FactLanguage {
  PhraseList mine;        // "my", "our"
  PhraseList attributes;  // between these and kin, or before an occupation: "little", "retired"
  std::span<const Kin> kin;
  PhraseList called;      // behind kin, before the name: "is called"
  PhraseList before_kin;  // words that may stand before "my"; anything where empty
  std::span<const Opening> openings;
  PhraseList before_openings;  // likewise; a clause may begin anywhere where empty
  PhraseList conditions;       // with one of these before it in its sentence, nothing is told: "if", "when"
  PhraseList articles;         // left out before a name or pastime: "the"
  PhraseList joints;           // small words inside of names: "of"
  PhraseList ands;             // between two names
  PhraseList ends;             // words with which what was told is over: "in", "with", "now"
  PhraseList at;               // of these, those that lead to whom somebody works for: "at"
  PhraseList no_names;         // written with a capital all the same: "monday", "christmas"
  PhraseList occupations;
  PhraseList pastimes;
  bool nouns_have_capitals = false;
  std::span<const std::array<std::string_view, 2>> months;  // twelve, each in two spellings
};

const FactLanguage& english_facts();
const FactLanguage& german_facts();
const FactLanguage& french_facts();
const FactLanguage& spanish_facts();

}  // namespace closeknit::signals
