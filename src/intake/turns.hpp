// SPDX-License-Identifier: AGPL-3.0-or-later
// Turns: messages as owed/ wants them, from what the book holds of them.
#pragma once

#include <span>

#include "book/book.hpp"
#include "intake/contacts.hpp"
#include "owed/owed.hpp"

namespace closeknit::intake {

// All of a turn but its parent: that is for whoever knows the conversation (see set_parent()).
owed::Turn turn_of(book::Book& book, const book::Interaction& interaction, const Owner& owner);

// `turn` answers `parent`, a turn of the same conversation.
void set_parent(owed::Turn& turn, const owed::Turn& parent);

// Reads what promises need to be judged (owed::Turn::promised, not_yet), in turns from the first that promises.
void read_promises(book::Book& book, std::span<owed::Turn> turns);

}  // namespace closeknit::intake
