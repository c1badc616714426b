// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/weights.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>

#include "owed/made_up_turns.hpp"
#include "signals/request.hpp"

namespace closeknit::owed {
namespace {

const Habit kFriend{.answers_to_them = 0.5, .out_recent = 1, .two_way = true};
const Habit kBestFriend{.answers_to_them = 0.85, .out_recent = 3, .two_way = true};
const Habit kStranger{};

// A letter with these words, to me alone.
Turn saying(const std::string& text) {
  const signals::RequestCues cues = signals::request_cues(text);
  Turn turn = from(kAnn, 1);
  turn.words = cues.words;
  turn.questions = cues.questions;
  turn.requests = cues.requests;
  turn.asks = cues.score;
  turn.withdrawn = cues.withdrawn;
  turn.sentence_begin = cues.sentence_begin;
  turn.sentence_end = cues.sentence_end;
  return turn;
}
Turn to_many(Turn turn, std::uint32_t recipients) {
  turn.to_count = turn.recipients = recipients;
  return turn;
}

// 0 where it is not even kept.
double shown(const Turn& turn, const Habit& habit) {
  const auto items = judge(std::vector{turn});
  return items.empty() ? 0 : probability(items.front(), habit);
}

TEST(Probability, OfAPlainQuestionFromAFriendIsWellAboveTheThreshold) {
  for (const char* text :
       {"Can we meet Thursday?", "Hi, could you send me the address?", "Kannst du am Samstag?",
        "Are you free on Sunday", "What time does your train arrive?", "Let me know if you want to come along."})
    EXPECT_GT(shown(saying(text), kFriend), 0.72) << text;
}

TEST(Probability, OfAStrangersRequestIsShownButLessSurely) {
  const Turn request = saying("I would like to rent the hall on 5 May. Could you tell me the price?");
  EXPECT_GT(shown(request, kStranger), kShownAt);
  EXPECT_LT(shown(request, kStranger), shown(request, kFriend));
}

TEST(Probability, OfThanksAndNewsIsBelowTheThresholdForTheBestFriend) {
  for (const char* text : {"thanks!", "Thanks, see you on Sunday.", "Got it, will do.", "Danke dir, bis morgen!",
                           "We have arrived, the house is lovely and the children are asleep."})
    EXPECT_LT(shown(saying(text), kBestFriend), kShownAt) << text;
  std::string note = "Thank you so much for the lovely evening.";
  for (int i = 0; i < 4; ++i)
    note += " The soup was wonderful and the children still sing the song about the bear.";
  EXPECT_LT(shown(saying(note), kBestFriend), kShownAt);
}

TEST(Probability, OfARoundToTwelveIsBelowTheThreshold) {
  EXPECT_LT(shown(to_many(saying("For your information: the office is closed on Monday."), 12), kBestFriend), 0.1);
  EXPECT_LT(shown(to_many(saying("Please send me your numbers by Friday."), 12), kFriend), kShownAt);
}

TEST(Probability, OfAQuestionToThreeIsAboveAndInCopyBelow) {
  EXPECT_GT(shown(to_many(saying("Can we meet Thursday?"), 3), kFriend), kShownAt);
  Turn copy = to_many(saying("Ben, can you meet us Thursday?"), 2);
  copy.to_me = false;
  copy.cc_me = true;
  EXPECT_LT(shown(copy, kFriend), kShownAt);
}

TEST(Probability, GrowsWithHowOftenIAnswerThem) {
  Item item;
  item.evidence = 0.2;
  double before = 0;
  for (const double share : {0.0, 0.1, 0.2, 0.5, 0.9, 1.0}) {
    const double now = probability(item, {.answers_to_them = share, .out_recent = 0, .two_way = true});
    EXPECT_GT(now, before);
    before = now;
  }
  EXPECT_LT(before, 1);
}

TEST(Probability, OfAnAveragePairIsTheEvidenceAlone) {
  Item item;
  for (const double evidence : {-3.0, 0.0, 2.0}) {
    item.evidence = evidence;
    EXPECT_NEAR(probability(item, Habit{}), 1 / (1 + std::exp(-evidence)), 1e-12);
  }
}

TEST(Probability, OfAbsurdHabitsIsStillAProbability) {
  Item item;
  for (const double absurd : {-5.0, 7.0, 1e300}) {
    const double value = probability(item, {.answers_to_them = absurd, .out_recent = absurd, .two_way = false});
    EXPECT_TRUE(value >= 0 && value <= 1) << absurd;
  }
}

TEST(Weights, NameEveryFeatureAndHabit) {
  ASSERT_EQ(weights().size(), kInputs);
  EXPECT_EQ(weights()[0].name, "asks");
  EXPECT_EQ(weights()[kFeatures - 1].name, "crowd");
  Features features;
  const double nothing = evidence(features);
  features.in_cc = 1;
  EXPECT_NEAR(evidence(features) - nothing, weights()[4].answers + weights()[4].waits, 1e-12);
}

TEST(Weights, CountTheWayAPersonWouldExpect) {
  for (std::size_t i = 0; i < kInputs; ++i) {
    const double answers = weights()[i].answers;
    const Sign sign = inputs()[i].sign;
    EXPECT_TRUE(sign != Sign::more || answers >= 0) << weights()[i].name;
    EXPECT_TRUE(sign != Sign::less || answers <= 0) << weights()[i].name;
    EXPECT_TRUE(sign != Sign::unused || answers == 0) << weights()[i].name;
  }
}

TEST(Probability, FallsWithEveryLetterThatTheOwnerWroteThemSince) {
  Habit habit = kFriend;
  double before = 1;
  for (const std::uint32_t letters : {0U, 1U, 3U, 20U, 4'000'000'000U}) {
    habit.written_since = letters;
    const double now = shown(saying("Could I have your sofa from Thursday to Sunday?"), habit);
    EXPECT_LT(now, before) << letters;
    EXPECT_EQ(now > kShownAt, letters < 9) << letters;
    before = now;
  }
}

TEST(Probability, FadesWhileItWaits) {
  Item item;
  item.evidence = 1.4;
  double before = 1;
  for (const double days : {0.0, 1.0, 7.0, 30.0, 120.0, 1e9}) {
    const double now = probability(item, {.two_way = true, .waited = Days{days}});
    EXPECT_LT(now, before) << days;
    before = now;
  }
  EXPECT_DOUBLE_EQ(probability(item, {.waited = Days{-5}}), probability(item, {}));
}

TEST(Probability, FadesSlowerWhereAnswersUsuallyTakeLong) {
  Item item;
  const auto after_a_month = [&](double usual) {
    return probability(item, {.waited = Days{30}, .usual = Days{usual}});
  };
  EXPECT_LT(after_a_month(0), after_a_month(3));
  EXPECT_DOUBLE_EQ(after_a_month(0), after_a_month(0.1)) << "a week at least";
  EXPECT_DOUBLE_EQ(after_a_month(6), after_a_month(1e9)) << "two months at most";
}

TEST(Probability, FadesFasterInALargeRound) {
  const Habit month{.waited = Days{30}};
  Item item;
  const double alone = probability(item, month);
  item.features.log_recipients = std::log(10);
  EXPECT_LT(probability(item, month), alone);
}

TEST(Probability, OfAFriendsQuestionIsAboveTheThresholdAfterTwoMonths) {
  Habit habit = kFriend;
  habit.waited = Days{60};
  EXPECT_GT(shown(saying("Could I have your sofa from Thursday to Sunday?"), habit), kShownAt);
}

// docs/owed.md, "By hand": whoever fits or judges anew works it out again there.
TEST(Probability, IsTheSumThatTheDocumentWorksOutByHand) {
  Turn turn = from(kAnn, 1);
  turn.words = 4;
  turn.asks = 0.7;
  turn.starts = true;
  Habit habit;
  EXPECT_NEAR(answer_chance(judge(std::vector{turn}).front().features, habit), 0.41, 0.005);
  EXPECT_NEAR(shown(turn, habit), 0.70, 0.005);
  habit = {.answers_to_them = 0.5, .out_recent = 1, .two_way = true};
  EXPECT_NEAR(shown(turn, habit), 0.89, 0.005);
  habit.waited = Days{30};
  EXPECT_NEAR(shown(turn, habit), 0.86, 0.005);
  EXPECT_NEAR(shown(to_many(turn, 5), habit), 0.42, 0.005);
}

TEST(Probability, OfAPromiseDoesNotFade) {
  Item item;
  item.kind = Kind::promise;
  EXPECT_DOUBLE_EQ(probability(item, {.waited = Days{100}}), probability(item, {}));
}

}  // namespace
}  // namespace closeknit::owed
