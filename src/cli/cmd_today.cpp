// SPDX-License-Identifier: AGPL-3.0-or-later
// today, snooze, dismiss
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

std::vector<today::Item> items(Session& session, today::Remember remember) {
  Stats::Timer timer = session.timer("choosing what is worth doing");
  return today::today(session.book(), session.now, remember);
}

const today::Item* at_number(std::span<const today::Item> items, std::string_view typed) {
  std::size_t number = 0;
  auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  bool fits = problem == std::errc{} && end == typed.data() + typed.size() && number >= 1 && number <= items.size();
  return fits ? &items[number - 1] : nullptr;
}

// The item that was typed: its number, its key, or (part of) the name it is about.
Result<today::Item> item_meant(Session& session, const std::string& typed) {
  auto all = items(session, today::Remember::no);
  if (const today::Item* item = at_number(all, typed)) return *item;
  std::string folded = text::fold(typed);
  for (const today::Item& item : all)
    if (item.key == typed || text::fold(item.name) == folded) return item;
  const today::Item* found = nullptr;
  for (const today::Item& item : all) {
    if (folded.empty() || !text::fold(item.name).contains(folded)) continue;
    if (found != nullptr)
      return failure(Code::ambiguous, fmt::format("'{}' fits several items", typed), "", "give its number");
    found = &item;
  }
  if (found != nullptr) return *found;
  return failure(Code::not_found, fmt::format("today has no item '{}'", typed), "", "see closeknit today");
}

}  // namespace

// A part of the list counts as a look, not as a showing: what was not shown may still come first tomorrow, and the
// numbers stay those of the whole list.
Result<void> run_today(Session& session) {
  const auto only = session.arguments.value("--only");
  const bool peeks = only || session.arguments.has("--peek");
  auto chosen = items(session, peeks ? today::Remember::no : today::Remember::yes);
  const std::size_t all = chosen.size();
  if (only) std::erase_if(chosen, [&](const today::Item& item) { return today::reason_name(item.reason) != *only; });
  if (session.as_json()) {
    session.say_json(answers::today_json(chosen));
    return {};
  }
  Paper paper = session.paper();
  write_today(paper, {session.now, session.time}, chosen, all - chosen.size());
  session.say(paper);
  book::Totals totals = book::totals(session.book());
  if (totals.interactions == 0) session.remark("the book is empty; fill it by: closeknit import FOLDER-OF-YOUR-MAIL");
  if (totals.pending > 0) session.remark("an import was cut short; it goes on by the same closeknit import");
  return {};
}

Result<void> run_snooze(Session& session) {
  auto typed = session.arguments.value("--until");
  if (!typed) return failure(Code::usage, "until when?", "snooze", "add --until DAY: tomorrow, friday, 2w, 2026-12-01");
  TRY(Instant until, session.time.day_from(*typed, session.now));
  if (until <= session.now) return failure(Code::usage, "that day has begun already", *typed, "give a later one");
  TRY(today::Item item, item_meant(session, session.arguments.joined()));
  TRY(corrections::Noted noted,
      corrections::say(session.book(), {.kind = "snooze", .subject = item.key, .object = to_iso(until), .words = {}},
                       session.now));
  // The day as this terminal's time zone has it.
  say_noted(session, fmt::format("nothing of {} before {}", item.name, session.time.day(until, session.now)),
            noted.numbers);
  return {};
}

Result<void> run_dismiss(Session& session) {
  TRY(today::Item item, item_meant(session, session.arguments.joined()));
  return say(session, {.kind = "dismiss", .subject = item.key, .object = {}, .words = {}});
}

}  // namespace closeknit::cli
