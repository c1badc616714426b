// SPDX-License-Identifier: AGPL-3.0-or-later
// Lines at the end of a letter that are a name, though nobody knows whose. `within` is what was written in one piece,
// and holds line `i`.
#pragma once

#include "text/lines.hpp"

namespace closeknit::text {

// "-Kim" and "~ Kim Jones", but not the last item of a list.
bool is_dashed_name(const Lines& lines, Stretch within, std::size_t i);

// A name at the very end, under prose and an empty line, unless it is an answer: "Kim", "Kim McDonald", not "Yes".
bool is_lone_name(const Lines& lines, Stretch within, std::size_t i);

// Whether a line goes on the sentence above it: "… please ask\nKim". It is no name then, though it may be made of one.
bool continues_sentence(const Lines& lines, Stretch within, std::size_t i);

// Whether a line greets its reader: "Dear Ann,", "Hi Kim McDonald", "Guten Tag". At most five words, the first of which
// greets; it stands above what is written, never in a signature.
bool is_greeting(std::string_view words);

}  // namespace closeknit::text
