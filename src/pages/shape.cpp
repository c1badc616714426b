// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/pages.hpp"

namespace closeknit::pages {

Shape shape(std::span<const Standing> standings) {
  Shape shape;
  for (const Standing& standing : standings) {
    if (standing.kind != people::Kind::person) {
      ++shape.other_parties;
      continue;
    }
    ++shape.people;
    ++shape.in_circle[static_cast<std::size_t>(standing.circle)];
    switch (standing.tie.trend) {
      case ties::Trend::warming:
        ++shape.warming;
        break;
      case ties::Trend::steady:
        ++shape.steady;
        break;
      case ties::Trend::drifting:
        ++shape.drifting;
        break;
      case ties::Trend::dormant:
        ++shape.dormant;
        break;
      case ties::Trend::none:
        break;
    }
  }
  return shape;
}

}  // namespace closeknit::pages
