// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_key.hpp"

#include "sources/mime_fields.hpp"

namespace closeknit::sources {
namespace {

void append_folded_blanks(std::string& out, std::string_view text) {
  for (char c : trimmed(text)) {
    if (!is_blank(c))
      out.push_back(c);
    else if (!out.ends_with(' '))
      out.push_back(' ');
  }
}

std::string_view without_trailing_blanks(std::string_view line) {
  while (!line.empty() && is_blank(line.back()))
    line.remove_suffix(1);
  return line;
}

// ">From " and ">>From " to "From ": how many marks a line has depends on how often it went through an mbox.
std::string_view without_from_marks(std::string_view line) {
  if (!line.starts_with('>')) return line;
  std::size_t marks = line.find_first_not_of('>');
  return marks != std::string_view::npos && line.substr(marks).starts_with("From ") ? line.substr(marks) : line;
}

void append_text(std::string& out, std::string_view text) {
  text = without_trailing_blanks(text);
  for (std::size_t at = 0; at < text.size();) {
    auto [line, next] = line_at(text, at);
    out.append(without_trailing_blanks(without_from_marks(line))).push_back('\n');
    at = next;
  }
}

// A date that came from the file or a From line differs between copies.
std::int64_t written_seconds(const Record& record) {
  bool in_header = record.date_from == DateFrom::date_header || record.date_from == DateFrom::received;
  return in_header ? record.at.seconds : 0;
}

std::string content(const Record& record) {
  std::string canonical = "content:";
  canonical.reserve(record.body.size() + record.subject.size() + 256);
  if (!record.from.empty()) canonical += lowered(record.from.front().address);
  canonical.append("\n").append(std::to_string(written_seconds(record))).append("\n");
  append_folded_blanks(canonical, record.subject);
  canonical.push_back('\n');
  append_text(canonical, record.body);
  return canonical;
}

void append_mailboxes(std::string& out, const std::vector<Mailbox>& mailboxes) {
  for (const Mailbox& mailbox : mailboxes) {
    append_folded_blanks(out, mailbox.name);
    out.append("<").append(mailbox.address).append(">");
  }
  out.push_back('\n');
}

void append_headers(std::string& out, const Record& record) {
  for (const auto* mailboxes : {&record.from, &record.sender, &record.reply_to, &record.to, &record.cc, &record.bcc}) {
    append_mailboxes(out, *mailboxes);
  }
  for (const std::string& reference : record.references)
    out.append(reference).push_back(' ');
  out.append("\n").append(record.message_id).append("\n").append(record.list_id).append("\n");
  for (const Attachment& attachment : record.attachments) {
    out.append(attachment.name).append(" ").append(attachment.type).append("\n");
  }
}

}  // namespace

void name_message(Record& record) {
  std::string canonical = content(record);
  record.key = message_key(record.message_id.empty() ? canonical : "id:" + record.message_id);
  append_headers(canonical, record);
  record.rank = stable_hash(canonical);
}

}  // namespace closeknit::sources
