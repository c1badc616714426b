// SPDX-License-Identifier: AGPL-3.0-or-later
// Mail: a letter as values, and as the bytes of a message (RFC 5322, MIME) that its writer's program would have sent
// and the owner's server would have kept.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "ground/instant.hpp"
#include "sample/world.hpp"

namespace closeknit::sample {

struct Mailbox {
  std::string name;
  std::string address;
};

struct Enclosure {
  std::string name;
  std::string type;
  std::string bytes;
};

struct Letter {
  Instant at;
  int offset = 0;  // minutes, the writer's
  Mailbox from;
  std::vector<Mailbox> to;
  std::vector<Mailbox> cc;
  std::string subject;
  std::string text;   // written now: greeting to signature
  std::string below;  // quoted or forwarded, below it; may be empty
  bool html_only = false;
  bool report = false;                                       // a bounce: multipart/report (RFC 6522)
  std::string message_id;                                    // with angle brackets
  std::vector<std::string> references;                       // oldest first
  std::vector<std::pair<std::string, std::string>> headers;  // further ones: List-Id …
  std::vector<Enclosure> enclosures;
  Program program = Program::webmail;
  std::string delivered_to;  // empty for what the owner sent
};

// The whole message, with LF line ends as Maildirs keep it.
std::string to_message(const Letter& letter);

// "<…@domain>" in the manner of the program, made from `seed`.
std::string new_message_id(Program program, std::string_view domain, std::uint64_t seed);

// What is quoted below an answer in the manner of the writer's program: an introducing line and "> " before each line,
// or an Outlook-like block of headers. At most kMostQuotedLines lines.
std::string quoted(const Letter& letter, Program program, Language language);
std::string forwarded(const Letter& letter);
inline constexpr std::size_t kMostQuotedLines = 60;

// A small but whole PDF file with one line of text.
std::string small_pdf(std::string_view line);

}  // namespace closeknit::sample
