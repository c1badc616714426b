// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/share_touch.hpp"

#include <algorithm>
#include <array>

namespace closeknit::pages {
namespace {

// Of the features the first: what was added since told nothing more of whom a piece goes to.
static_assert(interests::kTieNumbers <= ties::kTieFeatures);

constexpr auto kOut = static_cast<std::size_t>(ties::Direction::out);
constexpr auto kIn = static_cast<std::size_t>(ties::Direction::in);
constexpr auto kTo = static_cast<std::size_t>(ties::Part::to);

std::optional<Days> since(Instant last, Instant now) {
  if (last.seconds == 0) return {};
  return std::max(Days{0}, now - last);
}

}  // namespace

interests::Touch touch_of(const ties::Sums& sums, double passed, Instant now) {
  const ties::TieFeatures features = ties::features_of(sums, now);
  std::array<double, interests::kTieNumbers> first{};
  std::copy_n(features.begin(), first.size(), first.begin());
  return {.tie = first,
          .since_in = since(sums.last[kIn], now),
          .since_out = since(sums.last[kOut], now),
          .to_them = static_cast<double>(sums.messages[kOut][kTo]),
          .alone = static_cast<double>(sums.alone[kOut]),
          .to_owner = static_cast<double>(sums.messages[kIn][kTo]),
          .passed = passed};
}

}  // namespace closeknit::pages
