// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/request.hpp"

#include <algorithm>
#include <array>

#include "signals/request_model.hpp"
#include "signals/request_rules.hpp"
#include "signals/sentence_walk.hpp"
#include "text/utf8.hpp"

namespace closeknit::signals {
namespace {

constexpr std::size_t kMostRead = 16 << 10;

// A text's score: those three sentences that ask most, as independent chances.
constexpr std::size_t kMostCombined = 3;

// A question answered at once by its own writer asks nobody.
constexpr std::array kAnswers{word_hash("because"), word_hash("weil"), word_hash("porque"), word_hash("parce")};

// What the rules find nothing in may ask all the same: "it would be ideal to have the figures on Thursday". The model
// is asked only where a word of wishing, needing or meeting stands; of its sure ones nine in ten ask something (the
// test sentences of Parakweet), and they count as much as a bare question.
constexpr double kSureEnough = 0.8;
constexpr double kAskedInOtherWords = 0.5;
constexpr double kNothingFound = 0.3;
constexpr std::size_t kFewestWords = 4;

Judged judge(std::string_view text, const WalkedSentence& sentence) {
  Judged judged = judge_by_rules(sentence);
  if (judged.strength >= kNothingFound || judged.ruled_out || judged.withdrawn) return judged;
  if (sentence.words.size() < kFewestWords || !may_ask(sentence.words) || is_foreign(sentence.words)) return judged;
  const double chance = asks_by_model(text.substr(sentence.begin, sentence.end - sentence.begin),
                                      rule_inputs(judged, sentence.words.size()));
  if (chance >= kSureEnough) judged.strength = kAskedInOtherWords;
  return judged;
}

// Gathers the sentences of a text. One is held back until the next is seen, which may answer it.
class Tally {
 public:
  explicit Tally(std::string_view text) : text_(text) {}

  void take(const WalkedSentence& sentence) {
    if (held_.question && std::ranges::find(kAnswers, sentence.words[0].hash) != kAnswers.end()) held_ = {};
    commit();
    cues_.words += static_cast<std::uint32_t>(sentence.words.size());
    held_ = judge(text_, sentence);
  }

  RequestCues result() {
    commit();
    if (machine_) return {.words = cues_.words};
    double nothing_asked = 1;
    for (const double strength : strongest_)
      nothing_asked *= 1 - strength;
    cues_.score = 1 - nothing_asked;
    return cues_;
  }

 private:
  void commit() {
    machine_ = machine_ || held_.machine;
    cues_.questions += held_.question ? 1 : 0;
    cues_.requests += held_.request ? 1 : 0;
    cues_.withdrawn = cues_.withdrawn || held_.withdrawn;
    if (held_.strength > strongest_[0]) {
      cues_.sentence_begin = held_.begin;
      cues_.sentence_end = held_.end;
    }
    if (held_.strength > strongest_.back()) {
      strongest_.back() = held_.strength;
      std::sort(strongest_.begin(), strongest_.end(), std::greater<>());
    }
    held_ = {};
  }

  std::string_view text_;
  RequestCues cues_;
  Judged held_;
  bool machine_ = false;
  std::array<double, kMostCombined> strongest_{};  // descending
};

}  // namespace

RequestCues request_cues(std::string_view fresh) {
  const std::string_view start = text::start_of(fresh, kMostRead);
  Tally tally(start);
  walk_sentences(start, [&](const WalkedSentence& sentence) { tally.take(sentence); });
  return tally.result();
}

}  // namespace closeknit::signals
