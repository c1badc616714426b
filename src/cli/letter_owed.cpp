// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fmt/format.h>

#include "cli/letters.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kIndent = 4;

// "and Ben, Carl: " of a promise to several at once.
std::string also_words(const pages::OwedItem& item) {
  std::string names;
  for (const std::string& name : item.also)
    names += (names.empty() ? "and " : ", ") + name;
  return names.empty() ? names : one_line(names) + ": ";
}

std::string asked_words(const pages::OwedItem& item) {
  bool mine = item.direction == owed::Direction::by_me;
  std::string ago = ties::length_in_words(item.age) + " ago";
  switch (item.kind) {
    case owed::Kind::answer:
      return (mine ? "asked you " : "you asked them ") + ago;
    case owed::Kind::promise:
      return also_words(item) + (mine ? "you promised " : "promised you ") + ago;
    case owed::Kind::thanks:
      return (item.thanked ? "thanked you " : "helped you ") + ago;
  }
  return ago;
}

std::string due_words(const Desk& desk, const pages::OwedItem& item) {
  if (!item.due) return {};
  return ", for " + desk.time.day(Instant{*item.due * kSecondsPerDay}, desk.now);
}

// Those of one kind under a heading; numbers go on over all headings.
class Ledger {
 public:
  Ledger(Paper& paper, const Desk& desk) : paper_(paper), desk_(desk) {}

  void write(std::string_view heading, std::span<const pages::OwedItem> items, owed::Kind kind) {
    bool first = true;
    for (const pages::OwedItem& item : items) {
      if (item.kind != kind) continue;
      if (first) paper_.heading(heading);
      first = false;
      paper_.gap();
      paper_.line({{fmt::format("{:>2}", ++number_), Ink::quiet, kIndent},
                   {item.name, Ink::strong},
                   {"  " + asked_words(item) + due_words(desk_, item)}});
      write_request(paper_, desk_, item, kIndent + 2);
    }
  }

 private:
  Paper& paper_;
  const Desk& desk_;
  std::size_t number_ = 0;
};

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
  Ledger ledger(paper, desk);
  ledger.write("They wait for you", owed.by_me, owed::Kind::answer);
  ledger.write("You gave your word", owed.by_me, owed::Kind::promise);
  ledger.write("Worth a word of thanks", owed.by_me, owed::Kind::thanks);
  ledger.write("You wait for them", owed.to_me, owed::Kind::answer);
  ledger.write("They gave their word", owed.to_me, owed::Kind::promise);
}

}  // namespace closeknit::cli
