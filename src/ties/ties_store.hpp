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

// Drops what was learned from the owner's past as well.
void drop_all_ties(book::Book& book);
void drop_tie(book::Book& book, IdentityId identity);

// What was learned from the owner's own past (refit.hpp), in table `tie_weights`.
struct Learned {
  Instant until;          // from what came before this moment
  std::size_t dates = 0;  // on which weights were fitted; 0 where none were taken
  double shipped_ndcg = 0;
  double own_ndcg = 0;
  std::optional<TieFeatures> weights = {};  // nothing: the shipped ones stay
};
// Nothing where it was never looked at. Weights of another number of features than today's count as none.
std::optional<Learned> find_learned(book::Book& book, Channel channel = Channel::mail);
void put_learned(book::Book& book, const Learned& learned, Channel channel = Channel::mail);

}  // namespace closeknit::ties
