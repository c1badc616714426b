// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/logistic.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace closeknit::ties {
namespace {

// A date with many right answers tells more than one with few, but not as many times more.
constexpr double kOfRight = 0.5;
constexpr int kMostSteps = 60;
constexpr double kSmallStep = 1e-7;

// The loss, its slope and its curvature at one point, all weights in one vector with the constant last.
struct Hill {
  double loss = 0;
  std::vector<double> slope;
  std::vector<double> curvature;  // square, row by row
};

enum class Curvature : std::uint8_t { no, yes };

class Problem {
 public:
  Problem(const Rows& rows, Goal goal, double l2, std::span<const double> prior)
      : rows_(rows), goal_(goal), l2_(l2), n_(rows.features + 1), prior_(rows.features) {
    std::ranges::copy(prior, prior_.begin());
    for (float weight : rows.weight)
      total_ += weight;
  }

  Hill at(const std::vector<double>& weights, Curvature curvature) const {
    Hill hill{0, std::vector<double>(n_), std::vector<double>(curvature == Curvature::yes ? n_ * n_ : 0)};
    if (goal_ == Goal::probability)
      for (std::size_t i = 0; i < rows_.count(); ++i)
        add_row(i, weights, hill);
    else
      for (std::size_t q = 0; q < rows_.questions.size(); ++q)
        add_question(q, weights, hill);
    finish(weights, hill);
    return hill;
  }

 private:
  double score(std::size_t i, const std::vector<double>& weights) const {
    const auto row = rows_.row(i);
    double sum = weights.back();
    for (std::size_t k = 0; k < row.size(); ++k)
      sum += weights[k] * row[k];
    return sum;
  }

  void add_row(std::size_t i, const std::vector<double>& weights, Hill& hill) const {
    const double sum = score(i, weights);
    const double p = 1 / (1 + std::exp(-sum));
    const double w = rows_.weight[i];
    const double signed_sum = rows_.right[i] > 0 ? sum : -sum;
    hill.loss +=
        w * (signed_sum > 0 ? std::log1p(std::exp(-signed_sum)) : -signed_sum + std::log1p(std::exp(signed_sum)));
    add_slope(i, w * (p - rows_.right[i]), hill);
    if (!hill.curvature.empty()) add_curvature(rows_.row(i), w * p * (1 - p), hill);
  }

  void add_slope(std::size_t i, double times, Hill& hill) const {
    const auto row = rows_.row(i);
    for (std::size_t k = 0; k < row.size(); ++k)
      hill.slope[k] += times * row[k];
    hill.slope.back() += times;
  }

  template <typename Row>
  void add_curvature(const Row& row, double times, Hill& hill) const {
    for (std::size_t a = 0; a < row.size(); ++a) {
      const double left = times * row[a];
      if (left == 0) continue;
      double* line = &hill.curvature[a * n_];
      for (std::size_t b = 0; b <= a; ++b)
        line[b] += left * row[b];
    }
    double* line = &hill.curvature[(n_ - 1) * n_];
    for (std::size_t b = 0; b < row.size(); ++b)
      line[b] += times * row[b];
    line[n_ - 1] += times;
  }

  // Each right one of a question should win against all the wrong ones; right ones do not compete with each other.
  void add_question(std::size_t q, const std::vector<double>& weights, Hill& hill) const {
    const std::size_t begin = rows_.questions[q];
    const std::size_t end = q + 1 < rows_.questions.size() ? rows_.questions[q + 1] : rows_.count();
    double most = -1e300;
    std::vector<double> odds;
    for (std::size_t i = begin; i < end; ++i) {
      odds.push_back(score(i, weights));
      most = std::max(most, odds.back());
    }
    double right = 0;
    double wrong = 0;  // sum of the odds of the wrong ones
    for (std::size_t i = begin; i < end; ++i) {
      double& o = odds[i - begin];
      o = std::exp(std::max(o - most, -300.0));
      if (rows_.right[i] > 0)
        right += 1;
      else
        wrong += rows_.times.empty() ? o : o *= rows_.times[i];
    }
    if (right == 0 || wrong == 0) return;
    const double w = rows_.weight[begin] * std::pow(right, kOfRight - 1);
    std::vector<double> mean(rows_.features);  // of the wrong ones
    if (!hill.curvature.empty())
      for (std::size_t i = begin; i < end; ++i) {
        if (rows_.right[i] > 0) continue;
        const auto row = rows_.row(i);
        for (std::size_t k = 0; k < row.size(); ++k)
          mean[k] += odds[i - begin] / wrong * row[k];
      }
    double per_odds = 0;
    std::vector<double> middle(rows_.features);
    for (std::size_t i = begin; i < end; ++i) {
      if (!(rows_.right[i] > 0)) continue;
      const double all = odds[i - begin] + wrong;
      const double p = odds[i - begin] / all;
      hill.loss -= w * std::log(p);
      add_slope(i, w * (p - 1), hill);
      per_odds += w / all;
      if (hill.curvature.empty()) continue;
      const auto row = rows_.row(i);
      add_curvature(row, w * p, hill);
      for (std::size_t k = 0; k < row.size(); ++k)
        middle[k] = p * row[k] + (1 - p) * mean[k];
      add_curvature(middle, -w, hill);
    }
    for (std::size_t i = begin; i < end; ++i) {
      if (rows_.right[i] > 0) continue;
      add_slope(i, per_odds * odds[i - begin], hill);
      if (!hill.curvature.empty()) add_curvature(rows_.row(i), per_odds * odds[i - begin], hill);
    }
  }

  void finish(const std::vector<double>& weights, Hill& hill) const {
    double mass = goal_ == Goal::probability ? total_ : 0;
    if (goal_ == Goal::order)
      for (std::size_t q : rows_.questions)
        mass += rows_.weight[q];
    hill.loss /= mass;
    for (double& s : hill.slope)
      s /= mass;
    for (double& c : hill.curvature)
      c /= mass;
    for (std::size_t k = 0; k + 1 < n_; ++k) {
      const double away = weights[k] - prior_[k];
      hill.loss += l2_ / 2 * away * away;
      hill.slope[k] += l2_ * away;
      if (!hill.curvature.empty()) hill.curvature[k * n_ + k] += l2_;
    }
    if (!hill.curvature.empty()) {
      hill.curvature[n_ * n_ - 1] += 1e-9;
      if (goal_ == Goal::order) {  // the constant says nothing there
        hill.curvature[n_ * n_ - 1] = 1;
        hill.slope.back() = 0;
        for (std::size_t b = 0; b + 1 < n_; ++b)
          hill.curvature[(n_ - 1) * n_ + b] = 0;
      }
    }
  }

  const Rows& rows_;
  Goal goal_;
  double l2_;
  std::size_t n_;
  std::vector<double> prior_;
  double total_ = 0;
};

// Solves curvature · step = slope for the free ones by Cholesky; the others stay 0.
std::vector<double> newton_step(const Hill& hill, const std::vector<bool>& fixed) {
  const std::size_t n = hill.slope.size();
  std::vector<std::size_t> free;
  for (std::size_t k = 0; k < n; ++k)
    if (!fixed[k]) free.push_back(k);
  const std::size_t m = free.size();
  std::vector<double> l(m * m);
  std::vector<double> x(m);
  for (std::size_t i = 0; i < m; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      double sum = hill.curvature[free[i] * n + free[j]];
      for (std::size_t k = 0; k < j; ++k)
        sum -= l[i * m + k] * l[j * m + k];
      l[i * m + j] = i == j ? std::sqrt(std::max(sum, 1e-12)) : sum / l[j * m + j];
    }
    double sum = hill.slope[free[i]];
    for (std::size_t k = 0; k < i; ++k)
      sum -= l[i * m + k] * x[k];
    x[i] = sum / l[i * m + i];
  }
  std::vector<double> step(n);
  for (std::size_t i = m; i-- > 0;) {
    for (std::size_t k = i + 1; k < m; ++k)
      x[i] -= l[k * m + i] * x[k];
    x[i] /= l[i * m + i];
    step[free[i]] = x[i];
  }
  return step;
}

}  // namespace

double order_loss(const Rows& rows, std::span<const double> weights) {
  std::vector<double> with_constant(weights.begin(), weights.end());
  with_constant.push_back(0);
  return Problem(rows, Goal::order, 0, {}).at(with_constant, Curvature::no).loss;
}

Fit fit(const Rows& rows, Goal goal, double l2, std::span<const bool> at_least_zero, std::span<const double> prior) {
  const Problem problem(rows, goal, l2, prior);
  const std::size_t n = rows.features + 1;
  std::vector<double> weights(n);
  std::ranges::copy(prior, weights.begin());
  if (rows.count() == 0) {
    weights.pop_back();
    return {std::move(weights), 0};
  }
  const auto bounded = [&](std::size_t k) { return k < at_least_zero.size() && at_least_zero[k]; };
  for (int step_number = 0; step_number < kMostSteps; ++step_number) {
    const Hill hill = problem.at(weights, Curvature::yes);
    std::vector<bool> fixed(n);
    for (std::size_t k = 0; k < n; ++k)
      fixed[k] = bounded(k) && weights[k] <= 0 && hill.slope[k] > 0;
    const std::vector<double> step = newton_step(hill, fixed);
    double moved = 0;
    double times = 1;
    for (int half = 0; half < 30; ++half, times /= 2) {
      std::vector<double> next = weights;
      for (std::size_t k = 0; k < n; ++k) {
        next[k] -= times * step[k];
        if (bounded(k)) next[k] = std::max(next[k], 0.0);
      }
      if (problem.at(next, Curvature::no).loss > hill.loss) continue;
      moved = 0;
      for (std::size_t k = 0; k < n; ++k)
        moved = std::max(moved, std::abs(next[k] - weights[k]));
      weights = std::move(next);
      break;
    }
    if (moved < kSmallStep) break;
  }
  Fit result;
  result.constant = goal == Goal::probability ? weights.back() : 0;
  weights.pop_back();
  result.weights = std::move(weights);
  return result;
}

}  // namespace closeknit::ties
