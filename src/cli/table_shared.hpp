// SPDX-License-Identifier: AGPL-3.0-or-later
// Options that every command takes, and those that several do; for the rows of the table.
#pragma once

#include <array>

#include "cli/table.hpp"

namespace closeknit::cli {

inline constexpr std::array kGlobal{
    Option{"--book", Takes::file, "FILE", "the book to use (default: closeknit/book.sqlite in your data folder)", {}},
    Option{"--json", Takes::nothing, "", "write JSON, one document on one line, for programs", {}},
    Option{"--now", Takes::instant, "INSTANT", "act as if it were this moment (2026-11-21T08:00:00Z)", {}},
    Option{"--color", Takes::choice, "WHEN", "colour: auto (on a terminal), always or never", "auto always never"},
    Option{"--stats", Takes::nothing, "", "say on standard error where the time went", {}},
    Option{"--version", Takes::nothing, "", "say which version this is", {}},
    Option{"--help", Takes::nothing, "", "explain closeknit, or the command", {}},
};

inline constexpr Option kSteps{
    "--steps", Takes::nothing, "", "tell a program how far it is: JSON lines on standard error", {}};
inline constexpr Option kWhy{"--why", Takes::nothing, "", "what each strength is made of, in words and numbers", {}};
inline constexpr Option kMost{"--most", Takes::count, "N", "show at most so many", {}};

}  // namespace closeknit::cli
