// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 4;

std::string waiting_words(const pages::OwedItem& item) {
  bool mine = item.direction == owed::Direction::by_me;
  std::string words = fmt::format("{} {} ago", mine ? "asked you" : "you asked them", ties::length_in_words(item.age));
  if (item.usual)
    words += fmt::format("; {} usually answer within {}", mine ? "you" : "they", ties::length_in_words(*item.usual));
  return words;
}

void write_list(Paper& paper, const Desk& desk, std::span<const pages::OwedItem> items, std::size_t first) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    paper.gap();
    write_owed_item(paper, desk, items[i], fmt::format("{:>2}", first + i));
  }
}

}  // namespace

void write_owed_item(Paper& paper, const Desk& desk, const pages::OwedItem& item, const std::string& mark) {
  paper.line({{mark, Ink::quiet, kIndent}, {item.name, Ink::strong}, {"  " + waiting_words(item)}});
  paper.quote(item.evidence.quote, kIndent + 2);
  paper.text(source_words(desk, item.evidence), kIndent + 2, Ink::quiet);
  std::string why;
  for (const std::string& reason : item.why)
    why += fmt::format("{}{}", why.empty() ? "because: " : "; ", reason);
  paper.text(one_line(why), kIndent + 2, Ink::quiet);
  paper.text("message " + to_text(item.evidence.interaction), kIndent + 2, Ink::quiet);
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
