// SPDX-License-Identifier: AGPL-3.0-or-later
// New words of any kind: what their sentences do points into them, and a day they name is one to come.
#include "require.hpp"
#include "signals/due.hpp"
#include "signals/sentence_walk.hpp"
#include "signals/signals.hpp"
#include "signals/telling.hpp"
#include "text/utf8.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

// A Wednesday, and the last day of a February that has 29.
constexpr std::int32_t kDays[] = {20775, 21243};

void check_signals(const std::string& text, std::int32_t day) {
  const auto all = signals::signals_of(text, day);
  require(all.size() <= signals::kMostSignals);
  for (const signals::Signal& signal : all) {
    require(signal.begin < signal.end && signal.end <= text.size());
    require(signal.confidence >= signals::kLeastConfidence && signal.confidence <= 1);
    require(signal.due == signals::Signal::kNoDay || signal.due >= day);
    require(!signals::signal_name(signal.kind).empty());
  }
  require(all == signals::signals_of(text, day));
}

void check_days(const std::string& text, std::int32_t day) {
  signals::walk_sentences(text, [&](const signals::WalkedSentence& sentence) {
    require(sentence.begin < sentence.end && sentence.end <= text.size());
    const auto named = signals::day_named(text, sentence.words, day);
    require(!named || *named >= day);
  });
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  for (const std::int32_t day : kDays) {
    check_signals(text, day);
    check_days(text, day);
  }
  signals::telling_of(text);
  return 0;
}
