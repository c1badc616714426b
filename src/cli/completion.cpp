// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/completion.hpp"

#include <fmt/format.h>

#include <string_view>

#include "cli/table.hpp"

namespace closeknit::cli {
namespace {

// `text` with every character of `special` after a backslash.
std::string escaped(std::string_view text, std::string_view special) {
  std::string out;
  for (char c : text) {
    if (special.contains(c)) out += '\\';
    out += c;
  }
  return out;
}

// For bash and zsh, where nothing can be escaped between single quotes.
std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (char c : text)
    out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

std::string command_names() {
  std::string names;
  for (const Command& command : commands())
    names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
  return names;
}

std::string option_names(std::span<const Option> options) {
  std::string names;
  for (const Option& option : options)
    names += fmt::format(" {}", option.name);
  return names;
}

// ── bash

// What stands in a case of bash to offer values of one kind; empty where there is nothing to offer.
std::string bash_offer(Takes takes, std::string_view choices) {
  switch (takes) {
    case Takes::file:
    case Takes::path:
      return "_closeknit_files -f";
    case Takes::folder:
      return "_closeknit_files -d";
    case Takes::person:
      return "_closeknit_people";
    case Takes::command:
      return fmt::format("_closeknit_words {}", single_quoted(command_names()));
    case Takes::choice:
      return fmt::format("_closeknit_words {}", single_quoted(choices));
    default:
      return "";
  }
}

// An option's value is looked for by "command:option"; global options belong to every command.
std::string bash_values(std::string_view command, std::span<const Option> options) {
  std::string cases;
  for (const Option& option : options)
    if (option.takes != Takes::nothing)
      cases += fmt::format("    {}:{}) {}; return ;;\n", command, option.name,
                           option.takes == Takes::text || bash_offer(option.takes, option.choices).empty()
                               ? ":"
                               : bash_offer(option.takes, option.choices));
  return cases;
}

std::string bash_value_options(std::span<const Option> options) {
  std::string names;
  for (const Option& option : options)
    if (option.takes != Takes::nothing && option.name != "--book")
      names += fmt::format("{}{}", names.empty() ? "" : "|", option.name);
  return names;
}

constexpr std::string_view kBashHead = R"sh(# bash completion for closeknit; made by: closeknit completion bash

_closeknit_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$cur")
}

_closeknit_files() {
  compopt -o filenames
  mapfile -t COMPREPLY < <(compgen "$1" -- "$cur")
}

# Names hold blanks, and come from strangers: "filenames" makes the shell quote them.
_closeknit_people() {
  local typed=${cur#[\"\']}
  typed=${typed//\\/}
  [[ -n $typed ]] || return
  compopt -o filenames
  mapfile -t COMPREPLY < <(closeknit "${book[@]}" complete -- "$typed" 2>/dev/null)
}

_closeknit() {
  local cur=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command='' i
  local -a book=()
  COMPREPLY=()
  for ((i = 1; i < COMP_CWORD; ++i)); do
    case ${COMP_WORDS[i]} in
    --book) book=(--book "${COMP_WORDS[i+1]}"); ((++i)) ;;
)sh";

std::string bash_words_case() {
  std::string cases;
  for (const Command& command : commands())
    if (std::string offer = bash_offer(command.words.takes, command.words.choices); !offer.empty())
      cases += fmt::format("    {}) {} ;;\n", command.name, offer);
  return cases;
}

// ── zsh

// Inside a description of _arguments, where ":" and brackets mean something.
std::string zsh_words(std::string_view text) {
  return escaped(text, ":[]\\");
}

std::string zsh_action(Takes takes, std::string_view choices) {
  switch (takes) {
    case Takes::file:
    case Takes::path:
      return "_files";
    case Takes::folder:
      return "_files -/";
    case Takes::person:
      return "_closeknit_people";
    case Takes::command:
      return fmt::format("({})", command_names());
    case Takes::choice:
      return fmt::format("({})", choices);
    default:
      return " ";
  }
}

std::string zsh_option(const Option& option) {
  std::string spec = fmt::format("{}[{}]", option.name, zsh_words(option.help));
  if (option.takes != Takes::nothing)
    spec += fmt::format(":{}:{}", zsh_words(option.value), zsh_action(option.takes, option.choices));
  return single_quoted(spec);
}

constexpr std::string_view kZshHead = R"sh(#compdef closeknit
# zsh completion for closeknit; made by: closeknit completion zsh

# The words of a name may be typed from any of its parts: -U takes what closeknit offers as it is.
_closeknit_people() {
  local typed=${(Q)PREFIX}
  [[ -n $typed ]] || return 1
  local -a names
  names=(${(f)"$(closeknit complete -- $typed 2>/dev/null)"})
  (( $#names )) && compadd -U -a names
}

_closeknit() {
  local curcontext=$curcontext state line
  local -A opt_args
  local -a every_command subcommands
)sh";

constexpr std::string_view kZshTail = R"sh(    esac
    ;;
  esac
}

if [[ ${funcstack[1]} == _closeknit ]]; then
  _closeknit "$@"
else
  compdef _closeknit closeknit
fi
)sh";

// ── fish

std::string fish_quoted(std::string_view text) {
  return fmt::format("'{}'", escaped(text, "'\\"));
}

std::string fish_values(Takes takes, std::string_view choices) {
  switch (takes) {
    case Takes::file:
    case Takes::path:
      return " -F";
    case Takes::folder:
      return " -a '(__fish_complete_directories)'";
    case Takes::person:
      return " -a '(__closeknit_people)'";
    case Takes::command:
      return " -a " + fish_quoted(command_names());
    case Takes::choice:
      return " -a " + fish_quoted(choices);
    default:
      return "";
  }
}

std::string fish_option(const Option& option, std::string_view condition) {
  std::string line =
      fmt::format("complete -c closeknit{} -l {} -d {}", condition, option.name.substr(2), fish_quoted(option.help));
  if (option.takes != Takes::nothing) line += " -r" + fish_values(option.takes, option.choices);
  return line + '\n';
}

}  // namespace

std::string bash_completion() {
  std::string script(kBashHead);
  script += fmt::format("    {}", bash_value_options(global_options()));
  for (const Command& command : commands())
    if (std::string names = bash_value_options(command.options); !names.empty()) script += "|" + names;
  script += ") ((++i)) ;;\n    -*) ;;\n    *) [[ -n $command ]] || command=${COMP_WORDS[i]} ;;\n    esac\n  done\n";
  script += "  case $command:$previous in\n" + bash_values("*", global_options());
  for (const Command& command : commands())
    script += bash_values(command.name, command.options);
  script += "  esac\n  if [[ $cur == -* ]]; then\n    case $command in\n";
  for (const Command& command : commands())
    script += fmt::format("    {}) _closeknit_words '{}{}' ;;\n", command.name,
                          option_names(global_options()).substr(1), option_names(command.options));
  script += fmt::format("    *) _closeknit_words '{}' ;;\n    esac\n    return\n  fi\n",
                        option_names(global_options()).substr(1));
  script += fmt::format("  case $command in\n    '') _closeknit_words '{}' ;;\n", command_names());
  return script + bash_words_case() + "  esac\n}\n\ncomplete -F _closeknit closeknit\n";
}

std::string zsh_completion() {
  std::string script(kZshHead);
  script += "  every_command=(\n";
  for (const Option& option : global_options())
    script += fmt::format("    {}\n", zsh_option(option));
  script += "  )\n  subcommands=(\n";
  for (const Command& command : commands())
    script += fmt::format("    {}\n", single_quoted(fmt::format("{}:{}", command.name, escaped(command.help, ":\\"))));
  script += "  )\n  _arguments -C $every_command '1:command:->command' '*::words:->words'\n";
  script += "  case $state in\n  command) _describe command subcommands ;;\n  words)\n    case $line[1] in\n";
  for (const Command& command : commands()) {
    script += fmt::format("    {}) _arguments $every_command", command.name);
    for (const Option& option : command.options)
      script += " " + zsh_option(option);
    if (command.words.most > 0)
      script += " " + single_quoted(fmt::format("*:words:{}", zsh_action(command.words.takes, command.words.choices)));
    script += " ;;\n";
  }
  return script + std::string(kZshTail);
}

std::string fish_completion() {
  std::string script =
      "# fish completion for closeknit; made by: closeknit completion fish\n\n"
      "function __closeknit_people\n"
      "  set -l typed (commandline -ct)\n"
      "  test -n \"$typed\"; and closeknit complete -- $typed 2>/dev/null\n"
      "end\n\ncomplete -c closeknit -f\n";
  for (const Option& option : global_options())
    script += fish_option(option, "");
  for (const Command& command : commands()) {
    script += fmt::format("complete -c closeknit -n __fish_use_subcommand -a {} -d {}\n", command.name,
                          fish_quoted(command.help));
    std::string condition = fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
    for (const Option& option : command.options)
      script += fish_option(option, condition);
    if (std::string values = fish_values(command.words.takes, command.words.choices); !values.empty())
      script += fmt::format("complete -c closeknit{}{}\n", condition, values);
  }
  return script;
}

}  // namespace closeknit::cli
