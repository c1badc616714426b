// SPDX-License-Identifier: AGPL-3.0-or-later
// The people's tables: what is counted of each identity, who the owner is, and which identities are one person.
//
// Written here and nowhere else: identity_count, identity_name, owner_identity, person, person_identity, doubt. Every
// function that writes expects an open transaction. Deciding again from the same counts and corrections writes nothing.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"

namespace closeknit::people {

// What newly read messages add to one identity, and what is taken back of it because a message turned out otherwise.
struct AddedCounts {
  IdentityId identity;
  Counts counts;
  Counts taken_back = {};
};
void add_counts(book::Book& book, std::span<const AddedCounts> added);
// Puts counts in place of what was there, for those that depend on who the owner is and change with it.
void set_counts(book::Book& book, std::span<const AddedCounts> counts);

// How often an identity bore a display name (a key of table `name`) in newly read messages; below 0 takes back.
struct AddedName {
  IdentityId identity;
  std::int64_t name = 0;
  std::int64_t times = 0;
};
void add_names(book::Book& book, std::span<const AddedName> added);

// Throws away all counts and names, to be added anew.
void drop_counts(book::Book& book);

// Throws away all that is kept of an identity which the book is about to lose.
void drop_identity(book::Book& book, IdentityId identity);

// Every identity of the book, ascending, each with its kMostForms most frequent names.
std::vector<Known> all_known(book::Book& book);
inline constexpr std::size_t kMostForms = 32;

// Who the owner is: what find_owner() sees, then the owner's own words ("me", "not_me", and "same" with one of these
// addresses). Surest first. Kept in owner_identity.
std::vector<OwnerAddress> decide_owner(book::Book& book, std::span<const Known> all);
std::vector<IdentityId> owner_identities(book::Book& book);  // ascending

// Everybody else: what each identity is, which are one person, which might be. Call after decide_owner(). The owner is
// one person too, the one whose identities are in owner_identity. Where names leave it open, the
// newest messages of the identities in question are asked (context.hpp), at most kMostAsked of all together.
void decide_people(book::Book& book, std::span<const Known> all);
inline constexpr std::size_t kMostAsked = 60'000;
inline constexpr std::size_t kMostAskedEach = 400;
inline constexpr std::size_t kMostTraced = 40;  // of these, looked at for correspondents

}  // namespace closeknit::people
