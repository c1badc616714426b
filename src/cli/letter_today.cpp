// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 4;
// Two quotations say what it is about; more are on the person's page.
constexpr std::size_t kMostQuoted = 2;

// `what` may end with the start of the words that are quoted below it; said once is enough.
std::string without_quotation(const std::string& what, const today::Item& item) {
  constexpr std::string_view kOpens = ": “", kCloses = "”", kCut = "…";
  std::size_t begin = what.rfind(kOpens);
  if (begin == std::string::npos || !what.ends_with(kCloses) || item.evidence.empty()) return what;
  std::string_view inside(what);
  inside.remove_prefix(begin + kOpens.size());
  inside.remove_suffix(kCloses.size());
  if (inside.ends_with(kCut)) inside.remove_suffix(kCut.size());
  return item.evidence.front().quote.starts_with(inside) ? what.substr(0, begin) + "." : what;
}

// The command, which the owner may want to copy, is never broken over two lines.
void write_next_step(Paper& paper, const today::Item& item) {
  const std::string step = one_line(today::next_step(item)), command = step.substr(one_line(item.deed).size() + 2);
  const Piece arrow{"→ ", Ink::accent};
  if (text::columns(step) + kIndent + 2 <= paper.width()) {
    paper.marked(arrow, step, kIndent);
    return;
  }
  paper.marked(arrow, one_line(item.deed) + ":", kIndent);
  paper.command({"  "}, command, kIndent);
}

std::string when_and_about(const Desk& desk, const pages::Evidence& evidence) {
  std::string words = desk.time.when(evidence.at, desk.now);
  if (std::string subject = one_line(evidence.subject); !subject.empty()) words += ", " + subject;
  return words;
}

// Of the words of two people also who said them.
std::string said_where(const Desk& desk, const today::Item& item, std::size_t place) {
  const pages::Evidence& evidence = item.evidence[place];
  return item.evidence.size() > 1 ? said_words(desk, evidence) : source_words(desk, evidence);
}

void write_item(Paper& paper, const Desk& desk, const today::Item& item) {
  paper.gap();
  paper.line({{fmt::format("{:>2}", item.number), Ink::quiet, kIndent}, {item.name, Ink::strong}});
  paper.text(without_quotation(item.what, item), kIndent);
  for (std::size_t i = 0; i < std::min(item.evidence.size(), kMostQuoted); ++i) {
    paper.quote(item.evidence[i].quote, kIndent + 2);
    paper.text(said_where(desk, item, i), kIndent + 2, Ink::quiet);
  }
  write_next_step(paper, item);
}

}  // namespace

std::string source_words(const Desk& desk, const pages::Evidence& evidence) {
  return capitalised(when_and_about(desk, evidence));
}

std::string said_words(const Desk& desk, const pages::Evidence& evidence) {
  return one_line(evidence.from) + ", " + when_and_about(desk, evidence);
}

void write_today(Paper& paper, const Desk& desk, std::span<const today::Item> items, std::size_t others) {
  paper.heading(desk.time.long_day(desk.now));
  if (items.empty()) {
    paper.gap();
    paper.text(others == 0 ? "Nothing calls for you today."
                           : "Nothing of this kind today; the whole list: closeknit today");
    return;
  }
  for (const today::Item& item : items)
    write_item(paper, desk, item);
  paper.gap();
  paper.text(fmt::format("Not now: closeknit snooze {0} --until friday. Not at all: closeknit dismiss {0}.",
                         items.front().number),
             0, Ink::quiet);
}

}  // namespace closeknit::cli
