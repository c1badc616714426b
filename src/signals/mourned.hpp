// SPDX-License-Identifier: AGPL-3.0-or-later
// Mourned: whether a sentence tells of the death of somebody by name.
#pragma once

#include <span>
#include <string_view>

#include "signals/phrases.hpp"

namespace closeknit::signals {

// True only where the sentence says so of this very name: "Bob Ray passed away", "the funeral of our friend Bob Ray".
// A name needs two words at least; a sentence with a question, a relative ("Bob Ray's mother", "his wife") or somebody
// who tells it ("Bob Ray told me") counts as being about somebody else. English, German, French, Spanish. Both are
// UTF-8 in any case. Rather silent than wrong: most ways to say it are not known here.
bool tells_death_of(std::string_view sentence, std::string_view name);

// Whether a sentence holds a word of dying and two capitalised words in a row: whoever asks for somebody's death by
// name looks at such sentences alone.
bool may_tell_death(std::string_view text, std::span<const Word> words);

}  // namespace closeknit::signals
