// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/owed_fit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "accuracy/learning.hpp"
#include "owed/weights.hpp"

namespace closeknit::accuracy {
namespace {

using owed::kInputs;
using owed::Sign;

constexpr double kL2 = 1e-3;
constexpr double kWeightInTo = 3;
constexpr std::size_t kTenths = 10;

// The inputs that are fitted; the constant stands in for `always`.
std::vector<std::size_t> fitted_inputs() {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < kInputs; ++i)
    if (owed::inputs()[i].sign != Sign::unused && i != owed::kFeatures) places.push_back(i);
  return places;
}

std::vector<const Incoming*> train_messages(std::span<const OwnerIncoming> owners) {
  std::vector<const Incoming*> messages;
  for (const OwnerIncoming& owner : owners)
    if (owner.split == Split::train)
      for (const Incoming& message : owner.messages)
        messages.push_back(&message);
  return messages;
}

double weight_of(const Incoming& message) {
  return message.to_me ? kWeightInTo : 1;
}

// So that one L2 fits all.
std::vector<double> spreads(std::span<const Incoming* const> messages, std::span<const std::size_t> places) {
  std::vector<double> result;
  for (const std::size_t place : places) {
    double whole = 0, sum = 0, squares = 0;
    for (const Incoming* message : messages) {
      const double weight = weight_of(*message);
      whole += weight;
      sum += weight * message->inputs[place];
      squares += weight * message->inputs[place] * message->inputs[place];
    }
    const double mean = sum / whole;
    result.push_back(std::sqrt(std::max(squares / whole - mean * mean, 1e-12)));
  }
  return result;
}

double turned(std::size_t place) {
  return owed::inputs()[place].sign == Sign::less ? -1 : 1;
}

}  // namespace

std::string fitted_answers(std::span<const OwnerIncoming> owners) {
  const std::vector<const Incoming*> messages = train_messages(owners);
  const std::vector<std::size_t> places = fitted_inputs();
  const std::vector<double> spread = spreads(messages, places);
  Rows rows;
  rows.features = places.size();
  for (const Incoming* message : messages) {
    for (std::size_t k = 0; k < places.size(); ++k)
      rows.values.push_back(static_cast<float>(turned(places[k]) * message->inputs[places[k]] / spread[k]));
    rows.right.push_back(message->answered ? 1 : 0);
    rows.weight.push_back(static_cast<float>(weight_of(*message)));
  }
  std::vector<char> held;
  for (const std::size_t place : places)
    held.push_back(owed::inputs()[place].sign == Sign::either ? 0 : 1);
  const Fit model =
      fit(rows, Goal::probability, kL2, std::span(reinterpret_cast<const bool*>(held.data()), held.size()));
  owed::Inputs weights{};
  for (std::size_t k = 0; k < places.size(); ++k)
    weights[places[k]] = turned(places[k]) * model.weights[k] / spread[k];
  weights[owed::kFeatures] = model.constant;
  const auto count = std::ranges::count(owners, Split::train, &OwnerIncoming::split);
  std::string text = fmt::format(
      "// Written by `closeknit-accuracy --fit owed`; not by hand. Log-odds per unit that the owner answers within 14 "
      "days.\n// clang-format off\n// Train owners of list mail: {} owners, {} messages.\n",
      count, messages.size());
  for (std::size_t i = 0; i < kInputs; ++i)
    text += fmt::format("    {:.4f},  // {}\n", weights[i] == 0 ? 0.0 : weights[i], owed::inputs()[i].name);
  return text + "// clang-format on\n";
}

Table chance_table(const std::string& set, std::span<const OwnerIncoming> owners, Split split) {
  struct Bin {
    std::size_t messages = 0, answered = 0;
    double told = 0;
  };
  std::array<Bin, kTenths> bins;
  for (const OwnerIncoming& owner : owners)
    for (const Incoming& message : owner.messages) {
      if (owner.split != split) continue;
      const double chance = message.scores.front();
      Bin& bin = bins[std::min(static_cast<std::size_t>(chance * kTenths), kTenths - 1)];
      ++bin.messages;
      bin.told += chance;
      if (message.answered) ++bin.answered;
    }
  Table table{.subject = "owed",
              .set = set + ", calibration of the chance of an answer",
              .about = "messages in To or Cc by the chance they were told: its mean, and the share that was answered",
              .measures = {"messages", "told", "answered"},
              .rows = {},
              .intervals = false};
  for (std::size_t b = 0; b < kTenths; ++b) {
    const Bin& bin = bins[b];
    if (bin.messages == 0) continue;
    const auto count = static_cast<double>(bin.messages);
    table.rows.push_back(
        {fmt::format("{}0 to {}0 %", b, b + 1),
         {{.value = count}, {.value = bin.told / count}, {.value = static_cast<double>(bin.answered) / count}}});
  }
  return table;
}

}  // namespace closeknit::accuracy
