// SPDX-License-Identifier: AGPL-3.0-or-later
// Hands: the owner at the machine: their editor, their answer to a question, a command of theirs that knows a password.
#pragma once

#include <functional>
#include <string>

#include "ground/result.hpp"

namespace closeknit::cli {

struct Hands {
  // Does somebody sit at standard input? Only then are the editor and the question used.
  bool at_terminal = false;
  // Writes `text` to a new file that is the owner's alone, opens `editor` (a line for the shell) on it and waits. The
  // file stays; its words are read back with it.
  struct Edited {
    std::string file;
    std::string text;
  };
  std::function<Result<Edited>(const std::string& editor, const std::string& text)> edit;
  // Asks a question that is answered with yes or no; anything but a yes is a no.
  std::function<bool(const std::string& question)> agree;
  // The first line that a command (a line for the shell) writes. Errors: denied where it fails or says nothing.
  std::function<Result<std::string>(const std::string& command)> first_line_of;
};

// The process's own.
Hands real_hands();

}  // namespace closeknit::cli
