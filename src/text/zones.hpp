// SPDX-License-Identifier: AGPL-3.0-or-later
// Zones: which parts of a mail's text the writer wrote now, and which are quoted, forwarded, a signature or a
// disclaimer. Everything that reads what people say (requests, thanks, facts) reads the new text alone: keeping the
// other zones out is worth more than any classifier (Lampert, Dale, Paris 2009: 41 % fewer errors).
//
// What this is not: a parser of MIME or HTML; it takes plain UTF-8 text (see text/html.hpp).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::text {

// Persisted in the book as numbers: never renumber.
enum class ZoneKind : std::uint8_t {
  fresh = 0,       // written now, by the sender of this message ("new text" everywhere people see it)
  quoted = 1,      // somebody's earlier words, with the line that introduces them ("On … wrote:")
  forwarded = 2,   // a forwarded message with its header block
  signature = 3,   // name, phone, employer, "-- " block, "Sent from my iPhone"; the sign-off line ("Best,") included
  disclaimer = 4,  // confidentiality notices, mailing-list footers, unsubscribe lines
};

// A half-open range of bytes of the text, always whole lines.
struct Zone {
  ZoneKind kind = ZoneKind::fresh;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  bool operator==(const Zone&) const = default;
};

// The zones of `text` (UTF-8, LF line ends), in order, without gaps: they cover every byte. Neighbours differ in
// kind. Empty text has no zones. Linear in the text; texts over kMostZoned bytes are one fresh zone beyond it.
// `sender_name` (may be empty; "Kim Jones", "Jones, Kim" or an address) helps to find a signature that is only a name.
// Bytes that are no UTF-8 do no harm. Safe in several threads.
//
// Where a reader could doubt: a blank line goes with the line above it. What is quoted without marks goes on to the end
// of the text. What stands under a header block with nothing written above it is forwarded, not quoted. "Thanks," with
// a name is a signature, but "Thanks!", and thanks that are all the message says, are fresh. A postscript is fresh, and
// so are patches, whatever their lines begin with.
std::vector<Zone> zones(std::string_view text, std::string_view sender_name);
inline constexpr std::size_t kMostZoned = 1 << 20;

// The text of all zones of one kind, joined in order.
std::string only(std::string_view text, const std::vector<Zone>& zones, ZoneKind kind);

}  // namespace closeknit::text
