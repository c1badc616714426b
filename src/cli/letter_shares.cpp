// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

void write_reader(Paper& paper, const Desk& desk, const pages::Reader& reader) {
  paper.gap();
  paper.line({{one_line(reader.name), Ink::strong}, {", " + circle_words(reader.circle), Ink::quiet}}, kIndent);
  paper.text(fmt::format("They write of {}:", one_line(listed(reader.words))), kIndent);
  paper.quote(reader.evidence.quote, kIndent + 2);
  paper.text(source_words(desk, reader.evidence), kIndent + 2, Ink::quiet);
}

std::string resting_words(const Desk& desk, const pages::Resting& one) {
  std::string when = desk.time.when(one.at, desk.now);
  if (one.because == pages::Resting::Because::has_it)
    return fmt::format("{} has it: sent {}.", one_line(one.name), when);
  return fmt::format("{} was sent something {}; one thing a week is enough.", one_line(one.name), when);
}

void write_share(Paper& paper, const Desk& desk, const answers::Share& share) {
  const auto& [readers, resting] = share.readership;
  std::string name = one_line(share.piece.title.empty() ? pages::piece_name(share.piece) : share.piece.title);
  if (!name.empty()) paper.heading(name);
  if (!share.piece.link.empty() && !share.piece.title.empty()) paper.text(one_line(share.piece.link), 0, Ink::quiet);
  if (readers.empty()) {
    paper.gap();
    paper.text("Nobody close to you writes of this.");
  }
  for (const pages::Reader& reader : readers)
    write_reader(paper, desk, reader);
  if (!resting.empty()) paper.gap();
  for (const pages::Resting& one : resting)
    paper.text(resting_words(desk, one), 0, Ink::quiet);
}

}  // namespace

void write_shares(Paper& paper, const Desk& desk, std::span<const answers::Share> shares) {
  if (shares.empty()) paper.text("Nothing new that somebody close to you would care for.");
  bool any = false;
  for (const answers::Share& share : shares) {
    write_share(paper, desk, share);
    any = any || !share.readership.readers.empty();
  }
  if (!any) return;
  paper.gap();
  paper.text("Once you have sent it: the same command with --to NAME.", 0, Ink::quiet);
}

}  // namespace closeknit::cli
