// SPDX-License-Identifier: AGPL-3.0-or-later
// What the pages read of the book's tables beyond what the other rooms' stores hand out. They write none.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"
#include "signals/signals.hpp"

namespace closeknit::pages {

struct Party {
  PersonId person;
  people::Kind kind = people::Kind::person;
  std::string name;
  std::string folded;
};
// All parties, ascending by person.
std::vector<Party> parties(book::Book& book);
std::optional<Party> party(book::Book& book, PersonId person);
// Of these names those that more than one party is shown by, upper and lower case aside.
std::unordered_set<std::string> names_of_several(book::Book& book, std::span<const std::string> names);
// What the address's party is taken for; a person where the book knows nobody.
people::Kind kind_of(book::Book& book, IdentityId identity);
// Why a party was judged to be of its kind; empty where unknown.
std::string kind_reason(book::Book& book, PersonId person);

// How surely; 0 where unknown.
double kind_confidence(book::Book& book, PersonId person);

struct Member {
  IdentityId identity;
  PersonId person;
};
// Every identity with its person, ascending by identity.
std::vector<Member> members(book::Book& book);
std::optional<PersonId> person_of(book::Book& book, IdentityId identity);

// One person's identities, ascending.
struct Belonging {
  IdentityId identity;
  std::string address;
  std::string joined_because;
  double confidence = 1;
};
std::vector<Belonging> belongings(book::Book& book, PersonId person);

// The names an identity went by, most frequent first, at most `most`.
std::vector<std::string> names_of(book::Book& book, IdentityId identity, std::size_t most);

// "" where it has none, or the book does not hold it.
std::string subject_of(book::Book& book, InteractionId interaction);

// How many messages an identity sent, as counted.
std::uint32_t messages_from(book::Book& book, IdentityId identity);

// Every name form in the book with the identity that used it, in no particular order.
struct NameUse {
  IdentityId identity;
  std::int64_t name = 0;
};
std::vector<std::pair<std::int64_t, std::string>> name_forms(book::Book& book);
std::vector<NameUse> name_uses(book::Book& book);

// Identities whose address starts with `start` (folded), at most `most`.
std::vector<IdentityId> addresses_starting(book::Book& book, std::string_view start, std::size_t most);

// The owner's identities with their reasons, surest first.
std::vector<people::OwnerAddress> owner_addresses(book::Book& book);

// A row of table `signal`: a sentence that does something, of whom, and where it stands.
struct ToldSentence {
  InteractionId letter;
  IdentityId identity;
  std::uint32_t begin = 0, end = 0;
};
// The newest of a kind of an identity, from `from` to `until`, both included, at least as sure as `least`.
std::optional<ToldSentence> newest_sentence(book::Book& book, IdentityId identity, signals::SignalKind kind,
                                            double least, Instant from, Instant until);
// Those of everybody up to `until`, newest first, at most `most`.
std::vector<ToldSentence> newest_sentences(book::Book& book, signals::SignalKind kind, double least, Instant until,
                                           std::size_t most);

struct Doubt {
  IdentityId a, b;
  std::string reason;
  double confidence = 0;
};
// Best first.
std::vector<Doubt> doubts_stored(book::Book& book, std::size_t most);

}  // namespace closeknit::pages
