// SPDX-License-Identifier: AGPL-3.0-or-later
// A cheap walk over the sentences of new text, with their words as hashes, in one pass over the bytes. It is for
// finding phrases in every message of an import, where text/sentences.hpp (ICU, exact, some tens of times slower) would
// be most of the work; its sentences may be cut differently in rare cases.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "signals/phrases.hpp"

namespace closeknit::signals {

struct WalkedSentence {
  std::uint32_t begin = 0;  // bytes of the text, white space at both ends left out
  std::uint32_t end = 0;
  bool asks = false;  // ends with a question mark that belongs to it: not of a URL, not "(?)", not reported speech
  std::span<const Word> words;  // at least one; valid until the next sentence
};

// Calls `take` with every sentence, in order. An empty line, a list mark and a salutation's comma at a line end part
// sentences too. Source code and patches are no sentences. Linear in the text.
void walk_sentences(std::string_view text, const std::function<void(const WalkedSentence&)>& take);

}  // namespace closeknit::signals
