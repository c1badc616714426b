// SPDX-License-Identifier: AGPL-3.0-or-later
// closer, rest, note, came-through, undo, corrections
#include <fmt/format.h>

#include <charconv>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"

namespace closeknit::cli {

Result<void> run_closer(Session& session) {
  std::string kind = session.arguments.has("--farther") ? "further" : "closer";
  return say(session, {.kind = kind, .subject = session.arguments.joined(), .object = {}, .words = {}});
}

Result<void> run_rest(Session& session) {
  std::string kind = session.arguments.has("--not") ? "no-rest" : "rest";
  return say(session, {.kind = kind, .subject = session.arguments.joined(), .object = {}, .words = {}});
}

Result<void> run_note(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "note", .subject = words[0], .object = {}, .words = words[1]});
}

Result<void> run_came_through(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "came-through", .subject = words[1], .object = {}, .words = words[0]});
}

Result<void> run_gave(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "gave", .subject = words[0], .object = {}, .words = words[1]});
}

Result<void> run_undo(Session& session) {
  const std::string& typed = session.arguments.words.front();
  std::int64_t number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  auto way = session.arguments.has("--put-back") ? book::Undo::put_back : book::Undo::take_back;
  TRY(corrections::Noted noted, corrections::undo(session.book(), number, way));
  settle(session, noted);
  if (session.as_json()) {
    session.say_json(answers::noted_json(noted.numbers));
    return {};
  }
  Paper paper = session.paper();
  paper.text(noted.words + ".");
  session.say(paper);
  return {};
}

Result<void> run_corrections(Session& session) {
  auto which = session.arguments.has("--all") ? corrections::Which::all : corrections::Which::in_force;
  auto lines = corrections::lines(session.book(), which);
  if (session.as_json()) {
    session.say_json(answers::corrections_json(lines));
    return {};
  }
  Paper paper = session.paper();
  write_corrections(paper, {session.now, session.time}, lines);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
