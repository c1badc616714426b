// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/model.hpp"

#include <cmath>

namespace closeknit::ties {
namespace {

constexpr std::array<Model, kChannels> kModels{
#include "ties/weights.inc"
};

}  // namespace

const Model& shipped_model(Channel channel) {
  return kModels[static_cast<std::size_t>(channel)];
}

Norms shipped_norms(Channel channel) {
  const Model& model = shipped_model(channel);
  Norms norms{.channel = channel, .weights = model.weights, .per_spread = {}, .typical = model.typical};
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    norms.per_spread[k] = model.spread[k] > 0 ? 1 / model.spread[k] : 0;
  return norms;
}

Norms norms_of(std::span<const TieFeatures> contacts, Channel channel, const std::optional<TieFeatures>& own) {
  Norms norms = shipped_norms(channel);
  if (own) norms.weights = *own;
  if (contacts.empty()) return norms;
  const Model& model = shipped_model(channel);
  const auto count = static_cast<double>(contacts.size());
  TieFeatures mean{};
  for (const TieFeatures& features : contacts)
    for (std::size_t k = 0; k < kTieFeatures; ++k)
      mean[k] += features[k] / count;
  TieFeatures squares{};
  for (const TieFeatures& features : contacts)
    for (std::size_t k = 0; k < kTieFeatures; ++k)
      squares[k] += (features[k] - mean[k]) * (features[k] - mean[k]);
  for (std::size_t k = 0; k < kTieFeatures; ++k) {
    const double shipped = kSpreadWeight * model.spread[k] * model.spread[k];
    const double spread = std::sqrt((squares[k] + shipped) / (count + kSpreadWeight));
    if (spread > 0) norms.per_spread[k] = 1 / spread;
  }
  norms.typical = sum_of(shares_of(mean, norms));  // the score is linear: that of the mean is the mean score
  return norms;
}

Shares shares_of(const TieFeatures& features, const Norms& norms) {
  const TieFeatures& nothing = features_of_nothing();
  Shares shares{};
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    shares[static_cast<std::size_t>(kFeatureRows[k].theme)] +=
        norms.weights[k] * (features[k] - nothing[k]) * norms.per_spread[k];
  return shares;
}

double sum_of(const Shares& shares) {
  double sum = 0;
  for (double share : shares)
    sum += share;
  return sum;
}

double strength_of(double score, const Norms& norms) {
  const Model& model = shipped_model(norms.channel);
  return 1 / (1 + std::exp(-(model.base + model.slope * score + model.of_typical * norms.typical)));
}

}  // namespace closeknit::ties
