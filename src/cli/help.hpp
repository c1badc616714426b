// SPDX-License-Identifier: AGPL-3.0-or-later
// Help: the table of commands as text for people, at the width of the terminal.
#pragma once

#include <string>

#include "cli/paper.hpp"
#include "cli/table.hpp"

namespace closeknit::cli {

// What closeknit is, all commands by part, and the options that go with each. `paper` is what to write on.
std::string help_text(Paper paper);
// All about one command.
std::string help_text(const Command& command, Paper paper);

// "--until DAY"
std::string option_words(const Option& option);

}  // namespace closeknit::cli
