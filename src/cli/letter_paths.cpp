// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 4;
constexpr std::size_t kLong = 3;  // people, the one to be met included

void write_path(Paper& paper, const Desk& desk, const pages::PathLine& line, std::size_t number) {
  paper.gap();
  std::string way = "you";
  for (const pages::PathStep& step : line.steps)
    way += " → " + one_line(step.name);
  paper.line({{fmt::format("{:>2}", number), Ink::quiet, kIndent}, {way, Ink::strong}});
  for (std::size_t i = 0; i < line.steps.size(); ++i) {
    const pages::PathStep& step = line.steps[i];
    if (i == 0) {
      paper.text(fmt::format("{} is {}.", one_line(step.name), step.words), kIndent);
      if (line.steps.size() == 1)
        paper.command({"You need nobody between you: "}, "closeknit write " + shell_word(step.name), kIndent);
      continue;
    }
    paper.text(fmt::format("{} and {}: {}.", one_line(line.steps[i - 1].name), one_line(step.name), step.words),
               kIndent);
    paper.text(source_words(desk, step.evidence), kIndent + 2, Ink::quiet);
  }
}

}  // namespace

void write_paths(Paper& paper, const Desk& desk, std::span<const pages::PathLine> lines) {
  if (lines.empty()) {
    paper.text("Your mail shows nobody who could bring you together.");
    return;
  }
  for (std::size_t i = 0; i < lines.size(); ++i)
    write_path(paper, desk, lines[i], i + 1);
  if (std::ranges::any_of(lines, [](const pages::PathLine& line) { return line.steps.size() >= kLong; })) {
    paper.gap();
    paper.text("Over more than one person such chains seldom come to their end: ask for one step at a time.");
  }
}

}  // namespace closeknit::cli
