// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/sparse_logistic.hpp"

#include <algorithm>
#include <cmath>
#include <deque>
#include <numeric>

namespace closeknit::accuracy {
namespace {

constexpr int kMostSteps = 200;
constexpr double kSmallGain = 1e-6;  // of the loss: a step that gains less is the last
constexpr std::size_t kRemembered = 8;
constexpr double kFirstStep = 0.01;
constexpr double kEnough = 1e-4;  // of what the slope promises (Armijo 1966)
constexpr int kMostHalvings = 30;

using Vector = std::vector<double>;  // all weights, the constant last

double dot(const Vector& a, const Vector& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}
// a += factor · b
void add(Vector& a, double factor, const Vector& b) {
  for (std::size_t i = 0; i < a.size(); ++i)
    a[i] += factor * b[i];
}

class Loss {
 public:
  Loss(std::span<const SparseRow> rows, const std::vector<bool>& right, double l2)
      : rows_(rows), right_(right), l2_(l2) {}

  double at(const Vector& weights, Vector& slope) const {
    std::ranges::fill(slope, 0.0);
    double loss = 0;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
      double sum = weights.back();
      for (const auto& [input, value] : rows_[i])
        sum += weights[input] * value;
      const double towards = right_[i] ? sum : -sum;
      loss += towards > 0 ? std::log1p(std::exp(-towards)) : -towards + std::log1p(std::exp(towards));
      const double wrong = 1 / (1 + std::exp(-sum)) - (right_[i] ? 1 : 0);
      for (const auto& [input, value] : rows_[i])
        slope[input] += wrong * value;
      slope.back() += wrong;
    }
    for (std::size_t k = 0; k + 1 < weights.size(); ++k) {
      loss += l2_ / 2 * weights[k] * weights[k];
      slope[k] += l2_ * weights[k];
    }
    return loss;
  }

 private:
  std::span<const SparseRow> rows_;
  const std::vector<bool>& right_;
  double l2_;
};

// The last steps, and how the slope changed along them: what stands for the curvature.
class Memory {
 public:
  void remember(Vector step, Vector turn) {
    const double both = dot(step, turn);
    if (both <= 0) return;
    past_.push_back({std::move(step), std::move(turn), 1 / both});
    if (past_.size() > kRemembered) past_.pop_front();
  }

  // The two loops of Nocedal (1980).
  Vector direction(Vector slope) const {
    Vector shares(past_.size());
    for (std::size_t i = past_.size(); i-- > 0;) {
      shares[i] = past_[i].inverse * dot(past_[i].step, slope);
      add(slope, -shares[i], past_[i].turn);
    }
    const double size =
        past_.empty() ? kFirstStep : 1 / (past_.back().inverse * dot(past_.back().turn, past_.back().turn));
    for (double& part : slope)
      part *= size;
    for (std::size_t i = 0; i < past_.size(); ++i)
      add(slope, shares[i] - past_[i].inverse * dot(past_[i].turn, slope), past_[i].step);
    return slope;
  }

 private:
  struct Past {
    Vector step, turn;
    double inverse;
  };
  std::deque<Past> past_;
};

}  // namespace

ties::Fit fit_sparse(std::span<const SparseRow> rows, const std::vector<bool>& right, std::size_t inputs, double l2) {
  const Loss loss(rows, right, l2);
  Vector weights(inputs + 1), slope(inputs + 1), next_slope(inputs + 1);
  double here = loss.at(weights, slope);
  Memory memory;
  for (int step = 0; step < kMostSteps; ++step) {
    const Vector down = memory.direction(slope);
    const double promised = dot(slope, down);
    Vector next;
    double there = here;
    double length = 1;
    for (int halving = 0; halving < kMostHalvings; ++halving, length /= 2) {
      next = weights;
      add(next, -length, down);
      there = loss.at(next, next_slope);
      if (there <= here - kEnough * length * promised) break;
    }
    if (!(here - there > kSmallGain * std::max(1.0, here))) break;
    Vector turn = next_slope;
    add(turn, -1, slope);
    Vector taken = next;
    add(taken, -1, weights);
    memory.remember(std::move(taken), std::move(turn));
    weights.swap(next);
    slope.swap(next_slope);
    here = there;
  }
  ties::Fit fit;
  fit.constant = weights.back();
  weights.pop_back();
  fit.weights = std::move(weights);
  return fit;
}

double log_odds_of(const ties::Fit& fit, const SparseRow& row) {
  double sum = fit.constant;
  for (const auto& [input, value] : row)
    sum += fit.weights[input] * value;
  return sum;
}

}  // namespace closeknit::accuracy
