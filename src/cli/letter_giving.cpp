// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

std::string words_of(const pages::Gift& gift) {
  std::string what = one_line(gift.what);
  switch (gift.kind) {
    case pages::GiftKind::noted:
      return what;
    case pages::GiftKind::answer:
      return fmt::format("your letter “{}”, which they thanked you for", what);
    case pages::GiftKind::share:
      return fmt::format("a link, with “{}”", what);
    case pages::GiftKind::introduced:
      return fmt::format("you introduced them to {}", what);
  }
  return what;
}

}  // namespace

void write_gifts(Paper& paper, const Desk& desk, std::span<const pages::Gift> gifts) {
  for (const pages::Gift& gift : gifts) {
    paper.text(words_of(gift), kIndent);
    if (gift.evidence) paper.quote(gift.evidence->quote, kIndent + 2);
    paper.text(desk.time.day(gift.at, desk.now), kIndent + 2, Ink::quiet);
  }
}

void write_could_give(Paper& paper, const Desk& desk, std::span<const pages::CouldGive> all) {
  for (const pages::CouldGive& one : all) {
    if (&one != all.data()) paper.gap();
    paper.text(fmt::format("{} may have what {} needs:", one_line(one.offers_name), one_line(one.needs_name)), kIndent);
    for (const pages::Evidence* evidence : {&one.need, &one.offer}) {
      paper.quote(evidence->quote, kIndent + 2);
      paper.text(said_words(desk, *evidence), kIndent + 2, Ink::quiet);
    }
    paper.command({"→ ", Ink::accent},
                  fmt::format("closeknit introduce {} {}", shell_word(one.needs_name), shell_word(one.offers_name)),
                  kIndent);
  }
}

void write_giving(Paper& paper, const Desk& desk, const pages::GivingPage& page) {
  if (page.gave.empty() && page.could.empty()) {
    paper.text("Your mail shows nothing given of late, and nothing that one needs and another offers.");
    return;
  }
  if (!page.gave.empty()) paper.heading("What you gave");
  for (const pages::Gift& gift : page.gave) {
    paper.text(one_line(gift.name), 0, Ink::strong);
    write_gifts(paper, desk, {&gift, 1});
  }
  if (!page.could.empty()) paper.heading("What you could give");
  write_could_give(paper, desk, page.could);
}

void write_consents(Paper& paper, const Desk& desk, std::span<const pages::ConsentLine> lines) {
  for (const pages::ConsentLine& line : lines) {
    const honesty::Consent& consent = line.consent;
    std::string state = consent.in_force() ? "" : "withdrawn on " + desk.time.day(consent.withdrawn, desk.now);
    paper.text(fmt::format("{} agreed to: {}", one_line(line.name), one_line(consent.what)), kIndent);
    paper.quote(consent.words, kIndent + 2);
    paper.text(desk.time.day(consent.at, desk.now) + (state.empty() ? "" : "; " + state), kIndent + 2, Ink::quiet);
    if (line.evidence) paper.text(source_words(desk, *line.evidence), kIndent + 2, Ink::quiet);
  }
}

}  // namespace closeknit::cli
