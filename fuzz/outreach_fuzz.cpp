// SPDX-License-Identifier: AGPL-3.0-or-later
// Three texts parted by zeros: a letter, its reader's name, what an editor left.
#include <algorithm>
#include <string>

#include "giving/giving.hpp"
#include "outreach/outreach.hpp"
#include "post/post.hpp"
#include "require.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

std::string next(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\0'), rest.size());
  std::string text = text::clean_utf8(std::string(rest.substr(0, end)));
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return text;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::view(data, size);
  const std::string letter = next(rest), reader = next(rest), edited(rest);
  const std::string fresh = text::only(letter, text::zones(letter, reader), text::ZoneKind::fresh);
  const outreach::Written written{letter, fresh, reader};
  const outreach::Hand hand = outreach::hand_of({}, std::span(&written, 1), reader, reader);
  require(text::is_utf8(hand.greeting) && text::is_utf8(hand.closing));
  require(!outreach::greeting_of(written).contains('\n'));
  require(!outreach::read_sheet(outreach::sheet("", hand, edited), hand));
  if (const auto sheet = outreach::read_sheet(edited, hand))
    require(text::is_utf8(sheet->text) && !sheet->text.empty());
  require(!outreach::mailto({}, edited, letter, reader).contains('\n'));
  for (const std::string& word : giving::matter_words(letter))
    require(!word.empty());
  if (const auto server = post::server_named(reader)) require(server->port != 0 && !server->host.empty());
  return 0;
}
