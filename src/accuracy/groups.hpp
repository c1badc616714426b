// SPDX-License-Identifier: AGPL-3.0-or-later
// Groups: things joined pair by pair (union-find).
#pragma once

#include <cstddef>
#include <cstdint>
#include <numeric>
#include <vector>

namespace closeknit::accuracy {

class Groups {
 public:
  explicit Groups(std::size_t count) : above_(count) { std::iota(above_.begin(), above_.end(), std::size_t{0}); }
  std::size_t of(std::size_t one) {
    while (above_[one] != one)
      one = above_[one] = above_[above_[one]];
    return one;
  }
  void join(std::size_t a, std::size_t b) { above_[of(a)] = of(b); }
  std::vector<std::uint64_t> all() {
    std::vector<std::uint64_t> groups;
    for (std::size_t i = 0; i < above_.size(); ++i)
      groups.push_back(of(i));
    return groups;
  }

 private:
  std::vector<std::size_t> above_;
};

}  // namespace closeknit::accuracy
