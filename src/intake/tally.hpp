// SPDX-License-Identifier: AGPL-3.0-or-later
// Tally: counts what messages hold and the book does not. Arrivals come in the order in which workers are done; what is
// told is the same whatever that order was.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "intake/intake.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {

class Tally {
 public:
  // The message at `position` of unit number `unit`, which lies at `where`. Cheap where `losses` is 0, as it mostly is.
  void count(sources::LossBits losses, std::uint64_t unit, std::uint64_t position, const std::string& where);
  // One for each kind that was counted.
  std::vector<Missing> missing() const;

 private:
  struct Kind {
    std::uint64_t count = 0;
    std::map<std::pair<std::uint64_t, std::uint64_t>, std::string> first;  // unit and position: the order of the walk
  };
  std::array<Kind, sources::kLosses> kinds_;
};

}  // namespace closeknit::intake
