// SPDX-License-Identifier: AGPL-3.0-or-later
// Promises, thanks and events of lives: of what is found in real mail, how much is right, and how much is missed?
// Held against labels/acts.tsv, which were made by reading.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accuracy/report.hpp"
#include "accuracy/sets.hpp"
#include "signals/signals.hpp"

namespace closeknit::accuracy {

enum class Act : std::uint8_t { promise, thanks, event };
inline constexpr std::array<std::string_view, 3> kActNames{"promise", "thanks", "event"};

// A sentence in the new words of a human being.
struct ActSentence {
  InteractionId message;
  IdentityId sender;
  std::string_view text;
  std::uint32_t begin = 0, end = 0;            // bytes of the message's new text
  std::array<bool, kActNames.size()> found{};  // with the confidence from which it is shown
};
// Every sentence of every letter that a human being wrote, in the order of time.
void each_sentence(Mail& mail, const std::function<void(const ActSentence&)>& take);

enum class Verdict : std::uint8_t { yes, no, doubtful };
// Out of which sentences a labelled one was drawn: those that closeknit found, those that hold a word of the matter
// ("will", "hospital"), of a life in particular, those in which somebody says what they will do ("I'll", "let me"),
// found or not, or all others.
enum class Drawn : std::uint8_t { found, word, life, said, any };
inline constexpr std::array<std::string_view, 5> kDrawnNames{"found", "word", "life", "said", "any"};

struct LabelledAct {
  std::string corpus;
  InteractionId message;
  std::uint32_t begin = 0, end = 0;
  Act act = Act::promise;
  double stands_for = 1;  // how many sentences like it the mail holds
  Verdict label = Verdict::no;
  Split split = Split::test;
  Drawn drawn = Drawn::any;
  bool found = false;  // by the rules of today
};
// Nothing where the file cannot be read; what the material lacks is left out and told.
std::vector<LabelledAct> labelled_acts(Sets& sets, const std::string& path);

// Precision and recall of each kind with the ranges over sentences drawn with replacement; the doubtful are left out.
Table acts_table(std::span<const LabelledAct> acts, Split split);
// The same of events alone, among the sentences that hold a word of a life, and of promises among those that say what
// somebody will do: nearly all do, and the others weigh so much that a single one among them decides a recall over all.
Table worded_acts_table(std::span<const LabelledAct> acts, Split split);

}  // namespace closeknit::accuracy
