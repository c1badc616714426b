// SPDX-License-Identifier: AGPL-3.0-or-later
// Outreach: a letter that the owner is about to write. Start here: how the owner greets and signs, learned from how
// they write; the sheet that they write on; a link that opens the letter in their mail program. Pure functions; nothing
// here makes a sentence that the owner did not write.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace closeknit::outreach {

// ── The owner's hand

// A letter that the owner wrote to one reader.
struct Written {
  std::string_view text;    // as it stood, without quotes: the signature included
  std::string_view fresh;   // the new words alone, with which `text` begins
  std::string_view reader;  // the reader's name as the book shows it
};

// How the owner begins and ends a letter. Empty: with nothing, or not known.
struct Hand {
  std::string greeting;              // one line: "Dear Ann,"
  std::string closing;               // one to kMostClosing lines: "Love,\nNora"
  std::uint32_t greeting_times = 0;  // in so many of the letters looked at
  std::uint32_t closing_times = 0;
  std::uint32_t letters = 0;  // looked at
  bool to_them = true;        // learned from letters to this very reader
};
inline constexpr std::size_t kMostClosing = 3;

// The first line where it greets: a short one that is not a sentence, and holds a word that people greet with, or the
// reader's name. Empty where there is none.
std::string_view greeting_of(const Written& letter);
// The lines with which `letter` ends: a sign-off, the owner's name, or both. Empty where there is neither.
std::string closing_of(const Written& letter, std::string_view owner);

// The most usual greeting and the most usual closing of `to_them`, newest first (of two equally usual ones the newer;
// that most have none counts too). Where that is empty, those of `in_general`, with the reader's name in the place of
// the others'; a greeting is left out that needs a name the reader has not got.
Hand hand_of(std::span<const Written> to_them, std::span<const Written> in_general, std::string_view reader,
             std::string_view owner);

// ── The sheet

// What stands in the editor: subject, greeting and closing above a line under which everything is for the owner's eyes
// alone.
std::string sheet(std::string_view subject, const Hand& hand, std::string_view notes);

struct Sheet {
  std::string subject;  // of a first line "Subject: …"
  std::string text;     // without blank lines at both ends; one line end at the last
};
// What the owner left there. No text where nothing was added to what stood there.
std::optional<Sheet> read_sheet(std::string_view edited, const Hand& hand);

// ── A link

// "mailto:ann@example.org?subject=…&body=…" (RFC 6068), everything that is not plain percent-encoded, line ends as
// CRLF. `in_reply_to` without brackets; may be empty.
std::string mailto(std::span<const std::string> to, std::string_view subject, std::string_view text,
                   std::string_view in_reply_to);

}  // namespace closeknit::outreach
