// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/honesty_store.hpp"

#include <algorithm>
#include <functional>
#include <set>
#include <unordered_set>

#include "book/recording.hpp"
#include "people/people_store.hpp"

namespace closeknit::honesty {
namespace {

using book::Role;

std::vector<InteractionId> written_by(book::Book& book, IdentityId identity, InteractionId from) {
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction >= $3 AND role = 0 "
      "ORDER BY interaction");
  std::vector<InteractionId> all;
  rows.with(book.id, identity, from);
  while (rows.step())
    all.push_back({rows.integer(0)});
  return all;
}

PersonId person_of(book::Book& book, IdentityId identity) {
  book::Statement& row = book.engine->prepare("SELECT person FROM person_identity WHERE book = $1 AND identity = $2");
  PersonId person;
  if (row.with(book.id, identity).step()) person = {row.integer(0)};
  row.reset();
  return person;
}

std::vector<PersonId> readers_of(book::Book& book, const book::Interaction& letter,
                                 const std::unordered_set<IdentityId>& owner) {
  std::vector<PersonId> people;
  for (const book::Participant& participant : letter.participants) {
    if (!receives(participant.role) || owner.contains(participant.identity)) continue;
    if (PersonId person = person_of(book, participant.identity)) people.push_back(person);
  }
  std::ranges::sort(people);
  people.erase(std::ranges::unique(people).begin(), people.end());
  return people;
}

std::unordered_set<IdentityId> owner_of(book::Book& book) {
  auto identities = people::owner_identities(book);
  return {identities.begin(), identities.end()};
}

// The owner's letters after `from` that name `identity` in To, newest first, at most kMostCounted.
std::vector<InteractionId> letters_to(book::Book& book, IdentityId identity, InteractionId from,
                                      const std::unordered_set<IdentityId>& owner) {
  book::Statement& rows = book.engine->prepare(
      "SELECT interaction FROM participant WHERE book = $1 AND identity = $2 AND interaction > $3 AND role = 1 "
      "ORDER BY interaction DESC");
  std::vector<InteractionId> letters;
  rows.with(book.id, identity, from);
  while (letters.size() < kMostCounted && rows.step())
    if (const InteractionId letter{rows.integer(0)}; owner.contains(book::sender_of_interaction(book, letter)))
      letters.push_back(letter);
  rows.reset();
  return letters;
}

// An answer to one of them that wants nothing: their turn it is not.
bool closes(book::Book& book, InteractionId id, std::span<const IdentityId> them) {
  auto letter = book::find_interaction(book, id);
  auto answered = letter && letter->parent ? book::interaction_of_key(book, letter->parent) : std::nullopt;
  if (!answered || std::ranges::find(them, book::sender_of_interaction(book, *answered)) == them.end()) return false;
  auto said = book::find_said(book, id);
  return said && !wants_something(said->fresh);
}

// Whether `letter` shows that these two know each other.
bool shows(const book::Interaction& letter, IdentityId one, std::span<const IdentityId> other) {
  std::size_t readers = 0;
  bool one_wrote = false, other_wrote = false, other_there = false;
  for (const book::Participant& participant : letter.participants) {
    const bool is_other = std::ranges::find(other, participant.identity) != other.end();
    if (participant.role == Role::from) {
      one_wrote = participant.identity == one;
      other_wrote = is_other;
    } else if (receives(participant.role)) {
      ++readers;
      other_there = other_there || is_other;
    }
  }
  return other_wrote || (other_there && (one_wrote || readers <= kFewTogether));
}

}  // namespace

std::vector<Sent> sent_since(book::Book& book, Instant from) {
  std::unordered_set<IdentityId> owner = owner_of(book);
  std::vector<Sent> all;
  for (const IdentityId identity : owner)
    for (const InteractionId id : written_by(book, identity, first_interaction_at(from.seconds))) {
      auto letter = book::find_interaction(book, id);
      if (!letter || letter->parent) continue;
      auto said = book::find_said(book, id);
      if (!said) continue;
      all.push_back({id, letter->at(), readers_of(book, *letter, owner), sketch_of(said->fresh)});
    }
  std::ranges::sort(all, {}, &Sent::interaction);
  return all;
}

std::uint32_t letters_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from) {
  const std::unordered_set<IdentityId> owner = owner_of(book);
  std::size_t count = 0;
  for (const IdentityId identity : identities)
    count += letters_to(book, identity, from, owner).size();
  return static_cast<std::uint32_t>(std::min<std::size_t>(count, kMostCounted));
}

std::uint32_t days_of_letters_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from) {
  const std::unordered_set<IdentityId> owner = owner_of(book);
  std::set<std::int32_t> days;
  for (const IdentityId identity : identities)
    for (const InteractionId letter : letters_to(book, identity, from, owner))
      if (!closes(book, letter, identities)) days.insert(Instant{seconds_of(letter)}.day());
  return static_cast<std::uint32_t>(days.size());
}

std::vector<InteractionId> asks_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from,
                                      std::size_t most) {
  const std::unordered_set<IdentityId> owner = owner_of(book);
  std::set<InteractionId, std::greater<>> letters;
  for (const IdentityId identity : identities)
    for (const InteractionId letter : letters_to(book, identity, from, owner))
      letters.insert(letter);
  std::vector<InteractionId> asks;
  std::set<std::int32_t> days;
  for (const InteractionId id : letters) {
    if (asks.size() == most) break;
    auto letter = book::find_interaction(book, id);
    if (!letter || letter->parent || readers_of(book, *letter, owner).size() != 1) continue;
    auto said = book::find_said(book, id);
    if (said && wants_something(said->fresh) && days.insert(letter->at().day()).second) asks.push_back(id);
  }
  return asks;
}

bool know_each_other(book::Book& book, std::span<const IdentityId> one, std::span<const IdentityId> other) {
  for (const IdentityId identity : one)
    for (const InteractionId id : book::timeline(book, std::span(&identity, 1), {}, kMostLookedAt)) {
      auto letter = book::find_interaction(book, id);
      if (letter && shows(*letter, identity, other)) return true;
    }
  return false;
}

}  // namespace closeknit::honesty
