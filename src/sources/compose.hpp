// SPDX-License-Identifier: AGPL-3.0-or-later
// The way back: a letter of the owner's as the bytes of one message (RFC 5322, MIME), by GMime, so that the same
// library reads and writes.
#pragma once

#include <string>
#include <vector>

#include "ground/result.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

struct Letter {
  Mailbox from;
  std::vector<Mailbox> to;  // at least one
  std::string subject;
  std::string message_id;   // without angle brackets
  std::string in_reply_to;  // likewise; empty where it answers nothing
  std::vector<std::string>
      references;  // oldest first; of more than kMostReferencesWritten the first and the last stand
  Instant at;
  std::int16_t zone_minutes = 0;  // the writer's clock, minutes ahead of UTC
  std::string text;               // UTF-8; any line ends
};
inline constexpr std::size_t kMostReferencesWritten = 30;

// The message with CRLF line ends: one part of plain text in 7 bits, in the smallest charset that holds it; no line is
// longer than 998 bytes, whatever the text holds. Names and subject may hold anything: what would end a header line
// becomes a blank, what is no ASCII is encoded (RFC 2047), and what is over 900 bytes is cut. Code::usage for an
// address that cannot stand in a header as it is (no "@", blanks, control characters, no ASCII: that would need
// SMTPUTF8), Code::malformed for a Message-ID that cannot.
Result<std::string> write_message(const Letter& letter);

}  // namespace closeknit::sources
