// SPDX-License-Identifier: AGPL-3.0-or-later
// The command line. Start here: run() understands the arguments (arguments.hpp), finds the command in the table
// (table.hpp), opens what it needs, calls its function (commands.hpp), and turns every error into one line and an exit
// status. What commands write for people goes through paper.hpp, for programs through json.hpp.
#pragma once

#include <span>
#include <string>

#include "cli/world.hpp"

namespace closeknit::cli {

// `arguments` without the program's name. Returns the exit status: 0, or that of the error (ground/result.hpp).
int run(std::span<const std::string> arguments, const World& world);

}  // namespace closeknit::cli
