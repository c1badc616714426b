// SPDX-License-Identifier: AGPL-3.0-or-later
// What a file is, by its first bytes, and what a folder is, by its name.
#include <algorithm>
#include <array>

#include "sources/folder_names.hpp"
#include "sources/mailbox.hpp"
#include "sources/mime_fields.hpp"
#include "sources/modified_utf7.hpp"
#include "text/ascii.hpp"

namespace closeknit::sources {
namespace {

constexpr std::size_t kEnough = 4'096;

// Files that lie beside mail and are none.
constexpr std::array<std::string_view, 12> kForeignStarts{
    "dovecot",        ".",         "maildirfolder", "maildirsize", "subscriptions", "courierimap", "cyrus.",
    "msgfilterrules", "filterlog", "popstate",      "thumbs.db",   "desktop.ini",
};
constexpr std::array<std::string_view, 18> kForeignEnds{
    ".lock", ".msf",  ".db", ".sqlite", ".sqlite3", ".dat", ".plist", ".uidvalidity", ".tmp",
    ".html", ".json", ".js", ".ics",    ".vcf",     ".csv", ".xml",   ".zip",         ".glass",
};

bool is_foreign_name(std::string_view name) {
  std::string low = lowered(name);
  auto starts = [&](std::string_view mark) { return low.starts_with(mark); };
  auto ends = [&](std::string_view mark) { return low.ends_with(mark); };
  return std::ranges::any_of(kForeignStarts, starts) || std::ranges::any_of(kForeignEnds, ends);
}

bool is_foreign_content(std::string_view bytes) {
  constexpr std::array<std::string_view, 8> kStarts{"SQLite format 3", "PK\x03\x04", "%PDF",     "BEGIN:VCARD",
                                                    "BEGIN:VCALENDAR", "<?xml",      "\x1F\x8B", "!BDN"};
  return std::ranges::any_of(kStarts, [&](std::string_view mark) { return bytes.starts_with(mark); });
}

// "From " and a date; an address suffices on the first line, where nothing else can be meant.
bool is_mbox(std::string_view bytes) {
  std::string_view line = line_at(bytes, 0).text;
  if (!line.starts_with("From ")) return false;
  return from_line_time(line).has_value() || line.find('@') != std::string_view::npos || trimmed(line) == "From -";
}

bool is_emlx(std::string_view bytes) {
  auto [line, next] = line_at(bytes, 0);
  std::string_view digits = trimmed(line);
  bool is_number = !digits.empty() && digits.size() <= 12 && std::ranges::all_of(digits, text::is_digit);
  return is_number && read_header(bytes.substr(next)).count > 0;
}

// Notes, settings and program output have lines like fields too: one that only mail has must be there.
bool is_message(std::string_view bytes) {
  Header header = read_header(bytes);
  if (header.count == 0) return false;
  constexpr std::array kTelling{FieldName::from,        FieldName::to,           FieldName::date,
                                FieldName::subject,     FieldName::message_id,   FieldName::received,
                                FieldName::return_path, FieldName::delivered_to, FieldName::content_type};
  return std::ranges::any_of(kTelling, [&](FieldName name) { return header.has(name); });
}

bool is_mail_name(std::string_view name) {
  return lowered(name).ends_with(".eml") || maildir_base(name).size() != name.size();
}

// The own name of a folder in any server's spelling: "INBOX.Sent", "[Gmail]/Sent Mail", ".Sent", "Sent.mbox".
std::string_view last_name(std::string_view name) {
  constexpr std::array<std::string_view, 5> kEndings{".mbox", ".mbx", ".sbd", ".imapmbox", ".mboxrd"};
  while (name.ends_with('/'))
    name.remove_suffix(1);
  for (std::string_view ending : kEndings) {
    if (name.size() > ending.size() && name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  std::size_t separator = name.find_last_of("/\\.");
  return separator == std::string_view::npos ? name : name.substr(separator + 1);
}

}  // namespace

std::string_view form_name(Form form) {
  constexpr std::array<std::string_view, 4> kNames{"message", "emlx", "mbox", "nothing"};
  return kNames[static_cast<std::size_t>(form)];
}

Form look(std::string_view first_bytes, std::string_view file_name) {
  std::string_view bytes = first_bytes.substr(0, kEnough);
  if (is_foreign_content(bytes)) return Form::nothing;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  while (!bytes.empty() && is_blank(bytes.front()))
    bytes.remove_prefix(1);
  if (is_mbox(bytes)) return Form::mbox;
  if (is_foreign_name(file_name)) return Form::nothing;
  if (is_emlx(bytes)) return Form::emlx;
  if (is_message(bytes)) return Form::message;
  return is_mail_name(file_name) && read_header(bytes).count > 0 ? Form::message : Form::nothing;
}

FolderMeaning folder_meaning(std::string_view folder_name) {
  std::string name = from_modified_utf7(last_name(folder_name));
  switch (folder_kind(name)) {
    case FolderKind::sent:
      return {kInSent, 0};
    case FolderKind::trash:
      return {kTrashed, 0};
    case FolderKind::spam:
      return {0, kSpam};
    case FolderKind::drafts:
      return {0, kDraft};
    default:
      return {};
  }
}

}  // namespace closeknit::sources
