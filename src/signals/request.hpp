// SPDX-License-Identifier: AGPL-3.0-or-later
// Signals: what a sentence does. For now: does this text ask its reader for an answer or an act, or take that back?
#pragma once

#include <cstdint>
#include <string_view>

namespace closeknit::signals {

// The cues of one message's new text. Stored in table `cue` for messages with any.
struct RequestCues {
  std::uint32_t words = 0;      // of the new text
  std::uint32_t questions = 0;  // sentences that ask the reader (a "?" that is not rhetorical, quoted code or a URL)
  std::uint32_t requests = 0;   // sentences with request words or a polite imperative
  double score = 0;             // 0 to 1: how much the text as a whole asks of its reader
  std::uint32_t sentence_begin = 0;  // the sentence that asks most, bytes of the text given; begin == end: none
  std::uint32_t sentence_end = 0;
  bool withdrawn =
      false;  // "never mind", "ignore my last mail", "hat sich erledigt", "no need to reply", "please disregard"
  bool operator==(const RequestCues&) const = default;
};

// Reads at most the first 16 KB of `fresh`, the new text of one message (UTF-8). English and German, with the
// commonest French and Spanish forms. Sentences of thanks, sign-offs and automatic footers ("please consider the
// environment", "please do not reply", "feel free to …") ask nothing. What is to be done only should something happen
// ("if it breaks again, please tell me") asks little; a text that says that a program made it asks nothing at all.
RequestCues request_cues(std::string_view fresh);

}  // namespace closeknit::signals
