// SPDX-License-Identifier: AGPL-3.0-or-later
// Zones cover every byte of any text, in order, in whole lines. The first line of the input is the sender's name.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "text/zones.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  std::string_view text(reinterpret_cast<const char*>(bytes), size);
  std::string_view sender = text.substr(0, text.find('\n'));
  text.remove_prefix(sender.size());
  std::uint32_t at = 0;
  const closeknit::text::Zone* before = nullptr;
  auto found = closeknit::text::zones(text, sender);
  for (const auto& zone : found) {
    bool whole = zone.end == text.size() || text[zone.end - 1] == '\n';
    if (zone.begin != at || zone.end <= zone.begin || zone.end > text.size() || !whole) std::abort();
    if (before != nullptr && before->kind == zone.kind) std::abort();
    at = zone.end;
    before = &zone;
  }
  if (at != text.size()) std::abort();
  return 0;
}
