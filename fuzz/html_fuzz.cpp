// SPDX-License-Identifier: AGPL-3.0-or-later
// Any page becomes valid UTF-8 without NUL, and can be zoned.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "text/html.hpp"
#include "text/html_tags.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  using namespace closeknit::text;
  std::string_view html(reinterpret_cast<const char*>(bytes), size);
  std::string text = html_to_text(html);
  if (!is_utf8(text) || text.contains('\0')) std::abort();
  if (!text.empty() && text.back() != '\n') std::abort();
  if (auto found = zones(text, ""); !found.empty() && found.back().end != text.size()) std::abort();
  std::size_t at = 0;
  for (auto tag = next_tag(html, 0); tag; tag = next_tag(html, at)) {
    if (tag->begin < at || tag->end <= tag->begin || tag->end > size) std::abort();
    at = tag->end;
  }
  return 0;
}
