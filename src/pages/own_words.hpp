// SPDX-License-Identifier: AGPL-3.0-or-later
// Own words: the letters that somebody wrote, and the sentence in which they speak of a matter. For facts, topics and
// shares alone.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>

#include "interests/interests.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct OwnLetter {
  InteractionId id;
  book::Said said;
};
// The newest letters that these identities wrote, newest first, at most kMostOwnLetters: one reading serves facts and
// topics.
std::vector<OwnLetter> own_letters(book::Book& book, std::span<const IdentityId> identities);
inline constexpr std::size_t kMostOwnLetters = 200;

// As facts_of() and topics_of() in pages.hpp, of letters that were read.
std::vector<FactLine> facts_of(book::Book& book, std::span<const IdentityId> identities,
                               std::span<const OwnLetter> letters);
std::vector<Topic> topics_of(book::Book& book, std::span<const IdentityId> identities,
                             std::span<const OwnLetter> letters);

// A letter's new text with blanks for what is said in every letter: what programs wrote, the greeting, the sign-off and
// the name below it. All else keeps its place.
struct Spoken {
  std::string text;
  std::string calls;  // the words of greeting and sign-off: how the two call one another
};
Spoken spoken_in(std::string fresh);

// What was found to stand in somebody's new text.
struct Told {
  interests::WordSet words;
  Evidence evidence;  // the sentence with the weightiest of these words
};
// Reads the letters with the greatest weights (of these the newest), at most kMostLettersRead. Letters whose new text
// holds fewer than `least` of the words do not count: two words of a piece in two letters may be two matters, and the
// index also knows signatures and what was passed on. A sentence of less than kLeastSentence words is quoted where
// there is no other.
std::optional<Told> told_in(book::Book& book, const std::map<InteractionId, double, std::greater<>>& letters,
                            const std::unordered_map<std::string, double>& weights,
                            std::size_t least = interests::kLeastWords);
inline constexpr std::size_t kMostLettersRead = 8;
inline constexpr std::size_t kLeastSentence = 5;
std::size_t words_in(std::string_view sentence);

}  // namespace closeknit::pages
