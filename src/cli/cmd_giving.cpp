// SPDX-License-Identifier: AGPL-3.0-or-later
// giving, consent
#include "answers/giving_answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "corrections/corrections.hpp"
#include "corrections/introducing.hpp"

namespace closeknit::cli {
namespace {

Result<void> show_consents(Session& session, std::span<const pages::ConsentLine> lines) {
  if (session.as_json()) {
    session.say_json(answers::consents_json(lines));
    return {};
  }
  Paper paper = session.paper();
  if (lines.empty()) paper.text("Nobody's consent is noted.");
  write_consents(paper, {session.now, session.time}, lines);
  session.say(paper);
  return {};
}

}  // namespace

Result<void> run_consent(Session& session) {
  const auto& words = session.arguments.words;
  if (words.empty()) return show_consents(session, pages::consent_lines(session.book()));
  if (words.size() == 1) {
    TRY(corrections::Whom one, corrections::whom(session.book(), words[0], session.now));
    auto theirs = corrections::identities_with(session.book(), one.identity, session.now);
    return show_consents(session, pages::consents_of(session.book(), theirs));
  }
  auto said = session.arguments.has("--withdraw")
                  ? corrections::no_longer_agreed(session.book(), words[0], words[1], session.now)
                  : corrections::agreed(session.book(),
                                        {.who = words[0],
                                         .what = words[1],
                                         .words = session.arguments.value("--words").value_or(""),
                                         .message = session.arguments.value("--message").value_or("")},
                                        session.now);
  if (!said) return std::unexpected(said.error());
  return show_consents(session, pages::consents_of(session.book(), *said));
}

Result<void> run_giving(Session& session) {
  auto page = pages::giving_page(session.book(), session.now);
  if (session.as_json()) {
    session.say_json(answers::giving_json(page));
    return {};
  }
  Paper paper = session.paper();
  write_giving(paper, {session.now, session.time}, page);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
