// SPDX-License-Identifier: AGPL-3.0-or-later
// Clusters: sets of identities that grow by joining, with pairs that must never come together (union-find by size,
// Tarjan 1975, with constraints).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace closeknit::people {

class Clusters {
 public:
  explicit Clusters(std::size_t items);

  std::uint32_t root_of(std::uint32_t item);
  bool together(std::uint32_t a, std::uint32_t b) { return root_of(a) == root_of(b); }
  // All items of the cluster of `item`, in no order that means anything.
  std::span<const std::uint32_t> members(std::uint32_t item);

  // From now on the clusters of both may not join. Nothing happens if they have already.
  void keep_apart(std::uint32_t a, std::uint32_t b);
  bool may_join(std::uint32_t a, std::uint32_t b);
  // Joins unless they are kept apart; true if they are together afterwards.
  bool join(std::uint32_t a, std::uint32_t b);

 private:
  std::vector<std::uint32_t> parent_;
  std::vector<std::vector<std::uint32_t>> members_;  // of roots; a lone item's list is filled when asked for
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> apart_;  // of roots: items of the clusters kept apart
};

}  // namespace closeknit::people
