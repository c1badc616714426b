// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/habit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::pages {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using enum owed::Direction;

const Instant kNow = *instant_from_iso("2024-05-24");

// `asked` messages to the owner, of which `answered` had an answer within an hour.
ties::Sums pair_with(std::uint32_t asked, std::uint32_t answered) {
  ties::Sums sums;
  for (std::uint32_t i = 0; i < asked; ++i)
    ties::add(sums, {kNow - Days{1.0 + i}, ties::Direction::in, ties::Part::to, 1, true});
  for (std::uint32_t i = 0; i < answered; ++i) {
    ties::add(sums, {kNow - Days{0.9 + i}, ties::Direction::out, ties::Part::to, 1, false});
    ties::add_reply(sums, ties::Direction::out, Days{0.04});
  }
  return sums;
}

TEST(Habit, OfStrangersIsWhatIsUsual) {
  auto habit = habit_of({}, false, by_me, kNow);
  EXPECT_DOUBLE_EQ(habit.answers_to_them, owed::Habit{}.answers_to_them);
  EXPECT_DOUBLE_EQ(habit.out_recent, 0);
  EXPECT_FALSE(habit.two_way);
}

TEST(Habit, GrowsTowardsTheShareSeen) {
  double few = habit_of(pair_with(2, 2), true, by_me, kNow).answers_to_them;
  double many = habit_of(pair_with(50, 50), true, by_me, kNow).answers_to_them;
  double none = habit_of(pair_with(50, 0), true, by_me, kNow).answers_to_them;
  EXPECT_LT(none, 0.05);
  EXPECT_GT(few, 0.2);
  EXPECT_GT(many, 0.9);
  EXPECT_LT(many, 1);
}

TEST(Habit, CountsNoMoreAnswersThanMessages) {
  EXPECT_EQ(answers_of(pair_with(3, 9), by_me).answered, 3U);
  EXPECT_LE(habit_of(pair_with(3, 9), true, by_me, kNow).answers_to_them, 1);
}

TEST(Habit, OfTheOtherSideIsTheMirror) {
  auto sums = pair_with(8, 2);
  EXPECT_EQ(answers_of(sums, to_me).asked, 2U);
  EXPECT_EQ(answers_of(sums, to_me).answered, 0U);
}

TEST(Habit, CountsWhatWentOutOfLate) {
  auto sums = pair_with(4, 4);
  double now = habit_of(sums, true, by_me, kNow).out_recent;
  double later = habit_of(sums, true, by_me, kNow + Days{30.9}).out_recent;
  EXPECT_GT(now, 3);
  EXPECT_NEAR(later, now / 2, 0.1);
}

owed::Item request(owed::Direction direction) {
  owed::Item item;
  item.direction = direction;
  item.features.asks = 0.8;
  item.features.questions = 1;
  item.features.alone = 1;
  return item;
}

TEST(Reasons, AreSaidInPlainWords) {
  auto item = request(by_me);
  item.features.answers_me = 1;
  EXPECT_THAT(
      reasons(item, {{40, 52}, Days{14}, Days{2}}),
      ElementsAre("a question to you alone", "it answers a message of yours", "you answer 8 of 10 of their messages",
                  "you usually answer within two days; this has waited for two weeks"));
}

TEST(Reasons, OfWhatTheOwnerWaitsForAreTheMirror) {
  EXPECT_THAT(reasons(request(to_me), {{3, 4}, Days{1}, Days{2}}),
              ElementsAre("a question to them alone", "they answered 3 of your 4 messages"));
}

TEST(Reasons, TellARequestFromAQuestionAndACopyFromALetter) {
  auto item = request(by_me);
  item.features.questions = 0;
  item.features.alone = 0;
  EXPECT_THAT(reasons(item, {}), ElementsAre("a request to you and others"));
  item.features.in_cc = 1;
  EXPECT_THAT(reasons(item, {}), ElementsAre("a request on which you stood in copy"));
  item.features.asks = 0;
  EXPECT_THAT(reasons(item, {}), IsEmpty());
}

}  // namespace
}  // namespace closeknit::pages
