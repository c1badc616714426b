// SPDX-License-Identifier: AGPL-3.0-or-later
// Sentences of new text, with where they stand, so that a claim can quote the words it rests on.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace closeknit::text {

// Half-open range of bytes of the text given; never splits a character; white space at both ends left out.
struct Sentence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Sentence&) const = default;
};

// Sentence breaks by ICU's rules (UAX #29), with three departures that mail needs: an empty line, and a line that
// starts with a list mark ("- ", "* ", "1. "), always begin a new sentence; a line end inside a paragraph does not;
// nor does the full stop of a title, an initial or the like ("Dr. Weber", "J. Weber", "e.g. Monday").
// At most kMostSentences, from the first kMostSplit bytes; what follows is left out. Safe in several threads.
std::vector<Sentence> sentences(std::string_view utf8);
inline constexpr std::size_t kMostSentences = 400;
inline constexpr std::size_t kMostSplit = 1 << 20;

}  // namespace closeknit::text
