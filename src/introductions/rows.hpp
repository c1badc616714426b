// SPDX-License-Identifier: AGPL-3.0-or-later
// Rows that more than one part of this room reads. For this room alone.
#pragma once

#include <unordered_map>

#include "book/book.hpp"
#include "introductions/introductions.hpp"

namespace closeknit::introductions {

// Who of all addresses is a human being, and which; the owner's own among them.
std::unordered_map<IdentityId, PersonId> human_beings(book::Book& book);

// What table `acquaintance` tells of two, from its columns wrote, answered, together, their weights and latest, of
// which the first is column `first` of the row.
Seen seen_from_row(const book::Statement& row, int first);

}  // namespace closeknit::introductions
