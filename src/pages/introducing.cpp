// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/introducing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>

#include "introductions/record_store.hpp"
#include "pages/between.hpp"
#include "pages/ending.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

using introductions::Consent;
using introductions::Introduction;
using introductions::Next;
using introductions::Side;
using introductions::StepKind;
using introductions::Told;

constexpr std::array kSides{Side::first, Side::second};
// The words themselves stand on the person's own page, and nowhere else.
constexpr std::string_view kGently = "Look at their page before you go on.";

std::vector<IdentityId> identities_of(book::Book& book, const IntroducedSide& side) {
  std::vector<IdentityId> all;
  if (side.person)
    for (const Belonging& own : belongings(book, *side.person))
      all.push_back(own.identity);
  if (all.empty()) all.push_back(side.identity);
  return all;
}

IntroducedSide side_of(book::Book& book, const Introduction& introduction, std::size_t which) {
  IntroducedSide side;
  side.identity = introduction.who[which];
  side.person = person_of(book, side.identity);
  auto known = side.person ? party(book, *side.person) : std::nullopt;
  side.name = known && !known->name.empty() ? known->name : book::identity_address(book, side.identity);
  side.why = introduction.why[which];
  side.consent = introductions::walk_of(introduction.told).consent[which];
  return side;
}

std::string consent_words(const IntroducedSide& side) {
  switch (side.consent) {
    case Consent::not_asked:
      return side.name + " is not asked yet";
    case Consent::asked:
      return side.name + " was asked";
    case Consent::yes:
      return side.name + " said yes";
    case Consent::no:
      return side.name + " said no";
  }
  return {};
}

std::string words_of(const IntroductionPage& page) {
  if (page.walk.thanked) return "made, and thanked for";
  if (page.walk.stopped) return "you let it rest";
  if (page.walk.made) return page.walk.came_of_it ? "made; you know what came of it" : "made";
  return consent_words(page.sides[0]) + "; " + consent_words(page.sides[1]);
}

std::optional<Ending> ending_of(book::Book& book, Endings& endings, const IntroducedSide& side) {
  Standing standing;
  standing.name = side.name;
  standing.identities = identities_of(book, side);
  return endings.of(standing);
}

IntroductionPage page_of(book::Book& book, Endings& endings, Introduction&& introduction) {
  IntroductionPage page;
  page.number = introduction.number;
  page.sides = {side_of(book, introduction, 0), side_of(book, introduction, 1)};
  page.at = introduction.at;
  page.walk = introductions::walk_of(introduction.told);
  page.next = introductions::next_of(page.walk);
  page.words = words_of(page);
  page.told = std::move(introduction.told);
  if (!page.walk.under_way() || page.walk.made) return page;
  for (IntroducedSide& side : page.sides)
    if (const auto ending = ending_of(book, endings, side)) {
      side.caution = ending->gentle ? kGently : ending->words;
      if (is_beyond_reach(ending->kind)) page.next = Next::nothing;
    }
  return page;
}

// ── Does the owner know whom they would recommend?

std::string caution_of(book::Book& book, const IntroducedSide& side, Instant now) {
  ties::Sums sums = sums_of(book, identities_of(book, side));
  std::uint32_t letters = 0;
  for (const auto& way : sums.messages)
    letters += way[0] + way[1];
  const bool both_ways = sums.last[0].seconds != 0 && sums.last[1].seconds != 0;
  if (!both_ways) return fmt::format("Nothing has passed both ways between you and {}: do you know them?", side.name);
  const Days silence = now - sums.as_of;
  if (silence >= kOutOfTouch)
    return fmt::format("You and {} have not been in touch for {}: write to them first.", side.name,
                       ties::length_in_words(silence));
  if (letters < kFewLetters)
    return fmt::format("Only {} letters have passed between you and {}: what would you say of them?", letters,
                       side.name);
  return {};
}

// ── What the mail suggests

// Whole words of a name in a text, those of three letters and more.
bool mentions(std::string_view folded_text, const std::string& name) {
  constexpr std::size_t kLeast = 3;
  const std::string padded = ' ' + std::string(folded_text) + ' ', folded = text::fold(name);
  return std::ranges::any_of(std::views::split(folded, ' '), [&](const auto& piece) {
    const std::string word(piece.begin(), piece.end());
    return word.size() >= kLeast && padded.contains(' ' + word + ' ');
  });
}

// A letter since the introduction was begun.
struct Since {
  book::Interaction letter;
  Passing passing;
  bool names_other = false;
  bool to_both = false;
};

class Looking {
 public:
  Looking(book::Book& book, const IntroductionPage& page) : book_(book), page_(page) {
    for (std::size_t i = 0; i < kSides.size(); ++i)
      sides_[i] = sides_of(book, identities_of(book, page.sides[i]));
  }

  std::vector<Suggestion> suggestions() {
    if (!page_.walk.under_way() || page_.next == Next::nothing) return {};
    if (page_.walk.made) {
      for (std::size_t i = 0; i < kSides.size(); ++i)
        thanks(i);
      return std::move(found_);
    }
    for (std::size_t i = 0; i < kSides.size(); ++i) {
      const Consent consent = page_.sides[i].consent;
      if (consent == Consent::not_asked) asking(i);
      if (consent == Consent::asked || consent == Consent::not_asked) hearing(i);
    }
    if (page_.next == Next::make) making();
    return std::move(found_);
  }

 private:
  // Oldest first.
  std::vector<Since> letters_with(std::size_t side) {
    std::vector<Since> all;
    for (const InteractionId id : book::timeline(book_, sides_[side].them, {}, kMostLettersLooked)) {
      auto letter = book::find_interaction(book_, id);
      if (!letter || letter->at() < page_.at) break;
      Since since{std::move(*letter), {}, false, false};
      since.passing = passing(since.letter, sides_[side]);
      if (!since.passing.direct) continue;
      auto said = book::find_said(book_, id);
      std::string folded = text::fold(since.letter.subject + ' ' + (said ? said->fresh : ""));
      since.names_other = mentions(folded, page_.sides[1 - side].name);
      since.to_both = passing(since.letter, sides_[1 - side]).direct;
      all.push_back(std::move(since));
    }
    std::ranges::reverse(all);
    return all;
  }

  Instant last_told(StepKind kind, Side side) const {
    Instant at;
    for (const Told& told : page_.told)
      if (told.kind == kind && (told.side == side || side == Side::both)) at = told.at;
    return at;
  }

  void suggest(std::vector<StepKind> kinds, Side side, const book::Interaction& letter) {
    found_.push_back({std::move(kinds), side, evidence_of(book_, letter)});
  }

  void asking(std::size_t side) {
    for (const Since& one : letters_with(side))
      if (one.passing.direction == ties::Direction::out && one.names_other && !one.to_both)
        return suggest({StepKind::asked}, kSides[side], one.letter);
  }
  // What they wrote after they were asked, or about the other.
  void hearing(std::size_t side) {
    const Instant asked = last_told(StepKind::asked, kSides[side]);
    for (const Since& one : letters_with(side)) {
      if (one.passing.direction != ties::Direction::in) continue;
      if (!one.names_other && (asked.seconds == 0 || one.letter.at() < asked)) continue;
      return suggest({StepKind::yes, StepKind::no}, kSides[side], one.letter);
    }
  }
  void making() {
    for (const Since& one : letters_with(0))
      if (one.passing.direction == ties::Direction::out && one.to_both)
        return suggest({StepKind::made}, Side::both, one.letter);
  }
  void thanks(std::size_t side) {
    const Instant made = last_told(StepKind::made, Side::both);
    for (const Since& one : letters_with(side)) {
      if (one.passing.direction != ties::Direction::in || !one.names_other || one.letter.at() < made) continue;
      return suggest({StepKind::outcome, StepKind::thanked}, kSides[side], one.letter);
    }
  }

  book::Book& book_;
  const IntroductionPage& page_;
  std::array<Sides, 2> sides_;
  std::vector<Suggestion> found_;
};

}  // namespace

std::optional<IntroductionPage> introduction_page(book::Book& book, std::int64_t number, Instant now) {
  auto found = introductions::find_introduction(book, number);
  if (!found) return {};
  Endings endings(book, now);
  IntroductionPage page = page_of(book, endings, std::move(*found));
  for (IntroducedSide& side : page.sides)
    if (page.walk.under_way() && !page.walk.made && side.caution.empty()) side.caution = caution_of(book, side, now);
  page.suggestions = Looking(book, page).suggestions();
  return page;
}

std::vector<IntroductionPage> introduction_pages(book::Book& book, Under under, Instant now) {
  std::vector<IntroductionPage> pages;
  Endings endings(book, now);
  for (Introduction& one : introductions::all_introductions(book)) {
    IntroductionPage page = page_of(book, endings, std::move(one));
    if (under == Under::way && !page.walk.under_way()) continue;
    page.suggestions = Looking(book, page).suggestions();
    pages.push_back(std::move(page));
  }
  return pages;
}

std::vector<IntroductionPage> introductions_with(book::Book& book, std::span<const IdentityId> identities,
                                                 Instant now) {
  std::vector<IntroductionPage> pages;
  Endings endings(book, now);
  for (Introduction& one : introductions::all_introductions(book)) {
    const bool concerned = std::ranges::any_of(
        one.who, [&](IdentityId who) { return std::ranges::find(identities, who) != identities.end(); });
    if (!concerned || !introductions::walk_of(one.told).under_way()) continue;
    pages.push_back(page_of(book, endings, std::move(one)));
  }
  return pages;
}

}  // namespace closeknit::pages
