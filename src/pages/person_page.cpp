// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "pages/between.hpp"
#include "pages/lines.hpp"
#include "pages/owed_asks.hpp"
#include "pages/own_words.hpp"
#include "pages/pages_store.hpp"
#include "pages/proposals.hpp"
#include "pages/standing.hpp"
#include "pages/years.hpp"

namespace closeknit::pages {
namespace {

constexpr std::size_t kMostNames = 12;    // name forms shown of one identity
constexpr std::size_t kMostOwed = 20;     // in each direction
constexpr std::size_t kMostEvidence = 3;  // messages each way that the strength is shown to rest on

// Somebody whom the owner never had contact with, or a list or robot: known, but without a place in the circles.
Standing bystander(book::Book& book, PersonId person) {
  Standing standing;
  standing.person = person;
  if (auto known = party(book, person)) {
    standing.name = known->name;
    standing.kind = known->kind;
  }
  for (const Belonging& own : belongings(book, person))
    standing.identities.push_back(own.identity);
  return standing;
}

Standing standing_among(const std::vector<Standing>& everybody, book::Book& book, PersonId person) {
  auto found = std::find_if(everybody.begin(), everybody.end(), [&](const Standing& s) { return s.person == person; });
  return found == everybody.end() ? bystander(book, person) : *found;
}

std::vector<IdentityLine> identity_lines(book::Book& book, PersonId person) {
  std::vector<IdentityLine> lines;
  for (Belonging& own : belongings(book, person))
    lines.push_back({own.identity, std::move(own.address), names_of(book, own.identity, kMostNames),
                     std::move(own.joined_because), own.confidence});
  return lines;
}

void add_owed(PersonPage& page, book::Book& book, std::span<const Standing> everybody, Instant now) {
  Asks asks(book, {&page.standing, 1}, everybody, now, owed::kShownAt);
  for (const owed::Stored& stored : owed::of_identities(book, page.standing.identities))
    asks.take(stored);
  page.owed_by_me = asks.list(owed::Direction::by_me, kMostOwed);
  page.owed_to_me = asks.list(owed::Direction::to_me, kMostOwed);
}

void add_sending(PersonPage& page, book::Book& book, Instant now) {
  if (page.standing.kind != people::Kind::person) return;
  const std::vector<OwnLetter> letters = own_letters(book, page.standing.identities);
  page.facts = facts_of(book, page.standing.identities, letters);
  page.topics = topics_of(book, page.standing.identities, letters);
  for (Proposal& one : what_to_send(book, page.standing, now))
    page.to_send.push_back({std::move(one.item.piece.title), std::move(one.item.piece.link),
                            std::move(one.reader.words), std::move(one.reader.evidence)});
}

void explain(book::Book& book, const ties::Norms& norms, const Sides& sides, const ties::Sums& sums, Instant now,
             Standing& standing) {
  if (sums.as_of.seconds != 0) standing.tie = tie_at(sums, now, norms, ties::Explain::yes);
  auto& evidence = standing.evidence;
  evidence = latest(book, sides, ties::Direction::out, sums.last[0], kMostEvidence);
  auto theirs = latest(book, sides, ties::Direction::in, sums.last[1], kMostEvidence);
  std::move(theirs.begin(), theirs.end(), std::back_inserter(evidence));
  std::sort(evidence.begin(), evidence.end(),
            [](const Evidence& a, const Evidence& b) { return a.interaction > b.interaction; });
}

}  // namespace

void explain(book::Book& book, const ties::Norms& norms, Standing& standing, Instant now) {
  explain(book, norms, sides_of(book, standing.identities), sums_of(book, standing.identities), now, standing);
}

PersonPage person_page(book::Book& book, PersonId person, Instant now, std::size_t timeline_length) {
  return person_page(book, everybody(book, now), person, now, timeline_length);
}

PersonPage person_page(book::Book& book, const Everybody& all, PersonId person, Instant now,
                       std::size_t timeline_length) {
  PersonPage page;
  page.standing = standing_among(all.standings, book, person);
  auto sums = sums_of(book, page.standing.identities);
  page.kind_reason = kind_reason(book, person);
  page.identities = identity_lines(book, person);
  Sides sides = sides_of(book, page.standing.identities);
  explain(book, all.norms, sides, sums, now, page.standing);
  page.timeline = timeline_of(book, sides, {}, timeline_length);
  page.by_year = contact_days_by_year(sums.days);
  page.notes = notes_about(book, page.standing.identities);
  page.consents = consents_of(book, page.standing.identities);
  page.introductions = introductions_with(book, page.standing.identities, now);
  page.gave = gifts_to(book, person, now, kMostGiftsOnPage);
  page.could_give = could_give(book, all.standings, page.standing, now);
  add_owed(page, book, all.standings, now);
  if (page.standing.kind == people::Kind::person) page.ending = Endings(book, now).of(page.standing);
  page.worth_asking = worth_asking(book, page.standing.identities, now);
  add_sending(page, book, now);
  return page;
}

}  // namespace closeknit::pages
