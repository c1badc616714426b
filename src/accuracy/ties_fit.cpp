// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/ties_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "accuracy/learning.hpp"
#include "ties/features.hpp"
#include "ties/model.hpp"

namespace closeknit::accuracy {
namespace {

using ties::kTieFeatures;
using ties::TieFeatures;

// Chosen on train owners; figures change by less than their intervals between a tenth and ten times of it.
constexpr double kL2 = 0.01;
constexpr std::array<std::string_view, ties::kChannels> kChannelNames{"mail", "chat", "call"};

struct Dated {
  const Moment* moment = nullptr;
  double weight = 0;
  TieFeatures spread{};
  double typical = 0;  // filled once weights are known
};

std::vector<Dated> train_dates(std::span<const TieSet> sets, ties::Channel channel) {
  std::vector<Dated> dates;
  for (const TieSet& set : sets) {
    if (set.channel != channel) continue;
    const auto owners = std::ranges::count(set.owners, Split::train, &OwnerMoments::split);
    for (const OwnerMoments& owner : set.owners)
      if (owner.split == Split::train)
        for (const Moment& moment : owner.moments)
          dates.push_back({.moment = &moment,
                           .weight = 1 / (static_cast<double>(owners) * static_cast<double>(owner.moments.size())),
                           .spread = {}});
  }
  return dates;
}

TieFeatures mean_of(const Moment& moment) {
  TieFeatures mean{};
  for (const Candidate& candidate : moment.candidates)
    for (std::size_t k = 0; k < kTieFeatures; ++k)
      mean[k] += candidate.features[k] / static_cast<double>(moment.candidates.size());
  return mean;
}

TieFeatures squares_of(const Moment& moment, const TieFeatures& mean) {
  TieFeatures squares{};
  for (const Candidate& candidate : moment.candidates)
    for (std::size_t k = 0; k < kTieFeatures; ++k)
      squares[k] += (candidate.features[k] - mean[k]) * (candidate.features[k] - mean[k]);
  return squares;
}

// Within an owner's date, over all: the spread that stands in where an owner has few contacts.
TieFeatures shipped_spread(std::span<const Dated> dates) {
  TieFeatures spread{};
  double weight = 0;
  for (const Dated& date : dates) {
    const TieFeatures squares = squares_of(*date.moment, mean_of(*date.moment));
    for (std::size_t k = 0; k < kTieFeatures; ++k)
      spread[k] += date.weight * squares[k] / static_cast<double>(date.moment->candidates.size());
    weight += date.weight;
  }
  for (double& s : spread)
    s = std::sqrt(s / weight);
  return spread;
}

// As ties::norms_of() does, before there is a model.
void set_spread(Dated& date, const TieFeatures& shipped) {
  const TieFeatures squares = squares_of(*date.moment, mean_of(*date.moment));
  const double all = static_cast<double>(date.moment->candidates.size()) + ties::kSpreadWeight;
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    date.spread[k] = std::sqrt((squares[k] + ties::kSpreadWeight * shipped[k] * shipped[k]) / all);
}

double sign_of(std::size_t feature) {
  return ties::kFeatureRows[feature].sign == ties::Sign::less ? -1 : 1;
}

// What fit() gets: scaled features, turned so that those held to `less` count upwards too.
Rows order_rows(std::span<const Dated> dates, ties::Channel channel) {
  Rows rows;
  rows.features = kTieFeatures;
  const TieFeatures nothing = ties::features_of({}, {});
  for (const Dated& date : dates) {
    rows.questions.push_back(rows.count());
    for (const Candidate& candidate : date.moment->candidates) {
      for (std::size_t k = 0; k < kTieFeatures; ++k) {
        const bool counts = date.spread[k] > 0 && ties::counts_in(ties::kFeatureRows[k].counts, channel);
        const double x = counts ? (candidate.features[k] - nothing[k]) / date.spread[k] : 0;
        rows.values.push_back(static_cast<float>(sign_of(k) * x));
      }
      rows.right.push_back(candidate.right ? 1 : 0);
      rows.weight.push_back(static_cast<float>(date.weight));
    }
  }
  return rows;
}

double score_of(const Rows& rows, std::size_t i, const std::vector<double>& weights) {
  double score = 0;
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    score += weights[k] * rows.row(i)[k];
  return score;
}

struct Fitted {
  ties::Model model;
  std::size_t dates = 0;
};

Fitted fitted(std::span<Dated> dates, ties::Channel channel) {
  Fitted result;
  result.dates = dates.size();
  ties::Model& model = result.model;
  model.spread = shipped_spread(dates);
  for (Dated& date : dates)
    set_spread(date, model.spread);
  const Rows rows = order_rows(dates, channel);
  std::array<bool, kTieFeatures> held{};
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    held[k] = ties::kFeatureRows[k].sign != ties::Sign::either;
  const Fit order = fit(rows, Goal::order, kL2, held);
  // Calibration: score and the owner's typical score against what came about, each candidate weighing the same within
  // its date.
  Rows calibration;
  calibration.features = 2;
  double weight = 0;
  for (std::size_t q = 0; q < dates.size(); ++q) {
    const std::size_t end = q + 1 < dates.size() ? rows.questions[q + 1] : rows.count();
    double typical = 0;
    for (std::size_t i = rows.questions[q]; i < end; ++i)
      typical += score_of(rows, i, order.weights) / static_cast<double>(end - rows.questions[q]);
    for (std::size_t i = rows.questions[q]; i < end; ++i) {
      calibration.values.push_back(static_cast<float>(score_of(rows, i, order.weights)));
      calibration.values.push_back(static_cast<float>(typical));
      calibration.right.push_back(rows.right[i]);
      calibration.weight.push_back(static_cast<float>(dates[q].weight));
    }
    model.typical += dates[q].weight * typical;
    weight += dates[q].weight;
  }
  model.typical /= weight;
  const Fit line = fit(calibration, Goal::probability, 1e-6);
  model.base = line.constant;
  model.slope = line.weights[0];
  model.of_typical = line.weights[1];
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    model.weights[k] = sign_of(k) * order.weights[k];
  return result;
}

std::string list_of(const TieFeatures& values) {
  std::string text;
  for (std::size_t k = 0; k < kTieFeatures; ++k)
    text += fmt::format("        {:.4f},  // {}\n", values[k] == 0 ? 0.0 : values[k], ties::kFeatureRows[k].name);
  return text;
}

std::string names_of(std::span<const TieSet> sets, ties::Channel channel) {
  std::string names;
  for (const TieSet& set : sets) {
    const auto owners = std::ranges::count(set.owners, Split::train, &OwnerMoments::split);
    if (set.channel == channel && owners > 0)
      names += fmt::format("{}{} ({} owners)", names.empty() ? "" : ", ", set.name, owners);
  }
  return names;
}

}  // namespace

std::string fitted_weights(std::span<const TieSet> sets) {
  std::string text =
      "// Written by `closeknit-accuracy --fit ties`; not by hand. model.hpp tells what each number is.\n"
      "// clang-format off\n";
  for (std::size_t c = 0; c < ties::kChannels; ++c) {
    const auto channel = static_cast<ties::Channel>(c);
    std::vector<Dated> dates = train_dates(sets, channel);
    const Fitted result = fitted(dates, channel);
    const ties::Model& model = result.model;
    text +=
        fmt::format("// {}: train owners of {}; {} dates.\n", kChannelNames[c], names_of(sets, channel), result.dates);
    text += fmt::format("    Model{{\n        .weights = {{\n{}        }},\n        .spread = {{\n{}        }},\n",
                        list_of(model.weights), list_of(model.spread));
    text += fmt::format(
        "        .typical = {:.4f},\n        .base = {:.4f},\n        .slope = {:.4f},\n        .of_typical = {:.4f},\n"
        "    }},\n",
        model.typical, model.base, model.slope, model.of_typical);
  }
  return text + "// clang-format on\n";
}

}  // namespace closeknit::accuracy
