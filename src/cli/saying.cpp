// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/saying.hpp"

#include <fmt/format.h>

#include "cli/words.hpp"
#include "intake/intake.hpp"

namespace closeknit::cli {

answers::AddressOf addresses(Session& session) {
  return [&session](IdentityId identity) { return book::identity_address(session.book(), identity); };
}

Result<void> say(Session& session, const corrections::Wish& wish) {
  TRY(corrections::Noted noted, corrections::say(session.book(), wish, session.now));
  settle(session, noted);
  say_noted(session, noted.words, noted.numbers);
  return {};
}

void settle(Session& session, const corrections::Noted& noted) {
  if (!noted.read_anew.empty()) intake::heed_owner(session.book(), noted.read_anew, session.now);
  if (!noted.decides_people) return;
  Stats::Timer timer = session.timer("deciding who is who");
  intake::settle_people(session.book(), session.now);
}

void say_noted(Session& session, std::string_view words, const std::vector<std::int64_t>& numbers) {
  if (session.as_json()) return session.say_json(answers::noted_json(numbers));
  Paper paper = session.paper();
  paper.text(fmt::format("Noted: {}.", one_line(words)));
  if (!numbers.empty())
    paper.text(fmt::format("To take it back: closeknit undo {}", fmt::join(numbers, " ")), 0, Ink::quiet);
  session.say(paper);
}

}  // namespace closeknit::cli
