// SPDX-License-Identifier: AGPL-3.0-or-later
// How a sentence tells an event of a life: as over, as got through. English, German, French and Spanish words. What
// says neither is left open; who speaks of it then should do so in words that are right either way.
#pragma once

#include <span>
#include <string_view>

#include "signals/phrases.hpp"

namespace closeknit::signals {

// "We got married in June", "Our daughter was born on Sunday": a word of the past, and none of what is or comes. A day
// that such a sentence names is over, too.
bool tells_of_the_past(std::span<const Word> words);

struct Telling {
  bool over = false;        // as tells_of_the_past() has it
  bool recovering = false;  // it goes better: "back home from hospital", "auf dem Weg der Besserung"
  bool passed = false;      // of an exam: "I passed"
  bool failed = false;      // "I failed", "nicht bestanden"
};
// Of the first sentence of `text` (UTF-8).
Telling telling_of(std::string_view text);

}  // namespace closeknit::signals
