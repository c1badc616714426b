// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/choice.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace closeknit::interests {
namespace {

constexpr ChoiceParts kChoiceWeights{
#include "interests/choice.inc"
};

constexpr Days kNever{10'000};
constexpr double kFinestDay = 0.02;  // half an hour: less says no more

using Value = double (*)(const Candidate&);

double since(const std::optional<Days>& days) {
  return days.value_or(kNever).count;
}
double since_in(const Candidate& one) {
  return since(one.touch.since_in);
}
double since_out(const Candidate& one) {
  return since(one.touch.since_out);
}
double since_either(const Candidate& one) {
  return std::min(since_in(one), since_out(one));
}

std::vector<double> values(std::span<const Candidate> candidates, Value value) {
  std::vector<double> all;
  for (const Candidate& one : candidates)
    all.push_back(value(one));
  return all;
}

std::vector<double> of_the_most(std::vector<double> all) {
  const double most = all.empty() ? 0 : std::ranges::max(all);
  if (most > 0)
    for (double& one : all)
      one /= most;
  return all;
}

// 1 for the least of all, and for whoever is level with it.
std::vector<double> is_least(std::vector<double> all) {
  const double least = all.empty() ? 0 : std::ranges::min(all);
  for (double& one : all)
    one = one == least ? 1 : 0;
  return all;
}

// -ln of each value's rank among all, the greatest first; equal values share the mean of their ranks.
std::vector<double> ranks(std::vector<double> all) {
  std::vector<double> sorted = all;
  std::ranges::sort(sorted, std::ranges::greater{});
  for (double& one : all) {
    auto [first, last] = std::ranges::equal_range(sorted, one, std::ranges::greater{});
    double above = static_cast<double>(first - sorted.begin()), equal = static_cast<double>(last - first);
    one = -std::log(above + (equal + 1) / 2);
  }
  return all;
}

std::vector<double> nearness(std::vector<double> days) {
  for (double& one : days)
    one = -std::log(one + kFinestDay);
  return days;
}

std::vector<double> amount(std::vector<double> counts) {
  for (double& one : counts)
    one = std::log1p(one);
  return counts;
}

}  // namespace

std::vector<Words> words_of_each(std::span<const Found> found, std::span<const double> written, Instant now) {
  std::vector<Words> all(written.size() / 2);
  for (const Fit& fit : fits(found, written, now))
    (fit.voice % 2 == 0 ? all[fit.voice / 2].theirs : all[fit.voice / 2].to_them) = fit.score;
  const auto of_days = best_messages(found, written.size(), now, kDays);
  const auto ever = best_messages(found, written.size(), now, kEver);
  for (std::size_t place = 0; place < all.size(); ++place) {
    all[place].of_days = of_days[2 * place];
    all[place].ever_them = ever[2 * place + 1];
  }
  return all;
}

// In the order of kChoiceNames.
std::vector<ChoiceParts> choice_parts(std::span<const Candidate> candidates) {
  auto of = [&](Value value) { return values(candidates, value); };
  const auto to_them = of([](const Candidate& one) { return one.words.to_them; });
  const std::array<std::vector<double>, kChoiceNames.size()> columns{
      of_the_most(of([](const Candidate& one) { return one.words.theirs; })),
      of_the_most(to_them),
      ranks(to_them),
      of_the_most(of([](const Candidate& one) { return one.words.of_days; })),
      of_the_most(of([](const Candidate& one) { return one.words.ever_them; })),
      is_least(of(since_in)),
      is_least(of(since_out)),
      is_least(of(since_either)),
      nearness(of(since_in)),
      nearness(of(since_out)),
      nearness(of(since_either)),
      amount(of([](const Candidate& one) { return one.touch.passed; })),
      amount(of([](const Candidate& one) { return one.touch.to_them; })),
      amount(of([](const Candidate& one) { return one.touch.alone; })),
      amount(of([](const Candidate& one) { return one.touch.to_owner; })),
  };
  std::vector<ChoiceParts> all(candidates.size());
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t k = 0; k < columns.size(); ++k)
      all[i][k] = columns[k][i];
    std::ranges::copy(candidates[i].touch.tie, all[i].begin() + kChoiceNames.size());
  }
  return all;
}

std::vector<double> choices(std::span<const Candidate> candidates) {
  std::vector<double> scores;
  for (const ChoiceParts& parts : choice_parts(candidates)) {
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
      sum += kChoiceWeights[i] * parts[i];
    scores.push_back(sum);
  }
  return scores;
}

}  // namespace closeknit::interests
