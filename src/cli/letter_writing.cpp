// SPDX-License-Identifier: AGPL-3.0-or-later
// What is worth knowing before a letter is written.
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 2;

void write_last(Paper& paper, const Desk& desk, std::string_view whose, const std::optional<pages::Evidence>& last) {
  if (!last) return;
  paper.text(fmt::format("{} ({})", whose, desk.time.when(last->at, desk.now)), kIndent);
  paper.quote(last->quote, kIndent + 2);
}

void write_items(Paper& paper, const Desk& desk, std::string_view title, std::span<const pages::OwedItem> items) {
  if (!items.empty()) paper.heading(title);
  for (const pages::OwedItem& item : items) {
    if (&item != items.data()) paper.gap();
    write_request(paper, desk, item, kIndent);
  }
}

}  // namespace

void write_facts(Paper& paper, const Desk& desk, const pages::WritingFacts& facts) {
  paper.heading(one_line(facts.name));
  if (!facts.theirs && !facts.mine) paper.text("Nothing has passed between you so far.", kIndent);
  write_last(paper, desk, "Their last words", facts.theirs);
  write_last(paper, desk, "Your last words", facts.mine);
  write_items(paper, desk, "Open on your side", facts.owed_by_me);
  write_items(paper, desk, "Open on theirs", facts.owed_to_me);
  write_worth_asking(paper, desk, facts.worth_asking);
  if (!facts.notes.empty()) paper.heading("Your notes");
  for (const pages::NoteLine& note : facts.notes)
    paper.text(one_line(note.words), kIndent);
}

}  // namespace closeknit::cli
