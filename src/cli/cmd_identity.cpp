// SPDX-License-Identifier: AGPL-3.0-or-later
// me, merge, split, kind, review: who is who, by the owner's word.
#include <fmt/format.h>

#include <algorithm>

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

constexpr std::uint64_t kDoubts = 20;

std::int64_t note(Session& session, book::CorrectionKind kind, IdentityId subject, std::string_view object) {
  return book::correct(session.book(), kind, to_text(subject), object, session.now);
}

void settle(Session& session) {
  Stats::Timer timer = session.timer("deciding who is who");
  intake::settle_people(session.book(), session.now);
}

Result<void> say_owner(Session& session) {
  auto owner = pages::owner(session.book());
  if (session.as_json()) {
    session.say_json(answers::owner_json(owner));
    return {};
  }
  Paper paper = session.paper();
  write_owner(paper, owner);
  session.say(paper);
  return {};
}

// The pairs that a split keeps apart. One address: it and each other of its page. A name: the two addresses on the
// page.
Result<std::vector<std::pair<IdentityId, IdentityId>>> pairs_to_split(Session& session, const Whom& one) {
  std::vector<IdentityId> all = identities_with(session, one.identity);
  if (all.size() < 2)
    return failure(Code::usage, "there is only one address on this page", one.words, "nothing to split");
  if (one.named == Whom::Named::person && all.size() > 2)
    return failure(Code::ambiguous, fmt::format("this page has {} addresses", all.size()), one.words,
                   "say which one is somebody else's: closeknit split ADDRESS");
  std::vector<std::pair<IdentityId, IdentityId>> pairs;
  for (IdentityId other : all)
    if (other != one.identity) pairs.emplace_back(one.identity, other);
  return pairs;
}

}  // namespace

Result<void> run_me(Session& session) {
  std::vector<std::pair<book::CorrectionKind, Whom>> said;
  for (const std::string& address : session.arguments.words) {
    TRY(Whom mine, whom_by_address(address));
    said.emplace_back(book::CorrectionKind::me, mine);
  }
  for (const std::string& address : session.arguments.values("--not")) {
    TRY(Whom foreign, whom_by_address(address));
    said.emplace_back(book::CorrectionKind::not_me, foreign);
  }
  for (const auto& [kind, who] : said) {
    note(session, kind, who.identity, "");
    if (book::identity_address(session.book(), who.identity).empty())
      session.remark(fmt::format("no mail from or to {} was read yet", who.words));
  }
  if (!said.empty()) settle(session);
  return say_owner(session);
}

Result<void> run_merge(Session& session) {
  TRY(Whom one, whom(session, session.arguments.words[0]));
  TRY(Whom other, whom(session, session.arguments.words[1]));
  if (one.identity == other.identity)
    return failure(Code::usage, "these are one person already", one.words, "name two addresses");
  auto number = note(session, book::CorrectionKind::same, one.identity, to_text(other.identity));
  settle(session);
  say_noted(session, fmt::format("{} and {} are one person", one.words, other.words), {number});
  return {};
}

Result<void> run_split(Session& session) {
  TRY(Whom one, whom(session, session.arguments.words[0]));
  std::vector<std::pair<IdentityId, IdentityId>> pairs;
  std::string words = fmt::format("{} is a person of their own", one.words);
  if (session.arguments.words.size() == 2) {
    TRY(Whom other, whom(session, session.arguments.words[1]));
    if (one.identity == other.identity)
      return failure(Code::usage, "both mean the same address", one.words, "name two addresses");
    pairs.emplace_back(one.identity, other.identity);
    words = fmt::format("{} and {} are not one person", one.words, other.words);
  } else {
    TRY(pairs, pairs_to_split(session, one));
  }
  std::vector<std::int64_t> numbers;
  for (auto [a, b] : pairs)
    numbers.push_back(note(session, book::CorrectionKind::apart, a, to_text(b)));
  settle(session);
  say_noted(session, words, numbers);
  return {};
}

Result<void> run_kind(Session& session) {
  TRY(Whom one, whom(session, session.arguments.words[0]));
  const std::string& kind = session.arguments.words[1];
  auto known = {people::Kind::person, people::Kind::list, people::Kind::robot, people::Kind::newsletter,
                people::Kind::organisation};
  if (std::ranges::none_of(known, [&](people::Kind each) { return people::kind_name(each) == kind; }))
    return failure(Code::usage, fmt::format("'{}' is no kind", one_line(kind)), "kind",
                   "it is person, list, robot, newsletter or organisation");
  auto number = note(session, book::CorrectionKind::kind, one.identity, kind);
  settle(session);
  say_noted(session, fmt::format("{} is of this kind: {}", one.words, kind), {number});
  return {};
}

Result<void> run_review(Session& session) {
  auto doubts = pages::doubts(session.book(), session.arguments.count("--most", kDoubts));
  if (session.as_json()) {
    session.say_json(answers::review_json(doubts));
    return {};
  }
  Paper paper = session.paper();
  write_review(paper, doubts);
  session.say(paper);
  return {};
}

}  // namespace closeknit::cli
