// SPDX-License-Identifier: AGPL-3.0-or-later
// Evidence: the words that a claim rests on.
#pragma once

#include <string>

#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::pages {

struct Evidence {
  InteractionId interaction;
  std::string message_id;
  Instant at;
  std::string from;  // name of who said it
  std::string subject;
  std::string quote;  // the sentence itself, one line, at most 300 bytes
};

}  // namespace closeknit::pages
