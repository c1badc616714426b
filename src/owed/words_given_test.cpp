// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "owed/made_up_turns.hpp"

namespace closeknit::owed {
namespace {

using signals::Signal;
using signals::SignalKind;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::int32_t kDue = 30;

Turn with(Turn turn, SignalKind kind, double confidence = 0.85) {
  turn.signals.push_back({kind, confidence, 5, 25, Signal::kNoDay});
  return turn;
}
Turn promise(Turn turn) {
  return with(quiet(std::move(turn)), SignalKind::promise);
}
Turn enclosing(Turn turn) {
  turn.encloses = true;
  return turn;
}
Turn brief(Turn turn) {
  turn.words = 2;
  return turn;
}
Turn long_answer(IdentityId sender, std::int64_t id) {
  Turn turn = quiet(from(sender, id));
  turn.words = 60;
  return turn;
}

// "10 by me: kept by 12" for each item.
std::vector<std::string> told(const std::vector<Item>& items) {
  std::vector<std::string> all;
  for (const Item& item : items) {
    std::string words = std::to_string(item.request.value) + (item.direction == Direction::by_me ? " by me" : " to me");
    if (item.settled_by) words += ": " + item.settled_how + " by " + std::to_string(item.settled_by.value);
    all.push_back(words);
  }
  return all;
}
template <typename... Turns>
std::vector<std::string> promises(const Turns&... turns) {
  return told(judge_promises(std::vector<Turn>{turns...}));
}
template <typename... Turns>
std::vector<std::string> thanks(const Turns&... turns) {
  return told(judge_thanks(std::vector<Turn>{turns...}));
}

TEST(Promises, StandOpenUntilSomethingIsSent) {
  EXPECT_THAT(promises(promise(to(kAnn, 10))), ElementsAre("10 by me"));
  EXPECT_THAT(promises(promise(from(kAnn, 10))), ElementsAre("10 to me"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), enclosing(brief(to(kAnn, 12)))), ElementsAre("10 by me: kept by 12"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), quiet(to(kAnn, 12))), ElementsAre("10 by me: kept by 12"));
  EXPECT_THAT(promises(promise(from(kAnn, 10)), quiet(from(kAnn, 12))), ElementsAre("10 to me: kept by 12"));
}

TEST(Promises, AreNotKeptByAWordOrTwoNorTowardsSomebodyElse) {
  EXPECT_THAT(promises(promise(to(kAnn, 10)), brief(quiet(to(kAnn, 12)))), ElementsAre("10 by me"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), enclosing(to(kBen, 12))), ElementsAre("10 by me"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), quiet(from(kAnn, 12))), ElementsAre("10 by me"));
}

TEST(Promises, AreKeptByAWordThatTheyAreDoneWhoeverIsTold) {
  EXPECT_THAT(promises(promise(to(kAnn, 10)), with(brief(quiet(to(kAnn, 12))), SignalKind::done)),
              ElementsAre("10 by me: kept by 12"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), with(brief(quiet(to(kBen, 12))), SignalKind::done)),
              ElementsAre("10 by me: done by 12"));
  EXPECT_THAT(promises(promise(from(kAnn, 10)), with(brief(quiet(from(kBen, 12))), SignalKind::done)),
              ElementsAre("10 to me"));
}

TEST(Promises, GivenAgainStandOnceForTheLatest) {
  EXPECT_THAT(promises(promise(to(kAnn, 10)), promise(to(kAnn, 12))),
              ElementsAre("10 by me: promised again by 12", "12 by me"));
}

Turn promising(Turn turn, std::string_view sentence) {
  turn = promise(std::move(turn));
  turn.promised = Matter(sentence, {});
  return turn;
}

TEST(Promises, OfAnotherDeedStandBeside) {
  const Turn photos = promising(to(kAnn, 10), "I'll send you the photos tomorrow.");
  EXPECT_THAT(promises(photos, promising(to(kAnn, 12), "I'll also call about the boat.")),
              ElementsAre("10 by me", "12 by me"));
  EXPECT_THAT(promises(photos, promising(to(kAnn, 12), "I will send the photos on Friday, I promise.")),
              ElementsAre("10 by me: promised again by 12", "12 by me"));
  EXPECT_THAT(promises(photos, promising(to(kAnn, 12), "I'll send them next week.")),
              ElementsAre("10 by me: promised again by 12", "12 by me"));
}

TEST(Promises, AreNotKeptByAnExcuse) {
  Turn not_yet = quiet(to(kAnn, 12));
  not_yet.not_yet = true;
  EXPECT_THAT(promises(promise(to(kAnn, 10)), not_yet), ElementsAre("10 by me"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), with(quiet(to(kAnn, 12)), SignalKind::apology)), ElementsAre("10 by me"));
  EXPECT_THAT(promises(promise(to(kAnn, 10)), enclosing(with(quiet(to(kAnn, 12)), SignalKind::apology))),
              ElementsAre("10 by me: kept by 12"));
  not_yet.words = 60;
  EXPECT_THAT(promises(promise(to(kAnn, 10)), not_yet), ElementsAre("10 by me: kept by 12")) << "it tells much else";
}

TEST(Promises, AreSettledByThanksOfAnotherDay) {
  EXPECT_THAT(promises(promise(to(kAnn, 10)), with(from(kAnn, 13), SignalKind::thanks)),
              ElementsAre("10 by me: thanked for by 13"));
  Turn at_once = with(from(kAnn, 11), SignalKind::thanks);
  at_once.at = Instant{10 * kSecondsPerDay + 3600};
  EXPECT_THAT(promises(promise(to(kAnn, 10)), at_once), ElementsAre("10 by me")) << "thanks for the promise itself";
}

TEST(Promises, OfMachinesAndToRoundsOfManyAreNone) {
  Turn robot = promise(from(kAnn, 10));
  robot.human = false;
  EXPECT_THAT(promises(robot), IsEmpty());
  Turn in_copy = promise(from(kAnn, 10));
  in_copy.to_me = false;
  EXPECT_THAT(promises(in_copy), IsEmpty());
  Turn round = promise(to(kAnn, 10));
  round.to = {kAnn, kBen, kCleo, IdentityId{4}};
  EXPECT_THAT(promises(round), IsEmpty());
}

TEST(Promises, KeepTheirSentenceAndDay) {
  Turn turn = promise(to(kAnn, 10));
  turn.signals[0].due = kDue;
  const auto items = judge_promises(std::vector{turn});
  ASSERT_EQ(items.size(), 1U);
  EXPECT_EQ(items[0].kind, Kind::promise);
  EXPECT_EQ(items[0].due, kDue);
  EXPECT_EQ(items[0].sentence_begin, 5U);
  EXPECT_EQ(items[0].sentence_end, 25U);
  EXPECT_GT(probability(items[0], {.two_way = true}), kShownAt);
}

TEST(Thanks, AreDueForHelpThatWasAskedForAndCame) {
  EXPECT_THAT(thanks(to(kAnn, 10), long_answer(kAnn, 11)), ElementsAre("11 by me"));
  EXPECT_THAT(thanks(to(kAnn, 10), enclosing(brief(quiet(from(kAnn, 11))))), ElementsAre("11 by me"));
}

TEST(Thanks, AreNotDueForWhatWasNotAskedOrDidNotHelp) {
  EXPECT_THAT(thanks(long_answer(kAnn, 11)), IsEmpty());
  EXPECT_THAT(thanks(quiet(to(kAnn, 10)), long_answer(kAnn, 11)), IsEmpty());
  EXPECT_THAT(thanks(to(kAnn, 10), brief(quiet(from(kAnn, 11)))), IsEmpty());
  EXPECT_THAT(thanks(to(kAnn, 10), long_answer(kBen, 11)), IsEmpty());
}

TEST(Thanks, AreGivenByAnythingWrittenSince) {
  EXPECT_THAT(thanks(to(kAnn, 10), long_answer(kAnn, 11), with(quiet(to(kAnn, 12)), SignalKind::thanks)),
              ElementsAre("11 by me: thanked by 12"));
  EXPECT_THAT(thanks(to(kAnn, 10), long_answer(kAnn, 11), quiet(to(kAnn, 12))),
              ElementsAre("11 by me: answered by 12"));
}

TEST(Thanks, AreDueOnceForSeveralAnswers) {
  EXPECT_THAT(thanks(to(kAnn, 10), long_answer(kAnn, 11), long_answer(kAnn, 12)), ElementsAre("12 by me"));
}

// They thank the owner in a letter of its own.
Turn thanking(std::int64_t id) {
  Turn turn = with(quiet(from(kAnn, id)), SignalKind::thanks, 0.9);
  turn.starts = true;
  return turn;
}

TEST(Thanks, ToTheOwnerAreWorthAWordBack) {
  EXPECT_THAT(thanks(thanking(10)), ElementsAre("10 by me"));
  EXPECT_THAT(thanks(thanking(10), quiet(to(kAnn, 12))), ElementsAre("10 by me: answered by 12"));
  EXPECT_THAT(thanks(thanking(10), quiet(to(kBen, 12))), ElementsAre("10 by me"));
  const auto items = judge_thanks(std::vector{thanking(10)});
  ASSERT_EQ(items.size(), 1U);
  EXPECT_TRUE(is_thanked(items[0]));
  EXPECT_EQ(items[0].sentence_end, 25U);
  EXPECT_GT(probability(items[0], {.two_way = true}), kShownAt);
  EXPECT_FALSE(is_thanked(judge_thanks(std::vector{to(kAnn, 10), long_answer(kAnn, 11)}).at(0)));
}

TEST(Thanks, ToTheOwnerThatCloseAConversationOrAskOrGoToManyWantNoWordBack) {
  Turn closing = thanking(10);
  closing.starts = false;
  EXPECT_THAT(thanks(closing), IsEmpty());
  Turn asking = thanking(10);
  asking.asks = 0.7;
  EXPECT_THAT(thanks(asking), IsEmpty());
  Turn many = thanking(10);
  many.recipients = 4;
  EXPECT_THAT(thanks(many), IsEmpty());
  Turn robot = thanking(10);
  robot.human = false;
  EXPECT_THAT(thanks(robot), IsEmpty());
  Turn phrase = thanking(10);
  phrase.signals[0].confidence = 0.65;
  EXPECT_THAT(thanks(phrase), IsEmpty());
}

TEST(Thanks, OfOthersToTheOwnerAreNeverCounted) {
  for (const Item& item : judge_thanks(std::vector{from(kAnn, 10), enclosing(to(kAnn, 11))}))
    EXPECT_EQ(item.direction, Direction::by_me);
}

}  // namespace
}  // namespace closeknit::owed
