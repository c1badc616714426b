// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/logistic.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace closeknit::ties {
namespace {

// Of each of 2,000 questions one of four alternatives is right, chosen by odds exp(2 x - y).
Rows made_up(std::mt19937& random) {
  Rows rows;
  rows.features = 2;
  std::normal_distribution<float> normal;
  for (int q = 0; q < 2000; ++q) {
    rows.questions.push_back(rows.count());
    std::array<double, 4> odds{};
    for (double& o : odds) {
      const float x = normal(random);
      const float y = normal(random);
      rows.values.insert(rows.values.end(), {x, y});
      o = std::exp(2 * x - y);
    }
    const auto chosen = std::discrete_distribution<std::size_t>(odds.begin(), odds.end())(random);
    for (std::size_t i = 0; i < 4; ++i) {
      rows.right.push_back(i == chosen ? 1 : 0);
      rows.weight.push_back(1);
    }
  }
  return rows;
}

TEST(Fit, FindsTheWeightsThatChose) {
  std::mt19937 random(3);
  const Fit found = fit(made_up(random), Goal::order, 1e-6);
  EXPECT_NEAR(found.weights[0], 2, 0.15);
  EXPECT_NEAR(found.weights[1], -1, 0.1);
}

TEST(Fit, KeepsHeldWeightsAtOrAboveZero) {
  std::mt19937 random(3);
  const std::array<bool, 2> held{true, true};
  const Fit found = fit(made_up(random), Goal::order, 1e-6, held);
  EXPECT_GT(found.weights[0], 1);
  EXPECT_EQ(found.weights[1], 0);
}

TEST(Fit, OfProbabilitiesWithoutFeaturesThatTellIsTheShare) {
  Rows rows;
  rows.features = 1;
  for (int i = 0; i < 100; ++i) {
    rows.values.push_back(0);
    rows.right.push_back(i < 20 ? 1 : 0);
    rows.weight.push_back(1);
  }
  EXPECT_NEAR(fit(rows, Goal::probability, 1e-3).constant, std::log(0.2 / 0.8), 1e-4);
}

TEST(Fit, OfNothingIsNothing) {
  Rows rows;
  rows.features = 1;
  EXPECT_EQ(fit(rows, Goal::order, 1e-3).weights, std::vector<double>{0});
}

}  // namespace
}  // namespace closeknit::ties
