// SPDX-License-Identifier: AGPL-3.0-or-later
// What passed before, as remarks() and blasts() want it. Reads the book, writes nothing.
#pragma once

#include <span>
#include <vector>

#include "book/book.hpp"
#include "honesty/honesty.hpp"

namespace closeknit::honesty {

// Letters that the owner began (answers are left out) from `from` on, oldest first. Reads their texts: some tens of
// microseconds each.
std::vector<Sent> sent_since(book::Book& book, Instant from);

// How many letters of the owner named any of them in To after `from`; counted up to kMostCounted.
std::uint32_t letters_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from);
// On how many days (UTC) the newest kMostCounted to each of them after `from` were written: what goes out in several
// letters within an hour is one thing said. An answer to a letter of theirs that wants nothing waits for nothing.
std::uint32_t days_of_letters_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from);
inline constexpr std::uint32_t kMostCounted = 20;

// The newest `most` letters after `from` that the owner began to one of them alone and that wanted something, the
// newest first, of each day one, of the newest kMostCounted to each of them.
std::vector<InteractionId> asks_since(book::Book& book, std::span<const IdentityId> identities, InteractionId from,
                                      std::size_t most);

// Did one write to the other, or did both stand in one letter of at most kFewTogether people? Looks at the newest
// kMostLookedAt letters of the one.
bool know_each_other(book::Book& book, std::span<const IdentityId> one, std::span<const IdentityId> other);
inline constexpr std::size_t kFewTogether = 8;
inline constexpr std::size_t kMostLookedAt = 1'000;

}  // namespace closeknit::honesty
