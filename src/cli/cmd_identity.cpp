// SPDX-License-Identifier: AGPL-3.0-or-later
// me, merge, split, kind, review: who is who, by the owner's word.
#include <fmt/format.h>

#include "answers/answers.hpp"
#include "cli/commands.hpp"
#include "cli/letters.hpp"
#include "cli/saying.hpp"
#include "cli/session.hpp"
#include "pages/pages.hpp"

namespace closeknit::cli {
namespace {

constexpr std::uint64_t kDoubts = 20, kUnsure = 5;

// An address of which no mail was read is known by name to whoever just said it alone.
void name_unknown(std::vector<pages::OwnerLine>& owner, std::span<const std::string> said) {
  for (const std::string& words : said)
    if (const auto one = corrections::whom_by_address(words))
      for (pages::OwnerLine& line : owner)
        if (line.identity == one->identity && line.address.empty()) line.address = one->words;
}

Result<void> say_owner(Session& session) {
  auto owner = pages::owner(session.book());
  name_unknown(owner, session.arguments.words);
  if (session.as_json()) {
    session.say_json(answers::owner_json(owner));
    return {};
  }
  Paper paper = session.paper();
  write_owner(paper, owner);
  session.say(paper);
  return {};
}

}  // namespace

Result<void> run_me(Session& session) {
  TRY(corrections::Noted noted, corrections::say_who_i_am(session.book(), session.arguments.words,
                                                          session.arguments.values("--not"), session.now));
  for (const std::string& unknown : noted.unknown)
    session.remark(fmt::format("no mail from or to {} was read yet", unknown));
  settle(session, noted);
  return say_owner(session);
}

Result<void> run_merge(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "merge", .subject = words[0], .object = words[1], .words = {}});
}

Result<void> run_split(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "split", .subject = words[0], .object = words.size() == 2 ? words[1] : "", .words = {}});
}

Result<void> run_kind(Session& session) {
  const auto& words = session.arguments.words;
  return say(session, {.kind = "kind", .subject = words[0], .object = words[1], .words = {}});
}

Result<void> run_review(Session& session) {
  auto doubts = pages::doubts(session.book(), session.arguments.count("--most", kDoubts));
  auto everybody = pages::standings(session.book(), session.now, pages::Show::every_party);
  auto unsure = pages::unsure(session.book(), everybody, session.now,
                              std::min(kUnsure, session.arguments.count("--most", kDoubts)));
  if (session.as_json()) {
    session.say_json(answers::review_json(doubts, unsure));
    return {};
  }
  Paper paper = session.paper();
  if (!doubts.empty() || unsure.empty()) write_review(paper, doubts);
  write_unsure(paper, {session.now, session.time}, unsure);
  session.say(paper);
  return {};
}

Result<void> run_confirm(Session& session) {
  return say(session, {.kind = "confirm", .subject = session.arguments.words.front(), .object = {}, .words = {}});
}

Result<void> run_deny(Session& session) {
  return say(session, {.kind = "deny", .subject = session.arguments.words.front(), .object = {}, .words = {}});
}

}  // namespace closeknit::cli
