// SPDX-License-Identifier: AGPL-3.0-or-later
// The likeliest paths among 20,000 people with 1,000,000 acquaintances, beside a plain breadth-first search over the
// same arrays that only asks who is reached in as many steps.
#include <benchmark/benchmark.h>

#include <cmath>
#include <random>
#include <vector>

#include "introductions/introductions.hpp"

namespace closeknit::introductions {
namespace {

constexpr std::size_t kPeople = 20'000, kEdges = 1'000'000, kTargets = 256, kShown = 3;
const Instant kNow{1'795'000'000};

// Everybody's acquaintances in one array, person by person; person n has the id n + 1. Some know many, most know few.
struct Society {
  std::vector<std::size_t> begin;
  std::vector<Acquaintance> all;
  std::vector<double> trust;
  std::vector<std::uint32_t> targets;

  Society() : begin(kPeople + 1), trust(kPeople) {
    std::mt19937_64 dice(7);
    std::uniform_real_distribution<double> chance(0, 1);
    auto somebody = [&] { return static_cast<std::uint32_t>(kPeople * std::pow(chance(dice), 1.5)); };
    std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
    while (pairs.size() < kEdges)
      if (std::uint32_t a = somebody(), b = somebody(); a != b) pairs.emplace_back(a, b);
    for (auto [a, b] : pairs)
      ++begin[a + 1], ++begin[b + 1];
    for (std::size_t i = 1; i <= kPeople; ++i)
      begin[i] += begin[i - 1];
    all.resize(2 * kEdges);
    std::vector<std::size_t> at(begin.begin(), begin.end() - 1);
    for (auto [a, b] : pairs) {
      const Seen seen = made_up(dice, chance(dice));
      all[at[a]++] = {PersonId{b + 1}, seen};
      all[at[b]++] = {PersonId{a + 1}, turned(seen)};
    }
    // The owner has something both ways with one in fifty.
    for (double& one : trust)
      one = chance(dice) < 0.02 ? chance(dice) : 0;
    for (std::size_t i = 0; i < kTargets; ++i)
      targets.push_back(static_cast<std::uint32_t>(dice() % kPeople));
  }

  static Seen made_up(std::mt19937_64& dice, double age) {
    Seen seen;
    for (std::size_t i = 0; i < kTraces; ++i) {
      seen.times[i] = static_cast<std::uint32_t>(dice() % 8);
      seen.weights[i] = seen.times[i];
    }
    seen.last = kNow - Days{age * 3'650};
    seen.latest = first_interaction_at(seen.last.seconds);
    return seen;
  }
  std::span<const Acquaintance> around(std::size_t person) const {
    return std::span(all).subspan(begin[person], begin[person + 1] - begin[person]);
  }
};
const Society& society() {
  static const Society one;
  return one;
}

void likeliest_paths(benchmark::State& state) {
  const Society& people = society();
  const Around around = [&](PersonId person) { return people.around(static_cast<std::size_t>(person.value - 1)); };
  const Trust trust = [&](PersonId person) { return people.trust[static_cast<std::size_t>(person.value - 1)]; };
  std::size_t i = 0;
  for (auto _ : state) {
    const auto target = static_cast<std::int64_t>(people.targets[i++ % kTargets]) + 1;
    benchmark::DoNotOptimize(best_paths(PersonId{target}, around, trust, kNow, kShown));
  }
}
BENCHMARK(likeliest_paths)->Unit(benchmark::kMicrosecond);

// The floor: who is reached at all, in as many steps.
void breadth_first(benchmark::State& state) {
  const Society& people = society();
  std::vector<std::uint32_t> reached(kPeople, 0), wave, next;
  std::uint32_t round = 0;
  for (auto _ : state) {
    const std::uint32_t target = people.targets[round++ % kTargets];
    wave.assign(1, target);
    reached[target] = round;
    std::size_t count = 0;
    for (std::size_t step = 1; step < kMostSteps; ++step, std::swap(wave, next)) {
      next.clear();
      for (const std::uint32_t person : wave)
        for (const Acquaintance& one : people.around(person)) {
          const auto other = static_cast<std::uint32_t>(one.with.value - 1);
          if (reached[other] == round) continue;
          reached[other] = round;
          next.push_back(other);
        }
      count += next.size();
    }
    benchmark::DoNotOptimize(count);
  }
}
BENCHMARK(breadth_first)->Unit(benchmark::kMicrosecond);

}  // namespace
}  // namespace closeknit::introductions
