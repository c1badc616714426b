// SPDX-License-Identifier: AGPL-3.0-or-later
// Refit: weights of the owner's own, learned from their own past, where that is long enough and they prove better.
//
// The shipped weights are the starting point: the owner's past moves them as far as it bears them out, and no feature
// gets a sign that features.hpp forbids (maximum a posteriori: conditional logit, with a Gaussian prior around the
// shipped weights). Whether that helps is seen on the later third of the past, by weights fitted on the earlier two:
// only if both the order there (NDCG@10) and the likelihood are better than by the shipped weights are the weights,
// fitted anew on all of the past, taken. Otherwise the shipped ones stay.
#pragma once

#include <optional>
#include <span>

#include "ties/model.hpp"
#include "ties/past.hpp"

namespace closeknit::ties {

// Fewer dates say too little to check anything on.
inline constexpr std::size_t kLeastDates = 9;
// So many dates of the past weigh as much as the prior. Chosen on train owners.
inline constexpr double kPriorDates = 12;
struct Refit {
  TieFeatures weights{};
  std::size_t dates = 0;    // fitted on
  double shipped_ndcg = 0;  // on the later third of them
  double own_ndcg = 0;      // … by weights from the earlier two
};

// Nothing where the past is too short, or the shipped weights did at least as well. `dates` ascending.
std::optional<Refit> refit(std::span<const PastDate> dates, Channel channel);

}  // namespace closeknit::ties
