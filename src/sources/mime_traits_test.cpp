// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_traits.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::sources {
namespace {

struct Case {
  std::string_view text;
  std::uint32_t expected;
};

TEST(Subjects, PrefixesAreKnownInManyLanguages) {
  constexpr Case kCases[] = {
      {"Re: lunch", kReplyPrefix},
      {"RE:lunch", kReplyPrefix},
      {"re : lunch", kReplyPrefix},
      {"AW: Essen", kReplyPrefix},
      {"Antw: eten", kReplyPrefix},
      {"SV: lunsj", kReplyPrefix},
      {"Odp: obiad", kReplyPrefix},
      {"Re[2]: lunch", kReplyPrefix},
      {"Re^3: lunch", kReplyPrefix},
      {"Re (4): lunch", kReplyPrefix},
      {"[list] Re: x", kReplyPrefix},
      {"Re: Fwd: x", kReplyPrefix},
      {"RÉP: déjeuner", kReplyPrefix},
      {"回复：午餐", kReplyPrefix},
      {"Ответ: обед", kReplyPrefix},
      {"Fwd: lunch", kForwardPrefix},
      {"FW: lunch", kForwardPrefix},
      {"WG: Essen", kForwardPrefix},
      {"TR: déjeuner", kForwardPrefix},
      {"转发: 午餐", kForwardPrefix},
      {"Fwd: Re: x", kForwardPrefix},
      {"Doorst: eten", kForwardPrefix},
      {"[a] [b] Fw: x", kForwardPrefix},
      {"lunch", 0},
      {"Regarding: lunch", 0},
      {"Note: x", 0},
      {"", 0},
      {":", 0},
      {"[", 0},
      {"Reply", 0},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(subject_traits(c.text), c.expected) << c.text;
}

TEST(Traits, HeadersTellListsRobotsAndBounces) {
  constexpr Case kCases[] = {
      {"List-Id: <a.b>", kListId},
      {"List-Post: <mailto:a@b>", kListId},
      {"List-Unsubscribe: <mailto:a@b>", kListUnsubscribe},
      {"Auto-Submitted: auto-generated", kAutoSubmitted},
      {"Auto-Submitted: no", 0},
      {"X-Autoreply: yes", kAutoSubmitted},
      {"Precedence: bulk", kPrecedenceBulk},
      {"Precedence: Junk", kPrecedenceBulk},
      {"Precedence: list", kPrecedenceList},
      {"Precedence: auto_reply", kAutoSubmitted},
      {"Precedence: first-class", 0},
      {"Feedback-ID: 1:2:3:x", kFeedbackId},
      {"X-CampaignID: 7", kFeedbackId},
      {"X-Mailer: MailChimp Mailer", kFeedbackId},
      {"X-Mailer: Apple Mail", 0},
      {"X-Failed-Recipients: a@b", kBounce},
      {"Return-Path: <>", kBounce},
      {"Return-Path: <a@b>", 0},
      {"X-Spam-Flag: YES", kSpam},
      {"X-Spam-Flag: NO", 0},
  };
  for (const Case& c : kCases) {
    std::string bytes = std::string(c.text) + "\n\n";
    EXPECT_EQ(header_traits(read_header(bytes), "ann@x.org"), c.expected) << c.text;
  }
  EXPECT_EQ(header_traits({}, "MAILER-DAEMON@x.org"), kBounce);
}

TEST(ListIds, AreWhatStandsInTheBrackets) {
  EXPECT_EQ(list_id_of(" Friends of Ann <Friends.Example.ORG> "), "friends.example.org");
  EXPECT_EQ(list_id_of("friends.example.org"), "friends.example.org");
  EXPECT_EQ(list_id_of("<a> <b.c>"), "b.c");
  EXPECT_EQ(list_id_of(""), "");
}

State state(std::string_view text) {
  std::vector<Defect> defects;
  std::string bytes = std::string(text) + "\n\n";
  return state_of(read_header(bytes), defects);
}

TEST(State, IsReadFromWhatEachProgramWrites) {
  EXPECT_EQ(state("Status: RO").flags, kSeen);
  EXPECT_EQ(state("Status: O\nX-Status: AF").flags, kReplied | kFlagged);
  EXPECT_EQ(state("X-Status: DT").traits, kDraft);
  EXPECT_EQ(state("Status: Resolved").flags, 0U);
  EXPECT_EQ(state("X-Mozilla-Status: 1003").flags, kSeen | kReplied | kPassed);
  EXPECT_EQ(state("X-Mozilla-Status: zz").flags, 0U);
}

TEST(State, TakeoutLabelsSpeakTheAccountsLanguage) {
  State sent = state("X-Gmail-Labels: =?UTF-8?Q?Gesendet,Ge=C3=B6ffnet,\"a, b\"?=");
  EXPECT_THAT(sent.labels, testing::ElementsAre("Gesendet", "Geöffnet", "a, b"));
  EXPECT_EQ(sent.flags, kInSent | kSeen);
  EXPECT_EQ(state("X-Gmail-Labels: Chat,Unread").traits, kChat);
  EXPECT_EQ(state("X-Gmail-Labels: Inbox,Unread").flags, 0U);
  EXPECT_EQ(state("X-Gmail-Labels: Spam,Starred").traits, kSpam);
  EXPECT_EQ(state("X-Gmail-Labels: Borradores").traits, kDraft);
}

}  // namespace
}  // namespace closeknit::sources
