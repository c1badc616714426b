// SPDX-License-Identifier: AGPL-3.0-or-later
// Shell completion scripts, from the table of commands: commands, options, files, choices, and the names of people by
// way of `closeknit complete`.
#pragma once

#include <string>

namespace closeknit::cli {

std::string bash_completion();
std::string zsh_completion();
std::string fish_completion();

}  // namespace closeknit::cli
