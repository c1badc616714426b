// SPDX-License-Identifier: AGPL-3.0-or-later
// Command: a command of closeknit run in a process of its own, as imports are: what leaves the machine, or waits for
// others, cannot take the server with it, and does what it does at a shell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ground/result.hpp"
#include "server/premises.hpp"

namespace closeknit::server {

// A text for another process of the same owner to read: in memory alone, gone with the object.
class PassedText {
 public:
  // Error unavailable: the system has no memory for it.
  static Result<PassedText> of(std::string_view text);
  ~PassedText();
  PassedText(PassedText&& other) noexcept;
  PassedText(const PassedText&) = delete;
  PassedText& operator=(const PassedText&) = delete;
  PassedText& operator=(PassedText&&) = delete;
  std::string path() const;

 private:
  explicit PassedText(int file) : file_(file) {}
  int file_;
};

// The JSON document that `closeknit --json WORDS…` writes on this book; its error where it ends with one.
Result<std::string> run_command(const Premises& premises, const std::vector<std::string>& words);
// The error in an error document (docs/json.md); broken where it is none.
Error error_in(std::string_view document);

}  // namespace closeknit::server
