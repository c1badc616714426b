// SPDX-License-Identifier: AGPL-3.0-or-later
// How much each sign counts, and what they come to together.
#include "owed/weights.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <numeric>

namespace closeknit::owed {
namespace {

// What an owner answers and what a sender waits for is not the same. In reviews of code nearly every letter is answered
// in the end, asked or not; among friends and in business a letter that asks nothing and was not answered is not
// waiting. And what settles a matter without an answer is nothing that answers could teach. So the fitted weights
// (weights.inc) stand for what the owner does, and to these are added, by judgement, log-odds of what speaks for and
// against waiting. The judged ones were set on what the list showed at many dates of one of two mailboxes
// (labels/owed.tsv, schaufler), the other one being looked at afterwards; docs/owed.md tells each one's reason.
constexpr std::array<Input, kInputs> kModel{{
    {"asks", Sign::unused, 1.2},
    {"questions", Sign::unused, 0.07},
    {"answers_me", Sign::either, -0.3},
    {"alone", Sign::more, 0.2},
    {"in_cc", Sign::less, -1.0},
    {"log_recipients", Sign::less, -0.15},
    {"reply_depth", Sign::more, -0.2},
    {"words", Sign::either, 0},
    {"asks_nothing", Sign::unused, -2.0},
    {"brief_nothing", Sign::unused, -0.6},
    {"answers_another", Sign::less, 0},
    {"others_answered", Sign::unused, -2.5},
    {"they_went_on", Sign::unused, -2.0},
    {"asks_question", Sign::more, 0},
    {"asks_request", Sign::more, 0},
    {"starts", Sign::either, 0},
    {"earlier", Sign::less, 0},
    {"thanks", Sign::less, 0},
    {"opens_series", Sign::less, 0},
    {"in_series", Sign::either, 0},
    {"i_went_on", Sign::unused, -0.7},
    {"they_wrote_on", Sign::unused, -0.4},
    {"others_went_on", Sign::unused, -0.25},
    {"names_another", Sign::unused, -2.0},
    {"long_text", Sign::unused, -1.1},
    {"crowd", Sign::less, -1.0},
    {"always", Sign::either, 0.1},
    {"answers_to_them", Sign::more, 0},
    {"answers_at_all", Sign::more, 0},
    {"out_recent", Sign::unused, -0.1},
    {"copies_recent", Sign::less, 0},
    {"two_way", Sign::unused, 0.6},
    {"written_since", Sign::unused, -0.5},
    {"faded", Sign::unused, -0.1},
    {"faded_in_round", Sign::unused, -0.25},
}};
constexpr std::size_t kAlways = kFeatures;
static_assert(kModel[kAlways].name == "always" && kModel[kInputs - 1].name == "faded_in_round");
static_assert(sizeof(Features) == kFeatures * sizeof(double), "each feature needs its weight");

// In the order of kModel; 0 for what is not fitted.
constexpr std::array<double, kInputs> kFitted{
#include "owed/weights.inc"
};

// Of the answers that come at all, nine in ten come within a week on the lists that the weights were fitted on, and
// within ten times the median of whoever answers. The owner's patience lies between a week and two months.
constexpr double kPatience = 10;
constexpr Days kLeastPatience{7}, kMostPatience{60};

double faded(const Habit& habit) {
  const double patience = std::clamp(kPatience * habit.usual.count, kLeastPatience.count, kMostPatience.count);
  return std::log2(1 + std::max(habit.waited.count, 0.0) / patience);
}

double log_odds(double share) {
  const double inside = std::clamp(share, 0.02, 0.98);
  return std::log(inside / (1 - inside));
}
double chance_of(double log_odds) {
  return 1 / (1 + std::exp(-log_odds));
}

std::array<double, kInputs> judged_and_fitted() {
  std::array<double, kInputs> both{};
  for (std::size_t i = 0; i < kInputs; ++i)
    both[i] = kFitted[i] + kModel[i].waits;
  return both;
}

double product(const Inputs& values, const std::array<double, kInputs>& weights) {
  return std::inner_product(values.begin(), values.end(), weights.begin(), 0.0);
}

double waiting(const Inputs& values) {
  static const std::array<double, kInputs> weights = judged_and_fitted();
  return product(values, weights);
}

}  // namespace

std::span<const Input, kInputs> inputs() {
  return kModel;
}

std::span<const Weight> weights() {
  static const auto table = [] {
    std::array<Weight, kInputs> rows;
    for (std::size_t i = 0; i < kInputs; ++i)
      rows[i] = {kModel[i].name, kFitted[i], kModel[i].waits};
    return rows;
  }();
  return table;
}

Inputs inputs_of(const Features& features, const Habit& habit) {
  const Habit average;
  const auto values = std::bit_cast<std::array<double, kFeatures>>(features);
  Inputs inputs{};
  std::ranges::copy(values, inputs.begin());
  const std::array<double, kInputs - kFeatures> pair{
      1,
      log_odds(habit.answers_to_them) - log_odds(average.answers_to_them),
      log_odds(habit.answers_at_all) - log_odds(average.answers_at_all),
      std::log1p(std::max(habit.out_recent, 0.0)),
      std::log1p(std::max(habit.copies_recent, 0.0)),
      habit.two_way ? 1.0 : 0.0,
      std::log1p(habit.written_since),
      faded(habit),
      faded(habit) * features.log_recipients,
  };
  std::ranges::copy(pair, inputs.begin() + kFeatures);
  return inputs;
}

double evidence(const Features& features) {
  return waiting(inputs_of(features, {}));
}

double answer_chance(const Features& features, const Habit& habit) {
  return chance_of(product(inputs_of(features, habit), kFitted));
}

// Among those who write to one another a word is a word; what a stranger promises is a phrase more often.
constexpr double kTwoWayWord = 0.4;

double probability(const Item& item, const Habit& habit) {
  if (item.kind != Kind::answer) return chance_of(item.evidence + (habit.two_way ? kTwoWayWord : -kTwoWayWord));
  return chance_of(item.evidence + waiting(inputs_of(item.features, habit)) - evidence(item.features));
}

}  // namespace closeknit::owed
