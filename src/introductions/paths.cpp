// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <memory>
#include <queue>
#include <unordered_map>
#include <unordered_set>

#include "introductions/introductions.hpp"

namespace closeknit::introductions {
namespace {

// How much each kind of trace tells, per log(1 + times).
constexpr double kBothWays = 0.9;  // of the rarer direction
constexpr double kEitherWay = 0.3;
constexpr double kTogether = 0.15;
constexpr double kMostSure = 0.97;

// The end of a path, as far as it is known: from somebody to the target.
struct Tail {
  PersonId person;
  double chance = 1;                 // of all steps from here to the target
  std::shared_ptr<const Tail> next;  // towards the target; null at it
  Acquaintance seen;                 // between this person and the next
  double trust = 1;                  // of the step to the next
  std::size_t steps = 1;             // from the owner to the target, if the owner asks this person
};
struct Worse {
  bool operator()(const std::shared_ptr<const Tail>& a, const std::shared_ptr<const Tail>& b) const {
    return a->chance < b->chance;
  }
};

bool holds(const Tail* tail, PersonId person) {
  for (; tail != nullptr; tail = tail->next.get())
    if (tail->person == person) return true;
  return false;
}

Path path_of(const Tail& tail, double asked) {
  Path path;
  path.chance = asked * tail.chance;
  path.steps.push_back({tail.person, asked, {}, {}});
  for (const Tail* at = &tail; at->next; at = at->next.get())
    path.steps.push_back({at->next->person, at->trust, at->seen.latest, at->seen});
  return path;
}

// Backwards from the target, the likeliest tail first. A tail's chance bounds every path that ends with it, so the
// search is over when it is no better than the last of the paths found.
class Search {
 public:
  Search(const Around& around, const Trust& trust, Instant now, std::size_t most)
      : around_(around), trust_(trust), now_(now), most_(most) {}

  std::vector<Path> paths_to(PersonId target) {
    auto end = std::make_shared<Tail>();
    end->person = target;
    waiting_.push(end);
    while (!waiting_.empty()) {
      std::shared_ptr<const Tail> tail = waiting_.top();
      waiting_.pop();
      if (tail->chance < kLeastTrust || is_settled(tail->chance)) break;
      if (tail->next) complete(*tail);
      if (tail->steps < kMostSteps) grow(tail);
    }
    std::vector<Path> paths;
    for (auto& [first, path] : best_)
      paths.push_back(std::move(path));
    std::ranges::sort(paths, [](const Path& a, const Path& b) {
      return a.chance != b.chance ? a.chance > b.chance : a.steps.front().person < b.steps.front().person;
    });
    if (paths.size() > most_) paths.resize(most_);
    return paths;
  }

 private:
  void complete(const Tail& tail) {
    double asked = trust_(tail.person);
    if (asked < kLeastTrust) return;
    Path path = path_of(tail, asked);
    auto [known, fresh] = best_.try_emplace(tail.person, path);
    if (!fresh && known->second.chance < path.chance) known->second = std::move(path);
  }

  void grow(const std::shared_ptr<const Tail>& tail) {
    for (const Acquaintance& one : neighbours(tail->person)) {
      double trust = knows(one, now_);
      if (trust < kLeastTrust || holds(tail.get(), one.with)) continue;
      auto longer = std::make_shared<Tail>();
      longer->person = one.with;
      longer->chance = tail->chance * trust;
      longer->next = tail;
      longer->seen = one;
      longer->trust = trust;
      longer->steps = tail->steps + 1;
      waiting_.push(std::move(longer));
    }
  }

  const std::vector<Acquaintance>& neighbours(PersonId person) {
    auto [at, missing] = around_of_.try_emplace(person);
    if (missing) at->second = around_(person);
    return at->second;
  }

  bool is_settled(double bound) const {
    if (best_.size() < most_) return false;
    std::vector<double> chances;
    for (const auto& [first, path] : best_)
      chances.push_back(path.chance);
    std::ranges::nth_element(chances, chances.begin() + static_cast<std::ptrdiff_t>(most_ - 1), std::ranges::greater{});
    return bound <= chances[most_ - 1];
  }

  const Around& around_;
  const Trust& trust_;
  Instant now_;
  std::size_t most_;
  std::priority_queue<std::shared_ptr<const Tail>, std::vector<std::shared_ptr<const Tail>>, Worse> waiting_;
  std::unordered_map<PersonId, std::vector<Acquaintance>> around_of_;
  std::unordered_map<PersonId, Path> best_;  // by the first person
};

}  // namespace

double knows(const Acquaintance& seen, Instant now) {
  double both = std::min(seen.wrote, seen.answered);
  double either = std::max(seen.wrote, seen.answered);
  double traces =
      kBothWays * std::log1p(both) + kEitherWay * std::log1p(either) + kTogether * std::log1p(seen.together);
  double fresh = halved(std::max(now, seen.last) - seen.last, kFades);
  return std::min(kMostSure, (1 - std::exp(-traces)) * fresh);
}

std::vector<Path> best_paths(PersonId target, const Around& around, const Trust& trust, Instant now, std::size_t most) {
  if (most == 0) return {};
  return Search(around, trust, now, most).paths_to(target);
}

}  // namespace closeknit::introductions
