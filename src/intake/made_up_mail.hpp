// SPDX-License-Identifier: AGPL-3.0-or-later
// For tests: letters written to files, and a book made from them through the whole intake.
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "book/made_up_book.hpp"
#include "intake/export.hpp"
#include "intake/intake.hpp"

namespace closeknit::intake {

struct Letter {
  std::string id, from, to, subject, body;
  std::string date = "Wed, 01 May 2024 12:00:00 +0000";
  std::string more = {};  // further header lines, each with its line end
};

inline std::string text_of(const Letter& letter) {
  std::string text;
  if (!letter.id.empty()) text += "Message-ID: <" + letter.id + ">\n";
  return text + "From: " + letter.from + "\nTo: " + letter.to + "\nSubject: " + letter.subject +
         "\nDate: " + letter.date + "\n" + letter.more + "Content-Type: text/plain; charset=utf-8\n\n" + letter.body +
         "\n";
}

inline void write_file(const std::string& path, const std::string& content) {
  std::filesystem::create_directories(std::filesystem::path(path).parent_path());
  std::ofstream(path, std::ios::binary) << content;
}

// Into FOLDER/cur (".Sent/cur" below it for what `owner` wrote), one file each.
inline void write_maildir(const std::string& folder, const std::vector<Letter>& letters, const std::string& owner) {
  for (const char* part : {"/cur", "/new", "/tmp", "/.Sent/cur", "/.Sent/new", "/.Sent/tmp"})
    std::filesystem::create_directories(folder + part);
  for (std::size_t i = 0; i < letters.size(); ++i) {
    bool sent = letters[i].from.find(owner) != std::string::npos;
    write_file(folder + (sent ? "/.Sent/cur/" : "/cur/") + std::to_string(1000 + i) + ".M1P1.host:2,S",
               text_of(letters[i]));
  }
}

inline void write_mbox(const std::string& path, const std::vector<Letter>& letters) {
  std::string all;
  for (const Letter& letter : letters) {
    all += "From someone@example.org Wed May  1 12:00:00 2024\n";
    std::string text = text_of(letter);
    for (std::size_t at = 0; at < text.size();) {
      std::size_t end = text.find('\n', at) + 1;
      std::string line = text.substr(at, end - at);
      if (line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ")) line = '>' + line;
      all += line;
      at = end;
    }
    all += '\n';
  }
  write_file(path, all);
}

inline const std::string kMe = "olga@home.example";  // whose mail it is

// Ann asks Olga to lunch forty times, and three times out of four is answered; and a letter without a Message-ID.
inline std::vector<Letter> lunch_letters() {
  std::vector<Letter> all;
  for (int i = 0; i < 40; ++i) {
    std::string day = std::to_string(1 + i % 28), n = std::to_string(i);
    std::string month = i < 28 ? "Apr" : "May";
    std::string date = day + " " + month + " 2024 10:00:00 +0200", later = day + " " + month + " 2024 15:30:00 +0200";
    all.push_back({"q" + n + "@x", "Ann Lee <ann@work.example>", "Olga <" + kMe + ">", "Lunch " + n,
                   "Shall we have lunch on day " + n + "?\n\nFrom here it is not far.\n", date});
    if (i % 4 != 0)
      all.push_back({"a" + n + "@x", "Olga <" + kMe + ">", "Ann Lee <ann@work.example>", "Re: Lunch " + n,
                     "Yes, gladly.\n\nOn Monday, Ann Lee wrote:\n> Shall we have lunch on day " + n + "?\n", later,
                     "In-Reply-To: <q" + n + "@x>\nReferences: <q" + n + "@x>\n"});
  }
  all.push_back({"", "bob@other.example", kMe, "no id", "A letter without a number.\n", "3 Apr 2024 10:00:00 +0000"});
  return all;
}

inline constexpr Instant kJune{1'717'200'000};  // 2024-06-01

inline Report import_paths(book::Book& book, std::vector<std::string> paths) {
  Options options;
  options.paths = std::move(paths);
  options.now = kJune;
  auto report = import(book, options);
  if (!report) throw Fault(report.error());
  return *report;
}

inline std::vector<std::string> exported(book::Book& book) {
  std::vector<std::string> lines;
  export_lines(book, [&](std::string_view line) { lines.emplace_back(line); });
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace closeknit::intake
