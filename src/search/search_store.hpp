// SPDX-License-Identifier: AGPL-3.0-or-later
// What the search reads of the book's tables. It writes none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"

namespace closeknit::search {

// A half-open range of the numbers that name rows of the full text; an even one is an InteractionId's.
struct Rows {
  std::int64_t from = 0;
  std::int64_t until = 0;
};

// Roles that lie beside one another in book::Role.
struct Roles {
  book::Role first = book::Role::from;
  book::Role last = book::Role::bcc;
};

// Interactions in which the identity has one of the roles, newest first, at most `most`.
std::vector<std::int64_t> appearances(book::Book& book, IdentityId identity, Roles roles, Rows rows, std::size_t most);
// Whether any of the identities has one of the roles in the interaction.
bool takes_part(book::Book& book, InteractionId interaction, const std::unordered_set<IdentityId>& identities,
                Roles roles);

struct Moment {
  InteractionId interaction;
  bool through_list = false;
};
// All interactions, newest first, at most `most`.
std::vector<Moment> moments(book::Book& book, Rows rows, std::size_t most);
bool through_list(book::Book& book, InteractionId interaction);

struct Party {
  PersonId person;
  people::Kind kind = people::Kind::person;
  std::string name;
  std::string folded;
};
// Parties with a word in their name that starts with `word` (folded).
std::vector<Party> parties_with_word(book::Book& book, std::string_view word);
std::optional<Party> party_of(book::Book& book, IdentityId identity);

struct Address {
  IdentityId identity;
  std::string address;
};
// Addresses that hold `part` (folded: letters and digits) anywhere.
std::vector<Address> addresses_with(book::Book& book, std::string_view part);
std::vector<Address> addresses_of(book::Book& book, PersonId person);

// Every name that an identity ever went by, as it stood in messages.
struct NameUse {
  IdentityId identity;
  std::string name;
};
std::vector<NameUse> name_uses(book::Book& book);

// How many messages passed between the owner and the party, as far as counted per identity.
std::int64_t letters_with(book::Book& book, PersonId person);
// The party's address with most of them.
std::optional<Address> busiest_address(book::Book& book, PersonId person);

}  // namespace closeknit::search
