// SPDX-License-Identifier: AGPL-3.0-or-later
// Introducing: the owner's introductions as they stand, with what the mail suggests of the next step. The owner moves
// them; a suggestion is a question, never a move.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "introductions/walk.hpp"
#include "pages/evidence.hpp"

namespace closeknit::pages {

struct IntroducedSide {
  IdentityId identity;
  std::optional<PersonId> person;
  std::string name;
  std::string why;
  introductions::Consent consent = introductions::Consent::not_asked;
  // Where the owner hardly knows whom they would recommend: what is missing, in a sentence; where their tie has ended:
  // how. Empty where neither is so.
  std::string caution;
};

// A step that a letter may be: "Ann wrote since: …" may be her yes, or her no.
struct Suggestion {
  std::vector<introductions::StepKind> kinds;  // one of these
  introductions::Side side = introductions::Side::both;
  Evidence evidence;
};

struct IntroductionPage {
  std::int64_t number = 0;
  std::array<IntroducedSide, 2> sides;
  Instant at;
  introductions::Walk walk;
  // Nothing is next while one of the two is beyond reach (ending.hpp) and they were not brought together yet.
  introductions::Next next = introductions::Next::nothing;
  std::string words;  // where it stands, in a sentence: "Ann said yes; Ben is to be asked"
  std::vector<introductions::Told> told;
  std::vector<Suggestion> suggestions;
};

// With cautions and suggestions. Nothing where there is none of this number.
std::optional<IntroductionPage> introduction_page(book::Book& book, std::int64_t number, Instant now);
// Those under way, or all, in the order begun, with suggestions.
enum class Under : std::uint8_t { way, any };
std::vector<IntroductionPage> introduction_pages(book::Book& book, Under under, Instant now);
// Those under way with the person of these identities; without suggestions and cautions.
std::vector<IntroductionPage> introductions_with(book::Book& book, std::span<const IdentityId> identities, Instant now);

// From here on somebody has not been in touch for so long that the owner hardly knows how they are.
inline constexpr Days kOutOfTouch{365};
inline constexpr std::uint32_t kFewLetters = 4;         // both ways together
inline constexpr std::size_t kMostLettersLooked = 200;  // of each side, the newest, for suggestions

}  // namespace closeknit::pages
