// SPDX-License-Identifier: AGPL-3.0-or-later
// General words: how usual a word is in letters of any kind. A book of one's own is small and about few matters: in it
// "make" may be as rare as "sourdough", and would pass for what somebody cares about.
#pragma once

#include <string_view>

namespace closeknit::interests {

// The share of letters in which the word stands, 0 to 1: the smaller of its shares in letters of offices and in letters
// of people who write about computers, so that what is usual in one trade alone is not taken for usual. 0 for words
// below kLeastGeneral, and for all that are not English: of other languages there was no public mail to count.
// general_words.inc is made by `closeknit-accuracy --fit words`.
double general_share(std::string_view word);
inline constexpr double kLeastGeneral = 0.002;

}  // namespace closeknit::interests
