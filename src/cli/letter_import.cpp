// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;
constexpr std::size_t kMostReasons = 5;

std::string read_words(const intake::Report& report, double seconds) {
  if (report.read == 0) return "There was nothing new to read.";
  std::string words =
      fmt::format("{} read in {}", capitalised(counted(report.read, "message", "messages")), duration(seconds));
  std::vector<std::string> parts;
  if (report.read > 0) parts.push_back(report.added == 0 ? "none new" : grouped(report.added) + " new");
  if (report.known > 0) parts.push_back(grouped(report.known) + " known already");
  if (!parts.empty()) words += ": " + listed(parts);
  return words + ".";
}

void write_misread(Paper& paper, const intake::Report& report) {
  if (report.forgotten > 0)
    paper.text(fmt::format(
        "{} left out: you forgot who wrote them.",
        capitalised(report.forgotten == 1 ? "one message was" : grouped(report.forgotten) + " messages were")));
  if (report.not_mail > 0)
    paper.text(
        fmt::format("{} no mail at all and left alone.",
                    capitalised(report.not_mail == 1 ? "one file was" : grouped(report.not_mail) + " files were")));
  if (report.refused == 0 && report.misread.empty()) return;
  std::uint64_t all = std::max<std::uint64_t>(report.refused, report.misread.size());
  paper.heading(fmt::format("{} could not be read", capitalised(counted(all, "message", "messages"))));
  std::size_t shown = std::min(report.misread.size(), kMostReasons);
  for (std::size_t i = 0; i < shown; ++i)
    paper.marked({"· "}, one_line(report.misread[i].where + ": " + report.misread[i].what), kIndent);
  if (all > shown) paper.text(fmt::format("… and {} more", grouped(all - shown)), kIndent, Ink::quiet);
}

void write_holdings(Paper& paper, const Desk& desk, const Imported& imported) {
  const book::Totals& totals = imported.totals;
  if (totals.interactions == 0) return;
  paper.gap();
  // Until the owner is known nobody is in touch with them.
  std::string with = imported.people == 0 ? "" : " with " + counted(imported.people, "person", "people");
  paper.text(fmt::format("Your book holds {}{}, from {} to {}.", counted(totals.interactions, "message", "messages"),
                         with, desk.time.short_day(totals.first), desk.time.short_day(totals.last)));
}

void write_who_you_are(Paper& paper, std::span<const pages::OwnerLine> owner) {
  if (owner.empty()) {
    paper.gap();
    paper.text("closeknit could not tell which addresses are yours. Please say so:");
    paper.command({"→ ", Ink::accent}, "closeknit me you@example.org");
    return;
  }
  write_owner(paper, owner);
}

}  // namespace

void write_import(Paper& paper, const Desk& desk, const Imported& imported) {
  paper.text(read_words(imported.report, imported.seconds));
  write_misread(paper, imported.report);
  write_holdings(paper, desk, imported);
  if (imported.report.stopped) return;  // what follows is known only once everything was read
  if (imported.totals.interactions > 0) write_who_you_are(paper, imported.owner);
  paper.gap();
  paper.marked({"→ ", Ink::accent}, imported.totals.interactions > 0
                                        ? "What is worth doing now: closeknit today"
                                        : "There was no mail to read here. Is it the right folder?");
}

}  // namespace closeknit::cli
