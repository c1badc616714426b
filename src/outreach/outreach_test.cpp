// SPDX-License-Identifier: AGPL-3.0-or-later
#include "outreach/outreach.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>
#include <vector>

#include "text/zones.hpp"

namespace closeknit::outreach {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kOwner = "Nora Whitlock";

// Letters with the zones that an import would find.
class Letters {
 public:
  void add(const std::string& text, std::string_view reader) {
    const std::string& fresh = texts_.emplace_back(text::only(text, text::zones(text, kOwner), text::ZoneKind::fresh));
    all.push_back({texts_.emplace_back(text), fresh, reader});
  }
  std::vector<Written> all;

 private:
  std::deque<std::string> texts_;
};

struct Case {
  std::string text;
  std::string_view reader;
  std::string_view greeting;
  std::string_view closing;
};

TEST(TheOwnersHand, IsSeenInOneLetter) {
  const std::vector<Case> cases{
      {"Dear Ann,\n\nthe otter is back.\n\nLove,\nNora\n", "Ann Lee", "Dear Ann,", "Love,\nNora"},
      {"Hi Ann!\nThe otter is back.\n\nNora\n", "Ann Lee", "Hi Ann!", "Nora"},
      {"Ann,\n\nlook at this.\n\nBest regards,\nNora Whitlock\nTranslator\n+44 20 1234567\n", "Ann Lee", "Ann,",
       "Best regards,\nNora Whitlock"},
      {"Liebe Änne,\n\nder Otter ist zurück.\n\nViele Grüße,\nNora\n-- \nNora Whitlock\n", "Änne Lee", "Liebe Änne,",
       "Viele Grüße,\nNora"},
      {"Hello everybody,\n\nsee below.\n\nCheers, Nora\n", "Ann Lee", "Hello everybody,", "Cheers, Nora"},
      {"The otter is back at the weir.\n", "Ann Lee", "", ""},
      {"Ann told me that you are ill.\n\nNora\n", "Ann Lee", "", "Nora"},
      {"Good.\n", "Ann Lee", "", ""},
      {"Hi, have you seen the otter at the weir today, or was it somebody else's dog?\n", "Ann Lee", "", ""},
      {"", "Ann Lee", "", ""},
  };
  for (const Case& one : cases) {
    Letters letters;
    letters.add(one.text, one.reader);
    EXPECT_EQ(greeting_of(letters.all[0]), one.greeting) << one.text;
    EXPECT_EQ(closing_of(letters.all[0], kOwner), one.closing) << one.text;
  }
}

TEST(TheOwnersHand, IsTheMostUsualToThisReader) {
  Letters to_ann, others;
  to_ann.add("Dearest Ann,\n\none.\n\nYours,\nN.\n", "Ann Lee");
  to_ann.add("Hey Ann,\n\ntwo.\n\nLove,\nNora\n", "Ann Lee");
  to_ann.add("Hey Ann,\n\nthree.\n\nLove,\nNora\n", "Ann Lee");
  others.add("Dear Bob,\n\nfour.\n\nRegards,\nNora\n", "Bob Marsh");
  Hand hand = hand_of(to_ann.all, others.all, "Ann Lee", kOwner);
  EXPECT_EQ(hand.greeting, "Hey Ann,");
  EXPECT_EQ(hand.closing, "Love,\nNora");
  EXPECT_EQ(hand.greeting_times, 2U);
  EXPECT_EQ(hand.letters, 3U);
  EXPECT_TRUE(hand.to_them);
}

TEST(TheOwnersHand, IsNoGreetingWhereTheOwnerWritesNone) {
  Letters to_ann;
  to_ann.add("Yes, tomorrow at noon suits me.\n", "Ann Lee");
  to_ann.add("The otter is back at the weir.\n", "Ann Lee");
  to_ann.add("Dear Ann,\n\nlet me introduce myself.\n\nNora\n", "Ann Lee");
  Hand hand = hand_of(to_ann.all, {}, "Ann Lee", kOwner);
  EXPECT_EQ(hand.greeting, "");
  EXPECT_EQ(hand.closing, "");
}

TEST(TheOwnersHand, TakesTheNewNameIntoTheUsualGreeting) {
  Letters others;
  others.add("Dear Bob,\n\none.\n\nBest,\nNora\n", "Bob Marsh");
  others.add("Dear Cleo,\n\ntwo.\n\nBest,\nNora\n", "Cleo Day");
  others.add("Hi Dev,\n\nthree.\n\nNora\n", "Dev Rao");
  Hand hand = hand_of({}, others.all, "Ann Lee", kOwner);
  EXPECT_EQ(hand.greeting, "Dear Ann,");
  EXPECT_EQ(hand.closing, "Best,\nNora");
  EXPECT_FALSE(hand.to_them);
  EXPECT_EQ(hand_of({}, others.all, "ann@lee.example", kOwner).greeting, "");
  EXPECT_EQ(hand_of({}, others.all, "", kOwner).greeting, "");
  EXPECT_EQ(hand_of({}, {}, "Ann Lee", kOwner).greeting, "");
}

TEST(TheOwnersHand, TakesFamilyNamesToo) {
  Letters others;
  others.add("Dear Ms Day,\n\ntwo.\n\nRegards,\nNora\n", "Cleo Day");
  EXPECT_EQ(hand_of({}, others.all, "Ann Lee", kOwner).greeting, "Dear Ms Lee,");
  EXPECT_EQ(hand_of({}, others.all, "Ann", kOwner).greeting, "");
}

const Hand kHand{.greeting = "Dear Ann,", .closing = "Love,\nNora"};

TEST(TheSheet, HoldsWhatTheOwnerWroteAboveTheCut) {
  std::string text = sheet("Otters", kHand, "Ask about the exam.\n");
  EXPECT_THAT(text, HasSubstr("Dear Ann,\n\n\n\nLove,\nNora\n"));
  EXPECT_FALSE(read_sheet(text, kHand));
  text.insert(text.find("\n\nLove"), "the otter is back.");
  auto letter = read_sheet(text, kHand);
  ASSERT_TRUE(letter);
  EXPECT_EQ(letter->subject, "Otters");
  EXPECT_EQ(letter->text, "Dear Ann,\n\nthe otter is back.\n\nLove,\nNora\n");
}

TEST(TheSheet, IsNoLetterWhenNothingWasWritten) {
  for (std::string_view edited : {"", "\n\n", "Subject: x\n", "Subject:\n\nDear Ann,\n\nLove,\nNora\n"})
    EXPECT_FALSE(read_sheet(edited, kHand)) << edited;
}

TEST(TheSheet, IsReadWhateverWasDoneToIt) {
  EXPECT_EQ(read_sheet("only words", kHand)->text, "only words\n");
  EXPECT_EQ(read_sheet("only words", kHand)->subject, "");
  EXPECT_EQ(read_sheet("Subject: a\r\n\r\n  indented\r\n\r\n", kHand)->text, "  indented\n");
  EXPECT_THAT(read_sheet("a\xFFz", kHand)->text, Not(HasSubstr("\xFF")));
}

TEST(ALink, EncodesWhatWouldEndIt) {
  const std::vector<std::string> to{"ann@lee.example", "b&c?d@example.org"};
  std::string link = mailto(to, "Grüße & more", "a\nb", "x@y");
  EXPECT_EQ(link,
            "mailto:ann@lee.example,b%26c%3Fd@example.org?subject=Gr%C3%BC%C3%9Fe%20%26%20more&in-reply-to=%3Cx@y%3E"
            "&body=a%0D%0Ab");
}

}  // namespace
}  // namespace closeknit::outreach
