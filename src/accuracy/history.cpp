// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/history.hpp"

#include "ground/ids.hpp"

namespace closeknit::accuracy {

Split split_of(std::string_view owner) {
  constexpr std::uint64_t kSeed = 2026;
  return stable_hash(owner, kSeed) % 2 == 0 ? Split::train : Split::test;
}

}  // namespace closeknit::accuracy
