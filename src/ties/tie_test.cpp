// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "ties/ties.hpp"
#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

TEST(Tie, OfNothingIsNothing) {
  const Tie tie = tie_of(Sums{}, day(20'000));
  EXPECT_EQ(tie.score, 0);
  EXPECT_EQ(tie.strength, 0);
  EXPECT_EQ(tie.confidence, 0);
  EXPECT_FALSE(tie.two_way);
  EXPECT_EQ(tie.trend, Trend::none);
  EXPECT_FALSE(tie.rhythm);
  EXPECT_TRUE(tie.parts.empty());
}

TEST(Tie, OneMoreLetterNeverWeakensIt) {
  std::mt19937 random(9);
  for (std::size_t count = 1; count < 200; count += 9) {
    Sums sums = sums_of(made_up_contacts(random, count));
    const double before = tie_of(sums, sums.as_of).score;
    add(sums, {sums.as_of, Direction::out, Part::to, 1, true});
    EXPECT_GT(tie_of(sums, sums.as_of).score, before);
  }
}

TEST(Tie, ACopyCountsLessThanALetter) {
  Sums direct, copied;
  add(direct, {day(0), Direction::in});
  add(copied, {day(0), Direction::in, Part::cc});
  EXPECT_GT(tie_of(direct, day(0)).score, tie_of(copied, day(0)).score);

  Sums sent, sent_copy;
  add(sent, {day(0), Direction::out});
  add(sent_copy, {day(0), Direction::out, Part::cc});
  EXPECT_GT(tie_of(sent, day(0)).score, tie_of(sent_copy, day(0)).score);
}

TEST(Tie, StrengthIsAProbabilityThatGrowsWithTheScoreAndFadesInSilence) {
  Tie before = tie_of(every(7, 19'000, 20'000), day(20'000));
  EXPECT_GT(before.strength, 0.5);
  for (const double silent : {10, 30, 100, 300, 1000}) {
    const Tie tie = tie_of(every(7, 19'000, 20'000), day(20'000 + silent));
    EXPECT_LT(tie.score, before.score);
    EXPECT_LT(tie.strength, before.strength);
    before = tie;
  }
  EXPECT_LT(before.strength, 0.05);
}

TEST(Tie, IsMeasuredByTheOwnersOtherContacts) {
  const Instant now = day(20'000);
  std::vector<TieFeatures> contacts;
  for (int i = 1; i < 60; ++i)
    contacts.push_back(features_of(every(i, 19'000 - 50 * i, 20'000), now));
  const Norms norms = norms_of(contacts);
  EXPECT_NE(norms.typical, shipped_norms().typical);
  EXPECT_EQ(norms_of({}).typical, shipped_norms().typical);
  const Sums weekly = every(7, 19'000, 20'000);
  Tie rated = tie_of(weekly, now);
  rate(rated, features_of(weekly, now), norms);
  EXPECT_EQ(rated.score, tie_of(weekly, now, norms).score);
  EXPECT_NE(rated.score, tie_of(weekly, now).score);
}

TEST(Tie, EachChannelHasItsOwnClock) {
  // After a month of silence a chat has faded further than a correspondence.
  const auto faded = [](Channel channel) {
    const Sums weekly = every(3, 19'000, 20'000);
    const Norms norms = shipped_norms(channel);
    return tie_of(weekly, day(20'030), norms).strength / tie_of(weekly, day(20'000), norms).strength;
  };
  EXPECT_LT(faded(Channel::chat), faded(Channel::mail));
}

TEST(Tie, TheYearlyClockOrdersWhomTheMonthlyHasForgotten) {
  const Instant now = day(20'000);
  const double two_years = tie_of(every(7, 18'000, 19'270), now).score;
  const double ten_years = tie_of(every(7, 14'000, 16'350), now).score;
  EXPECT_GT(two_years, ten_years);
}

TEST(Tie, SharesOfThePartsAddUpToTheScoreExactly) {
  std::mt19937 random(5);
  for (std::size_t count = 0; count < 300; count += 7) {
    const auto contacts = made_up_contacts(random, count);
    const Instant now = (contacts.empty() ? day(0) : contacts.back().at) + Days{static_cast<double>(random() % 900)};
    const Tie tie = tie_of(sums_of(contacts), now);
    const double sum = std::accumulate(tie.parts.begin(), tie.parts.end(), 0.0,
                                       [](double total, const PartOf& part) { return total + part.share; });
    EXPECT_EQ(sum, tie.score);
    for (const PartOf& part : tie.parts)
      EXPECT_FALSE(part.words.empty());
  }
}

// The words of a part; empty where there is none of that name.
std::string words_of(const Tie& tie, const std::string& name) {
  for (const auto& part : tie.parts)
    if (part.name == name) return part.words;
  return {};
}

TEST(Tie, PartsSayWhatTheyRestOn) {
  Sums sums = every(10, 19'910, 20'000);
  add(sums, {day(19'998), Direction::in});
  const Tie tie = tie_of(sums, day(20'001));
  EXPECT_EQ(words_of(tie, "you wrote to them"), "on nine days in the last three months");
  EXPECT_EQ(words_of(tie, "they wrote to you"), "on ten days in the last three months");
  EXPECT_EQ(words_of(tie, "the longer past"), "21 messages in all: yours on ten days, theirs on eleven days");
  EXPECT_EQ(words_of(tie, "how recent it is"), "last in touch a day ago");
}

TEST(Tie, PartsOfALongSilenceSayHowLong) {
  Sums sums;
  add(sums, {day(19'000), Direction::out});
  const Tie tie = tie_of(sums, day(20'096));
  EXPECT_EQ(words_of(tie, "you wrote to them"), "on one day in all, the last three years ago");
  EXPECT_EQ(words_of(tie, "the longer past"), "one message in all: yours on one day, theirs never");
  EXPECT_EQ(words_of(tie, "how recent it is"), "last in touch three years ago");
}

TEST(Tie, ExplainingChangesNoFigure) {
  std::mt19937 random(6);
  const Sums sums = sums_of(made_up_contacts(random, 300));
  const Tie with = tie_of(sums, sums.as_of + Days{10});
  const Tie without = tie_of(sums, sums.as_of + Days{10}, Explain::no);
  EXPECT_EQ(with.score, without.score);
  EXPECT_EQ(with.trend, without.trend);
  EXPECT_TRUE(without.parts.empty());
}

TEST(Tie, AskedAboutTheMomentBeforeTheLastContactStandsAsThen) {
  Sums sums;
  add(sums, {day(100), Direction::in});
  EXPECT_EQ(tie_of(sums, day(50)).score, tie_of(sums, day(100)).score);
  EXPECT_EQ(tie_of(sums, day(50)).silence, Days{0});
}

TEST(Tie, IsTwoWayWhenSomethingPassedBothWays) {
  const struct {
    const char* what;
    std::vector<Contact> contacts;
    bool two_way;
  } cases[] = {
      {"only they wrote", {{day(1), Direction::in}, {day(2), Direction::in}}, false},
      {"only the owner wrote", {{day(1), Direction::out}}, false},
      {"one each", {{day(1), Direction::out}, {day(2), Direction::in}}, true},
      {"a copy answered", {{day(1), Direction::out, Part::cc, 9}, {day(2), Direction::in}}, true},
      {"copies of the same rounds",
       {{day(1), Direction::out, Part::cc, 30}, {day(2), Direction::in, Part::cc, 30}},
       false},
  };
  for (const auto& [what, contacts, two_way] : cases)
    EXPECT_EQ(tie_of(sums_of(contacts), day(3)).two_way, two_way) << what;
}

TEST(Tie, ReciprocityComparesTheDaysOfEach) {
  Sums sums;
  for (double at = 0; at < 8; ++at)
    add(sums, {day(at), Direction::out});
  EXPECT_EQ(tie_of(sums, day(9)).reciprocity, 0);
  add(sums, {day(3), Direction::in});
  add(sums, {day(4), Direction::in});
  EXPECT_DOUBLE_EQ(tie_of(sums, day(9)).reciprocity, 0.25);
}

TEST(Tie, ConfidenceGrowsWithDaysEachWayAndIsEvenAtFive) {
  double before = 0;
  for (int days = 1; days <= 40; ++days) {
    const double confidence = tie_of(every(1, 1, days), day(50)).confidence;
    EXPECT_GT(confidence, before);
    before = confidence;
  }
  EXPECT_DOUBLE_EQ(tie_of(every(1, 1, 5), day(50)).confidence, 0.5);
  EXPECT_LT(before, 1);

  Sums one_way;
  for (double at = 0; at < 100; ++at)
    add(one_way, {day(at), Direction::in});
  EXPECT_EQ(tie_of(one_way, day(101)).confidence, 0);
}

TEST(Tie, UsualDelaysNeedThreeAnswers) {
  Sums sums;
  add_reply(sums, Direction::out, Days{0.1});
  add_reply(sums, Direction::out, Days{0.1});
  EXPECT_FALSE(tie_of(sums, day(1)).my_delay);
  add_reply(sums, Direction::out, Days{0.1});
  ASSERT_TRUE(tie_of(sums, day(1)).my_delay);
  EXPECT_FALSE(tie_of(sums, day(1)).their_delay);
}

TEST(Tie, TheUsualDelayIsTheMedianWithinAFactorOfTwo) {
  std::mt19937 random(7);
  std::lognormal_distribution<double> delay(-1.0, 2.0);
  for (int round = 0; round < 50; ++round) {
    Sums sums;
    std::vector<double> delays;
    for (int i = 0; i < 101; ++i) {
      delays.push_back(delay(random));
      add_reply(sums, Direction::in, Days{delays.back()});
    }
    std::nth_element(delays.begin(), delays.begin() + 50, delays.end());
    const double median = tie_of(sums, day(1)).their_delay->count;
    EXPECT_LT(std::abs(std::log2(median / delays[50])), 1);
  }
}

}  // namespace
}  // namespace closeknit::ties
