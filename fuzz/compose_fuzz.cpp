// SPDX-License-Identifier: AGPL-3.0-or-later
// A letter of any words: its lines are subject, name, address, Message-ID, what it answers, and the text. What is
// written must be mail, and no word may become a header.
#include <algorithm>
#include <array>
#include <string>

#include "require.hpp"
#include "sources/compose.hpp"
#include "sources/mime.hpp"

namespace {

using namespace closeknit;
using fuzz::require;

void check_lines(const std::string& bytes) {
  constexpr std::size_t kLongest = 998;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t end = bytes.find("\r\n", at);
    require(end != std::string::npos && end - at <= kLongest);
    at = end + 2;
  }
  for (const char c : bytes)
    require(static_cast<signed char>(c) > 0);
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::view(data, size);
  std::array<std::string, 5> lines;
  for (std::string& line : lines) {
    // A zero parts them, so that line ends may stand in each.
    const std::size_t end = std::min(rest.find('\0'), rest.size());
    line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  sources::Letter letter{.from = {lines[1], "owner@example.org"},
                         .to = {{lines[1], lines[2]}},
                         .subject = lines[0],
                         .message_id = lines[3],
                         .in_reply_to = lines[4],
                         .references = {lines[3], lines[4], lines[0]},
                         .at = Instant{1'795'000'000},
                         .zone_minutes = -210,
                         .text = std::string(rest)};
  const auto bytes = sources::write_message(letter);
  if (!bytes) return 0;
  check_lines(*bytes);
  const auto record = sources::read_message(*bytes, {.from_line = {}, .file_time = {}, .now = letter.at});
  require(record.has_value());
  require(record->from.size() == 1 && record->from[0].address == "owner@example.org");
  // The reader also takes off what some programs put around an address ('ann@example.org').
  require(record->to.size() == 1 && bytes->contains('<' + lines[2] + '>'));
  require(record->cc.empty() && record->bcc.empty() && record->sender.empty() && record->reply_to.empty());
  require(bytes->contains("\r\nMessage-Id: <" + lines[3] + ">\r\n"));
  require(record->at == letter.at);
  return 0;
}
