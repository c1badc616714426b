// SPDX-License-Identifier: AGPL-3.0-or-later
// Help, and what a shell wants to know. Rows of the table, each after its options and examples; for table.cpp alone.
#pragma once

#include <array>

#include "cli/commands.hpp"
#include "cli/table_shared.hpp"

namespace closeknit::cli {

inline constexpr std::array kHelpExamples{
    Example{"closeknit help person", "all about one command"},
};
inline constexpr std::array kCompletionExamples{
    Example{"closeknit completion bash > ~/.local/share/bash-completion/completions/closeknit", "for bash"},
    Example{"closeknit completion fish > ~/.config/fish/completions/closeknit.fish", "for fish"},
};
inline constexpr std::array kManExamples{
    Example{"closeknit man ~/.local/share/man/man1", "so that `man closeknit-person` works"},
};
inline constexpr std::array kCompleteExamples{
    Example{"closeknit complete ann l", "names that start so"},
};

inline constexpr std::array kShell{
    Command{.name = "help",
            .help = "explain closeknit, or a command",
            .usage = "[COMMAND]",
            .about = "The same as --help.",
            .examples = kHelpExamples,
            .options = {},
            .words = {Takes::command, 0, 1, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_help},
    Command{.name = "completion",
            .help = "completion for your shell",
            .usage = "bash|zsh|fish",
            .about = "Writes a script for the shell, which completes commands, options and the names of people.",
            .examples = kCompletionExamples,
            .options = {},
            .words = {Takes::choice, 1, 1, "bash zsh fish"},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_completion},
    Command{.name = "man",
            .help = "write the manual pages",
            .usage = "DIR",
            .about = "Writes closeknit.1 and one closeknit-COMMAND.1 for each command into DIR.",
            .examples = kManExamples,
            .options = {},
            .words = {Takes::folder, 1, 1, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_man},
    Command{.name = "complete",
            .help = "names of people that start so, for completion",
            .usage = "PREFIX",
            .about = "Writes one name a line; nothing, and no error, where there is no book yet.",
            .examples = kCompleteExamples,
            .options = {},
            .words = {Takes::text, 0, kAnyNumber, {}},
            .part = Part::shell,
            .needs = Needs::nothing,
            .run = run_complete},
};

}  // namespace closeknit::cli
