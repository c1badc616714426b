// SPDX-License-Identifier: AGPL-3.0-or-later
// Logistic regression with L2, by Newton's method. Small and plain: tens of features, up to a few million rows.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace closeknit::ties {

// Rows of features, one after another; `right` one of 0 and 1 for each; `weight` how much each row counts.
struct Rows {
  std::size_t features = 0;
  std::vector<float> values;
  std::vector<float> right;
  std::vector<float> weight;
  // How many alternatives each row stands for, where some were left out (Goal::order; those that are right: one).
  // Empty: one each.
  std::vector<float> times;
  // Where each question begins, ascending, the first 0: rows of one question are alternatives to each other.
  std::vector<std::size_t> questions;
  std::size_t count() const { return right.size(); }
  std::span<const float> row(std::size_t i) const { return std::span(values).subspan(i * features, features); }
};

struct Fit {
  std::vector<double> weights;  // of each feature
  double constant = 0;
};

enum class Goal {
  probability,  // each row by itself: the constant is fitted, results are probabilities
  order,        // rows of one question against each other (McFadden 1974, conditional logit): no constant
};
// Minimises the weighted mean log-loss plus l2/2 · |weights - prior|²; the constant is free. `prior` is also where the
// search begins; empty: zeros. Where `at_least_zero` is true for a feature, its weight stays at or above 0. Features
// should be of like size (standardised).
Fit fit(const Rows& rows, Goal goal, double l2, std::span<const bool> at_least_zero = {},
        std::span<const double> prior = {});
// The weighted mean log-loss of Goal::order by these weights.
double order_loss(const Rows& rows, std::span<const double> weights);

}  // namespace closeknit::ties
