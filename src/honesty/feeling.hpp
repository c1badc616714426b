// SPDX-License-Identifier: AGPL-3.0-or-later
// Feeling: does a sentence of a draft say what the reader, or something of their life, is to the writer? For
// sentences.cpp alone. English; words are folded as text::fold does ("you're" is two of them).
#pragma once

#include <span>
#include <string>

namespace closeknit::honesty {

// "you looked so tired", "I was gutted to hear about your dad's operation", "welcome back!", "fingers crossed for the
// exam". Not what is said of work between the two: a patch, a mail, an offer.
bool speaks_of_feeling(std::span<const std::string> words);

// Whether a sentence speaks of such work, which nobody is fond of by itself.
bool is_business(std::span<const std::string> words);

}  // namespace closeknit::honesty
