// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <array>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

using introductions::Next;
using introductions::Side;
using introductions::StepKind;
using pages::IntroducedSide;
using pages::IntroductionPage;

constexpr std::size_t kIndent = 2;

const IntroducedSide& side_of(const IntroductionPage& page, Side side) {
  return page.sides[side == Side::second ? 1 : 0];
}

std::string name_for(const IntroductionPage& page, Side side) {
  return side == Side::both ? listed(std::array{one_line(page.sides[0].name), one_line(page.sides[1].name)})
                            : one_line(side_of(page, side).name);
}

// "closeknit introduce 3 --yes 'Ann Lee'"
std::string command_for(const IntroductionPage& page, StepKind kind, Side side) {
  std::string line = fmt::format("closeknit introduce {} --{}", page.number, introductions::step_name(kind));
  if (kind == StepKind::outcome) line += " 'what came of it'";
  if (introductions::is_of_one(kind)) line += ' ' + shell_word(side_of(page, side).name);
  return line;
}

struct NextWords {
  Next next;
  std::string_view words;
  Side side;
};
constexpr std::array kNext{
    NextWords{Next::ask_first, "Ask {} whether they would like to meet {}.", Side::first},
    NextWords{Next::hear_first, "Wait for the word of {}.", Side::first},
    NextWords{Next::ask_second, "Ask {} whether they would like to meet {}.", Side::second},
    NextWords{Next::hear_second, "Wait for the word of {}.", Side::second},
    NextWords{Next::make, "Both said yes: bring them together, in one letter to both.", Side::both},
    NextWords{Next::outcome, "Ask one of them, some day, what came of it.", Side::both},
    NextWords{Next::thank, "Thank both for the trust.", Side::both},
};

void write_next(Paper& paper, const IntroductionPage& page) {
  for (const NextWords& next : kNext) {
    if (next.next != page.next) continue;
    const Side other = next.side == Side::first ? Side::second : Side::first;
    paper.text(fmt::format(fmt::runtime(next.words), name_for(page, next.side), name_for(page, other)), kIndent);
    const bool asks = next.next == Next::ask_first || next.next == Next::ask_second;
    if (asks)
      paper.command({"→ ", Ink::accent}, "closeknit write " + shell_word(side_of(page, next.side).name), kIndent);
    if (next.next == Next::make)
      paper.command(
          {"→ ", Ink::accent},
          fmt::format("closeknit write {} --gathering", shell_word(page.sides[0].name + ", " + page.sides[1].name)),
          kIndent);
  }
}

void write_told(Paper& paper, const Desk& desk, const IntroductionPage& page) {
  for (const introductions::Told& told : page.told) {
    std::string who = told.side == Side::both ? "" : name_for(page, told.side) + ": ";
    paper.line(
        {{desk.time.short_day(told.at), Ink::quiet, 13}, {who + std::string(introductions::step_name(told.kind))}},
        kIndent);
    if (!told.words.empty()) paper.quote(told.words, kIndent + 13);
  }
}

void write_suggestions(Paper& paper, const Desk& desk, const IntroductionPage& page) {
  for (const pages::Suggestion& one : page.suggestions) {
    paper.gap();
    paper.text("Does this letter move it?", kIndent);
    paper.quote(one.evidence.quote, kIndent + 2);
    paper.text(said_words(desk, one.evidence), kIndent + 2, Ink::quiet);
    for (const StepKind kind : one.kinds)
      paper.command({"→ ", Ink::accent}, command_for(page, kind, one.side), kIndent + 2);
  }
}

void write_heading(Paper& paper, const IntroductionPage& page) {
  paper.heading(fmt::format("{}. {} and {}", page.number, one_line(page.sides[0].name), one_line(page.sides[1].name)));
  paper.text(capitalised(one_line(page.words)) + ".", kIndent);
}

}  // namespace

void write_introduction(Paper& paper, const Desk& desk, const IntroductionPage& page) {
  write_heading(paper, page);
  for (const IntroducedSide& side : page.sides) {
    if (!side.why.empty())
      paper.text(fmt::format("What it gives {}: {}", one_line(side.name), one_line(side.why)), kIndent);
    if (!side.caution.empty()) paper.text(one_line(side.caution), kIndent, Ink::strong);
  }
  write_told(paper, desk, page);
  paper.gap();
  write_next(paper, page);
  write_suggestions(paper, desk, page);
}

void write_introductions(Paper& paper, const Desk& desk, std::span<const IntroductionPage> pages) {
  if (pages.empty()) paper.text("No introduction is under way. Begin one: closeknit introduce A B");
  for (const IntroductionPage& page : pages) {
    write_heading(paper, page);
    write_next(paper, page);
    write_suggestions(paper, desk, page);
  }
}

}  // namespace closeknit::cli
