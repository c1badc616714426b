// SPDX-License-Identifier: AGPL-3.0-or-later
// Stage: where a story is played: a temporary home with mail in it, and the real program run there.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::stories {

inline constexpr std::string_view kOwner = "Nora Whitlock <nora@whitlock.example>";

struct Outcome {
  int status = 0;  // 128 + signal where one ended it
  std::string output;
  std::string errors;
};

class Stage {
 public:
  explicit Stage(std::string program);
  ~Stage();
  Stage(const Stage&) = delete;
  Stage& operator=(const Stage&) = delete;

  // The home folder; "{home}" and "{mail}" in a story stand for it and for the Maildir in it.
  const std::filesystem::path& home() const { return home_; }
  std::filesystem::path mail() const { return home_ / "mail"; }

  // Puts a letter into a folder of the Maildir: "" or "inbox", "Sent", "Lists.choir" …
  // Short-hands in its head: "Date: 2026-11-10 09:00" (UTC), "ID: word" (Message-ID), "Answers: word …" (References and
  // In-Reply-To). Missing are filled in: MIME-Version and a text/plain in UTF-8.
  void put_letter(std::string_view folder, const std::string& text);
  // Letters back and forth between the owner and somebody: one from them on the first day and every so many days after
  // it, each answered by the owner some days later, in the evening.
  struct Exchange {
    std::string somebody;  // "Ann Lee <ann@lee.example>"
    std::string first;     // "2026-01-05"
    int every = 14;        // days
    int times = 1;
    int answered_after = 0;  // days
  };
  void put_exchange(const Exchange& exchange);
  void put_file(const std::string& path, const std::string& text);
  // Writes the whole Maildir as one mbox (mboxrd) in the order of the file names.
  void put_mbox(const std::string& path);
  // Nobody may read it; where we are root, the program is run as somebody who may not.
  void hide(const std::string& path);

  Outcome run(const std::vector<std::string>& arguments);

 private:
  void drop_rights() const;

  std::string program_;
  std::filesystem::path home_;
  int letters_ = 0;
  bool hidden_ = false;
};

std::string contents(const std::filesystem::path& path);

}  // namespace closeknit::stories
