// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/forgetting_answers.hpp"

#include "answers/pieces.hpp"

namespace closeknit::answers {

std::string forget_json(const forgetting::Meaning& meaning, Done done) {
  return line_of({{"forget",
                   {{"person", to_text(meaning.person)},
                    {"name", meaning.name},
                    {"addresses", meaning.addresses},
                    {"letters", meaning.letters},
                    {"letters_with_others", meaning.letters_with_others},
                    {"notes", meaning.notes},
                    {"facts", meaning.facts},
                    {"introductions", meaning.introductions},
                    {"consents", meaning.consents},
                    {"done", done == Done::yes}}}});
}

}  // namespace closeknit::answers
