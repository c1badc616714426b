// SPDX-License-Identifier: AGPL-3.0-or-later
// The names of mail header fields as programs write them above what they quote, in the languages they speak.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace closeknit::text {

enum class HeaderKey : std::uint8_t { from, date, to, cc, subject, other };

struct HeaderField {
  HeaderKey key = HeaderKey::other;
  bool shouted = false;    // the name stands in capitals, as in memos: "FROM:"
  std::string_view value;  // what follows the colon, without blanks around it
};

// The field that a line (without blanks around it) begins with: "From: Kim", "*Sent:* Monday", "De : Kim", "件名：x".
// Nothing where its first words are no known name.
std::optional<HeaderField> header_field(std::string_view words);

}  // namespace closeknit::text
