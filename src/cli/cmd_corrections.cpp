// SPDX-License-Identifier: AGPL-3.0-or-later
// closer, note, came-through, undo, corrections
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "answers/answers.hpp"
#include "book/corrections.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/whom.hpp"
#include "cli/words.hpp"
#include "intake/intake.hpp"

namespace closeknit::cli {
namespace {

using Kind = book::CorrectionKind;

bool names_identities(Kind kind) {
  return kind <= Kind::closer || kind == Kind::note || kind == Kind::came_through || kind == Kind::shared;
}
bool names_two(Kind kind) {
  return kind == Kind::same || kind == Kind::apart;
}
bool decides_people(Kind kind) {
  return kind <= Kind::kind;
}

// An id as the owner knows it; the id itself where the book has nothing under it.
std::string identity_words(Session& session, const std::string& text) {
  std::string address = book::identity_address(session.book(), IdentityId{id_from_text(text)});
  return address.empty() ? text : address;
}

std::string message_words(Session& session, const std::string& text) {
  auto found = book::find_interaction(session.book(), InteractionId{id_from_text(text)});
  return found && !found->subject.empty() ? fmt::format("“{}”", found->subject) : text;
}

answers::CorrectionLine line_of(Session& session, const book::Correction& correction) {
  answers::CorrectionLine line{correction, correction.subject, correction.object};
  if (names_identities(correction.kind)) line.subject = identity_words(session, correction.subject);
  if (names_two(correction.kind)) line.object = identity_words(session, correction.object);
  if (correction.kind == Kind::not_owed || correction.kind == Kind::owed)
    line.subject = message_words(session, correction.subject);
  return line;
}

}  // namespace

Result<void> run_closer(Session& session) {
  TRY(Whom one, whom(session, session.arguments.joined()));
  bool farther = session.arguments.has("--farther");
  auto number = book::correct(session.book(), Kind::closer, to_text(one.identity), farther ? "-1" : "1", session.now);
  say_noted(session, fmt::format("{} is {} than it looks", one.words, farther ? "farther from you" : "closer to you"),
            {number});
  return {};
}

Result<void> run_note(Session& session) {
  const auto& words = session.arguments.words;
  TRY(Whom one, whom(session, words[0]));
  auto number = book::correct(session.book(), Kind::note, to_text(one.identity), words[1], session.now);
  say_noted(session, fmt::format("noted about {}: {}", one.words, words[1]), {number});
  return {};
}

Result<void> run_came_through(Session& session) {
  const auto& words = session.arguments.words;
  TRY(Whom one, whom(session, words[1]));
  auto number = book::correct(session.book(), Kind::came_through, to_text(one.identity), words[0], session.now);
  say_noted(session, fmt::format("{} came through {}", words[0], one.words), {number});
  return {};
}

Result<void> run_undo(Session& session) {
  const std::string& typed = session.arguments.words.front();
  std::int64_t number = 0;
  std::from_chars(typed.data(), typed.data() + typed.size(), number);
  auto all = book::all_corrections(session.book());
  auto found = std::ranges::find(all, number, &book::Correction::number);
  if (found == all.end())
    return failure(Code::not_found, fmt::format("there is no correction {}", one_line(typed)), "",
                   "see closeknit corrections --all");
  bool back = session.arguments.has("--put-back");
  book::undo(session.book(), number, back ? book::Undo::put_back : book::Undo::take_back);
  if (decides_people(found->kind)) intake::settle_people(session.book(), session.now);
  if (session.as_json()) {
    session.say_json(answers::noted_json(std::span(&number, 1)));
    return {};
  }
  Paper paper = session.paper();
  paper.text(fmt::format("Correction {} is {}.", number, back ? "in force again" : "taken back"));
  session.say(paper);
  return {};
}

Result<void> run_corrections(Session& session) {
  auto kept =
      session.arguments.has("--all") ? book::all_corrections(session.book()) : book::corrections(session.book());
  std::vector<answers::CorrectionLine> lines;
  for (const book::Correction& correction : kept)
    lines.push_back(line_of(session, correction));
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
