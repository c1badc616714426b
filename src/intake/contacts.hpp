// SPDX-License-Identifier: AGPL-3.0-or-later
// Contacts: what one message means for the owner's ties. Pure.
#pragma once

#include <span>
#include <unordered_set>
#include <utility>
#include <vector>

#include "book/book.hpp"
#include "ties/ties.hpp"

namespace closeknit::intake {

using Owner = std::unordered_set<IdentityId>;

// From the owner: one contact out to everybody in To, Cc and Bcc. To the owner (To, Cc, Bcc; or delivered to them
// without naming anybody they share a list with): one contact in from the sender. Nothing for what passed between
// others, nor for drafts, spam and bounces, nor for the owner's notes to themselves.
std::vector<std::pair<IdentityId, ties::Contact>> contacts_of(const book::Interaction& interaction, const Owner& owner);

// Does the owner stand in To; in Cc or Bcc?
struct Addressed {
  bool to = false;
  bool cc = false;
};
Addressed addressed(const book::Interaction& interaction, const Owner& owner);
bool from_owner(const book::Interaction& interaction, const Owner& owner);
// Written by a human hand to be read by one, as far as the headers tell.
bool looks_human(const book::Interaction& interaction);

}  // namespace closeknit::intake
