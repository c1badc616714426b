// SPDX-License-Identifier: AGPL-3.0-or-later
// Arguments: a command line, understood against the table of commands.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "cli/table.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

class Arguments {
 public:
  std::vector<std::string> words;  // those that are no options, in order

  bool has(std::string_view option) const { return values_.contains(option); }
  // The value given last; nothing where the option was not given.
  std::optional<std::string> value(std::string_view option) const;
  std::vector<std::string> values(std::string_view option) const;
  // Counts were checked when the line was read.
  std::uint64_t count(std::string_view option, std::uint64_t otherwise) const;
  // The words as one text, for names of several words that were not quoted.
  std::string joined() const;

  void add(std::string_view option, std::vector<std::string> values) { values_[option] = std::move(values); }

 private:
  std::map<std::string_view, std::vector<std::string>, std::less<>> values_;  // keys live in the table
};

struct Invocation {
  const Command* command = nullptr;  // null where none was named
  Arguments arguments;
  enum class Wants : std::uint8_t { run, help, version } wants = Wants::run;
};

// Reads the arguments (without the program's name). Options may stand anywhere; "--" ends them. Everything that the
// table says about a command is checked here: unknown options, missing or superfluous words, counts and choices.
Result<Invocation> understand(std::span<const std::string> arguments);

inline constexpr std::uint64_t kLargestCount = 1'000'000'000;

}  // namespace closeknit::cli
