// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <map>
#include <unordered_map>

#include "introductions/introductions.hpp"
#include "introductions/rounds.hpp"
#include "introductions/rows.hpp"
#include "people/people.hpp"
#include "people/people_store.hpp"

namespace closeknit::introductions {
namespace {

using Pairs = std::map<std::pair<PersonId, PersonId>, Link>;

// People by identity; neither the owner nor what is no human being.
std::unordered_map<IdentityId, PersonId> people_by_identity(book::Book& book) {
  std::unordered_map<IdentityId, PersonId> people = human_beings(book);
  for (IdentityId own : people::owner_identities(book))
    people.erase(own);
  return people;
}

void take_round(std::vector<PersonId>& round, Instant at, Pairs& pairs) {
  std::ranges::sort(round);
  round.erase(std::ranges::unique(round).begin(), round.end());
  for (std::size_t i = 0; i < round.size() && round.size() <= kFewTogether; ++i)
    for (std::size_t j = i + 1; j < round.size(); ++j) {
      Link& link = pairs[{round[i], round[j]}];
      link = {round[i], round[j], link.letters + 1, std::max(link.last, at)};
    }
  round.clear();
}

}  // namespace

std::vector<Link> links(book::Book& book) {
  auto people = people_by_identity(book);
  Pairs pairs;
  std::vector<PersonId> round;
  InteractionId letter;
  std::size_t letters = 0;
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction, identity FROM participant WHERE book = $1 AND role <= $2 ORDER BY interaction DESC");
  rows.with(book.id, static_cast<int>(book::Role::bcc));
  while (rows.step()) {
    InteractionId next{rows.integer(0)};
    if (next != letter) {
      take_round(round, {seconds_of(letter)}, pairs);
      if (++letters > kMostRounds) break;
      letter = next;
    }
    if (auto person = people.find({rows.integer(1)}); person != people.end()) round.push_back(person->second);
  }
  rows.reset();
  take_round(round, {seconds_of(letter)}, pairs);
  std::vector<Link> links;
  for (const auto& [pair, link] : pairs)
    links.push_back(link);
  std::ranges::stable_sort(links, std::ranges::greater{}, &Link::letters);
  return links;
}

}  // namespace closeknit::introductions
