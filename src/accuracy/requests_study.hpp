// SPDX-License-Identifier: AGPL-3.0-or-later
// Does a sentence ask its reader for something? Held against sentences of business mail that others labelled, and the
// model in signals/request_model.inc fitted on those of them that are for training.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "accuracy/report.hpp"

namespace closeknit::accuracy {

struct LabelledSentence {
  std::string text;
  bool asks = false;
};

// Lines of "Yes" or "No", a tab and a sentence; nothing where the file cannot be read. Lines of another form are left
// out.
std::vector<LabelledSentence> read_sentences(const std::string& path);

// Ours beside our rules alone, what anybody would try first, and a regression over single and paired words fitted in
// the same run; precision, recall and F1 where each says so, AUC by its score; intervals over sentences.
Table requests_table(std::span<const LabelledSentence> train, std::span<const LabelledSentence> test);

// The text of signals/request_model.inc, and how it does in ten folds of the train sentences.
std::string fitted_requests(std::span<const LabelledSentence> train);

}  // namespace closeknit::accuracy
