// SPDX-License-Identifier: AGPL-3.0-or-later
// Any page becomes valid UTF-8 without NUL, and can be zoned.
#include "require.hpp"
#include "text/html.hpp"
#include "text/html_tags.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  using fuzz::require;
  std::string_view html = fuzz::view(data, size);
  std::string text = text::html_to_text(html);
  require(text::is_utf8(text) && !text.contains('\0'));
  require(text.empty() || text.back() == '\n');
  if (!text.empty()) require(text::zones(text, "").back().end == text.size());
  std::size_t at = 0;
  for (auto tag = text::next_tag(html, 0); tag; tag = text::next_tag(html, at)) {
    require(tag->begin >= at && tag->end > tag->begin && tag->end <= size);
    at = tag->end;
  }
  return 0;
}
