// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/rhythm.hpp"

#include <gtest/gtest.h>

#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

Trend trend(const Sums& sums, double at) {
  return tie_of(sums, day(at)).trend;
}

// Three busy days every `pause` days.
Sums bursts(double pause, double from, double until) {
  std::vector<double> days;
  for (double at = from; at <= until; at += pause)
    for (const double more : {0.0, 1.0, 2.0})
      days.push_back(at + more);
  return both_ways_on(days);
}

TEST(Rhythm, IsTheMedianGapBetweenDaysOfContactEitherWay) {
  Sums sums;
  for (const double at : {0, 10, 30})
    add(sums, {day(at), Direction::out});
  for (const double at : {10, 20, 60})
    add(sums, {day(at), Direction::in});
  const auto gaps = gaps_of(sums);
  ASSERT_TRUE(gaps);
  EXPECT_EQ(gaps->median, Days{10});
  EXPECT_EQ(gaps->long_one, Days{30});
}

TEST(Rhythm, NeedsFourGaps) {
  EXPECT_FALSE(gaps_of(every(10, 0, 30)));
  EXPECT_TRUE(gaps_of(every(10, 0, 40)));
  EXPECT_FALSE(gaps_of(Sums{}));
}

TEST(Rhythm, IsThatOfTheLastYearsWhereThereIsEnough) {
  std::vector<double> days;
  for (double at = 0; at < 1000; ++at)
    days.push_back(at);
  for (double at = 1000; at < 4000; at += 30)
    days.push_back(at);
  EXPECT_EQ(gaps_of(both_ways_on(days))->median, Days{30});
}

TEST(Rhythm, OfRareContactTakesTheLastEightGaps) {
  EXPECT_EQ(gaps_of(every(365, 0, 3650))->median, Days{365});
}

TEST(Trend, OfWeeklyContact) {
  const Sums weekly = every(7, 10'000, 11'050);
  const struct {
    double silence;
    Trend trend;
  } cases[] = {{1, Trend::steady},     {20, Trend::steady},   {27, Trend::steady},   {29, Trend::drifting},
               {170, Trend::drifting}, {185, Trend::dormant}, {5000, Trend::dormant}};
  for (const auto& [silence, expected] : cases)
    EXPECT_EQ(trend(weekly, 11'050 + silence), expected) << silence;
}

TEST(Trend, DailyContactMayRestForALongWeekend) {
  const Sums daily = every(1, 10'000, 10'600);
  EXPECT_EQ(trend(daily, 10'605), Trend::steady);
  EXPECT_EQ(trend(daily, 10'614), Trend::steady);
  EXPECT_EQ(trend(daily, 10'617), Trend::drifting);
}

TEST(Trend, OfYearlyContactIsSteadyUntilTheNextYearIsOverdue) {
  const Sums yearly = every(365, 10'000, 14'000);
  const double last = 13'650;
  EXPECT_EQ(trend(yearly, last + 300), Trend::steady);
  EXPECT_EQ(trend(yearly, last + 375), Trend::steady);
  EXPECT_EQ(trend(yearly, last + 400), Trend::dormant);
}

TEST(Trend, WhoWritesInBurstsIsNotDriftingInTheUsualPause) {
  const Sums quarterly = bursts(90, 10'000, 11'350);
  EXPECT_EQ(gaps_of(quarterly)->median, Days{1});
  EXPECT_EQ(trend(quarterly, 11'442 + 0.5 - 92 + 60), Trend::steady);
  EXPECT_EQ(trend(quarterly, 11'352 + 110), Trend::drifting);
}

// Two busy months with a pause of 15 months between them: the gaps within them say nothing of the pauses.
Sums two_seasons() {
  std::vector<double> days;
  for (double at = 10'000; at < 10'060; at += 3)
    days.push_back(at);
  for (double at = 10'510; at < 10'516; at += 3)
    days.push_back(at);
  return both_ways_on(days);
}

TEST(Rhythm, OfBusySeasonsWithLongPausesIsThatOfThePauses) {
  EXPECT_EQ(gaps_of(two_seasons())->long_one, Days{3});
  EXPECT_EQ(gaps_of(two_seasons())->pause, Days{453});
  EXPECT_EQ(tie_of(two_seasons(), day(10'600)).long_gap, Days{453});
  EXPECT_EQ(trend(two_seasons(), 10'513 + 95), Trend::steady);
  EXPECT_EQ(trend(two_seasons(), 10'513 + 500), Trend::dormant);
}

TEST(Rhythm, OneHolidayOfWeeklyFriendsIsNoPause) {
  std::vector<double> days;
  for (double at = 10'000; at < 10'700; at += 7)
    if (at < 10'300 || at > 10'340) days.push_back(at);
  EXPECT_EQ(gaps_of(both_ways_on(days))->pause, Days{7});
}

// Weekly letters for years, with one summer of silence.
Sums weekly_but_for_a_summer() {
  std::vector<double> days;
  for (double at = 10'000; at < 11'200; at += 7)
    if (at < 10'800 || at > 10'900) days.push_back(at);
  return both_ways_on(days);
}

TEST(Trend, WhoWasSilentForLongerBeforeAndIsLikelyHeardAgainIsNotDrifting) {
  const double last = 11'197;
  EXPECT_EQ(trend(weekly_but_for_a_summer(), last + 60), Trend::steady);
  EXPECT_EQ(trend(weekly_but_for_a_summer(), last + 120), Trend::drifting);
  EXPECT_EQ(trend(every(7, 10'000, last), last + 60), Trend::drifting) << "never so long before";
}

TEST(Trend, ANewTieWarms) {
  EXPECT_EQ(trend(every(10, 10'000, 10'050), 10'051), Trend::warming);
}

TEST(Trend, MoreContactThanAYearBeforeWarms) {
  std::vector<double> days;
  for (double at = 10'000; at < 10'900; at += 30)
    days.push_back(at);
  for (double at = 10'900; at < 10'980; at += 7)
    days.push_back(at);
  EXPECT_EQ(trend(both_ways_on(days), 10'981), Trend::warming);
}

TEST(Trend, WhatOneSideAloneWritesWarmsNothing) {
  Sums sums = every(30, 10'000, 10'900);
  for (double at = 11'000; at < 11'080; at += 3)
    add(sums, {day(at), Direction::in});
  EXPECT_NE(trend(sums, 11'081), Trend::warming);
}

TEST(Trend, ChanceAloneSeldomWarmsASteadyTie) {
  std::mt19937 random(8);
  std::exponential_distribution<double> gap(1.0 / 10);
  int warming = 0;
  constexpr int kTies = 400;
  for (int i = 0; i < kTies; ++i) {
    std::vector<double> days;
    for (double at = 10'000; at < 11'500; at += gap(random))
      days.push_back(at);
    if (trend(both_ways_on(days), 11'500) == Trend::warming) ++warming;
  }
  EXPECT_LT(warming, kTies / 10);
}

TEST(Trend, TooLittleContactHasNone) {
  EXPECT_EQ(trend(every(10, 10'000, 10'020), 12'000), Trend::none);

  Sums they_alone;
  for (double at = 10'000; at < 10'100; at += 7)
    add(they_alone, {day(at), Direction::in});
  EXPECT_EQ(trend(they_alone, 10'101), Trend::none);
  EXPECT_EQ(trend(they_alone, 12'000), Trend::none);

  add(they_alone, {day(10'050), Direction::out});  // one answer is not yet a tie to lose
  EXPECT_EQ(trend(they_alone, 12'000), Trend::none);
}

// Both write every week until `until`; then the owner alone goes on, copying them into whatever goes round.
Sums then_copied_alone(double until, double later) {
  Sums sums = every(7, 10'000, until);
  for (double at = until + 7; at <= later; at += 7)
    add(sums, {day(at), Direction::out, Part::cc, 30});
  return sums;
}

TEST(Rhythm, OfWhatNobodyTakesUpIsNone) {
  Sums circulars;
  for (double at = 10'000; at < 11'000; at += 5)
    add(circulars, {day(at), Direction::out, Part::cc, 30});
  EXPECT_TRUE(gaps_of(circulars)) << "they are contact all the same";
  EXPECT_FALSE(gaps_of(exchange_days(circulars)));
  add(circulars, {day(10'500), Direction::in});
  EXPECT_TRUE(exchange_days(circulars).front() >= 10'470);
  EXPECT_TRUE(exchange_days(circulars).back() <= 10'530);
}

TEST(Trend, LettersThatAreNeverAnsweredEndNoSilence) {
  const Sums sums = then_copied_alone(11'050, 11'150);
  const Tie tie = tie_of(sums, day(11'151));
  EXPECT_EQ(tie.trend, Trend::drifting);
  EXPECT_LT(tie.silence.count, 10);
  EXPECT_GT(tie.quiet.count, 60);
  EXPECT_EQ(in_words(tie), "usually every week, no exchange for two months");
}

TEST(Trend, WhoWroteAndWasNotAnsweredIsNotSilent) {
  Sums sums = every(7, 10'000, 11'050);
  add(sums, {day(11'120), Direction::in});
  EXPECT_EQ(trend(sums, 11'121), Trend::steady);
}

TEST(Trend, OneEpisodeHadNoTieToLose) {
  EXPECT_EQ(trend(every(2, 10'000, 10'060), 10'300), Trend::none);
  EXPECT_EQ(trend(bursts(200, 10'000, 10'200), 10'500), Trend::none) << "two episodes";
  EXPECT_EQ(trend(every(60, 10'000, 10'500), 11'500), Trend::dormant);
}

TEST(Trend, WhoSeldomMeetsIsJudgedByTheirOwnRhythm) {
  EXPECT_EQ(trend(every(7, 10'000, 11'050), 11'050 + 120), Trend::drifting);
  EXPECT_EQ(trend(every(100, 10'000, 11'500), 11'500 + 120), Trend::steady);
}

TEST(Trend, HasNames) {
  EXPECT_EQ(trend_name(Trend::none), "none");
  EXPECT_EQ(trend_name(Trend::warming), "warming");
  EXPECT_EQ(trend_name(Trend::steady), "steady");
  EXPECT_EQ(trend_name(Trend::drifting), "drifting");
  EXPECT_EQ(trend_name(Trend::dormant), "dormant");
}

}  // namespace
}  // namespace closeknit::ties
