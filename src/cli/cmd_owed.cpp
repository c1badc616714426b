// SPDX-License-Identifier: AGPL-3.0-or-later
// owed, not-owed
#include <fmt/format.h>

#include <charconv>

#include "answers/answers.hpp"
#include "book/corrections.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/whom.hpp"
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

struct Request {
  InteractionId message;
  std::string words;
};

// What was typed: a number in the list as it is shown, an item's key, or a message (its id or Message-ID).
Result<Request> request_meant(Session& session, const std::string& typed) {
  pages::OwedList list = owed(session, kShown);
  const pages::OwedItem* item = at_number(list, typed);
  for (const auto* side : {&list.by_me, &list.to_me})
    for (const pages::OwedItem& each : *side)
      if (each.key == typed) item = &each;
  if (item != nullptr) return Request{item->evidence.interaction, one_line(item->evidence.subject)};
  InteractionId message{id_from_text(typed)};
  if (!message) message = book::find_by_message_id(session.book(), typed).value_or(InteractionId{});
  auto found = message ? book::find_interaction(session.book(), message) : std::nullopt;
  if (found) return Request{message, one_line(found->subject)};
  return failure(Code::not_found, fmt::format("there is no item or message '{}'", typed), "", "see closeknit owed");
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
  TRY(Request request, request_meant(session, session.arguments.words.front()));
  auto number =
      book::correct(session.book(), book::CorrectionKind::not_owed, to_text(request.message), "", session.now);
  say_noted(session, fmt::format("nobody waits for an answer to '{}'", request.words), {number});
  return {};
}

}  // namespace closeknit::cli
