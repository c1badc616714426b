// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

void write_options(Paper& paper, std::span<const Option> options) {
  std::size_t widest = 0;
  for (const Option& option : options)
    widest = std::max(widest, option_words(option).size());
  for (const Option& option : options)
    paper.marked({option_words(option), Ink::strong, widest + 2}, option.help, kIndent);
}

void write_part(Paper& paper, Part part) {
  std::size_t widest = 0;
  for (const Command& command : commands())
    widest = std::max(widest, command.name.size());
  paper.heading(part_title(part));
  for (const Command& command : commands())
    if (command.part == part) paper.marked({std::string(command.name), Ink::strong, widest + 2}, command.help, kIndent);
}

// Paragraphs stand apart by an empty line, as in the table.
void write_paragraphs(Paper& paper, std::string_view text) {
  while (!text.empty()) {
    std::size_t end = std::min(text.find("\n\n"), text.size());
    paper.gap();
    paper.text(text.substr(0, end), kIndent);
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

}  // namespace

std::string option_words(const Option& option) {
  return option.value.empty() ? std::string(option.name) : fmt::format("{} {}", option.name, option.value);
}

std::string help_text(Paper paper) {
  paper.line({{"closeknit", Ink::strong}, {fmt::format(" {}", kTagline)}});
  paper.gap();
  paper.text("closeknit COMMAND [WORDS…] [OPTIONS]", kIndent);
  paper.gap();
  paper.text(
      "Begin with `closeknit import FOLDER-OF-YOUR-MAIL`, then `closeknit today`; or with `closeknit serve`, in a "
      "browser. It only reads your mail. What it knows stays on this machine, in one file; a letter leaves when you "
      "say --send, and the web is asked when you say `feeds fetch`.");
  for (Part part : {Part::looking, Part::writing, Part::importing, Part::correcting, Part::keeping, Part::shell})
    write_part(paper, part);
  paper.heading("Options of every command");
  write_options(paper, global_options());
  paper.gap();
  paper.text("More about one: closeknit help COMMAND", 0, Ink::quiet);
  return paper.content();
}

std::string help_text(const Command& command, Paper paper) {
  paper.line({{fmt::format("closeknit {}", command.name), Ink::strong}, {": "}, {std::string(command.help)}});
  paper.gap();
  paper.text(fmt::format("closeknit {} {}", command.name, command.usage), kIndent);
  write_paragraphs(paper, command.about);
  if (!command.options.empty()) {
    paper.heading("Options");
    write_options(paper, command.options);
  }
  paper.heading("Options of every command");
  write_options(paper, global_options());
  paper.heading("Examples");
  for (const Example& example : command.examples) {
    paper.text(example.line, kIndent, Ink::accent);
    paper.text(example.does, kIndent + 4);
  }
  return paper.content();
}

}  // namespace closeknit::cli
