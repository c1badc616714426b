// SPDX-License-Identifier: AGPL-3.0-or-later
// The model of requests as a regression over sparse rows. For the study and the fit.
#pragma once

#include <span>
#include <string_view>

#include "accuracy/requests_study.hpp"
#include "accuracy/sparse_logistic.hpp"
#include "signals/request_model.hpp"

namespace closeknit::accuracy {

enum class Inputs {
  all,         // as signals/request_model.hpp has them
  words_only,  // what anybody would try first
};
// Grams by their bucket, then what the rules say.
inline constexpr std::size_t kRequestInputs = signals::kBuckets + signals::kRuleInputs.size();
inline constexpr double kRequestL2 = 0.3;  // best of 0.15, 0.3, 0.5 and 1 in folds of the train sentences

SparseRow inputs_of(std::string_view sentence, Inputs inputs);
ties::Fit fit_requests(std::span<const LabelledSentence> train, Inputs inputs);
// By the rules alone: that of the asking sentences in it that asks most.
signals::Judged judged_by_rules(std::string_view text);

}  // namespace closeknit::accuracy
