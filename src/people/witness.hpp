// SPDX-License-Identifier: AGPL-3.0-or-later
// The mail's own testimony about identities of one name.
#pragma once

#include <span>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"

namespace closeknit::people {

// For each pair of which one identity answered a message that was sent to the other and not to itself, how often among
// its newest answers. A message that was sent to several of the identities that the answering one is compared with
// says nothing. Ascending by pair.
std::vector<Answered> answered_for(book::Book& book, std::span<const Pair> undecided);

}  // namespace closeknit::people
