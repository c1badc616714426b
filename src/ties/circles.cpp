// SPDX-License-Identifier: AGPL-3.0-or-later
// Circles: the 5, 15, 50 and 150 to whom the owner is closest. Quotas by rank, then the owner's own word.
#include <algorithm>

#include "ties/ties.hpp"

namespace closeknit::ties {
namespace {

constexpr std::array<std::string_view, 6> kNames{"5", "15", "50", "150", "beyond", "only a connection"};

bool before(const Ranked& a, const Ranked& b) {
  return a.score != b.score ? a.score > b.score : a.person < b.person;
}

Circle at_rank(std::size_t rank) {
  const auto size = std::upper_bound(kCircleSizes.begin(), kCircleSizes.end(), rank);
  return static_cast<Circle>(size - kCircleSizes.begin());
}

// A step outward never calls a two-way relation a mere connection: that is a matter of fact, not of closeness.
Circle moved(Circle circle, int closer) {
  const int place = static_cast<int>(circle);
  const int outermost = std::max(place, static_cast<int>(Circle::beyond));
  const int steps = std::clamp(closer, -outermost, outermost);
  return static_cast<Circle>(std::clamp(place - steps, 0, outermost));
}

// The places in `people` of those with something both ways, the closest kCircleSizes.back() of them sorted.
std::vector<std::size_t> closest_first(std::span<const Ranked> people) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < people.size(); ++i)
    if (people[i].two_way) places.push_back(i);
  const auto sorted = places.begin() + static_cast<std::ptrdiff_t>(std::min(places.size(), kCircleSizes.back()));
  std::partial_sort(places.begin(), sorted, places.end(),
                    [&](std::size_t a, std::size_t b) { return before(people[a], people[b]); });
  return places;
}

}  // namespace

std::string_view circle_name(Circle circle) {
  const auto place = static_cast<std::size_t>(circle);
  return place < kNames.size() ? kNames[place] : kNames.back();
}

std::vector<Circle> circles(std::span<const Ranked> people) {
  std::vector<Circle> result(people.size(), Circle::connection);
  const std::vector<std::size_t> order = closest_first(people);
  for (std::size_t rank = 0; rank < order.size(); ++rank)
    result[order[rank]] = at_rank(rank);
  for (std::size_t i = 0; i < people.size(); ++i)
    result[i] = moved(result[i], people[i].closer);
  return result;
}

}  // namespace closeknit::ties
