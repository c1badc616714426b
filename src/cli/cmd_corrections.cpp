// SPDX-License-Identifier: AGPL-3.0-or-later
// closer, rest, note, came-through, undo, corrections
#include <fmt/format.h>

#include <algorithm>
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

namespace {

Result<std::int64_t> number_in(const std::string& typed) {
  std::int64_t number = 0;
  const auto [end, problem] = std::from_chars(typed.data(), typed.data() + typed.size(), number);
  if (problem == std::errc{} && end == typed.data() + typed.size()) return number;
  return failure(Code::usage, fmt::format("'{}' is no number of a correction", one_line(typed)), "undo",
                 "see closeknit corrections");
}

// All are understood before any is undone.
Result<std::vector<std::int64_t>> numbers_to_undo(Session& session) {
  const auto known = book::all_corrections(session.book());
  std::vector<std::int64_t> numbers;
  for (const std::string& typed : session.arguments.words) {
    TRY(std::int64_t number, number_in(typed));
    if (std::ranges::find(known, number, &book::Correction::number) == known.end())
      return failure(Code::not_found, fmt::format("there is no correction {}", number), "",
                     "see closeknit corrections --all");
    numbers.push_back(number);
  }
  return numbers;
}

}  // namespace

Result<void> run_undo(Session& session) {
  TRY(std::vector<std::int64_t> numbers, numbers_to_undo(session));
  auto way = session.arguments.has("--put-back") ? book::Undo::put_back : book::Undo::take_back;
  corrections::Noted all;
  Paper paper = session.paper();
  for (std::int64_t number : numbers) {
    TRY(corrections::Noted noted, corrections::undo(session.book(), number, way));
    all.decides_people |= noted.decides_people;
    all.read_anew.insert(all.read_anew.end(), noted.read_anew.begin(), noted.read_anew.end());
    paper.text(noted.words + ".");
  }
  settle(session, all);
  if (session.as_json())
    session.say_json(answers::noted_json(numbers));
  else
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
