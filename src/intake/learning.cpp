// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/learning.hpp"

#include <unordered_map>

#include "book/recording.hpp"
#include "people/people.hpp"
#include "ties/refit.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {
namespace {

constexpr std::int64_t kStep = static_cast<std::int64_t>(kLearnsEvery.count) * kSecondsPerDay;

// The newest message that is not from the future.
Instant newest(book::Book& book, Instant now) {
  book::Statement& row =
      book.engine->prepare("SELECT max(interaction) FROM interaction WHERE book = $1 AND interaction < $2");
  Instant at{};
  if (row.with(book.id, first_interaction_at(now.seconds)).step() && !row.is_null(0))
    at = Instant{seconds_of(InteractionId{row.integer(0)})};
  row.reset();
  return at;
}

// A number for each party, and whether it is a human being.
struct Crowd {
  std::unordered_map<IdentityId, ties::Other> number;
  std::vector<bool> is_person;
};

Crowd crowd_of(book::Book& book) {
  Crowd crowd;
  std::unordered_map<std::int64_t, ties::Other> persons;
  book::Statement& rows = book.engine->prepare(
      "SELECT person_identity.identity, person.person, person.kind FROM person_identity JOIN person ON "
      "person.book = person_identity.book AND person.person = person_identity.person WHERE person_identity.book = $1");
  rows.with(book.id);
  while (rows.step()) {
    const auto [at, fresh] = persons.try_emplace(rows.integer(1), static_cast<ties::Other>(persons.size()));
    if (fresh) crowd.is_person.push_back(static_cast<people::Kind>(rows.integer(2)) == people::Kind::person);
    crowd.number.emplace(IdentityId{rows.integer(0)}, at->second);
  }
  return crowd;
}

std::vector<ties::Happening> happenings_of(book::Book& book, const Owner& owner, const Crowd& crowd, Instant until) {
  std::vector<ties::Happening> happenings;
  book::each_interaction(book, InteractionId{INT64_MIN}, [&](const book::Interaction& interaction) {
    if (!(interaction.at() < until)) return false;
    for (const auto& [identity, contact] : contacts_of(interaction, owner))
      if (const auto number = crowd.number.find(identity); number != crowd.number.end())
        happenings.push_back({number->second, contact});
    return true;
  });
  return happenings;
}

bool enough_changed(const std::optional<ties::Learned>& before, Instant until, const Arrived& arrived) {
  if (!before || before->until != until) return true;
  return arrived.messages >= kLeastOlder && arrived.oldest < first_interaction_at(before->until.seconds);
}

}  // namespace

void learn_from_past(book::Book& book, const Owner& owner, const Arrived& arrived, Instant now) {
  const Instant until{newest(book, now).seconds / kStep * kStep};
  if (until.seconds <= 0 || !enough_changed(ties::find_learned(book), until, arrived)) return;
  const Crowd crowd = crowd_of(book);
  const auto dates = ties::past_dates(happenings_of(book, owner, crowd, until), crowd.is_person, {.until = until});
  ties::Learned learned{.until = until, .weights = {}};
  if (const auto own = ties::refit(dates, ties::Channel::mail)) {
    learned.dates = own->dates;
    learned.shipped_ndcg = own->shipped_ndcg;
    learned.own_ndcg = own->own_ndcg;
    learned.weights = own->weights;
  }
  book::Transaction transaction(*book.engine);
  ties::put_learned(book, learned);
  transaction.commit();
}

}  // namespace closeknit::intake
