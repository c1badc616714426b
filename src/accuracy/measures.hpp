// SPDX-License-Identifier: AGPL-3.0-or-later
// Measures: how well an order of candidates, or a set of pairs, agrees with the truth. Pure functions.
//
// Ties in score are broken as chance would break them on average where that has a closed form (auc), and otherwise by
// a fixed shuffle of the candidates, so that no method gains by the order in which candidates are listed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace closeknit::accuracy {

// One candidate: the method's score (higher is surer) and whether it was right.
struct Scored {
  double score = 0;
  bool right = false;
};

// Best score first; equal scores in a fixed pseudo-random order.
std::vector<Scored> ranked(std::span<const Scored> candidates);

// The chance that a right candidate stands before a wrong one (equal scores: half). 0.5 where either kind is missing.
double auc(std::span<const Scored> candidates);
// Normalised discounted cumulated gain of the first `most` (Järvelin, Kekäläinen 2002): gain 1 for each right one at
// rank r, weighing 1/log2(r + 1), over the best possible. 0 where nothing is right.
double ndcg(std::span<const Scored> candidates, std::size_t most);
// 1 / rank of the first right one; 0 where nothing is right.
double reciprocal_rank(std::span<const Scored> candidates);
// Mean of the precisions at the rank of each right one; equal scores count as one step, so that order cannot help.
double average_precision(std::span<const Scored> candidates);
// The highest F1 of any threshold.
double best_f1(std::span<const Scored> candidates);
// Precision at the highest threshold that finds at least this share of the right ones; 0 where nothing is right.
double precision_at_recall(std::span<const Scored> candidates, double recall);

// Pairs that a grouping puts together, against the true ones.
struct PairScore {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};
// `found` and `truth` name each element's group; both as long. A grouping without pairs has precision 1.
PairScore pair_score(std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth);

// The same with the range in which each lies in 95 of 100 samples of true groups (people) drawn with replacement; a
// wrong pair counts half for each of its two people.
struct PairEstimate;
PairEstimate pair_estimate(std::span<const std::uint64_t> found, std::span<const std::uint64_t> truth);

// A mean over owners, and the range in which it lies in 95 of 100 samples of owners drawn with replacement (Efron
// 1979, percentiles of 1,000 samples of a fixed seed). A single owner gives a range without width.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};
Estimate mean_over_owners(std::span<const double> of_each_owner);

struct PairEstimate {
  Estimate precision, recall, f1;
};

// Figures of `count` things, each with the range in which it lies in 95 of 100 samples of things drawn with
// replacement. `figures` gets the places of the things and returns as many figures each time.
std::vector<Estimate> estimates_over(std::size_t count,
                                     const std::function<std::vector<double>(std::span<const std::size_t>)>& figures);

}  // namespace closeknit::accuracy
