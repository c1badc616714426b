// SPDX-License-Identifier: AGPL-3.0-or-later
// The table of commands. Dispatch, --help, the man pages and the shell completions are all read from it: a new command
// is one row in its part of the table (table_looking.hpp and so on) and one function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "ground/result.hpp"

namespace closeknit::cli {

struct Session;

// What a word or an option's value is: decides how it is checked, and what a shell offers for it.
enum class Takes : std::uint8_t { nothing, text, count, day, instant, file, folder, path, person, choice, command };

struct Option {
  std::string_view name;  // "--until"
  Takes takes = Takes::nothing;
  std::string_view value;    // "DAY"; empty where it takes nothing
  std::string_view help;     // one line
  std::string_view choices;  // "auto always never", for Takes::choice
};

// The words of a command that are no options.
struct Words {
  Takes takes = Takes::nothing;
  std::size_t least = 0;
  std::size_t most = 0;
  std::string_view choices;  // for Takes::choice
};
inline constexpr std::size_t kAnyNumber = 1'000'000;

struct Example {
  std::string_view line;  // what to type
  std::string_view does;  // what it does, one line
};

// Which part of the help a command stands in.
enum class Part : std::uint8_t { looking, writing, importing, correcting, keeping, shell };
std::string_view part_title(Part part);

// What must be there before a command runs. What only reads its book reads one moment of it, whatever an import writes.
enum class Needs : std::uint8_t { nothing, a_book_to_read, a_book, a_book_or_a_new_one };

struct Command {
  std::string_view name;
  std::string_view help;   // one line, without a final stop
  std::string_view usage;  // what follows the name: "NAME [--why]"
  std::string_view about;  // paragraphs, an empty line between two
  std::span<const Example> examples;
  std::span<const Option> options;
  Words words;
  Part part = Part::looking;
  Needs needs = Needs::a_book;
  Result<void> (*run)(Session&) = nullptr;
};

// In the order in which help lists them.
std::span<const Command> commands();
std::span<const Option> global_options();
// Null where there is none of this name.
const Command* find_command(std::string_view name);

inline constexpr std::string_view kVersion = "0.1.0";
inline constexpr std::string_view kTagline = "keeps the people who matter to you close";

}  // namespace closeknit::cli
