// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: a header block as the fields that closeknit reads, still raw. A view into the message; cheap.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/record.hpp"
#include "text/ascii.hpp"

namespace closeknit::sources {

// What a field is for. Several names may mean one thing (see the table in mime_fields.cpp).
enum class FieldName : std::uint8_t {
  unknown,
  from,
  sender,
  reply_to,
  to,
  cc,
  bcc,
  date,
  subject,
  message_id,
  in_reply_to,
  references,
  received,
  return_path,
  delivered_to,  // who got this copy: Delivered-To, X-Original-To, Envelope-To …
  list_id,
  list_post,
  list_unsubscribe,
  auto_submitted,
  auto_reply,  // X-Autoreply and its kin: their presence says it
  precedence,
  mass_mailing,  // Feedback-ID, X-Campaign and their kin: their presence says it
  mailer,        // X-Mailer, User-Agent
  failed_recipients,
  spam_flag,
  status,
  x_status,
  mozilla_status,
  gmail_labels,
  gmail_thread,
  content_type,
  transfer_encoding,
  disposition,
};

struct Field {
  FieldName name = FieldName::unknown;
  std::string_view raw;  // all after the colon, folded lines included, without the last line end
};

struct Header {
  std::vector<Field> fields;   // the known ones, in order
  std::size_t count = 0;       // of all fields, known or not
  std::string_view from_line;  // an mbox From line that stood before the first field; else empty
  std::string_view body;       // what follows the empty line
  bool strays = false;         // lines that are neither field nor continuation, or no empty line before the body

  // The raw value of the first field of that name; an empty view where there is none.
  std::string_view first(FieldName name) const;
  bool has(FieldName name) const;
};

// Reads the header block at the start of `bytes`. Line ends may be LF or CRLF. Leading blank lines, a byte-order
// mark and an mbox From line are passed over. A stray line followed by further fields is taken as a continuation
// that lost its blank; any other ends the header. Linear, no copy.
Header read_header(std::string_view bytes);

// The value on one line: every line end with the blanks after it becomes one blank, both ends trimmed.
std::string unfolded(std::string_view raw);

// Header syntax knows the case of ASCII letters alone. Either side may be in any case.
using text::is_blank;
using text::lowered;
using text::trimmed;
bool same_word(std::string_view a, std::string_view b);
bool starts_with_word(std::string_view text, std::string_view prefix);

// The line that starts at `at` without its end, and where the next one starts.
struct Line {
  std::string_view text;
  std::size_t next = 0;
};
Line line_at(std::string_view bytes, std::size_t at);

// Adds a defect, each text once and at most kMostDefects in all, so that hostile mail cannot fill memory with them. The
// first of each loss is always added, whatever came before it.
void note(std::vector<Defect>& defects, std::string what, Loss loss = Loss::none);
inline constexpr std::size_t kMostDefects = 32;

}  // namespace closeknit::sources
