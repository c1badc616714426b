// SPDX-License-Identifier: AGPL-3.0-or-later
// The table `tie`: one row of sums for each identity that the owner ever had contact with. Written by this room alone.
// A row whose blobs cannot be read is a Fault (Code::broken): the table is derived and can be made again.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <utility>

#include "book/book.hpp"
#include "ties/ties.hpp"

namespace closeknit::ties {

std::optional<Sums> find_tie(book::Book& book, IdentityId identity);

// Replaces the rows of these identities. Fastest in ascending order of identity, inside the caller's transaction.
void put_ties(book::Book& book, std::span<const std::pair<IdentityId, Sums>> ties);

// All rows, ascending by identity. The Sums handed over live until `take` returns; `take` must not touch the table.
void each_tie(book::Book& book, const std::function<void(IdentityId, const Sums&)>& take);

void drop_all_ties(book::Book& book);
void drop_tie(book::Book& book, IdentityId identity);

}  // namespace closeknit::ties
