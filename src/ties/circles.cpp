// SPDX-License-Identifier: AGPL-3.0-or-later
// Circles: the 5, 15, 50 and 150 to whom the owner is closest. Quotas by rank, then the owner's own word.
#include <algorithm>
#include <numeric>

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

constexpr std::size_t kCircles = static_cast<std::size_t>(Circle::connection) + 1;

// Where a circle lies among those who were not moved, by score: behind how many of them its last stands, or the last of
// the circles within it; and before which of them its first stands, or the first of those around it.
struct Edges {
  std::array<std::size_t, kCircles> behind{};
  std::array<std::size_t, kCircles> before{};
};
Edges edges_of(std::span<const std::size_t> order, std::span<const Ranked> people, std::span<const Circle> circles) {
  Edges edges;
  edges.before.fill(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    if (people[order[rank]].closer != 0 || !people[order[rank]].two_way) continue;
    const auto circle = static_cast<std::size_t>(circles[order[rank]]);
    for (std::size_t i = circle; i < kCircles; ++i)
      edges.behind[i] = rank + 1;
    for (std::size_t i = 0; i <= circle; ++i)
      edges.before[i] = std::min(edges.before[i], rank);
  }
  return edges;
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

std::vector<std::size_t> ranking(std::span<const Ranked> people, std::span<const Circle> circles) {
  std::vector<std::size_t> order(people.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return before(people[a], people[b]); });
  const Edges edges = edges_of(order, people, circles);

  // Behind those of rank `seat` - 1 and before the one of rank `seat`; of those who share a seat, whoever was not moved
  // comes last, since the seat is theirs.
  struct Seat {
    std::size_t seat;
    bool own;
    std::size_t circle, rank, place;
    auto operator<=>(const Seat&) const = default;
  };
  std::vector<Seat> seats;
  seats.reserve(order.size());
  for (std::size_t rank = 0; rank < order.size(); ++rank) {
    const Ranked& one = people[order[rank]];
    const auto circle = static_cast<std::size_t>(circles[order[rank]]);
    std::size_t seat = rank;
    if (one.closer > 0) seat = std::min(rank, edges.behind[circle]);
    if (one.closer < 0 && one.two_way) seat = std::max(rank, edges.before[circle]);
    seats.push_back({seat, seat == rank, circle, rank, order[rank]});
  }
  std::sort(seats.begin(), seats.end());
  std::ranges::transform(seats, order.begin(), &Seat::place);
  return order;
}

}  // namespace closeknit::ties
