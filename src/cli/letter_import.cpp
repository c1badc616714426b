// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "cli/letters.hpp"
#include "cli/words.hpp"
#include "sources/mailbox.hpp"

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

// What to say of one message and of several that are in the book, but not with all that they hold.
struct LossRow {
  sources::Loss loss;
  std::string_view one;
  std::string_view several;  // after their number
};
constexpr std::array kLossRows{
    LossRow{sources::Loss::rest, "One message is longer than 64 MB; what lies beyond was not read",
            "messages are longer than 64 MB; what lies beyond was not read"},
    LossRow{sources::Loss::text, "One message has more than 4 MB of text; the rest of it is not in the book",
            "messages have more than 4 MB of text; the rest of it is not in the book"},
    LossRow{sources::Loss::recipients, "One message names more than 2,000 recipients; the others are not in the book",
            "messages name more than 2,000 recipients; the others are not in the book"},
    LossRow{sources::Loss::parts, "One message has more parts than are opened; the others are not in the book",
            "messages have more parts than are opened; the others are not in the book"},
    LossRow{sources::Loss::sender, "One message does not say who wrote it", "messages do not say who wrote them"},
    LossRow{sources::Loss::date, "One message has no date that can be read; it may stand at a wrong time",
            "messages have no date that can be read; they may stand at a wrong time"},
    LossRow{sources::Loss::characters, "One message is not in the charset that it names; some characters may be wrong",
            "messages are not in the charset that they name; some characters may be wrong"},
};
static_assert(kLossRows.size() + 1 == sources::kLosses);
static_assert(sources::kMostMessage == 64 << 20 && sources::kMostBody == 4 << 20 && sources::kMostRecipients == 2'000);

void write_missing(Paper& paper, const intake::Missing& missing) {
  const auto* row = std::ranges::find(kLossRows, missing.loss, &LossRow::loss);
  if (row == kLossRows.end() || missing.where.empty()) return;
  std::string words =
      missing.count == 1 ? std::string(row->one) : fmt::format("{} {}", grouped(missing.count), row->several);
  paper.text(
      one_line(fmt::format("{}: {}{}.", words, missing.count == 1 ? "" : "the first is ", missing.where.front())));
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
  for (const intake::Missing& missing : imported.report.missing)
    write_missing(paper, missing);
  write_holdings(paper, desk, imported);
  if (imported.report.stopped) return;  // what follows is known only once everything was read
  if (imported.totals.interactions > 0) write_who_you_are(paper, imported.owner);
  paper.gap();
  paper.marked({"→ ", Ink::accent}, imported.totals.interactions > 0
                                        ? "What is worth doing now: closeknit today"
                                        : "There was no mail to read here. Is it the right folder?");
}

}  // namespace closeknit::cli
