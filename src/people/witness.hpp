// SPDX-License-Identifier: AGPL-3.0-or-later
// The mail's own testimony about identities of like names.
#pragma once

#include <span>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"

namespace closeknit::people {

// What the newest messages of both tell of each pair (at most kMostAskedEach of an identity, fewer where very many are
// asked about), in the order of the pairs; pairs of which nothing is told are left out. `all` and `owner` ascend.
// Depends on the book alone, not on the order in which it was filled.
std::vector<Context> contexts_of(book::Book& book, std::span<const Known> all, std::span<const IdentityId> owner,
                                 std::span<const Pair> pairs);

}  // namespace closeknit::people
