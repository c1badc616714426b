// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/mail.hpp"

#include <array>
#include <cstdio>

#include "ground/ids.hpp"
#include "sample/encode.hpp"
#include "sample/html.hpp"

namespace closeknit::sample {
namespace {

constexpr std::size_t kWrapAt = 74;

enum class Transfer : std::uint8_t { as_it_is, quoted_printable, base64 };

// How a program writes: what it calls itself, how it carries text, whether it sends HTML along.
struct Habits {
  std::string_view name;
  Transfer transfer;
  bool html;
  bool wraps;
};
constexpr std::array<Habits, 5> kHabits{{
    {"User-Agent: Heron Mail/102.3", Transfer::as_it_is, false, true},           // desktop
    {"X-Mailer: Orchard Mail (3.4)", Transfer::quoted_printable, false, false},  // orchard
    {"X-Mailer: Webpost", Transfer::quoted_printable, true, true},               // webmail
    {"X-Mailer: Officepost 16.0", Transfer::quoted_printable, true, false},      // office
    {"X-Mailer: Pocketpost 2.9", Transfer::base64, false, false},                // phone
}};
const Habits& habits_of(Program program) {
  return kHabits[static_cast<std::size_t>(program)];
}

std::string hex(std::uint64_t value, int digits) {
  std::array<char, 20> text{};
  std::snprintf(text.data(), text.size(), "%0*llx", digits, static_cast<unsigned long long>(value));
  return std::string(text.data()).substr(0, static_cast<std::size_t>(digits));
}

std::string domain_of(std::string_view address) {
  return std::string(address.substr(address.find('@') + 1));
}

std::string address_text(const Mailbox& mailbox) {
  if (mailbox.name.empty()) return mailbox.address;
  return header_phrase(mailbox.name) + " <" + mailbox.address + ">";
}

void add_addresses(std::string& out, std::string_view field, const std::vector<Mailbox>& mailboxes) {
  if (mailboxes.empty()) return;
  out += field;
  for (std::size_t i = 0; i < mailboxes.size(); ++i) {
    if (i > 0) out += ",\n ";
    out += address_text(mailboxes[i]);
  }
  out += '\n';
}

// What the servers on the way put on top.
void add_trace(std::string& out, const Letter& letter) {
  if (letter.delivered_to.empty()) return;
  std::string domain = domain_of(letter.from.address);
  std::uint64_t mark = stable_hash(letter.message_id);
  Instant arrived{letter.at.seconds + 2 + static_cast<std::int64_t>(mark % 40)};
  out += "Return-Path: <" + (letter.report ? std::string() : letter.from.address) + ">\n";
  out += "Delivered-To: " + letter.delivered_to + "\n";
  out += "Received: from mx" + std::to_string(1 + mark % 3) + "." + domain + " (mx." + domain + " [192.0.2." +
         std::to_string(1 + mark % 250) + "])\n\tby mail.postkasten.example (Postfix) with ESMTPS id " + hex(mark, 10) +
         "\n\tfor <" + letter.delivered_to + ">; " +
         date_header(arrived, offset_minutes(Zone::central_europe, arrived)) + "\n";
}

// What servers add of late: who vouched for the sender. The signature is of the right shape and signs nothing.
void add_vouching(std::string& out, const Letter& letter) {
  constexpr std::int64_t kSince = 1'483'228'800;  // 2017
  if (letter.delivered_to.empty() || letter.report || letter.at.seconds < kSince) return;
  std::string domain = domain_of(letter.from.address);
  std::uint64_t mark = stable_hash(letter.text, stable_hash(letter.message_id));
  out += "Authentication-Results: mail.postkasten.example;\n\tdkim=pass header.d=" + domain +
         ";\n\tspf=pass smtp.mailfrom=" + domain + "\n";
  std::string signature;
  for (int line = 0; line < 3; ++line) {
    std::string raw;
    for (int i = 0; i < 6; ++i)
      raw += hex(mark = stable_hash("dkim", mark), 8);
    signature += "\n\t" + raw;
  }
  out += "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + domain +
         ";\n\ts=k1; h=from:to:subject:date; b=" + signature + "\n";
}

void add_headers(std::string& out, const Letter& letter) {
  add_trace(out, letter);
  add_vouching(out, letter);
  add_addresses(out, "From: ", {letter.from});
  add_addresses(out, "To: ", letter.to);
  add_addresses(out, "Cc: ", letter.cc);
  out += "Subject: " + header_text(letter.subject) + "\n";
  out += "Date: " + date_header(letter.at, letter.offset) + "\n";
  out += "Message-ID: " + letter.message_id + "\n";
  if (!letter.references.empty()) {
    out += "In-Reply-To: " + letter.references.back() + "\nReferences:";
    for (const std::string& reference : letter.references)
      out += "\n " + reference;
    out += '\n';
  }
  for (const auto& [name, value] : letter.headers)
    out += name + ": " + value + "\n";
  out += std::string(habits_of(letter.program).name) + "\nMIME-Version: 1.0\n";
}

struct Body {
  std::string headers;
  std::string bytes;
};

Body text_part(std::string_view type, std::string_view utf8, Transfer transfer, bool old_office) {
  std::string charset = is_ascii(utf8) ? "us-ascii" : "utf-8";
  std::string bytes(utf8);
  if (old_office && !is_ascii(utf8) && fits_latin1(utf8)) {
    charset = "iso-8859-1";
    bytes = to_latin1(utf8);
  }
  if (!bytes.ends_with('\n')) bytes += '\n';
  std::string how = "8bit";
  if (transfer == Transfer::quoted_printable) {
    how = "quoted-printable";
    bytes = quoted_printable(bytes);
  } else if (transfer == Transfer::base64) {
    how = "base64";
    bytes = base64(bytes);
  } else if (is_ascii(utf8)) {
    how = "7bit";
  }
  return {"Content-Type: " + std::string(type) + "; charset=" + charset + "\nContent-Transfer-Encoding: " + how + "\n",
          std::move(bytes)};
}

Body together(std::string_view kind, const std::vector<Body>& parts, std::uint64_t seed) {
  std::string boundary = "=_" + hex(seed, 16) + std::string(kind.substr(0, 3));
  Body body;
  body.headers = "Content-Type: multipart/" + std::string(kind) + ";\n boundary=\"" + boundary + "\"\n";
  for (const Body& part : parts)
    body.bytes += "--" + boundary + "\n" + part.headers + "\n" + part.bytes + "\n";
  body.bytes += "--" + boundary + "--\n";
  return body;
}

// RFC 2231, section 4, for names beyond ASCII.
std::string file_name(std::string_view utf8) {
  if (is_ascii(utf8)) return "filename=\"" + std::string(utf8) + "\"";
  std::string out = "filename*=UTF-8''";
  for (char c : utf8) {
    bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    if (plain)
      out += c;
    else
      out += "%" + hex(static_cast<unsigned char>(c), 2);
  }
  return out;
}

Body enclosure_part(const Enclosure& enclosure) {
  if (enclosure.type.starts_with("message/")) return {"Content-Type: " + enclosure.type + "\n", enclosure.bytes};
  std::string type =
      enclosure.type == "text/calendar" ? "text/calendar; charset=utf-8; method=REQUEST" : enclosure.type;
  return {"Content-Type: " + type + "\nContent-Disposition: attachment;\n " + file_name(enclosure.name) +
              "\nContent-Transfer-Encoding: base64\n",
          base64(enclosure.bytes)};
}

Body body_of(const Letter& letter) {
  const Habits& habits = habits_of(letter.program);
  // Around the end of 2021 the offices moved to UTF-8.
  const bool old_office = letter.program == Program::office && letter.at.seconds < 1'640'000'000;
  std::string text = habits.wraps ? wrapped(letter.text, kWrapAt) : letter.text;
  if (!letter.below.empty()) text += "\n\n" + letter.below;
  std::uint64_t seed = stable_hash(letter.message_id);
  Body plain = text_part("text/plain", text, habits.transfer, old_office);
  if (letter.html_only || habits.html) {
    Body html = text_part("text/html", html_of(letter), Transfer::quoted_printable, old_office);
    plain = letter.html_only ? html : together("alternative", {plain, html}, seed);
  }
  if (letter.enclosures.empty()) return plain;
  std::vector<Body> parts{plain};
  for (const Enclosure& enclosure : letter.enclosures)
    parts.push_back(enclosure_part(enclosure));
  return together(letter.report ? "report; report-type=delivery-status" : "mixed", parts, seed + 1);
}

std::string with_marks(std::string_view text) {
  std::string out;
  std::size_t lines = 0;
  while (!text.empty() && lines++ < kMostQuotedLines) {
    std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    out += line.empty() ? ">" : line.starts_with('>') ? ">" : "> ";
    out += line;
    out += '\n';
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string clock_text(const Civil& at) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%02d:%02d", at.hour % 100, at.minute % 100);
  return text.data();
}

std::string long_date(const Letter& letter) {
  return date_header(letter.at, letter.offset).substr(0, 16);
}

std::string introduction(const Letter& letter, Language language) {
  std::string name = letter.from.name.empty() ? letter.from.address : letter.from.name;
  std::string clock = clock_text(civil(letter.at, letter.offset));
  Civil day = civil(letter.at, letter.offset);
  std::string numbers = std::to_string(day.day) + "." + std::to_string(day.month) + "." + std::to_string(day.year);
  if (language == Language::german) return "Am " + numbers + " um " + clock + " schrieb " + name + ":\n";
  if (language == Language::french) return "Le " + numbers + " à " + clock + ", " + name + " a écrit :\n";
  return "On " + long_date(letter) + " at " + clock + ", " + name + " <" + letter.from.address + "> wrote:\n";
}

std::string headers_as_text(const Letter& letter) {
  std::string to = letter.to.empty()                ? ""
                   : letter.to.front().name.empty() ? letter.to.front().address
                                                    : letter.to.front().name;
  return "From: " + letter.from.name + " <" + letter.from.address + ">\nSent: " + long_date(letter) + " " +
         clock_text(civil(letter.at, letter.offset)) + "\nTo: " + to + "\nSubject: " + letter.subject + "\n\n";
}

}  // namespace

std::string to_message(const Letter& letter) {
  std::string out;
  out.reserve(2048 + 2 * (letter.text.size() + letter.below.size()));
  add_headers(out, letter);
  Body body = body_of(letter);
  out += body.headers + "\n" + body.bytes;
  return out;
}

std::string new_message_id(Program program, std::string_view domain, std::uint64_t seed) {
  std::uint64_t a = stable_hash("id", seed);
  std::uint64_t b = stable_hash("id", a);
  std::string first = hex(a, 16);
  std::string second = hex(b, 16);
  std::string host(domain);
  switch (program) {
    case Program::webmail:
      return "<CAF" + first + "=" + second.substr(0, 12) + "@mail." + host + ">";
    case Program::office:
      return "<" + first + second.substr(0, 8) + "@EXCH0" + std::to_string(1 + seed % 4) + "." + host + ">";
    case Program::phone:
      return "<" + second.substr(0, 10) + "." + std::to_string(a % 100000) + "@pocket." + host + ">";
    case Program::desktop:
    case Program::orchard:
      break;
  }
  return "<" + first.substr(0, 8) + "-" + first.substr(8, 4) + "-4" + first.substr(13, 3) + "-" + second.substr(0, 4) +
         "-" + second.substr(4, 12) + "@" + host + ">";
}

std::string quoted(const Letter& letter, Program program, Language language) {
  std::string all = wrapped(letter.text, kWrapAt);
  if (!letter.below.empty() && letter.below.find("\n>>") == std::string::npos) all += "\n\n" + letter.below;
  while (all.ends_with('\n'))
    all.pop_back();
  if (program == Program::office) return "-----Original Message-----\n" + headers_as_text(letter) + all + "\n";
  return introduction(letter, language) + with_marks(all);
}

std::string forwarded(const Letter& letter) {
  return "---------- Forwarded message ---------\n" + headers_as_text(letter) + wrapped(letter.text, kWrapAt);
}

std::string small_pdf(std::string_view line) {
  std::string content = "BT /F1 14 Tf 72 720 Td (" + std::string(line) + ") Tj ET";
  const std::array<std::string, 5> objects{
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
  std::string out = "%PDF-1.4\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::array<char, 24> row{};
    std::snprintf(row.data(), row.size(), "%010zu 00000 n \n", out.size());
    table += row.data();
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  std::size_t start = out.size();
  return out + "xref\n0 6\n" + table + "trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n" + std::to_string(start) +
         "\n%%EOF\n";
}

}  // namespace closeknit::sample
