// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

std::string_view title_of(honesty::Weight weight) {
  switch (weight) {
    case honesty::Weight::refusal:
      return "This should not leave as it is";
    case honesty::Weight::warning:
      return "Worth a second look";
    case honesty::Weight::remark:
      return "Good to know";
  }
  return {};
}

}  // namespace

void write_draft(Paper& paper, const Desk& desk, std::span<const pages::DraftRemark> remarks) {
  if (remarks.empty()) {
    paper.text("Nothing to say against this letter.");
    return;
  }
  for (const pages::DraftRemark& remark : remarks) {
    bool first = &remark == remarks.data() || (&remark)[-1].weight != remark.weight;
    first ? paper.heading(title_of(remark.weight)) : paper.gap();
    paper.text(one_line(remark.words), kIndent);
    if (!remark.quote.empty()) paper.quote(remark.quote, kIndent + 2);
    for (const pages::Evidence& evidence : remark.evidence)
      paper.text(source_words(desk, evidence), kIndent + 2, Ink::quiet);
  }
}

void write_blasts(Paper& paper, const Desk& desk, std::span<const pages::BlastLine> lines) {
  if (lines.empty()) {
    paper.text("You have not sent the same words to several people.");
    return;
  }
  paper.heading("The same words to several people");
  for (const pages::BlastLine& line : lines) {
    if (&line != lines.data()) paper.gap();
    std::string names;
    for (const std::string& name : line.names)
      names += (names.empty() ? "" : ", ") + one_line(name);
    if (line.people > line.names.size()) names += fmt::format(" and {} more", line.people - line.names.size());
    paper.text(fmt::format("{} to {} people: {}", counted(line.letters, "letter", "letters"), line.people, names),
               kIndent);
    paper.quote(line.last.quote, kIndent + 2);
    paper.text(source_words(desk, line.last), kIndent + 2, Ink::quiet);
  }
}

}  // namespace closeknit::cli
