// SPDX-License-Identifier: AGPL-3.0-or-later
// giving, consent
#include <fmt/format.h>

#include <algorithm>

#include "answers/giving_answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/session.hpp"
#include "cli/words.hpp"
#include "corrections/corrections.hpp"
#include "honesty/consent.hpp"
#include "pages/writing.hpp"

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

Result<void> note_consent(Session& session, const corrections::Whom& one, const std::string& what) {
  honesty::Consent consent{.number = 0,
                           .identity = one.identity,
                           .what = what,
                           .words = session.arguments.value("--words").value_or(""),
                           .interaction = {},
                           .at = session.now,
                           .withdrawn = {}};
  if (auto message = session.arguments.value("--message")) {
    TRY(pages::Answered letter, pages::answered(session.book(), *message));
    consent.interaction = letter.interaction;
  }
  honesty::agree(session.book(), consent);
  return {};
}

Result<void> withdraw(Session& session, std::span<const IdentityId> identities, const std::string& what) {
  const auto all = honesty::all_consents(session.book());
  const honesty::Consent* standing = honesty::consent_to(all, identities, what);
  if (standing == nullptr)
    return failure(Code::not_found, "no such consent of theirs is in force", one_line(what), "see closeknit consent");
  honesty::withdraw(session.book(), standing->number, session.now);
  return {};
}

}  // namespace

Result<void> run_consent(Session& session) {
  const auto& words = session.arguments.words;
  if (words.empty()) return show_consents(session, pages::consent_lines(session.book()));
  TRY(corrections::Whom one, corrections::whom(session.book(), words[0], session.now));
  auto identities = corrections::identities_with(session.book(), one.identity, session.now);
  if (words.size() > 1) {
    TRY_DO(session.arguments.has("--withdraw") ? withdraw(session, identities, words[1])
                                               : note_consent(session, one, words[1]));
  }
  return show_consents(session, pages::consents_of(session.book(), identities));
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
