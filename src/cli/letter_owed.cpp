// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 4;

std::string asked_words(const pages::OwedItem& item) {
  bool mine = item.direction == owed::Direction::by_me;
  return fmt::format("{} {} ago", mine ? "asked you" : "you asked them", ties::length_in_words(item.age));
}

void write_list(Paper& paper, const Desk& desk, std::span<const pages::OwedItem> items, std::size_t first) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    paper.gap();
    paper.line({{fmt::format("{:>2}", first + i), Ink::quiet, kIndent},
                {items[i].name, Ink::strong},
                {"  " + asked_words(items[i])}});
    write_request(paper, desk, items[i], kIndent + 2);
  }
}

}  // namespace

void write_request(Paper& paper, const Desk& desk, const pages::OwedItem& item, std::size_t indent) {
  paper.quote(item.evidence.quote, indent);
  paper.text(source_words(desk, item.evidence), indent, Ink::quiet);
  std::string why;
  for (const std::string& reason : item.why)
    why += fmt::format("{}{}", why.empty() ? "because: " : "; ", reason);
  paper.text(one_line(why), indent, Ink::quiet);
  paper.text("message " + to_text(item.evidence.interaction), indent, Ink::quiet);
}

void write_owed(Paper& paper, const Desk& desk, const pages::OwedList& owed) {
  if (owed.by_me.empty() && owed.to_me.empty()) {
    paper.text("Nobody waits for an answer from you, and you wait for none.");
    return;
  }
  if (!owed.by_me.empty()) {
    paper.heading("They wait for you");
    write_list(paper, desk, owed.by_me, 1);
  }
  if (!owed.to_me.empty()) {
    paper.heading("You wait for them");
    write_list(paper, desk, owed.to_me, owed.by_me.size() + 1);
  }
  paper.gap();
  paper.text("Not so? closeknit not-owed 1 takes it off the list.", 0, Ink::quiet);
}

}  // namespace closeknit::cli
