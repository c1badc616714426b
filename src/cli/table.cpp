// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/table.hpp"

#include <algorithm>
#include <array>

#include "cli/table_correcting.hpp"
#include "cli/table_importing.hpp"
#include "cli/table_keeping.hpp"
#include "cli/table_looking.hpp"
#include "cli/table_shared.hpp"
#include "cli/table_shell.hpp"
#include "cli/table_writing.hpp"

namespace closeknit::cli {
namespace {

template <std::size_t... kCounts>
constexpr auto joined(const std::array<Command, kCounts>&... parts) {
  std::array<Command, (kCounts + ...)> all{};
  auto next = all.begin();
  ((next = std::ranges::copy(parts, next).out), ...);
  return all;
}
constexpr std::array kCommands = joined(kLooking, kWriting, kImporting, kCorrecting, kKeeping, kShell);

// ── The table is held to its own rules when it is compiled.

constexpr std::size_t kLongestHelp = 60;

constexpr bool complete_rows() {
  return std::ranges::all_of(kCommands, [](const Command& command) {
    return !command.name.empty() && !command.help.empty() && !command.about.empty() && !command.examples.empty() &&
           command.words.least <= command.words.most;
  });
}
constexpr bool short_helps() {
  return std::ranges::all_of(kCommands, [](const Command& command) {
    return command.help.size() <= kLongestHelp && !command.help.ends_with('.');
  });
}
constexpr bool unique_names() {
  for (std::size_t i = 0; i < kCommands.size(); ++i)
    for (std::size_t j = i + 1; j < kCommands.size(); ++j)
      if (kCommands[i].name == kCommands[j].name) return false;
  return true;
}
constexpr bool sound_option(const Option& option) {
  return option.name.starts_with("--") && !option.help.empty() &&
         (option.takes == Takes::nothing) == option.value.empty() &&
         (option.takes == Takes::choice) == !option.choices.empty();
}
constexpr bool sound_options() {
  return std::ranges::all_of(kGlobal, sound_option) && std::ranges::all_of(kCommands, [](const Command& command) {
           return std::ranges::all_of(command.options, [](const Option& option) {
             return sound_option(option) &&
                    std::ranges::none_of(kGlobal, [&](const Option& global) { return global.name == option.name; });
           });
         });
}
static_assert(complete_rows(), "every command has a name, help, text and an example");
static_assert(short_helps(), "a help line is short and has no final stop");
static_assert(unique_names(), "no two commands have one name");
static_assert(sound_options(), "every option has its help, its value's name and its choices, and hides no global one");

}  // namespace

std::string_view part_title(Part part) {
  constexpr std::array<std::string_view, 6> kTitles{"Looking",          "Writing",          "Filling the book",
                                                    "Putting it right", "Keeping the book", "Help and shell"};
  return kTitles[static_cast<std::size_t>(part)];
}

std::span<const Command> commands() {
  return kCommands;
}
std::span<const Option> global_options() {
  return kGlobal;
}

const Command* find_command(std::string_view name) {
  auto found = std::ranges::find(kCommands, name, &Command::name);
  return found == kCommands.end() ? nullptr : &*found;
}

}  // namespace closeknit::cli
