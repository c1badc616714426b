// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/owed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "owed/made_up_turns.hpp"
#include "owed/weights.hpp"

namespace closeknit::owed {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "1 by_me ann open", "1 to_me ben answered by 2" …: an item in one line.
std::string line(const Item& item) {
  std::string text = std::to_string(item.request.value) + (item.direction == Direction::by_me ? " by_me " : " to_me ");
  text += name_of(item.other) + " ";
  return text + (item.settled_by ? item.settled_how + " " + std::to_string(item.settled_by.value) : "open");
}
std::vector<std::string> lines(const std::vector<Turn>& turns) {
  std::vector<std::string> all;
  for (const Item& item : judge(turns))
    all.push_back(line(item));
  return all;
}

TEST(Owed, OfNoTurnsIsNothing) {
  EXPECT_THAT(judge({}), IsEmpty());
}

TEST(Owed, AQuestionToMeIsOpenUntilIAnswer) {
  EXPECT_THAT(lines({from(kAnn, 1)}), ElementsAre("1 by_me ann open"));
  EXPECT_THAT(lines({from(kAnn, 1), quiet(to(kAnn, 2))}), ElementsAre("1 by_me ann answered 2"));
}

TEST(Owed, AnAnswerToSomebodyElseLeavesItOpen) {
  EXPECT_THAT(lines({from(kAnn, 1), quiet(to(kBen, 2))}), ElementsAre("1 by_me ann open"));
}

TEST(Owed, AnAnswerThatNamesItAsParentSettlesItWhoeverItGoesTo) {
  Turn answer = quiet(to(kBen, 2));
  answer.parent = InteractionId{1};
  EXPECT_THAT(lines({from(kAnn, 1), answer}), ElementsAre("1 by_me ann answered 2"));
}

TEST(Owed, AnAnswerFromAClockThatIsBehindSettlesItAllTheSame) {
  Turn answer = quiet(to(kAnn, 1));
  answer.parent = InteractionId{2};
  EXPECT_THAT(lines({answer, from(kAnn, 2)}), ElementsAre("2 by_me ann answered 1"));
}

TEST(Owed, WhatIWroteBeforeAnswersNothing) {
  EXPECT_THAT(lines({quiet(to(kAnn, 1)), from(kAnn, 2)}), ElementsAre("2 by_me ann open"));
}

TEST(Owed, AWithdrawalBySenderTakesItBackAndOneByAnotherDoesNot) {
  EXPECT_THAT(lines({from(kAnn, 1), withdrawal(kAnn, 2)}), ElementsAre("1 by_me ann taken back 2"));
  EXPECT_THAT(lines({from(kAnn, 1), withdrawal(kBen, 2)}), ElementsAre("1 by_me ann open"));
}

TEST(Owed, WhicheverCameFirstSettles) {
  EXPECT_THAT(lines({from(kAnn, 1), quiet(to(kAnn, 2)), withdrawal(kAnn, 3)}), ElementsAre("1 by_me ann answered 2"));
  EXPECT_THAT(lines({from(kAnn, 1), withdrawal(kAnn, 2), quiet(to(kAnn, 3))}), ElementsAre("1 by_me ann taken back 2"));
}

TEST(Owed, AWithdrawalThatAsksAnewIsARequest) {
  Turn anew = from(kAnn, 2);
  anew.withdrawn = true;
  EXPECT_THAT(lines({from(kAnn, 1), anew}), ElementsAre("1 by_me ann they wrote again 2", "2 by_me ann open"));
}

TEST(Owed, OneRequestOfEachPersonStaysOpen) {
  EXPECT_THAT(lines({from(kAnn, 1), from(kBen, 2), from(kAnn, 3)}),
              ElementsAre("1 by_me ann they wrote again 3", "2 by_me ben open", "3 by_me ann open"));
}

TEST(Owed, TheOneWithASentenceStaysOpen) {
  Turn afterwards = from(kAnn, 2);
  afterwards.sentence_begin = afterwards.sentence_end = 0;
  EXPECT_THAT(lines({from(kAnn, 1), afterwards, from(kBen, 3)}),
              ElementsAre("1 by_me ann open", "2 by_me ann they wrote again 1", "3 by_me ben open"));
}

TEST(Owed, AnAnsweredRequestDoesNotHideANewOne) {
  EXPECT_THAT(lines({from(kAnn, 1), quiet(to(kAnn, 2)), from(kAnn, 3)}),
              ElementsAre("1 by_me ann answered 2", "3 by_me ann open"));
}

TEST(Owed, RobotsAndStrangersToTheMailAreNotWaitedOn) {
  Turn robot = from(kAnn, 1);
  robot.human = false;
  Turn not_to_me = from(kAnn, 2);
  not_to_me.to_me = false;
  EXPECT_THAT(lines({robot, not_to_me}), IsEmpty());
}

TEST(Owed, WhatIAskIsOpenUntilThatPersonWrites) {
  EXPECT_THAT(lines({to(kAnn, 1)}), ElementsAre("1 to_me ann open"));
  EXPECT_THAT(lines({to(kAnn, 1), quiet(from(kBen, 2))}), ElementsAre("1 to_me ann open"));
  EXPECT_THAT(lines({to(kAnn, 1), quiet(from(kAnn, 2))}), ElementsAre("1 to_me ann answered 2"));
}

TEST(Owed, WhatIAskTwoPeopleWaitsForEach) {
  Turn both = to(kAnn, 1);
  both.to.push_back(kBen);
  both.to_count = both.recipients = 2;
  EXPECT_THAT(lines({both, quiet(from(kBen, 2))}),
              testing::UnorderedElementsAre("1 to_me ann open", "1 to_me ben answered 2"));
}

TEST(Owed, IMayTakeBackOrAskAgain) {
  EXPECT_THAT(lines({to(kAnn, 1), to(kAnn, 2)}), ElementsAre("1 to_me ann asked again 2", "2 to_me ann open"));
  Turn back = quiet(to(kAnn, 2));
  back.withdrawn = true;
  EXPECT_THAT(lines({to(kAnn, 1), back}), ElementsAre("1 to_me ann taken back 2"));
}

TEST(Owed, APersonNamedTwiceIsAskedOnce) {
  Turn twice = to(kAnn, 1);
  twice.to.push_back(kAnn);
  EXPECT_THAT(lines({twice}), ElementsAre("1 to_me ann open"));
}

TEST(Owed, ARoundToManyWaitsForNobody) {
  Turn round = to(kAnn, 1);
  for (std::int64_t i = 100; i < 130; ++i)
    round.to.push_back(IdentityId{i});
  round.to_count = round.recipients = 31;
  EXPECT_THAT(lines({round}), IsEmpty());
}

TEST(Owed, BothMayWaitForOneAnother) {
  // Ann asks; I answer with a question; she has not written since.
  EXPECT_THAT(lines({from(kAnn, 1), to(kAnn, 2)}), ElementsAre("1 by_me ann answered 2", "2 to_me ann open"));
}

TEST(Owed, FeaturesTellOfTheTurn) {
  Turn first = quiet(to(kAnn, 1));
  Turn turn = from(kAnn, 2);
  turn.parent = first.id;
  turn.answers_me = true;
  turn.questions = 9;
  const Item item = judge(std::vector{first, turn}).back();
  EXPECT_EQ(item.request, turn.id);
  EXPECT_EQ(item.features.asks, 0.8);
  EXPECT_EQ(item.features.questions, 3);
  EXPECT_EQ(item.features.answers_me, 1);
  EXPECT_EQ(item.features.answers_another, 0);
  EXPECT_EQ(item.features.alone, 1);
  EXPECT_EQ(item.features.reply_depth, 1);
  EXPECT_EQ(item.features.asks_nothing, 0);
  EXPECT_EQ(item.sentence_end, 20U);
  EXPECT_EQ(item.evidence, evidence(item.features));
}

TEST(Owed, FeaturesTellWhoElseIsConcerned) {
  Turn bens = quiet(from(kBen, 1));
  Turn turn = from(kAnn, 2);
  turn.parent = bens.id;
  turn.to_count = 2;
  turn.recipients = 2;
  const Item item = judge(std::vector{bens, turn}).front();
  EXPECT_EQ(item.features.alone, 0);
  EXPECT_EQ(item.features.answers_another, 1);
  EXPECT_EQ(item.features.others_answered, 0);
  EXPECT_DOUBLE_EQ(item.features.log_recipients, std::log(2.0));

  Turn again = from(kAnn, 4);  // writes on after her own letter: answers nobody
  again.parent = turn.id;
  EXPECT_EQ(judge(std::vector{turn, again}).back().features.answers_another, 0);
}

TEST(Owed, WhatSomebodyElseAnsweredOrItsSenderWentOnFromWaitsNoMore) {
  Turn turn = from(kAnn, 1);
  turn.words = 300;
  Turn bens = quiet(from(kBen, 2));
  bens.parent = turn.id;
  Turn anns = quiet(from(kAnn, 3));
  anns.parent = bens.id;
  EXPECT_GT(probability(judge(std::vector{turn}).front(), {}), kShownAt);
  for (const auto& conversation : {std::vector{turn, bens}, std::vector{turn, bens, anns}})
    for (const Item& item : judge(conversation))
      EXPECT_LT(probability(item, {.two_way = true}), kShownAt) << "request " << item.request.value;
}

TEST(Owed, WhatIWroteBelowItAnswersIt) {
  Turn turn = from(kAnn, 1);
  Turn bens = quiet(from(kBen, 2));
  bens.parent = turn.id;
  Turn mine = quiet(to(kBen, 3));
  mine.parent = bens.id;
  for (const Item& item : judge(std::vector{turn, bens, mine}))
    EXPECT_TRUE(item.settled_by || item.request != turn.id);
}

TEST(Owed, AnAnswerWithItsSenderInCopySettlesIt) {
  Turn mine = quiet(to(kBen, 2));
  mine.cc = {kAnn};
  const auto items = judge(std::vector{from(kAnn, 1), mine});
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].settled_by, mine.id);
}

TEST(Owed, ACircleOfParentsIsNoTrap) {
  Turn one = from(kAnn, 1);
  Turn two = from(kBen, 2);
  one.parent = two.id;
  two.parent = one.id;
  EXPECT_LE(judge(std::vector{one, two}).size(), 2U);
}

TEST(Owed, ACopyCountsAsACopy) {
  Turn copy = from(kAnn, 1);
  copy.to_me = false;
  copy.cc_me = true;
  const Item item = judge(std::vector{copy}).front();
  EXPECT_EQ(item.features.in_cc, 1);
  EXPECT_EQ(item.features.alone, 0);
}

// Whatever a conversation holds, one request of each pair stands open at most, and nothing settles itself.
TEST(Owed, AnyConversationGivesSoundItems) {
  std::mt19937 random(1);
  for (int round = 0; round < 500; ++round) {
    std::vector<Turn> turns;
    for (std::int64_t i = 1; i <= 12; ++i)
      turns.push_back(any_turn(random, i));
    std::size_t open_of_pair[2][3] = {};
    for (const Item& item : judge(turns)) {
      EXPECT_GE(item.evidence, kWorthKeeping);
      EXPECT_TRUE(item.request.value >= 1 && item.request.value <= 12);
      EXPECT_NE(item.request, item.settled_by);
      EXPECT_EQ(static_cast<bool>(item.settled_by), !item.settled_how.empty());
      if (item.settled_by) continue;
      EXPECT_EQ(++open_of_pair[static_cast<int>(item.direction)][item.other.value - 1], 1U);
    }
  }
}

TEST(Owed, ALongConversationTakesLinearTime) {
  std::mt19937 random(2);
  std::vector<Turn> turns;
  for (std::int64_t i = 1; i <= 100'000; ++i)
    turns.push_back(any_turn(random, i));
  judge(turns);
}

}  // namespace
}  // namespace closeknit::owed
