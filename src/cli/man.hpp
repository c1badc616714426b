// SPDX-License-Identifier: AGPL-3.0-or-later
// Manual pages, as roff source in the man macros, from the table of commands.
#pragma once

#include <string>
#include <string_view>

#include "cli/table.hpp"

namespace closeknit::cli {

std::string man_page();                        // closeknit(1)
std::string man_page(const Command& command);  // closeknit-COMMAND(1)
// "closeknit-person.1"
std::string man_file_name(const Command& command);

// Text that roff prints as it is, whatever it begins with or holds.
std::string roff(std::string_view text);

}  // namespace closeknit::cli
