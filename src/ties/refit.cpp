// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/refit.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

#include "ties/logistic.hpp"

namespace closeknit::ties {
namespace {

constexpr double kTop = 10;

double sign_of(std::size_t feature) {
  return kFeatureRows[feature].sign == Sign::less ? -1 : 1;
}

double score_of(std::span<const float> row, std::span<const double> weights) {
  double score = 0;
  for (std::size_t k = 0; k < row.size(); ++k)
    score += weights[k] * row[k];
  return score;
}

// As fit() wants them: scaled by the norms of each date's own contacts, turned so that features held to `less` count
// upwards too. What does not count in this channel is 0 for everybody, so that its weight stays 0.
Rows rows_of(std::span<const PastDate> dates, Channel channel) {
  const TieFeatures& nothing = features_of_nothing();
  Rows rows;
  rows.features = kTieFeatures;
  for (const PastDate& date : dates) {
    rows.questions.push_back(rows.count());
    for (std::size_t i = 0; i < date.contacts.size(); ++i) {
      for (std::size_t k = 0; k < kTieFeatures; ++k) {
        const double value = sign_of(k) * (date.contacts[i][k] - nothing[k]) * date.per_spread[k];
        rows.values.push_back(counts_in(kFeatureRows[k].counts, channel) ? static_cast<float>(value) : 0);
      }
      rows.right.push_back(date.written[i] == 0 ? 0 : 1);
      rows.weight.push_back(1);
      rows.times.push_back(date.times[i]);
    }
  }
  return rows;
}

std::vector<double> turned(const TieFeatures& weights) {
  std::vector<double> result;
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    result.push_back(sign_of(k) * weights[k]);
  return result;
}

std::vector<double> fitted(const Rows& rows, const std::vector<double>& shipped) {
  std::array<bool, kTieFeatures> held{};
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    held[k] = kFeatureRows[k].sign != Sign::either;
  const double l2 = kPriorDates / static_cast<double>(rows.questions.size());
  return fit(rows, Goal::order, l2, held, shipped).weights;
}

// Järvelin and Kekäläinen 2002, where a row stands for several. Equal scores stand in the order of the rows.
double ndcg(const Rows& rows, std::size_t begin, std::size_t end, std::span<const double> weights) {
  std::vector<std::pair<double, std::size_t>> scored;
  for (std::size_t i = begin; i < end; ++i)
    scored.emplace_back(score_of(rows.row(i), weights), i);
  std::ranges::stable_sort(scored, [](const auto& a, const auto& b) { return a.first > b.first; });
  double gain = 0;
  double best = 0;
  double rank = 0;
  double right = 0;
  for (const auto& [score, i] : scored) {
    if (rows.right[i] > 0) {
      if (rank < kTop) gain += 1 / std::log2(rank + 2);
      if (right < kTop) best += 1 / std::log2(right + 2);
      ++right;
    }
    rank += rows.times[i];
  }
  return best > 0 ? gain / best : 0;
}

double mean_ndcg(const Rows& rows, std::span<const double> weights) {
  double sum = 0;
  for (std::size_t q = 0; q < rows.questions.size(); ++q) {
    const std::size_t end = q + 1 < rows.questions.size() ? rows.questions[q + 1] : rows.count();
    sum += ndcg(rows, rows.questions[q], end, weights);
  }
  return sum / static_cast<double>(rows.questions.size());
}

}  // namespace

std::optional<Refit> refit(std::span<const PastDate> dates, Channel channel) {
  if (dates.size() < kLeastDates) return std::nullopt;
  const std::vector<double> shipped = turned(shipped_model(channel).weights);
  const std::size_t later = dates.size() / 3;
  // What the earlier dates look ahead to must not reach into the later ones.
  std::size_t earlier = dates.size() - later;
  while (earlier > 0 && dates[earlier - 1].at + kHorizon > dates[dates.size() - later].at)
    --earlier;
  if (earlier == 0) return std::nullopt;
  const Rows early = rows_of(dates.first(earlier), channel);
  const Rows late = rows_of(dates.last(later), channel);
  const std::vector<double> tried = fitted(early, shipped);
  Refit result{.dates = dates.size(), .shipped_ndcg = mean_ndcg(late, shipped), .own_ndcg = mean_ndcg(late, tried)};
  if (!(result.own_ndcg > result.shipped_ndcg) || !(order_loss(late, tried) < order_loss(late, shipped)))
    return std::nullopt;
  const std::vector<double> own = fitted(rows_of(dates, channel), shipped);
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    result.weights[k] = sign_of(k) * own[k];
  return result;
}

}  // namespace closeknit::ties
