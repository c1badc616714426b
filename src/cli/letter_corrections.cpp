// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

std::string named(const std::string& name, const std::string& address) {
  std::string plain = one_line(name);
  return plain.empty() || plain == address ? one_line(address) : fmt::format("{} <{}>", plain, one_line(address));
}

// What was said, as a sentence. `a` and `b` are the subject and object in the owner's words.
std::string said(book::CorrectionKind kind, const std::string& a, const std::string& b, const std::string& day) {
  using Kind = book::CorrectionKind;
  switch (kind) {
    case Kind::same:
      return fmt::format("{} and {} are one person", a, b);
    case Kind::apart:
      return fmt::format("{} and {} are not one person", a, b);
    case Kind::me:
      return fmt::format("{} is mine", a);
    case Kind::not_me:
      return fmt::format("{} is not mine", a);
    case Kind::kind:
      return fmt::format("{} is of this kind: {}", a, b);
    case Kind::closer:
      return fmt::format("{} is {} than it looks", a, b.starts_with('-') ? "farther" : "closer");
    case Kind::not_owed:
      return fmt::format("nothing is owed for {}", a);
    case Kind::owed:
      return fmt::format("something is owed for {} after all", a);
    case Kind::snooze:
      return fmt::format("not before {}: {}", day, a);
    case Kind::dismiss:
      return fmt::format("not again: {}", a);
    case Kind::note:
      return fmt::format("noted about {}: {}", a, b);
    case Kind::came_through:
      return fmt::format("{} came through {}", b, a);
    case Kind::gave:
      return fmt::format("gave {}: {}", a, b);
    case Kind::shared:
      return fmt::format("you sent {} to {}", b, a);
    case Kind::right:
      return fmt::format("it is so: {}", a);
    case Kind::wrong:
      return fmt::format("it is not so: {}", a);
    case Kind::rest:
      return fmt::format("the tie to {} {}", a, b == "1" ? "may rest" : "is kept up");
  }
  return {};
}

}  // namespace

void write_owner(Paper& paper, std::span<const pages::OwnerLine> owner) {
  if (owner.empty()) {
    paper.text("closeknit does not know which addresses are yours. Please say so:");
    paper.command({"→ ", Ink::accent}, "closeknit me you@example.org");
    return;
  }
  paper.heading("closeknit takes you for");
  for (const pages::OwnerLine& line : owner) {
    paper.text(one_line(line.address), kIndent, Ink::strong);
    paper.text(one_line(line.reason), kIndent + 2, Ink::quiet);
  }
  paper.gap();
  paper.text("One is missing: closeknit me ADDRESS\nOne is not yours: closeknit me --not ADDRESS", 0, Ink::quiet);
}

void write_review(Paper& paper, std::span<const pages::DoubtLine> doubts) {
  if (doubts.empty()) {
    paper.text("There is nothing to decide: closeknit is sure of all it found, or says nothing of it.");
    return;
  }
  paper.heading("Is this one person?");
  for (const pages::DoubtLine& doubt : doubts) {
    std::string both = fmt::format("{} {}", shell_word(doubt.address_a), shell_word(doubt.address_b));
    paper.gap();
    paper.line({{named(doubt.name_a, doubt.address_a), Ink::strong}});
    paper.line({{named(doubt.name_b, doubt.address_b), Ink::strong}});
    paper.text(one_line(doubt.reason), kIndent, Ink::quiet);
    paper.command({"yes: ", Ink::accent}, fmt::format("closeknit merge {}", both), kIndent);
    paper.command({"no:  ", Ink::accent}, fmt::format("closeknit split {}", both), kIndent);
  }
}

void write_unsure(Paper& paper, const Desk& desk, std::span<const pages::Unsure> unsure) {
  if (unsure.empty()) return;
  paper.heading("closeknit is not sure");
  for (const pages::Unsure& one : unsure) {
    paper.gap();
    paper.line({{one_line(one.words), Ink::strong}});
    if (one.evidence) {
      paper.text(fmt::format("“{}”", one_line(one.evidence->quote)), kIndent);
      paper.text(source_words(desk, *one.evidence), kIndent, Ink::quiet);
    }
    paper.command({"yes: ", Ink::accent}, fmt::format("closeknit confirm {}", one.key), kIndent);
    paper.command({"no:  ", Ink::accent}, fmt::format("closeknit deny {}", one.key), kIndent);
  }
}

void write_corrections(Paper& paper, const Desk& desk, std::span<const corrections::Line> corrections) {
  if (corrections.empty()) {
    paper.text("You have corrected nothing.");
    return;
  }
  for (const corrections::Line& line : corrections) {
    auto until = instant_from_iso(line.correction.object);
    std::string words = said(line.correction.kind, one_line(line.subject), one_line(line.object),
                             until ? desk.time.day(*until, desk.now) : "");
    if (line.correction.undone) words += " (taken back)";
    paper.marked({fmt::format("{:>4}", line.correction.number), Ink::quiet, 6}, words);
    paper.text(desk.time.day_and_time(line.correction.at), 6, Ink::quiet);
  }
  paper.gap();
  paper.text("Take one back: closeknit undo NUMBER", 0, Ink::quiet);
}

}  // namespace closeknit::cli
