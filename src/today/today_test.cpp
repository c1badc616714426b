// SPDX-License-Identifier: AGPL-3.0-or-later
#include "today/today.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"
#include "today/today_store.hpp"

namespace closeknit::today {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");
const std::string kMe = "me@example.org", kAnn = "ann@example.org", kBob = "bob@example.net",
                  kCleo = "cleo@example.com";

// Ann asked something; Bob drifts after a year of letters every fortnight; Cleo has slept for five years.
class Today : public ::testing::Test {
 protected:
  Today() {
    made.owner("Olivia Wner", {kMe});
    made.party("Ann Lee", {kAnn});
    made.party("Bob Ray", {kBob});
    made.party("Cleo Fay", {kCleo});
    made.correspondence(kMe, kAnn, kNow - Days{90}, Days{4}, 22);
    made.correspondence(kMe, kBob, kNow - Days{540}, Days{14}, 28);
    made.correspondence(kMe, kCleo, kNow - Days{365 * 7}, Days{14}, 50);
    ask(kAnn, Days{3});
  }
  void ask(const std::string& who, Days ago) {
    auto id = made.letter({kNow - ago, who, {kMe}, {}, "The plan", "Could you send me the plan?"});
    made.asks(id, who, owed::Direction::by_me);
    made.settle();
  }
  std::vector<std::string> names(Instant now, Remember remember = Remember::yes) {
    std::vector<std::string> out;
    for (const Item& item : today(made.book(), now, remember))
      out.push_back(item.name);
    return out;
  }

  pages::MadeUp made;
};

TEST_F(Today, ProposesWhatIsOwedThenTheDriftingThenTheDormant) {
  auto items = today(made.book(), kNow, Remember::no);
  ASSERT_THAT(items, SizeIs(3));
  EXPECT_EQ(items[0].reason, Reason::owed);
  EXPECT_EQ(items[0].what, "Ann Lee asked you on Tuesday, three days ago: “Could you send me the plan?”");
  EXPECT_EQ(items[1].reason, Reason::drifting);
  EXPECT_THAT(items[1].what, HasSubstr("You and Bob Ray usually write every two weeks; silent for five months"));
  EXPECT_EQ(items[2].reason, Reason::dormant);
  EXPECT_EQ(items[2].name, "Cleo Fay");
}

// Dora, a friend of long, told something in a letter of five days ago.
class TodayOfFriends : public Today {
 protected:
  TodayOfFriends() {
    made.party("Dora Elm", {kDora});
    made.correspondence(kMe, kDora, kNow - Days{100}, Days{9}, 10);
  }
  void dora_tells(signals::SignalKind kind, const std::string& text, Days ago = Days{5}) {
    made.tells(made.letter({kNow - ago, kDora, {kMe}, {}, "News", text}), kDora, kind, text.size());
    made.settle();
  }
  std::vector<Item> of(Reason reason) {
    auto items = today(made.book(), kNow, Remember::no);
    std::erase_if(items, [&](const Item& item) { return item.reason != reason; });
    return items;
  }
  const std::string kDora = "dora@example.org";
};

TEST_F(TodayOfFriends, NewsOfTheLastWeeksIsAskedAfter) {
  dora_tells(signals::SignalKind::move, "We have moved to Ghent.");
  const auto items = of(Reason::news);
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0].what, "Dora Elm told you on Sunday, five days ago: “We have moved to Ghent.”");
  EXPECT_EQ(next_step(items[0]), "Write to Dora and ask how the move went: closeknit write 'Dora Elm'");
}

TEST_F(TodayOfFriends, NewsThatTheOwnerHasWrittenSinceIsNotAskedAfterNorWhatIsGentle) {
  dora_tells(signals::SignalKind::illness, "I am in hospital.");
  EXPECT_THAT(of(Reason::news), IsEmpty());
  dora_tells(signals::SignalKind::move, "We have moved to Ghent.", Days{4});
  EXPECT_THAT(of(Reason::news), SizeIs(1));
  made.letter({kNow - Days{2}, kMe, {kDora}, {}, "Re: News", "How is it there?"});
  made.settle();
  EXPECT_THAT(of(Reason::news), IsEmpty());
}

TEST_F(TodayOfFriends, ANeedThatAnothersOfferMeetsIsAGift) {
  dora_tells(signals::SignalKind::need, "I need a cargo bicycle for the harvest.");
  const std::string offer = "I could lend somebody my cargo bicycle, it only stands about.";
  made.tells(made.letter({kNow - Days{3}, kAnn, {kMe}, {}, "The bicycle", offer}), kAnn, signals::SignalKind::offer,
             offer.size());
  made.settle();
  const auto items = of(Reason::giving);
  ASSERT_THAT(items, SizeIs(1));
  EXPECT_EQ(items[0].what, "Dora Elm needs something that Ann Lee may offer.");
  EXPECT_EQ(next_step(items[0]),
            "Tell Dora of Ann, or bring the two together: closeknit introduce 'Ann Lee' 'Dora Elm'");
  ASSERT_THAT(items[0].evidence, SizeIs(2));
}

TEST_F(Today, ANamesakeIsTypedByTheAddress) {
  made.party("bob ray", {"bobby@example.org"});
  const auto items = today(made.book(), kNow, Remember::no);
  ASSERT_THAT(items, SizeIs(3));
  EXPECT_EQ(next_step(items[0]), "Answer Ann, even briefly: closeknit person 'Ann Lee'");
  EXPECT_EQ(items[1].typed, kBob);
}

TEST_F(Today, TheNumbersOfADayStayThoughSomethingIsDealtWith) {
  const auto first = today(made.book(), kNow, Remember::yes);
  ASSERT_THAT(first, SizeIs(3));
  book::correct(made.book(), book::CorrectionKind::dismiss, first[0].key, "", kNow);
  const auto second = today(made.book(), kNow, Remember::no);
  ASSERT_THAT(second, SizeIs(2));
  EXPECT_EQ(second[0].number, 2U);
  EXPECT_EQ(second[1].number, 3U);
  EXPECT_EQ(second[1].key, first[2].key);
}

TEST_F(Today, EveryItemShowsTheWordsItRestsOn) {
  for (const Item& item : today(made.book(), kNow, Remember::no)) {
    ASSERT_FALSE(item.evidence.empty()) << item.name;
    for (const pages::Evidence& evidence : item.evidence) {
      EXPECT_TRUE(evidence.interaction) << item.name;
      EXPECT_FALSE(evidence.quote.empty()) << item.name;
    }
    if (item.reason != Reason::owed) {
      ASSERT_THAT(item.evidence, SizeIs(2)) << "the last message each way";
      EXPECT_NE(item.evidence[0].from, item.evidence[1].from);
    }
  }
}

TEST_F(Today, NoLetterAboutAnIllnessOrADeathIsQuoted) {
  auto quotes = [this] {
    std::string all;
    for (const Item& item : today(made.book(), kNow, Remember::no))
      for (const pages::Evidence& evidence : item.evidence)
        all += evidence.quote + '\n';
    return all;
  };
  auto letter = made.letter({kNow - Days{150}, kBob, {kMe}, {}, "Sad news", "My father passed away on Sunday."});
  made.settle();
  EXPECT_THAT(quotes(), HasSubstr("passed away"));
  made.book()
      .engine
      ->prepare(
          "INSERT INTO signal (book, interaction, position, identity, kind, confidence, sentence_begin, sentence_end) "
          "VALUES ($1, $2, 0, $3, $4, 0.9, 0, 10)")
      .run(made.book().id, letter, pages::MadeUp::id(kBob), static_cast<int>(signals::SignalKind::death));
  EXPECT_THAT(quotes(), ::testing::Not(HasSubstr("passed away")));
  EXPECT_THAT(names(kNow, Remember::no), ::testing::Contains("Bob Ray")) << "the letter before it is evidence as well";
}

TEST_F(Today, ARequestOfLongAgoIsNoMatterOfToday) {
  auto reasons = [this](Instant now) {
    std::vector<Reason> out;
    for (const Item& item : today(made.book(), now, Remember::no))
      out.push_back(item.reason);
    return out;
  };
  EXPECT_THAT(reasons(kNow + Days{80}), ::testing::Contains(Reason::owed));
  EXPECT_THAT(reasons(kNow + Days{90}), ::testing::Not(::testing::Contains(Reason::owed)));
}

TEST_F(Today, AskedAgainOnTheSameDayTheListIsTheSame) {
  auto first = names(kNow);
  EXPECT_EQ(names(kNow + Days{0.2}), first);
  EXPECT_EQ(names(kNow, Remember::no), first);
}

TEST_F(Today, NobodyIsShownAgainWithinTheWeek) {
  EXPECT_THAT(names(kNow), SizeIs(3));
  EXPECT_THAT(names(kNow + Days{1}), IsEmpty());
  EXPECT_THAT(names(kNow + Days{6}), IsEmpty());
  EXPECT_THAT(names(kNow + Days{7}), SizeIs(3));
}

TEST_F(Today, SomethingNewBringsThemBack) {
  names(kNow);
  ask(kBob, Days{-0.5});
  EXPECT_THAT(names(kNow + Days{1}), ElementsAre("Bob Ray"));
}

TEST_F(Today, WhatIsNotRememberedIsShownAgain) {
  names(kNow, Remember::no);
  EXPECT_THAT(shown_between(made.book(), 0, INT32_MAX), IsEmpty());
  EXPECT_THAT(names(kNow + Days{1}), SizeIs(3));
}

TEST_F(Today, WhatTheOwnerSnoozedOrDismissedStaysAway) {
  auto items = today(made.book(), kNow, Remember::no);
  ASSERT_THAT(items, SizeIs(3));
  book::correct(made.book(), book::CorrectionKind::dismiss, items[0].key, "", kNow);
  book::correct(made.book(), book::CorrectionKind::snooze, items[1].key, to_iso(kNow + Days{10}), kNow);
  EXPECT_THAT(names(kNow, Remember::no), ElementsAre("Cleo Fay"));
  EXPECT_THAT(names(kNow + Days{11}, Remember::no), ElementsAre("Bob Ray", "Cleo Fay"));
}

TEST_F(Today, WhoseTieRestsIsNotProposedAndStillAnswered) {
  auto rests = [this](const std::string& address, std::string_view word) {
    book::correct(made.book(), book::CorrectionKind::rest, to_text(pages::MadeUp::id(address)), word, kNow);
  };
  for (const std::string& address : {kAnn, kBob, kCleo})
    rests(address, "1");
  EXPECT_THAT(names(kNow, Remember::no), ElementsAre("Ann Lee"));
  rests(kBob, "0");
  EXPECT_THAT(names(kNow, Remember::no), ElementsAre("Ann Lee", "Bob Ray"));
}

TEST_F(Today, OfSeveralWordsAboutAnItemTheLastHolds) {
  auto item = [this](book::CorrectionKind kind, std::string_view object) {
    book::correct(made.book(), kind, "drift:x", object, kNow);
    return held_by_owner(made.book());
  };
  EXPECT_EQ(item(book::CorrectionKind::dismiss, "").at(0).until, std::nullopt);
  EXPECT_EQ(item(book::CorrectionKind::snooze, "2024-06-01").at(0).until, instant_from_iso("2024-06-01"));
  EXPECT_EQ(item(book::CorrectionKind::snooze, "some day").at(0).until, instant_from_iso("2024-06-01"));
  EXPECT_THAT(held_by_owner(made.book()), SizeIs(1));
}

TEST_F(Today, WhatWasNotedStaysInItsPlace) {
  auto items = today(made.book(), kNow, Remember::yes);
  std::reverse(items.begin(), items.end());
  note_shown(made.book(), kNow.day(), items);
  auto rows = shown_between(made.book(), kNow.day(), kNow.day());
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(rows[0].item, items[2].key);
}

TEST(TodayOfAnEmptyBook, IsEmpty) {
  pages::MadeUp made;
  EXPECT_THAT(today(made.book(), kNow, Remember::yes), IsEmpty());
}

}  // namespace
}  // namespace closeknit::today
