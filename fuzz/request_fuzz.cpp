// SPDX-License-Identifier: AGPL-3.0-or-later
// New words of any kind: the cues found in them point into them.
#include "require.hpp"
#include "signals/request.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  signals::RequestCues cues = signals::request_cues(text);
  fuzz::require(cues.score >= 0 && cues.score <= 1);
  fuzz::require(cues.sentence_begin <= cues.sentence_end && cues.sentence_end <= text.size());
  fuzz::require(cues == signals::request_cues(text));
  return 0;
}
