// SPDX-License-Identifier: AGPL-3.0-or-later
// Where messages lie: Maildir, mbox, .eml, .emlx files and folders of these. Finding them (cheap) is apart from
// reading them (parallel): `look` says what a file is, `read` streams its messages.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ground/result.hpp"
#include "sources/mime.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

// Persisted by name in the book.
enum class Form : std::uint8_t {
  message,  // one RFC 5322 message: .eml, a Maildir file, a numbered file of a mail folder
  emlx,     // Apple Mail: a length line, the message, a property list; .partial.emlx too
  mbox,     // many messages behind "From " lines
  nothing,  // not mail
};
std::string_view form_name(Form form);

// Judges by the first bytes (at most 4 KB suffice), not by the name: "From " with an address or date on the first
// line is an mbox; a number alone on the first line, then header fields, is emlx; a header field ("Name: …", or a
// leading blank/BOM before it) is a message. Names decide only what content leaves open, and rule out known
// non-mail (".lock", ".msf", "dovecot*", ".uidvalidity", "maildirfolder", ".DS_Store", sqlite databases …).
Form look(std::string_view first_bytes, std::string_view file_name);

// What the folder's name says: "Sent", ".Sent", "Sent Items", "Gesendet", "INBOX.Sent", "Enviados", "[Gmail].Sent
// Mail", "Drafts", "Entwürfe", "Spam", "Junk", "Trash" … (any language in folder_names' table) as flags and traits.
struct FolderMeaning {
  std::uint32_t flags = 0;   // kInSent, kTrashed
  std::uint32_t traits = 0;  // kSpam, kDraft
};
FolderMeaning folder_meaning(std::string_view folder_name);

// Flags of a Maildir file name ("…:2,FRS", also ";2,", "!2,"), and the part of the name that stays when flags change.
std::uint32_t maildir_flags(std::string_view file_name);
std::string_view maildir_base(std::string_view file_name);
// kDraft where the name says so (flag D): a draft is no state of a copy but a message that was never sent.
std::uint32_t maildir_traits(std::string_view file_name);

// A message found in a file, before it is parsed.
struct Piece {
  std::uint64_t offset = 0;  // of the message (of its From line in an mbox) in the file
  std::uint64_t end = 0;     // where the next piece may begin
  std::string_view bytes;    // the message without From line, ">From " unescaped; valid until the next piece
  Instant from_line;         // 0 where there is none
  bool cut = false;          // it was longer than kMostMessage
  bool open_end = false;  // the file ends with it, and without the empty line that ends a message: perhaps more comes
};

// Calls `take` for each message that begins in [begin, end) of the mbox file `path`, in order; `take` returns false
// to stop. A message that begins inside the range is given whole even where it ends outside. Streams with bounded
// memory: a message over kMostMessage bytes is given cut there, and `cut` names it. A From line counts only at the
// start of the file or after an empty line, and if it looks like one ("From X date", Takeout's
// "From 123@xxx Mon Mar 04 11:20:34 +0000 2024" with the zone before the year; "From -" and "From ann@example.org"
// without a date where a header field follows). Content-Length (mboxcl) is
// trusted only if a From line or the end of the file stands where it points. Reading starts anywhere: `begin` need
// not be at a message. Returns where the next message may begin: the offset to go on from next time.
// Errors: not_found, denied, unavailable (the file changed under the reader).
Result<std::uint64_t> for_each_message(const std::string& path, std::uint64_t begin, std::uint64_t end,
                                       const std::function<bool(const Piece&)>& take);

// The message inside a .emlx file's bytes (without length line and property list), with its flags.
struct EmlxMessage {
  std::string_view bytes;
  std::uint32_t flags = 0;
  std::uint32_t traits = 0;  // kDraft
};
Result<EmlxMessage> inside_emlx(std::string_view file);

// The time in an mbox From line, without the newline; nothing where it has none.
std::optional<Instant> from_line_time(std::string_view line);

inline constexpr std::size_t kMostMessage = 64 << 20;

}  // namespace closeknit::sources
