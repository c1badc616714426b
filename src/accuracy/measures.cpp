// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/measures.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <utility>

namespace closeknit::accuracy {
namespace {

constexpr std::size_t kSamples = 1000;
constexpr std::uint32_t kSeed = 20261122;

// Calls `take` with how many right and wrong ones share each score, best score first.
template <typename Take>
void each_step(std::span<const Scored> candidates, Take take) {
  std::vector<Scored> order(candidates.begin(), candidates.end());
  std::ranges::sort(order, std::greater{}, &Scored::score);
  for (std::size_t i = 0; i < order.size();) {
    double right = 0;
    double wrong = 0;
    const double score = order[i].score;
    for (; i < order.size() && order[i].score == score; ++i)
      (order[i].right ? right : wrong) += 1;
    take(right, wrong);
  }
}

double count_right(std::span<const Scored> candidates) {
  return static_cast<double>(std::ranges::count(candidates, true, &Scored::right));
}

double pairs_of(std::uint64_t members) {
  const auto count = static_cast<double>(members);
  return count * (count - 1) / 2;
}

template <typename Counts>
double pairs_in(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0.0,
                         [](double sum, const auto& group) { return sum + pairs_of(group.second); });
}

}  // namespace

std::vector<Scored> ranked(std::span<const Scored> candidates) {
  std::vector<Scored> order(candidates.begin(), candidates.end());
  std::mt19937 random(kSeed);
  std::ranges::shuffle(order, random);
  std::ranges::stable_sort(order, std::greater{}, &Scored::score);
  return order;
}

double auc(std::span<const Scored> candidates) {
  const double right = count_right(candidates);
  const double wrong = static_cast<double>(candidates.size()) - right;
  if (right == 0 || wrong == 0) return 0.5;
  double before = 0;  // wrong ones that stand before
  double in_order = 0;
  each_step(candidates, [&](double right_here, double wrong_here) {
    in_order += right_here * (wrong - before - wrong_here / 2);
    before += wrong_here;
  });
  return in_order / (right * wrong);
}

double ndcg(std::span<const Scored> candidates, std::size_t most) {
  const std::vector<Scored> order = ranked(candidates);
  const auto right = static_cast<std::size_t>(count_right(candidates));
  double gain = 0;
  double best = 0;
  for (std::size_t i = 0; i < std::min(most, order.size()); ++i) {
    const double weight = 1 / std::log2(static_cast<double>(i) + 2);
    if (order[i].right) gain += weight;
    if (i < right) best += weight;
  }
  return best > 0 ? gain / best : 0;
}

double reciprocal_rank(std::span<const Scored> candidates) {
  const std::vector<Scored> order = ranked(candidates);
  const auto first = std::ranges::find(order, true, &Scored::right);
  return first == order.end() ? 0 : 1 / static_cast<double>(first - order.begin() + 1);
}

double average_precision(std::span<const Scored> candidates) {
  const double right = count_right(candidates);
  if (right == 0) return 0;
  double found = 0;
  double looked_at = 0;
  double sum = 0;
  each_step(candidates, [&](double right_here, double wrong_here) {
    found += right_here;
    looked_at += right_here + wrong_here;
    sum += right_here * found / looked_at;
  });
  return sum / right;
}

double best_f1(std::span<const Scored> candidates) {
  const double right = count_right(candidates);
  double found = 0;
  double looked_at = 0;
  double best = 0;
  each_step(candidates, [&](double right_here, double wrong_here) {
    found += right_here;
    looked_at += right_here + wrong_here;
    best = std::max(best, 2 * found / (looked_at + right));
  });
  return best;
}

double precision_at_recall(std::span<const Scored> candidates, double recall) {
  const double right = count_right(candidates);
  if (right == 0) return 0;
  double found = 0;
  double looked_at = 0;
  double precision = 0;
  bool reached = false;
  each_step(candidates, [&](double right_here, double wrong_here) {
    if (reached) return;
    found += right_here;
    looked_at += right_here + wrong_here;
    precision = found / looked_at;
    reached = found >= recall * right;
  });
  return precision;
}

PairScore pair_score(std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth) {
  std::map<std::uint64_t, std::uint64_t> of_found;
  std::map<std::uint64_t, std::uint64_t> of_truth;
  std::map<std::pair<std::uint64_t, std::uint64_t>, std::uint64_t> of_both;
  for (std::size_t i = 0; i < std::min(found.size(), truth.size()); ++i) {
    ++of_found[found[i]];
    ++of_truth[truth[i]];
    ++of_both[{found[i], truth[i]}];
  }
  const double joined = pairs_in(of_found);
  const double real = pairs_in(of_truth);
  const double right = pairs_in(of_both);
  PairScore score;
  score.precision = joined > 0 ? right / joined : 1;
  score.recall = real > 0 ? right / real : 1;
  score.f1 = joined + real > 0 ? 2 * right / (joined + real) : 1;
  return score;
}

namespace {

// What one person adds to the pairs: of the truth, found rightly, and found wrongly.
struct Pairs {
  double truth = 0, right = 0, wrong = 0;
  Pairs& operator+=(const Pairs& other) {
    truth += other.truth;
    right += other.right;
    wrong += other.wrong;
    return *this;
  }
  double precision() const { return right + wrong == 0 ? 1 : right / (right + wrong); }
  double recall() const { return truth == 0 ? 1 : right / truth; }
  double f1() const { return truth + right + wrong == 0 ? 1 : 2 * right / (truth + right + wrong); }
};

std::vector<Pairs> pairs_by_person(std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth) {
  std::map<std::uint64_t, double> of_person;
  std::map<std::uint64_t, double> of_group;
  std::map<std::pair<std::uint64_t, std::uint64_t>, double> both;  // person, group
  for (std::size_t i = 0; i < truth.size(); ++i) {
    ++of_person[truth[i]];
    ++of_group[found[i]];
    ++both[{truth[i], found[i]}];
  }
  std::map<std::uint64_t, Pairs> pairs;
  for (const auto& [person, count] : of_person)
    pairs[person].truth = count * (count - 1) / 2;
  for (const auto& [key, count] : both) {
    pairs[key.first].right += count * (count - 1) / 2;
    pairs[key.first].wrong += count * (of_group[key.second] - count) / 2;
  }
  std::vector<Pairs> result;
  for (const auto& [person, one] : pairs)
    result.push_back(one);
  return result;
}

Estimate between(double value, std::vector<double>& samples) {
  std::ranges::sort(samples);
  return {value, samples[kSamples * 25 / 1000], samples[kSamples * 975 / 1000 - 1]};
}

}  // namespace

PairEstimate pair_estimate(std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth) {
  const std::vector<Pairs> people = pairs_by_person(found, truth);
  Pairs all;
  for (const Pairs& one : people)
    all += one;
  std::mt19937 random(kSeed);
  std::vector<double> precision;
  std::vector<double> recall;
  std::vector<double> f1;
  for (std::size_t sample = 0; sample < kSamples; ++sample) {
    Pairs drawn;
    for (std::size_t i = 0; i < people.size(); ++i)
      drawn += people[random() % people.size()];
    precision.push_back(drawn.precision());
    recall.push_back(drawn.recall());
    f1.push_back(drawn.f1());
  }
  return {between(all.precision(), precision), between(all.recall(), recall), between(all.f1(), f1)};
}

Estimate mean_over_owners(std::span<const double> of_each_owner) {
  if (of_each_owner.empty()) return {};
  const auto count = static_cast<double>(of_each_owner.size());
  std::mt19937 random(kSeed);
  std::vector<double> means;
  means.reserve(kSamples);
  for (std::size_t sample = 0; sample < kSamples; ++sample) {
    double sum = 0;
    for (std::size_t i = 0; i < of_each_owner.size(); ++i)
      sum += of_each_owner[random() % of_each_owner.size()];
    means.push_back(sum / count);
  }
  std::ranges::sort(means);
  const double mean = std::accumulate(of_each_owner.begin(), of_each_owner.end(), 0.0) / count;
  return {mean, means[kSamples * 25 / 1000], means[kSamples * 975 / 1000 - 1]};
}

std::vector<Estimate> estimates_over(std::size_t count,
                                     const std::function<std::vector<double>(std::span<const std::size_t>)>& figures) {
  std::vector<std::size_t> drawn(count);
  std::iota(drawn.begin(), drawn.end(), std::size_t{0});
  const std::vector<double> values = figures(drawn);
  std::vector<std::vector<double>> samples(values.size());
  std::mt19937 random(kSeed);
  for (std::size_t sample = 0; sample < kSamples; ++sample) {
    for (std::size_t& one : drawn)
      one = count == 0 ? 0 : random() % count;
    const std::vector<double> again = figures(drawn);
    for (std::size_t k = 0; k < values.size(); ++k)
      samples[k].push_back(again[k]);
  }
  std::vector<Estimate> estimates;
  for (std::size_t k = 0; k < values.size(); ++k)
    estimates.push_back(between(values[k], samples[k]));
  return estimates;
}

}  // namespace closeknit::accuracy
