// SPDX-License-Identifier: AGPL-3.0-or-later
// A Maildir++ on disk: where each letter is filed, under which name and flags, with the time it came.
#pragma once

#include <map>
#include <string>

#include "ground/result.hpp"
#include "sample/posting.hpp"

namespace closeknit::sample {

// Where the owner keeps a letter: "" is the inbox, else ".Sent", ".Archive.2023", ".Lists.rheinklang", ".Newsletters".
std::string folder_for(const Posting& posting, Instant until);
// Maildir flags in alphabetical order: "RS"; nothing for what has not been opened yet.
std::string flags_for(const Posting& posting, Instant until);

class Maildir {
 public:
  // Makes the folder, which must not exist or be empty. Errors: usage (not empty), denied.
  static Result<Maildir> make(const std::string& folder);
  Maildir(Maildir&&) noexcept = default;
  Maildir& operator=(Maildir&&) = delete;
  ~Maildir();

  // Writes one letter and says how many bytes. The file's name depends on the letter alone.
  Result<std::uint64_t> put(const Posting& posting, Instant until);

 private:
  explicit Maildir(std::string folder) : folder_(std::move(folder)) {}
  // A handle on folder/place ("cur", ".Sent/cur"), opened once; -1 and errno where it cannot be made.
  int place(const std::string& name);

  std::string folder_;
  std::map<std::string, int> places_;
};

}  // namespace closeknit::sample
