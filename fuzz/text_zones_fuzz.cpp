// SPDX-License-Identifier: AGPL-3.0-or-later
// Zones cover every byte of any text, in order, in whole lines. The first line of the input is the sender's name.
#include "require.hpp"
#include "text/zones.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  std::string_view text = fuzz::view(data, size);
  std::string_view sender = text.substr(0, text.find('\n'));
  text.remove_prefix(sender.size());
  std::vector<text::Zone> zones = text::zones(text, sender);
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < zones.size(); ++i) {
    fuzz::require(zones[i].begin == at && zones[i].end > at && zones[i].end <= text.size());
    fuzz::require(zones[i].end == text.size() || text[zones[i].end - 1] == '\n');
    fuzz::require(i == 0 || zones[i].kind != zones[i - 1].kind);
    at = zones[i].end;
  }
  fuzz::require(at == text.size());
  return 0;
}
