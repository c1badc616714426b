// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>

#include "introductions/introductions.hpp"

namespace closeknit::introductions {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const Instant kNow = *instant_from_iso("2026-11-21T08:00:00Z");

Seen seen(std::int64_t with, std::uint32_t wrote, std::uint32_t answered, std::uint32_t together = 0) {
  return {{wrote, answered, together},
          {static_cast<double>(wrote), static_cast<double>(answered), static_cast<double>(together)},
          kNow - Days{10},
          InteractionId{100 + with}};
}

// Who knows whom, both ways, and whom the owner may ask.
struct World {
  std::map<PersonId, std::vector<Acquaintance>> known;
  std::map<PersonId, double> trust;

  void acquaint(std::int64_t a, std::int64_t b, std::uint32_t times) {
    known[PersonId{a}].push_back({PersonId{b}, seen(b, times, times)});
    known[PersonId{b}].push_back({PersonId{a}, seen(a, times, times)});
  }
  std::vector<Path> paths(std::int64_t target, std::size_t most = 5) const {
    return best_paths(
        PersonId{target},
        [this](PersonId person) {
          auto found = known.find(person);
          return found == known.end() ? std::span<const Acquaintance>() : found->second;
        },
        [this](PersonId person) {
          auto found = trust.find(person);
          return found == trust.end() ? 0.0 : found->second;
        },
        kNow, most);
  }
};

std::vector<std::int64_t> people(const Path& path) {
  std::vector<std::int64_t> all;
  for (const Step& step : path.steps)
    all.push_back(step.person.value);
  return all;
}

TEST(Acquaintances, AreSurerTheMoreWasWrittenBothWaysAndTheFresher) {
  EXPECT_EQ(knows({}, kNow), 0);
  EXPECT_LT(knows(seen(1, 5, 0), kNow), knows(seen(1, 3, 3), kNow));
  EXPECT_LT(knows(seen(1, 0, 0, 3), kNow), knows(seen(1, 1, 1), kNow));
  EXPECT_LT(knows(seen(1, 1'000'000, 1'000'000), kNow), 1);
  Seen old = seen(1, 5, 5);
  old.last = kNow - Days{12 * 365.0};
  EXPECT_LT(knows(old, kNow), 0.2);
}

TEST(Acquaintances, AreTheSameInWhateverOrderLettersCome) {
  std::vector<std::pair<Trace, InteractionId>> letters;
  for (int day = 0; day < 40; ++day)
    letters.emplace_back(static_cast<Trace>(day % 3), first_interaction_at((kNow - Days{100.0 * day}).seconds));
  Seen forth, back, halves, rest;
  for (const auto& [trace, letter] : letters)
    add(forth, trace, letter, 4);
  std::ranges::reverse(letters);
  for (const auto& [trace, letter] : letters)
    add(back, trace, letter, 4);
  for (std::size_t i = 0; i < letters.size(); ++i)
    add(i % 2 == 0 ? halves : rest, letters[i].first, letters[i].second, 4);
  add(halves, rest);
  add(halves, Seen{});
  for (const Seen& other : {back, halves}) {
    EXPECT_EQ(other.times, forth.times);
    EXPECT_EQ(other.last, forth.last);
    EXPECT_EQ(other.latest, forth.latest);
    for (std::size_t i = 0; i < kTraces; ++i)
      EXPECT_NEAR(other.weights[i], forth.weights[i], 1e-9);
  }
  EXPECT_EQ(turned(turned(forth)), forth);
  EXPECT_DOUBLE_EQ(knows(turned(forth), kNow), knows(forth, kNow));
}

TEST(Acquaintances, WeighALetterToManyLess) {
  Seen alone, among;
  add(alone, Trace::wrote, InteractionId{1}, 1);
  add(among, Trace::wrote, InteractionId{1}, 9);
  EXPECT_NEAR(alone.weights[0], 3 * among.weights[0], 1e-12);
}

TEST(Paths, LeadOverSomebodyWhomTheOwnerMayAsk) {
  World world;
  world.trust = {{PersonId{1}, 0.9}, {PersonId{2}, 0.5}};
  world.acquaint(1, 9, 10);
  world.acquaint(2, 9, 10);
  world.acquaint(3, 9, 10);
  auto paths = world.paths(9);
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_THAT(people(paths[0]), ElementsAre(1, 9));
  EXPECT_THAT(people(paths[1]), ElementsAre(2, 9));
  EXPECT_NEAR(paths[0].chance, 0.9 * knows(seen(1, 10, 10), kNow), 1e-12);
  EXPECT_EQ(paths[0].steps[1].seen.latest, InteractionId{101});
}

TEST(Paths, TakeAThirdStepWhereItIsLikelier) {
  World world;
  world.trust = {{PersonId{1}, 0.95}, {PersonId{2}, 0.06}};
  world.acquaint(1, 3, 40);
  world.acquaint(3, 9, 40);
  world.acquaint(2, 9, 40);
  auto paths = world.paths(9);
  ASSERT_EQ(paths.size(), 2U);
  EXPECT_THAT(people(paths[0]), ElementsAre(1, 3, 9));
  EXPECT_THAT(people(paths[1]), ElementsAre(2, 9));
}

TEST(Paths, AreNoLongerThanThreeStepsAndNeverGoInCircles) {
  World world;
  world.trust = {{PersonId{1}, 1}};
  for (std::int64_t at = 1; at < 6; ++at)
    world.acquaint(at, at + 1, 100);
  EXPECT_THAT(world.paths(6), IsEmpty());
  EXPECT_THAT(people(world.paths(3)[0]), ElementsAre(1, 2, 3));
  EXPECT_THAT(world.paths(77), IsEmpty()) << "a stranger";
  EXPECT_THAT(world.paths(3, 0), IsEmpty());
}

// Every path, the plain way.
std::map<PersonId, double> best_by_trying_all(const World& world, PersonId target) {
  std::map<PersonId, double> best;
  auto around = [&](PersonId person) {
    auto found = world.known.find(person);
    return found == world.known.end() ? std::vector<Acquaintance>{} : found->second;
  };
  auto trust = [&](PersonId person) {
    auto found = world.trust.find(person);
    return found == world.trust.end() || found->second < kLeastTrust ? 0.0 : found->second;
  };
  for (const Acquaintance& one : around(target)) {
    double last = knows(one.seen, kNow);
    best[one.with] = std::max(best[one.with], last * trust(one.with));
    for (const Acquaintance& two : around(one.with)) {
      double chance = last * knows(two.seen, kNow);
      if (two.with != target && chance >= kLeastTrust)
        best[two.with] = std::max(best[two.with], chance * trust(two.with));
    }
  }
  return best;
}

TEST(Paths, AreTheBestThereAre) {
  std::mt19937 dice(5);
  for (int round = 0; round < 200; ++round) {
    World world;
    for (int edge = 0; edge < 60; ++edge) {
      std::int64_t a = 1 + static_cast<std::int64_t>(dice() % 20), b = 1 + static_cast<std::int64_t>(dice() % 20);
      if (a != b) world.acquaint(a, b, static_cast<std::uint32_t>(1 + dice() % 30));
    }
    for (std::int64_t person = 1; person <= 19; person += 2)
      world.trust[PersonId{person}] = static_cast<double>(dice() % 100) / 100;
    world.trust.erase(PersonId{20});
    std::vector<double> all;
    for (const auto& [first, chance] : best_by_trying_all(world, PersonId{20}))
      if (chance > 0) all.push_back(chance);
    std::ranges::sort(all, std::greater{});
    auto paths = world.paths(20, 3);
    ASSERT_EQ(paths.size(), std::min<std::size_t>(all.size(), 3));
    for (std::size_t i = 0; i < paths.size(); ++i)
      EXPECT_NEAR(paths[i].chance, all[i], 1e-12);
  }
}

}  // namespace
}  // namespace closeknit::introductions
