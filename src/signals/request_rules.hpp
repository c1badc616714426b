// SPDX-License-Identifier: AGPL-3.0-or-later
// How much one sentence asks of its reader, by its phrases and its form alone. For this room, and for the program that
// fits request_model.inc.
#pragma once

#include <cstdint>

#include "signals/sentence_walk.hpp"

namespace closeknit::signals {

struct Judged {
  double strength = 0;      // 0 to 1: the chance that its writer waits for something
  bool question = false;    // asks the reader
  bool request = false;     // has request words
  bool withdrawn = false;   // takes an earlier request back
  bool machine = false;     // says that a program made the text
  bool ruled_out = false;   // a courtesy, thanks, rhetoric or for another day: its words look like an ask and are none
  std::uint32_t begin = 0;  // bytes of the text
  std::uint32_t end = 0;
};

Judged judge_by_rules(const WalkedSentence& sentence);

}  // namespace closeknit::signals
