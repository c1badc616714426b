// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/arguments.hpp"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <charconv>
#include <list>

#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

// Stands before words that CLI11 shall leave alone; never typed, never kept.
constexpr char kLeaveAlone = '\x1f';

bool is_option(std::string_view word) {
  return word.size() > 1 && word[0] == '-';
}

// CLI11 takes "[a,b]" for a list of two; to closeknit it is a text like any other.
void protect_brackets(std::string& word) {
  std::size_t value = is_option(word) ? word.find('=') + 1 : 0;
  if (value < word.size() && word[value] == '[') word.insert(value, 1, kLeaveAlone);
}

// A search leaves words out by "-word". No option of closeknit is written with one dash but -h.
void protect_left_out_words(std::vector<std::string>& arguments) {
  for (std::string& word : arguments) {
    if (word == "--") return;
    if (is_option(word) && word[1] != '-' && word != "-h") word.insert(0, 1, kLeaveAlone);
  }
}

std::string without_protection(const std::string& word) {
  return word.starts_with(kLeaveAlone) ? word.substr(1) : word;
}

const Option* find_option(std::span<const Option> options, std::string_view name) {
  auto found = std::ranges::find(options, name, &Option::name);
  return found == options.end() ? nullptr : &*found;
}

// Where the command's name stands: the first word that is neither an option nor an option's value.
std::optional<std::size_t> command_position(std::span<const std::string> arguments) {
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    if (arguments[i] == "--") return i + 1 < arguments.size() ? std::optional(i + 1) : std::nullopt;
    if (!is_option(arguments[i])) return i;
    const Option* option = find_option(global_options(), arguments[i]);
    if (option != nullptr && option->takes != Takes::nothing) ++i;
  }
  return {};
}

std::string usage_hint(const Command* command) {
  return command == nullptr ? "see closeknit --help" : fmt::format("see closeknit help {}", command->name);
}

std::unexpected<Error> misused(const Command* command, std::string what, std::string hint = {}) {
  return failure(Code::usage, std::move(what), command == nullptr ? "" : std::string(command->name),
                 hint.empty() ? usage_hint(command) : std::move(hint));
}

std::unexpected<Error> unknown_command(std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Command& command : commands())
    names.push_back(command.name);
  std::string near = nearest(typed, names);
  if (const Option* option = find_option(global_options(), fmt::format("--{}", typed))) near = option->name;
  return failure(Code::usage, fmt::format("there is no command '{}'", one_line(typed)), "",
                 near.empty() ? "see closeknit --help" : fmt::format("did you mean closeknit {}?", near));
}

std::unexpected<Error> unknown_option(const Command* command, std::string_view typed) {
  std::vector<std::string_view> names;
  for (const Option& option : global_options())
    names.push_back(option.name);
  if (command != nullptr)
    for (const Option& option : command->options)
      names.push_back(option.name);
  std::string near = nearest(typed.substr(0, typed.find('=')), names);
  return misused(command, fmt::format("there is no option '{}'", one_line(typed)),
                 near.empty() ? "" : fmt::format("did you mean {}?", near));
}

std::vector<std::string_view> split_at_blanks(std::string_view text) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    std::size_t end = text.find(' ');
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return parts;
}

Result<void> check_choice(const Command* command, std::string_view choices, const std::string& value) {
  auto known = split_at_blanks(choices);
  if (std::ranges::find(known, value) != known.end()) return {};
  std::vector<std::string> names(known.begin(), known.end());
  return misused(command, fmt::format("'{}' is not one of {}", one_line(value), listed(names)));
}

Result<void> check_value(const Command* command, const Option& option, const std::string& value) {
  if (option.takes == Takes::choice) return check_choice(command, option.choices, value);
  if (option.takes == Takes::count) {
    std::uint64_t number = 0;
    auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (problem != std::errc{} || end != value.data() + value.size() || number > kLargestCount)
      return misused(command, fmt::format("{} takes a whole number up to {}, not '{}'", option.name,
                                          grouped(kLargestCount), one_line(value)));
  }
  if (value.empty()) return misused(command, fmt::format("{} needs a {}", option.name, option.value));
  return {};
}

Result<void> check_words(const Command& command, const std::vector<std::string>& words) {
  std::string usage = fmt::format("closeknit {}{}{}", command.name, command.usage.empty() ? "" : " ", command.usage);
  if (command.words.takes == Takes::person && words.size() > command.words.most)
    usage += "; quote a name of several words";
  if (words.size() < command.words.least)
    return misused(&command, "something is missing", fmt::format("it is used as {}", usage));
  if (words.size() > command.words.most)
    return misused(&command, fmt::format("'{}' is one word too many", one_line(words[command.words.most])),
                   fmt::format("it is used as {}", usage));
  if (command.words.takes == Takes::choice)
    for (const std::string& word : words)
      TRY_DO(check_choice(&command, command.words.choices, word));
  if (std::ranges::find(words, std::string()) != words.end()) return misused(&command, "a word is empty");
  return {};
}

// One command line in CLI11's hands: the command's own options and the global ones.
class Line {
 public:
  explicit Line(const Command* command) : command_(command) {
    app_.set_help_flag("-h,--help");
    app_.set_version_flag("--version", std::string(kVersion));
    app_.allow_extras();
    app_.add_option("words", words_);
    for (const Option& option : global_options())
      if (option.name != "--help" && option.name != "--version") add(option);
    if (command != nullptr)
      for (const Option& option : command->options)
        add(option);
  }

  Result<Invocation> read(std::vector<std::string> arguments) {
    std::ranges::reverse(arguments);  // CLI11 takes them from the back
    Invocation invocation{.command = command_, .arguments = {}};
    try {
      app_.parse(arguments);
    } catch (const CLI::CallForHelp&) {
      invocation.wants = Invocation::Wants::help;
      return invocation;
    } catch (const CLI::CallForVersion&) {
      invocation.wants = Invocation::Wants::version;
      return invocation;
    } catch (const CLI::ArgumentMismatch& problem) {
      return without_value(problem.what());
    } catch (const CLI::ParseError& problem) {
      return misused(command_, problem.what());
    }
    for (const std::string& extra : app_.remaining())
      if (extra != "--") return unknown_option(command_, extra);
    TRY_DO(take_values(invocation.arguments));
    return invocation;
  }

 private:
  struct Slot {
    const Option* option;
    CLI::Option* reader;
    std::vector<std::string> values;
  };

  void add(const Option& option) {
    Slot& slot = slots_.emplace_back(Slot{&option, nullptr, {}});
    slot.reader = option.takes == Takes::nothing
                      ? app_.add_flag(std::string(option.name))
                      : app_.add_option(std::string(option.name), slot.values)->allow_extra_args(false);
  }

  // CLI11 begins its words with the option's name and a colon.
  std::unexpected<Error> without_value(const std::string& words) const {
    const std::string name = words.substr(0, words.find(':'));
    for (const Slot& slot : slots_)
      if (slot.option->name == name) return misused(command_, fmt::format("{} needs a {}", name, slot.option->value));
    return misused(command_, words);
  }

  Result<void> take_values(Arguments& arguments) {
    for (const std::string& word : words_)
      arguments.words.push_back(without_protection(word));
    for (Slot& slot : slots_) {
      if (slot.reader->count() == 0) continue;
      for (const std::string& value : slot.values)
        TRY_DO(check_value(command_, *slot.option, value));
      arguments.add(slot.option->name, std::move(slot.values));
    }
    if (command_ == nullptr) return {};
    return check_words(*command_, arguments.words);
  }

  const Command* command_;
  CLI::App app_;
  std::vector<std::string> words_;
  std::list<Slot> slots_;  // CLI11 keeps references to the values
};

}  // namespace

std::optional<std::string> Arguments::value(std::string_view option) const {
  auto found = values_.find(option);
  if (found == values_.end() || found->second.empty()) return {};
  return found->second.back();
}

std::vector<std::string> Arguments::values(std::string_view option) const {
  auto found = values_.find(option);
  return found == values_.end() ? std::vector<std::string>{} : found->second;
}

std::uint64_t Arguments::count(std::string_view option, std::uint64_t otherwise) const {
  auto text = value(option);
  std::uint64_t number = otherwise;
  if (text) std::from_chars(text->data(), text->data() + text->size(), number);
  return number;
}

std::string Arguments::joined() const {
  std::string text;
  for (const std::string& word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

Result<Invocation> understand(std::span<const std::string> arguments) {
  std::vector<std::string> rest(arguments.begin(), arguments.end());
  const Command* command = nullptr;
  if (auto position = command_position(arguments)) {
    command = find_command(arguments[*position]);
    if (command == nullptr) return unknown_command(arguments[*position]);
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(*position));
  }
  for (std::string& word : rest)
    protect_brackets(word);
  if (command != nullptr && command->name == "search") protect_left_out_words(rest);
  return Line(command).read(std::move(rest));
}

}  // namespace closeknit::cli
