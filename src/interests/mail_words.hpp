// SPDX-License-Identifier: AGPL-3.0-or-later
// Words of letters themselves: what is said of writing, sending, answering and going over them, and how people talk in
// them ("sadly", "gonna"), whatever they are about. On a mailing list "rework" and "repost" come back again and again,
// and are nobody's subject.
#pragma once

#include <string_view>

namespace closeknit::interests {

// Whether a word (one alone), folded, is one of these. English, and what all mail has in common ("fwd", "iirc").
bool is_of_mail(std::string_view word);

}  // namespace closeknit::interests
