// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/refit.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

constexpr std::size_t kOthers = 40;

// The past of an owner over `days` days. `chance(other, day)`: how likely they write to that other on that day. Each
// is answered on the day after.
template <typename Chance>
std::vector<Happening> past_of(double days, Chance chance) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> uniform;
  std::vector<Happening> happenings;
  for (Other other = 0; other < kOthers; ++other) {
    happenings.push_back({other, {day(other), Direction::in}});
    for (double at = 1; at < days; ++at)
      if (uniform(random) < chance(other, at)) {
        happenings.push_back({other, {day(at), Direction::out}});
        happenings.push_back({other, {day(at + 1), Direction::in}});
      }
  }
  std::ranges::stable_sort(happenings, {}, [](const Happening& h) { return h.contact.at; });
  return happenings;
}

std::vector<PastDate> dates_of(const std::vector<Happening>& happenings, double until) {
  return past_dates(happenings, std::vector<bool>(kOthers, true), {.until = day(until)});
}

// Whom this owner wrote to last they do not write to again for a while: each has their month in turn.
double in_turn(Other other, double at) {
  return static_cast<std::uint64_t>(at / 30) % kOthers == other ? 0.3 : 0.001;
}

TEST(PastDates, LieHalfAMonthApartAndLeaveTheWholeHorizon) {
  const auto dates = dates_of(past_of(600, [](Other, double) { return 0.05; }), 600);
  ASSERT_FALSE(dates.empty());
  EXPECT_LE(dates.size(), 48U);
  EXPECT_LE(dates.back().at + kHorizon, day(600));
  for (std::size_t i = 1; i < dates.size(); ++i)
    EXPECT_EQ((dates[i].at - dates[i - 1].at).count, 15);
}

TEST(PastDates, OfALongerPastAgreeWithTheEarlierOnes) {
  const auto happenings = past_of(600, [](Other, double) { return 0.03; });
  const auto early = dates_of(happenings, 400);
  const auto late = dates_of(happenings, 500);
  std::size_t shared = 0;
  for (const PastDate& date : early)
    for (const PastDate& other : late)
      if (date.at == other.at) {
        EXPECT_EQ(date.contacts, other.contacts);
        EXPECT_EQ(date.written, other.written);
        ++shared;
      }
  EXPECT_GT(shared, 5U);
}

TEST(PastDates, KnowNothingOfWhatCameLater) {
  auto happenings = past_of(300, [](Other, double) { return 0.05; });
  const auto before = dates_of(happenings, 200);
  std::erase_if(happenings, [](const Happening& h) { return h.contact.at > day(201); });
  const auto after = dates_of(happenings, 200);
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i)
    EXPECT_EQ(before[i].contacts, after[i].contacts);
}

TEST(PastDates, OfNoPastAreNone) {
  EXPECT_TRUE(past_dates({}, {}, {.until = day(1000)}).empty());
}

TEST(PastDates, LeaveOutWhoIsNoHumanBeing) {
  const auto happenings = past_of(300, [](Other, double) { return 0.05; });
  std::vector<bool> people(kOthers, true);
  people[3] = false;
  for (const PastDate& date : past_dates(happenings, people, {.until = day(300)}))
    EXPECT_LE(date.contacts.size(), kOthers - 1);
}

TEST(PastDates, KeepAsManyContactsHoweverManyThereAre) {
  std::vector<Happening> happenings;
  constexpr Other kMany = 3000;
  for (Other other = 0; other < kMany; ++other)
    happenings.push_back({other, {day(1 + other % 10), Direction::in}});
  for (double at = 32; at < 300; ++at)
    happenings.push_back({static_cast<Other>(at) % 7, {day(at), Direction::out}});
  const auto dates = past_dates(happenings, std::vector<bool>(kMany, true), {.until = day(300)});
  ASSERT_FALSE(dates.empty());
  for (const PastDate& date : dates) {
    EXPECT_LE(date.contacts.size(), 2 * kMostRivals + 10);
    double known = 0;
    for (const float times : date.times)
      known += times;
    EXPECT_NEAR(known, kMany, 25) << "who was left out is stood for";
  }
}

TEST(Refit, OfAShortPastIsNothing) {
  EXPECT_FALSE(refit(dates_of(past_of(150, in_turn), 150), Channel::mail));
  EXPECT_FALSE(refit({}, Channel::mail));
}

TEST(Refit, IsTakenOnlyWhereItDidBetterOnTheLaterPast) {
  std::size_t taken = 0;
  for (const double chance : {0.01, 0.02, 0.05, 0.1}) {
    const auto found =
        refit(dates_of(past_of(900, [&](Other other, double) { return chance * (other % 4); }), 900), Channel::mail);
    if (!found) continue;
    ++taken;
    EXPECT_GT(found->own_ndcg, found->shipped_ndcg);
  }
  EXPECT_LE(taken, 4U);
}

TEST(Refit, LearnsAHabitThatTheShippedWeightsDoNotHave) {
  // Each of the others has a month in turn: who was written to most in all says nothing, who was written to in this
  // very month nearly all.
  const auto dates = dates_of(past_of(1500, in_turn), 1500);
  const auto found = refit(dates, Channel::mail);
  if (!found) GTEST_SKIP() << "the shipped weights do as well";
  EXPECT_GT(found->own_ndcg, found->shipped_ndcg);
}

TEST(Refit, HoldsEverySign) {
  for (const auto& happenings :
       {past_of(900, in_turn), past_of(900, [](Other other, double) { return other % 3 == 0 ? 0.1 : 0.005; })})
    if (const auto found = refit(dates_of(happenings, 900), Channel::mail))
      for (std::size_t k = 0; k < kTieFeatures; ++k) {
        if (kFeatureRows[k].sign == Sign::more) {
          EXPECT_GE(found->weights[k], 0) << kFeatureRows[k].name;
        }
        if (kFeatureRows[k].sign == Sign::less) {
          EXPECT_LE(found->weights[k], 0) << kFeatureRows[k].name;
        }
      }
}

TEST(Refit, PartsOfAScoreByOwnWeightsAddUpToo) {
  TieFeatures own = shipped_model(Channel::mail).weights;
  for (double& weight : own)
    weight *= 1.5;
  const std::vector<TieFeatures> contacts{features_of(every(7, 19'000, 20'000), day(20'000)),
                                          features_of(every(60, 19'000, 20'000), day(20'000))};
  const Norms norms = norms_of(contacts, Channel::mail, own);
  const Tie tie = tie_of(every(7, 19'000, 20'000), day(20'000), norms, Explain::yes);
  double sum = 0;
  for (const PartOf& part : tie.parts)
    sum += part.share;
  EXPECT_DOUBLE_EQ(sum, tie.score);
  EXPECT_GT(tie.score, tie_of(every(7, 19'000, 20'000), day(20'000), norms_of(contacts)).score);
}

}  // namespace
}  // namespace closeknit::ties
