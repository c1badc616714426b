// SPDX-License-Identifier: AGPL-3.0-or-later
// Who was seen with whom in the owner's mail: the table `acquaintance`, written here alone, an edge for every two
// identities, changed by every new letter.
#pragma once

#include <span>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "introductions/introductions.hpp"

namespace closeknit::introductions {

using Owner = std::unordered_set<IdentityId>;

// Two identities, the smaller first: what is seen of them is seen from the first.
struct Pair {
  IdentityId first, second;
  bool operator==(const Pair&) const = default;
};
struct PairHash {
  std::size_t operator()(const Pair& pair) const {
    return std::hash<IdentityId>()(pair.first) * 31 + std::hash<IdentityId>()(pair.second);
  }
};
using Edges = std::unordered_map<Pair, Seen, PairHash>;

// Adds what one letter shows of all who took part but the owner. Nothing for letters to more than kFewTogether readers.
// Pure.
void add_letter(Edges& edges, const book::Interaction& letter, const Owner& owner);

// Adds to what stands there, or puts in its place. Expects a transaction.
enum class Put : std::uint8_t { add, replace };
void put_edges(book::Book& book, const Edges& edges, Put put);
void drop_edges(book::Book& book);
void drop_edges_of(book::Book& book, IdentityId identity);

// Everybody seen with the person of these identities, human beings alone, ascending by person. Time in proportion to
// their edges.
std::vector<Acquaintance> around(book::Book& book, std::span<const IdentityId> identities);

// Those with an address at a domain that holds `words` (lower case), at most `most`.
std::vector<PersonId> people_at(book::Book& book, std::string_view words, std::size_t most);

}  // namespace closeknit::introductions
