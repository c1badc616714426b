// SPDX-License-Identifier: AGPL-3.0-or-later
// Who was seen with whom in the owner's mail. Reads the book, writes nothing.
#pragma once

#include <span>
#include <vector>

#include "book/book.hpp"
#include "introductions/introductions.hpp"

namespace closeknit::introductions {

// Everybody seen with the person of these identities in their newest kMostLookedAt interactions each, the owner left
// out, ascending by person. Time in proportion to those.
std::vector<Acquaintance> around(book::Book& book, std::span<const IdentityId> identities);
inline constexpr std::size_t kMostLookedAt = 600;

// Those with an address at a domain that holds `words` (lower case), at most `most`.
std::vector<PersonId> people_at(book::Book& book, std::string_view words, std::size_t most);

}  // namespace closeknit::introductions
