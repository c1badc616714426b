// SPDX-License-Identifier: AGPL-3.0-or-later
// Cleaned text is valid and stays as it is; what is made of any text for names and terminals is valid, safe and fits;
// sentences stand in order and split no character.
#include "require.hpp"
#include "text/sentences.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit::text;
  using closeknit::fuzz::require;
  std::string raw(closeknit::fuzz::view(data, size));
  std::string clean = clean_utf8(raw);
  require(is_utf8(clean) && clean_utf8(clean) == clean && !clean.contains('\r') && !clean.contains('\0'));
  std::string folded = fold(raw);
  require(is_utf8(folded) && !folded.starts_with(' ') && !folded.ends_with(' ') && !folded.contains("  "));
  std::string shown = printable(raw);
  require(is_utf8(shown) && printable(shown) == shown && !shown.contains('\x1b'));
  std::size_t width = size % 50;
  require(columns(fit(shown, width)) <= width);
  require(is_utf8(wrap(clean, width, " ")));
  std::uint32_t at = 0;
  for (Sentence sentence : sentences(clean)) {
    require(sentence.begin >= at && sentence.begin < sentence.end && sentence.end <= clean.size());
    require(is_utf8(std::string_view(clean).substr(sentence.begin, sentence.end - sentence.begin)));
    at = sentence.end;
  }
  return 0;
}
