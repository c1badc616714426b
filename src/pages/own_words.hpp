// SPDX-License-Identifier: AGPL-3.0-or-later
// Own words: the sentence in which somebody speaks of a matter. For shares and topics alone.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "interests/interests.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

// What was found to stand in somebody's new text.
struct Told {
  interests::WordSet words;
  Evidence evidence;  // the sentence with the weightiest of these words
};
// Reads the letters with the greatest weights (of these the newest), at most kMostLettersRead. Letters whose new text
// holds fewer than `least` of the words do not count: two words of a piece in two letters may be two matters, and the
// index also knows signatures and what was passed on.
std::optional<Told> told_in(book::Book& book, const std::map<InteractionId, double, std::greater<>>& letters,
                            const std::unordered_map<std::string, double>& weights,
                            std::size_t least = interests::kLeastWords);
inline constexpr std::size_t kMostLettersRead = 8;

}  // namespace closeknit::pages
