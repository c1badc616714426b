// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/compose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

#include "sources/gmime.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

// One line without anything that a header line could end at, or a terminal would obey; cut where its words could no
// longer be folded into lines of 998 bytes.
std::string header_line(std::string_view text) {
  constexpr std::size_t kLongest = 900;
  std::string line(text::start_of(text::clean_utf8(std::string(text)), kLongest));
  std::ranges::replace_if(line, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; }, ' ');
  return std::string(text::trimmed(line));
}

bool is_plain(char c) {
  return c > ' ' && c < '\x7F' && c != '<' && c != '>' && c != '(' && c != ')' && c != ',' && c != ';' && c != '"' &&
         c != '\\' && c != '[' && c != ']' && c != ':';
}

// No label is empty: GMime would write "jose@example." without its stop, and so to somebody else.
bool can_be_domain(std::string_view domain) {
  return !domain.empty() && !domain.starts_with('.') && !domain.ends_with('.') && !domain.contains("..");
}

bool can_be_addressed(std::string_view address) {
  constexpr std::size_t kLongest = 254;  // RFC 5321, section 4.5.3.1.3, without the brackets
  std::size_t at = address.find('@');
  return address.size() <= kLongest && std::ranges::all_of(address, is_plain) && at != 0 &&
         at != std::string_view::npos && address.find('@', at + 1) == std::string_view::npos &&
         can_be_domain(address.substr(at + 1));
}

// GMime decodes a domain in Punycode and encodes it again. Where that is another one ("xn--example"), the letter would
// name somebody else.
bool is_written_as_it_is(const std::string& address) {
  HeldByGmime<InternetAddress> mailbox(Gmime::loaded().mailbox_new(nullptr, address.c_str()));
  const char* written = Gmime::loaded().mailbox_get_idn_addr(reinterpret_cast<InternetAddressMailbox*>(mailbox.get()));
  return written != nullptr && std::ranges::equal(std::string_view(written), address, {}, text::lower, text::lower);
}

bool can_be_an_id(std::string_view id) {
  constexpr std::size_t kLongest = 900;  // of a line of 998
  return !id.empty() && id.size() <= kLongest &&
         std::ranges::all_of(id, [](char c) { return c > ' ' && c < '\x7F' && c != '<' && c != '>'; });
}

Result<void> add(GMimeMessage* message, GMimeAddressType type, const Mailbox& mailbox) {
  if (!can_be_addressed(mailbox.address) || !is_written_as_it_is(mailbox.address))
    return failure(Code::usage, "no letter can be written to or from this address", mailbox.address,
                   "give one as name@example.org");
  std::string name = header_line(mailbox.name);
  Gmime::loaded().message_add_mailbox(message, type, name.empty() ? nullptr : name.c_str(), mailbox.address.c_str());
  return {};
}

// All of a long line of ids will not be read by anybody: who began, and the last of them.
std::string references_line(std::span<const std::string> references) {
  std::string line;
  for (std::size_t i = 0; i < references.size(); ++i) {
    const bool left_out =
        i != 0 && references.size() > kMostReferencesWritten && i < references.size() - kMostReferencesWritten + 1;
    if (left_out || !can_be_an_id(references[i])) continue;
    line += (line.empty() ? "<" : " <") + references[i] + '>';
  }
  return line;
}

void set_text(GMimeMessage* message, const std::string& text) {
  const Gmime& gmime = Gmime::loaded();
  HeldByGmime<GMimeTextPart> part(gmime.text_part_new_with_subtype("plain"));
  std::string clean = text::clean_utf8(text);
  std::ranges::replace(clean, '\0', ' ');  // GMime would take it for the end of the letter
  if (!clean.ends_with('\n')) clean += '\n';
  gmime.text_part_set_text(part.get(), clean.c_str());
  auto* content = reinterpret_cast<GMimePart*>(part.get());
  gmime.part_set_content_encoding(content,
                                  gmime.part_get_best_content_encoding(content, GMIME_ENCODING_CONSTRAINT_7BIT));
  gmime.message_set_mime_part(message, reinterpret_cast<GMimeObject*>(part.get()));
}

void set_date(GMimeMessage* message, const Letter& letter) {
  constexpr int kHour = 60;
  const Gmime& gmime = Gmime::loaded();
  HeldByGmime<GTimeZone> zone(gmime.time_zone_new_offset(letter.zone_minutes * kHour));
  HeldByGmime<GDateTime> utc(gmime.date_time_new_from_unix_utc(letter.at.seconds));
  HeldByGmime<GDateTime> local(gmime.date_time_to_timezone(utc.get(), zone.get()));
  gmime.message_set_date(message, local.get());
}

std::string bytes_of(GMimeMessage* message) {
  const Gmime& gmime = Gmime::loaded();
  HeldByGmime<GMimeFormatOptions> format(gmime.format_options_new());
  gmime.format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
  HeldByGmime<char> bytes(gmime.object_to_string(reinterpret_cast<GMimeObject*>(message), format.get()));
  return bytes.get();
}

}  // namespace

Result<std::string> write_message(const Letter& letter) {
  if (letter.to.empty()) return failure(Code::usage, "the letter goes to nobody");
  if (!can_be_an_id(letter.message_id)) return failure(Code::malformed, "this is no Message-ID", letter.message_id);
  const Gmime& gmime = Gmime::loaded();
  HeldByGmime<GMimeMessage> message(gmime.message_new(TRUE));
  TRY_DO(add(message.get(), GMIME_ADDRESS_TYPE_FROM, letter.from));
  for (const Mailbox& reader : letter.to)
    TRY_DO(add(message.get(), GMIME_ADDRESS_TYPE_TO, reader));
  gmime.message_set_subject(message.get(), header_line(letter.subject).c_str(), "utf-8");
  set_date(message.get(), letter);
  gmime.message_set_message_id(message.get(), letter.message_id.c_str());
  auto* object = reinterpret_cast<GMimeObject*>(message.get());
  if (can_be_an_id(letter.in_reply_to))
    gmime.object_set_header(object, "In-Reply-To", fmt::format("<{}>", letter.in_reply_to).c_str(), nullptr);
  if (std::string line = references_line(letter.references); !line.empty())
    gmime.object_set_header(object, "References", line.c_str(), nullptr);
  set_text(message.get(), letter.text);
  return bytes_of(message.get());
}

}  // namespace closeknit::sources
