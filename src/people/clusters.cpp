// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/clusters.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace closeknit::people {

Clusters::Clusters(std::size_t items) : parent_(items), members_(items) {
  std::iota(parent_.begin(), parent_.end(), 0U);
}

std::uint32_t Clusters::root_of(std::uint32_t item) {
  while (parent_[item] != item) {
    parent_[item] = parent_[parent_[item]];
    item = parent_[item];
  }
  return item;
}

std::span<const std::uint32_t> Clusters::members(std::uint32_t item) {
  std::uint32_t root = root_of(item);
  if (members_[root].empty()) members_[root].push_back(root);
  return members_[root];
}

void Clusters::keep_apart(std::uint32_t a, std::uint32_t b) {
  if (together(a, b)) return;
  apart_[root_of(a)].push_back(b);
  apart_[root_of(b)].push_back(a);
}

bool Clusters::may_join(std::uint32_t a, std::uint32_t b) {
  auto found = apart_.find(root_of(a));
  if (found == apart_.end()) return true;
  return std::ranges::none_of(found->second, [&](std::uint32_t other) { return together(other, b); });
}

bool Clusters::join(std::uint32_t a, std::uint32_t b) {
  std::uint32_t larger = root_of(a);
  std::uint32_t smaller = root_of(b);
  if (larger == smaller) return true;
  if (!may_join(larger, smaller)) return false;
  if (members(larger).size() < members(smaller).size()) std::swap(larger, smaller);
  auto moved = std::exchange(members_[smaller], {});
  members_[larger].insert(members_[larger].end(), moved.begin(), moved.end());
  parent_[smaller] = larger;
  if (auto found = apart_.find(smaller); found != apart_.end()) {
    auto items = std::move(found->second);
    apart_.erase(found);
    auto& kept = apart_[larger];
    kept.insert(kept.end(), items.begin(), items.end());
  }
  return true;
}

}  // namespace closeknit::people
