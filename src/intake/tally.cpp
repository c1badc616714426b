// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/tally.hpp"

#include <iterator>

namespace closeknit::intake {

void Tally::count(sources::LossBits losses, std::uint64_t unit, std::uint64_t position, const std::string& where) {
  for (std::size_t loss = 0; losses != 0 && loss < kinds_.size(); ++loss) {
    if ((losses & sources::loss_bit(static_cast<sources::Loss>(loss))) == 0) continue;
    Kind& kind = kinds_[loss];
    ++kind.count;
    kind.first.try_emplace({unit, position}, where);
    if (kind.first.size() > kMostMissingShown) kind.first.erase(std::prev(kind.first.end()));
  }
}

std::vector<Missing> Tally::missing() const {
  std::vector<Missing> all;
  for (std::size_t loss = 0; loss < kinds_.size(); ++loss) {
    const Kind& kind = kinds_[loss];
    if (kind.count == 0) continue;
    Missing one{.loss = static_cast<sources::Loss>(loss), .count = kind.count, .where = {}};
    for (const auto& [order, where] : kind.first)
      one.where.push_back(where);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace closeknit::intake
