// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "accuracy/requests_model.hpp"
#include "accuracy/requests_study.hpp"
#include "ground/ids.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::size_t kFolds = 10;
constexpr std::size_t kSameBeginning = 25;  // bytes: sentences that begin alike are mostly copies with another name
constexpr double kMostWeight = 127;
constexpr std::size_t kInALine = 48;

// Ten folds: how the model does on train sentences that it did not see.
std::vector<Scored> cross_validated(std::span<const LabelledSentence> train) {
  std::vector<SparseRow> rows;
  std::vector<std::size_t> folds;
  for (const LabelledSentence& sentence : train) {
    rows.push_back(inputs_of(sentence.text, Inputs::all));
    folds.push_back(stable_hash(sentence.text.substr(0, kSameBeginning)) % kFolds);
  }
  std::vector<Scored> scored;
  for (std::size_t fold = 0; fold < kFolds; ++fold) {
    std::vector<SparseRow> rest;
    std::vector<bool> right;
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (folds[i] != fold) {
        rest.push_back(rows[i]);
        right.push_back(train[i].asks);
      }
    const ties::Fit model = fit_sparse(rest, right, kRequestInputs, kRequestL2);
    for (std::size_t i = 0; i < rows.size(); ++i)
      if (folds[i] == fold) scored.push_back({log_odds_of(model, rows[i]), train[i].asks});
  }
  return scored;
}

std::string numbers_of(std::span<const double> weights, double scale) {
  std::string text;
  std::string line;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    line += fmt::format("{},", std::lround(weights[i] / scale));
    if ((i + 1) % kInALine != 0 && i + 1 < weights.size()) continue;
    text += line + "\n";
    line.clear();
  }
  return text;
}

}  // namespace

std::string fitted_requests(std::span<const LabelledSentence> train) {
  const ties::Fit model = fit_requests(train, Inputs::all);
  const std::vector<Scored> held = cross_validated(train);
  const std::span weights(model.weights);
  const auto grams = weights.first(signals::kBuckets);
  double most = 0;
  for (const double weight : grams)
    most = std::max(most, std::abs(weight));
  const double scale = most / kMostWeight;
  std::string text = fmt::format(
      "// Written by `closeknit-accuracy --fit requests`; not by hand. request_model.hpp tells what each number is.\n"
      "// {} train sentences of the Parakweet e-mail intent set (2014, Apache-2.0), of which none is kept; left out "
      "in\n"
      "// ten folds: AUC {:.3f}, F1 {:.3f} at its best.\n// clang-format off\n    .scale = {:.6g},\n    .constant = "
      "{:.4f},\n    .rules = {{",
      train.size(), auc(held), best_f1(held), scale, model.constant);
  for (const double weight : weights.subspan(signals::kBuckets))
    text += fmt::format("{:.4f}, ", weight);
  return text + "},\n    .grams = {\n" + numbers_of(grams, scale) + "    },\n// clang-format on\n";
}

}  // namespace closeknit::accuracy
