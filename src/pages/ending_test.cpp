// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/ending.hpp"

#include <gtest/gtest.h>

#include "pages/made_up.hpp"
#include "pages/pages.hpp"
#include "signals/signals.hpp"

namespace closeknit::pages {
namespace {

using signals::SignalKind;

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");
const Instant kLast = kNow - Days{200};
const std::string kMe = "me@example.org", kBob = "bob@ray.example", kBobAtHome = "ray@home.example",
                  kAnn = "ann@lee.example", kMailer = "mailer-daemon@mx.example";

// Bob, at work and at home, with whom letters went to and fro until kLast.
class EndingOfATie : public ::testing::Test {
 protected:
  EndingOfATie() {
    made.owner("Olivia Wner", {kMe});
    bob = made.party("Bob Ray", {kBob, kBobAtHome});
    made.party("Ann Lee", {kAnn});
    made.correspondence(kMe, kBob, kLast - Days{100}, Days{10}, 10);
  }

  void found(InteractionId letter, const std::string& whom, SignalKind kind, std::size_t end, double confidence = 0.9) {
    made.book()
        .engine
        ->prepare(
            "INSERT INTO signal (book, interaction, position, identity, kind, confidence, sentence_begin, "
            "sentence_end) VALUES ($1, $2, $3, $4, $5, $6, 0, $7)")
        .run(made.book().id, letter, static_cast<int>(kind), MadeUp::id(whom), static_cast<int>(kind), confidence, end);
  }
  void writes(const std::string& from, const std::string& to, Instant at) { made.letter({at, from, {to}}); }
  void comes_back(const std::string& whom, Instant at) {
    const std::string text = whom + ": 550 5.1.1 no such user";
    found(made.letter({at, kMailer, {kMe}, {}, "Undelivered mail", text}), whom, SignalKind::returned, text.size());
  }
  void says_goodbye(const std::string& from, Instant at, double confidence = 0.9) {
    const std::string text = "Today is my last day at Ray & Sons.";
    found(made.letter({at, from, {kMe}, {}, "Goodbye", text}), from, SignalKind::farewell, text.size(), confidence);
  }
  void tells(const std::string& from, const std::string& text, Instant at, const std::string& subject = "Sad news") {
    found(made.letter({at, from, {kMe}, {}, subject, text}), from, SignalKind::mourned, text.size());
  }

  std::string ending(Instant now = kNow) {
    made.settle();
    auto page = person_page(made.book(), bob, now);
    if (!page.ending) return "";
    evidence = page.ending->evidence.empty() ? "" : page.ending->evidence.front().quote;
    gentle = page.ending->gentle;
    return std::string(ending_name(page.ending->kind));
  }

  MadeUp made;
  PersonId bob;
  std::string evidence;
  bool gentle = false;
};

TEST_F(EndingOfATie, AnAliveOneHasNone) {
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, TheNewestLetterCameBack) {
  writes(kMe, kBob, kLast);
  comes_back(kBob, kLast + Days{0.01});
  EXPECT_EQ(ending(), "returned");
  EXPECT_EQ(evidence, "bob@ray.example: 550 5.1.1 no such user");
}

TEST_F(EndingOfATie, TheClockOfAServerMayBeBehind) {
  writes(kMe, kBob, kLast);
  comes_back(kBob, kLast - Days{0.001});
  EXPECT_EQ(ending(), "returned");
}

TEST_F(EndingOfATie, ALetterThatCameBackBeforeANewerOneIsNoNews) {
  comes_back(kBob, kLast - Days{1});
  writes(kMe, kBob, kLast);
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, AReportAboutALetterThatTheOwnerNeverWroteIsNotBelieved) {
  comes_back(kBob, kLast + Days{60});
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, WhatTheyWroteSinceSpeaksAgainstIt) {
  writes(kMe, kBob, kLast);
  comes_back(kBob, kLast + Days{0.01});
  writes(kBob, kMe, kLast + Days{30});
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, AnotherAddressThatWorksSpeaksAgainstIt) {
  writes(kMe, kBob, kLast);
  comes_back(kBob, kLast + Days{0.01});
  writes(kMe, kBobAtHome, kLast + Days{2});
  EXPECT_EQ(ending(), "") << "the letter to his other address did not come back";
  comes_back(kBobAtHome, kLast + Days{2.01});
  EXPECT_EQ(ending(), "returned");
}

TEST_F(EndingOfATie, ALetterToTwoOfTheirAddressesCameBackOnlyIfItDidFromBoth) {
  made.letter({kLast, kMe, {kBob, kBobAtHome}});
  comes_back(kBob, kLast + Days{0.01});
  EXPECT_EQ(ending(), "");
  comes_back(kBobAtHome, kLast + Days{0.02});
  EXPECT_EQ(ending(), "returned");
}

TEST_F(EndingOfATie, AnotherAddressThatWasUsedOnlyBeforeDoesNot) {
  writes(kBobAtHome, kMe, kLast - Days{300});
  writes(kMe, kBobAtHome, kLast - Days{299});
  writes(kMe, kBob, kLast);
  comes_back(kBob, kLast + Days{0.01});
  EXPECT_EQ(ending(), "returned");
}

TEST_F(EndingOfATie, TheLastTheyWroteSaysGoodbye) {
  says_goodbye(kBob, kLast);
  EXPECT_EQ(ending(), "farewell");
  EXPECT_EQ(evidence, "Today is my last day at Ray & Sons.");
  writes(kMe, kBob, kLast + Days{1});
  EXPECT_EQ(ending(), "farewell") << "good wishes on the way change nothing";
}

TEST_F(EndingOfATie, AGoodbyeThatWasNotTheLastWordIsNone) {
  says_goodbye(kBob, kLast);
  writes(kBobAtHome, kMe, kLast + Days{20});
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, AGoodbyeFromOneAddressDoesNotEndWhatGoesOnWithAnother) {
  says_goodbye(kBob, kLast);
  writes(kMe, kBobAtHome, kLast + Days{20});
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, WhoLeavesAFirmDoesNotLeaveAPrivateAddress) {
  const std::string kim = "kim@gmail.com";
  bob = made.party("Kim Doe", {kim});
  made.correspondence(kMe, kim, kLast - Days{100}, Days{10}, 10);
  says_goodbye(kim, kLast);
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, AGoodbyeThatIsNotSureIsNone) {
  says_goodbye(kBob, kLast, 0.6);
  EXPECT_EQ(ending(), "");
}

TEST_F(EndingOfATie, NewsOfADeathThatNamesThemIsShownGently) {
  tells(kAnn, "I am sorry to tell you that Bob Ray passed away on Sunday.", kLast + Days{30});
  EXPECT_EQ(ending(), "mourned");
  EXPECT_TRUE(gentle);
  EXPECT_EQ(evidence, "I am sorry to tell you that Bob Ray passed away on Sunday.");
}

TEST_F(EndingOfATie, TheNameMayStandInTheSubject) {
  tells(kAnn, "The funeral is on Friday at noon.", kLast + Days{30}, "Bob Ray passed away");
  EXPECT_EQ(ending(), "mourned");
}

TEST_F(EndingOfATie, NewsOfADeathThatIsNotSurelyTheirsChangesNothing) {
  tells(kAnn, "Bob Ray's mother passed away on Sunday.", kLast + Days{30});
  tells(kAnn, "Bob passed away on Sunday.", kLast + Days{31});
  tells(kBob, "My neighbour Bob Ray passed away.", kLast + Days{32});
  tells(kAnn, "Bob Ray passed away.", kLast - Days{32});
  EXPECT_EQ(ending(), "") << "what he wrote himself, or before he last wrote, is no news of him";
}

TEST_F(EndingOfATie, WhatIsStillToComeIsNotKnown) {
  says_goodbye(kBob, kLast);
  EXPECT_EQ(ending(kLast - Days{1}), "");
}

TEST_F(EndingOfATie, TheOwnersWordGoesOverTheMail) {
  auto say = [this](const std::string& address, std::string_view word) {
    book::correct(made.book(), book::CorrectionKind::rest, to_text(MadeUp::id(address)), word, kNow);
  };
  say(kBobAtHome, "1");
  EXPECT_EQ(ending(), "rests");
  EXPECT_EQ(evidence, "");
  say(kBob, "0");
  EXPECT_EQ(ending(), "") << "the last word holds, whichever address it named";
  says_goodbye(kBob, kLast);
  EXPECT_EQ(ending(), "") << "what the mail says does not go over it";
  say(kBob, "1");
  EXPECT_EQ(ending(), "rests");
}

}  // namespace
}  // namespace closeknit::pages
