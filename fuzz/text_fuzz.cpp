// SPDX-License-Identifier: AGPL-3.0-or-later
// Any bytes made valid, then everything that text goes through on its way to a screen or an index.
#include "require.hpp"
#include "text/sentences.hpp"
#include "text/signature_facts.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

void check_zones(std::string_view text, std::string_view sender) {
  std::vector<text::Zone> zones = text::zones(text, sender);
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    require(zones[i].begin == at && zones[i].end > at);
    require(i == 0 || zones[i].kind != zones[i - 1].kind);
    at = zones[i].end;
    require(at == text.size() || text[at - 1] == '\n');
  }
  require(at == text.size());
}

void check_sentences(std::string_view text) {
  std::vector<text::Sentence> sentences = text::sentences(text);
  require(sentences.size() <= text::kMostSentences);
  std::uint32_t at = 0;
  for (const text::Sentence& sentence : sentences) {
    require(sentence.begin >= at && sentence.end > sentence.begin && sentence.end <= text.size());
    require(text::is_utf8(text.substr(sentence.begin, sentence.end - sentence.begin)));
    at = sentence.end;
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  require(text::is_utf8(text) && text::clean_utf8(text) == text);
  require(text.find('\r') == std::string::npos && text.find('\0') == std::string::npos);
  check_zones(text, text.substr(0, text.find('\n')));
  check_sentences(text);
  for (const text::SignedFact& fact : text::signature_facts(text))
    require(!fact.value.empty() && fact.value.size() <= text::kLongestSigned);
  std::string folded = text::fold(text);
  require(text::is_utf8(folded) && text::fold(folded) == folded);
  require(text::columns(text::fit(text, 20)) <= 20);
  std::string printable = text::printable(text);
  require(text::is_utf8(printable) && printable.find('\x1b') == std::string::npos);
  require(text::is_utf8(text::wrap(printable, 40, "  ")));
  return 0;
}
