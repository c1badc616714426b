// SPDX-License-Identifier: AGPL-3.0-or-later
// What single sentences of a draft do, as honesty needs it: care for the reader, or ask for something. English; for
// this room alone. Beside signals/, which must be sure of every sentence that it marks in old mail, this may also know
// the forms that only matter at the head of a letter.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace closeknit::honesty {

struct Sentence {
  std::uint32_t begin = 0, end = 0;  // bytes of the draft
};

// Sentences that wish the reader well, ask how they or something of theirs is, or say that they are thought of: "I
// trust that you are in good health", "How did the test go?". A wish that is an ask ("I hope you can send it") is none.
std::vector<Sentence> caring_sentences(std::string_view fresh);
// Sentences that offer or invite, in the form of a question: "Can I bring you anything?", "Would you care to come to
// tea?". They ask for nothing.
std::vector<Sentence> offering_sentences(std::string_view fresh);
// The first sentence that asks for something outright where no question does: "I need somebody to …", "I would ask you
// to …". Empty (begin == end) where there is none.
Sentence asking_sentence(std::string_view fresh);

// The first sentence with a question mark; empty where there is none.
Sentence question_in(std::string_view fresh);

}  // namespace closeknit::honesty
