// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <functional>
#include <queue>
#include <unordered_map>

#include "introductions/introductions.hpp"

namespace closeknit::introductions {
namespace {

using Place = std::uint32_t;
constexpr Place kNone = UINT32_MAX;

// The end of a path: from somebody to the target.
struct Tail {
  PersonId person;
  double chance = 1;        // of all steps from here to the target
  double trust = 1;         // of the step to the next
  Seen seen;                // between this person and the next
  Place next = kNone;       // towards the target
  std::uint32_t steps = 0;  // from here to the target
};
struct Waiting {
  double chance;
  Place tail;
  bool operator<(const Waiting& other) const { return chance < other.chance; }
};

// Backwards from the target, the likeliest tail first. A tail's chance bounds every path that ends with it, so the
// search is over when it is no better than the last of the paths found. Whoever comes to somebody a second time, in no
// fewer steps, cannot have come better: no path worth giving is lost, and none meets anybody twice.
class Search {
 public:
  Search(const Around& around, const Trust& trust, Instant now, std::size_t most)
      : around_(around), trust_(trust), now_(now), most_(most) {}

  std::vector<Path> paths_to(PersonId target) {
    push({.person = target, .chance = 1, .trust = 1, .seen = {}, .next = kNone, .steps = 0});
    while (!waiting_.empty() && !is_settled(waiting_.top().chance)) {
      const Place place = waiting_.top().tail;
      waiting_.pop();
      const PersonId person = tails_[place].person;
      const std::uint32_t steps = tails_[place].steps;
      auto [known, first] = fewest_steps_.try_emplace(person, steps);
      if (!first && known->second <= steps) continue;
      known->second = steps;
      if (first && steps > 0) complete(place);
      if (steps + 1 < kMostSteps) grow(place);
    }
    std::ranges::sort(paths_, [](const Path& a, const Path& b) {
      return a.chance != b.chance ? a.chance > b.chance : a.steps.front().person < b.steps.front().person;
    });
    if (paths_.size() > most_) paths_.resize(most_);
    return std::move(paths_);
  }

 private:
  void push(const Tail& tail) {
    waiting_.push({tail.chance, static_cast<Place>(tails_.size())});
    tails_.push_back(tail);
  }

  void complete(Place place) {
    const double asked = trust_(tails_[place].person);
    if (asked < kLeastTrust) return;
    Path path;
    path.chance = asked * tails_[place].chance;
    path.steps.push_back({tails_[place].person, asked, {}});
    for (Place at = place; tails_[at].next != kNone; at = tails_[at].next)
      path.steps.push_back({tails_[tails_[at].next].person, tails_[at].trust, tails_[at].seen});
    best_.push(path.chance);
    if (best_.size() > most_) best_.pop();
    paths_.push_back(std::move(path));
  }

  void grow(Place place) {
    const Tail tail = tails_[place];  // tails_ grows
    for (const Acquaintance& one : around_(tail.person)) {
      const double trust = knows(one.seen, now_);
      const double chance = tail.chance * trust;
      if (trust < kLeastTrust || chance < kLeastTrust || is_settled(chance)) continue;
      auto known = fewest_steps_.find(one.with);
      if (known != fewest_steps_.end() && known->second <= tail.steps + 1) continue;
      push({one.with, chance, trust, turned(one.seen), place, tail.steps + 1});
    }
  }

  bool is_settled(double bound) const { return best_.size() == most_ && bound <= best_.top(); }

  const Around& around_;
  const Trust& trust_;
  Instant now_;
  std::size_t most_;
  std::vector<Tail> tails_;
  std::priority_queue<Waiting> waiting_;
  std::unordered_map<PersonId, std::uint32_t> fewest_steps_;
  std::vector<Path> paths_;
  std::priority_queue<double, std::vector<double>, std::greater<>> best_;  // the chances of the best so far
};

}  // namespace

std::vector<Path> best_paths(PersonId target, const Around& around, const Trust& trust, Instant now, std::size_t most) {
  if (most == 0) return {};
  return Search(around, trust, now, most).paths_to(target);
}

}  // namespace closeknit::introductions
