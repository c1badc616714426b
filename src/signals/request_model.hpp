// SPDX-License-Identifier: AGPL-3.0-or-later
// What the rules leave in doubt: a linear model over the words and letters of one English sentence, learnt from
// labelled sentences of business mail. For this room, and for the program that fits request_model.inc.
//
// Inputs, each 0 or 1 times its share: words alone and in pairs, the first three words by their place, and runs of
// three to five letters, all hashed into kBuckets numbers (Weinberger et al. 2009, without signs: a tenth of the
// buckets hold most of the weight); and what the rules said. Weights are whole numbers of −127 to 127 times a scale.
// What was learnt from are sentences of the Parakweet e-mail intent set (2014, Apache-2.0); none of them is kept.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "signals/request_rules.hpp"

namespace closeknit::signals {

inline constexpr std::uint32_t kBucketBits = 16;
inline constexpr std::uint32_t kBuckets = 1U << kBucketBits;
inline constexpr double kLettersWeigh = 0.7;  // beside words; each kind over the root of its number

// What the rules say, as inputs.
inline constexpr std::array<std::string_view, 7> kRuleInputs{"strength",  "sure",  "question", "request",
                                                             "ruled_out", "words", "brief"};
using RuleInputs = std::array<double, kRuleInputs.size()>;
RuleInputs rule_inputs(const Judged& judged, std::size_t words);

// The buckets of a sentence (UTF-8), one for each place where a gram stands.
struct Grams {
  std::vector<std::uint32_t> words;
  std::vector<std::uint32_t> letters;
};
Grams grams_of(std::string_view sentence);

// The chance, 0 to 1, that a sentence asks something of its reader.
double asks_by_model(std::string_view sentence, const RuleInputs& rules);

// Whether a word stands in a sentence that those asking in other words use: "would", "need", "hope", "let's". The model
// costs as much as all else that is done to a sentence; most are spared by this.
bool may_ask(std::span<const Word> words);

// Whether more of the commonest words of German, French or Spanish stand in a sentence than of English: of these the
// model knows nothing.
bool is_foreign(std::span<const Word> words);

}  // namespace closeknit::signals
