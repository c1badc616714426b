// SPDX-License-Identifier: AGPL-3.0-or-later
// Model: from features to a score and a strength, with weights of its own for each channel.
//
//   score    = sum over features of weight · (feature - feature of nothing) / spread
//   strength = 1 / (1 + exp(-(base + slope · score + of_typical · typical)))
//
// `spread` is the feature's standard deviation among the owner's own contacts, and `typical` their mean score: who
// writes ten letters a day and who writes ten a year are each measured by their own habits. The strength is the
// probability that the owner writes to this person within 30 days, calibrated on other owners.
//
// The weights are in weights.inc, which `closeknit-accuracy --fit ties` writes and which names the data that they were
// trained on: conditional logit (McFadden 1974), each person written to against all others, so that the order is what
// is learned; signs held as features.hpp says; then base, slope and of_typical by logistic regression (Platt 1999).
#pragma once

#include <array>

#include "ties/features.hpp"
#include "ties/ties.hpp"

namespace closeknit::ties {

struct Model {
  TieFeatures weights;
  TieFeatures spread;  // of the owners trained on: stands in where an owner has few contacts
  double typical = 0;  // … and their mean score
  double base = 0;
  double slope = 0;
  double of_typical = 0;
};
const Model& shipped_model(Channel channel);

// So many contacts of the owner weigh as much as the spread of the owners trained on.
inline constexpr double kSpreadWeight = 20;

// What each theme adds to the score; the score is their sum in this order.
using Shares = std::array<double, kThemes>;
Shares shares_of(const TieFeatures& features, const Norms& norms);
double sum_of(const Shares& shares);
double strength_of(double score, const Norms& norms);

}  // namespace closeknit::ties
