// SPDX-License-Identifier: AGPL-3.0-or-later
// Values as the rooms below give them, for tests of what is written from them.
#pragma once

#include "answers/answers.hpp"

namespace closeknit::answers {

inline Instant moment(std::string_view iso) {
  return instant_from_iso(iso).value();
}

inline pages::Evidence an_evidence() {
  return {.interaction = InteractionId{0x123456789abcdeLL},
          .message_id = "1@example.org",
          .at = moment("2026-09-18T09:00:00Z"),
          .from = "Ann Lee",
          .subject = "Re: the draft",
          .quote = "Could you look at the draft before Friday?"};
}

inline today::Item a_today_item() {
  return {.number = 1,
          .key = "owed:by_me:1",
          .reason = today::Reason::owed,
          .person = PersonId{7},
          .identity = IdentityId{7},
          .name = "Ann Lee",
          .circle = ties::Circle::five,
          .strength = 2.0 / 3,
          .what = "Ann asked you something three days ago.",
          .deed = "Answer, even briefly",
          .command = "closeknit person",
          .typed = "'Ann Lee'",
          .evidence = {an_evidence()},
          .newest = moment("2026-09-18T09:00:00Z")};
}

inline ties::Tie a_tie() {
  ties::Tie tie;
  tie.score = 4;
  tie.strength = 2.0 / 3;
  tie.confidence = 0.9;
  tie.two_way = true;
  tie.trend = ties::Trend::steady;
  tie.silence = Days{3};
  tie.rhythm = Days{14};
  tie.my_delay = Days{1};
  tie.parts = {{"you wrote to them", "14 messages to them in the last three months", 12.3, 4}};
  return tie;
}

inline pages::Standing a_standing() {
  return {.person = PersonId{7},
          .name = "Ann Lee",
          .kind = people::Kind::person,
          .identities = {IdentityId{7}, IdentityId{9}},
          .tie = a_tie(),
          .circle = ties::Circle::five,
          .messages_in = 1204,
          .messages_out = 980,
          .first = moment("2014-03-01"),
          .last = moment("2026-09-18T09:00:00Z")};
}

inline pages::OwedItem an_owed_item() {
  return {.key = "owed:by_me:1",
          .kind = owed::Kind::answer,
          .direction = owed::Direction::by_me,
          .person = PersonId{7},
          .name = "Ann Lee",
          .circle = ties::Circle::five,
          .strength = 2.0 / 3,
          .probability = 0.81,
          .age = Days{3},
          .usual = Days{1},
          .due = {},
          .thanked = false,
          .also = {},
          .evidence = an_evidence(),
          .why = {"a question to you alone", "you answer 8 of 10 of their messages"}};
}

inline pages::PersonPage a_page() {
  pages::PersonPage page;
  page.standing = a_standing();
  page.identities = {{IdentityId{7}, "ann@example.org", {"Ann Lee"}, "", 1},
                     {IdentityId{9}, "a.lee@work.example", {"Lee, Ann"}, "same full name, rare", 0.95}};
  page.timeline = {{InteractionId{0x123456789abcdeLL}, moment("2026-09-18T09:00:00Z"), ties::Direction::in, true,
                    "Re: the draft", "Could you look at the draft before Friday? It is nearly done."}};
  page.by_year = {{2024, 10}, {2025, 0}, {2026, 40}};
  page.owed_by_me = {an_owed_item()};
  page.standing.evidence = {an_evidence()};
  return page;
}

inline search::Hit a_hit() {
  return {.interaction = InteractionId{0x123456789abcdeLL},
          .at = moment("2026-09-18T09:00:00Z"),
          .message_id = "1@example.org",
          .from = "Ann Lee",
          .subject = "Re: the draft",
          .snippet = "look at the draft before Friday",
          .marks = {{12, 17}},
          .in_quote = false};
}

}  // namespace closeknit::answers
