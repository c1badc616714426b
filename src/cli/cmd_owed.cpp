// SPDX-License-Identifier: AGPL-3.0-or-later
// owed, not-owed
#include <fmt/format.h>

#include <charconv>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

// As many in each direction as anybody wants to read at once.
constexpr std::uint64_t kShown = 20;

pages::OwedList owed(Session& session, std::size_t most) {
  Stats::Timer timer = session.timer("what is owed");
  auto standings = pages::standings(session.book(), session.now);
  return pages::owed_list(session.book(), standings, session.now, owed::kShownAt, most);
}

const pages::OwedItem* at_number(const pages::OwedList& list, std::string_view typed) {
  std::size_t number = 0;
  auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem != std::errc{} || end != typed.data() + typed.size() || number == 0) return nullptr;
  if (number <= list.by_me.size()) return &list.by_me[number - 1];
  number -= list.by_me.size();
  return number <= list.to_me.size() ? &list.to_me[number - 1] : nullptr;
}

// What was typed, as corrections/ understands it: of a number in the list as it is shown, the key of that item.
std::string request_meant(Session& session, const std::string& typed) {
  pages::OwedList list = owed(session, kShown);
  const pages::OwedItem* item = at_number(list, typed);
  return item == nullptr ? typed : item->key;
}

}  // namespace

Result<void> run_owed(Session& session) {
  auto list = owed(session, session.arguments.count("--most", kShown));
  if (session.as_json()) {
    session.say_json(answers::owed_json(list));
    return {};
  }
  Paper paper = session.paper();
  write_owed(paper, {session.now, session.time}, list);
  session.say(paper);
  return {};
}

Result<void> run_not_owed(Session& session) {
  std::string item = request_meant(session, session.arguments.words.front());
  return say(session, {.kind = "not-owed", .subject = item, .object = {}, .words = {}});
}

}  // namespace closeknit::cli
