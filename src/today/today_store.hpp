// SPDX-License-Identifier: AGPL-3.0-or-later
// The table `shown`: what was shown on which day. Written by this room alone; and the owner's words about items.
#pragma once

#include <span>
#include <vector>

#include "today/today.hpp"

namespace closeknit::today {

// What was shown on the days [from, until], in the order of day and place.
std::vector<Shown> shown_between(book::Book& book, std::int32_t from, std::int32_t until);

// Notes the items as shown on `day`, behind what was shown on it already; what is noted stays as it is.
void note_shown(book::Book& book, std::int32_t day, std::span<const Item> items);

// Takes everything shown about these identities out, and items whose key names one of `ids`. Expects a transaction.
void drop_shown_of(book::Book& book, std::span<const IdentityId> identities, std::span<const std::string> ids);

// Whether a letter tells of an illness or a death, which no list quotes.
bool is_gentle(book::Book& book, InteractionId letter);

// Items that the owner snoozed or dismissed: of several words about one item the last holds.
std::vector<Held> held_by_owner(book::Book& book);

}  // namespace closeknit::today
