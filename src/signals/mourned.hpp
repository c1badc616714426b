// SPDX-License-Identifier: AGPL-3.0-or-later
// Mourned: whether a sentence tells of the death of somebody by name.
#pragma once

#include <string_view>

namespace closeknit::signals {

// True only where the sentence says so of this very name: "Bob Ray passed away", "the funeral of our friend Bob Ray".
// A name needs two words at least; a sentence with a question, a relative ("Bob Ray's mother", "his wife") or somebody
// who tells it ("Bob Ray told me") counts as being about somebody else. English, German, French, Spanish. Both are
// UTF-8 in any case. Rather silent than wrong: most ways to say it are not known here.
bool tells_death_of(std::string_view sentence, std::string_view name);

}  // namespace closeknit::signals
