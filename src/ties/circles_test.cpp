// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "ties/ties.hpp"

namespace closeknit::ties {
namespace {

std::vector<Ranked> people(std::size_t count) {
  std::vector<Ranked> all;
  for (std::size_t i = 0; i < count; ++i)
    all.push_back({PersonId{static_cast<std::int64_t>(i + 1)}, 1000.0 - static_cast<double>(i), true, 0});
  return all;
}

std::size_t count(const std::vector<Circle>& circles, Circle circle) {
  return static_cast<std::size_t>(std::count(circles.begin(), circles.end(), circle));
}

TEST(Circles, AreQuotasByScore) {
  const auto result = circles(people(400));
  EXPECT_EQ(count(result, Circle::five), 5U);
  EXPECT_EQ(count(result, Circle::fifteen), 10U);
  EXPECT_EQ(count(result, Circle::fifty), 35U);
  EXPECT_EQ(count(result, Circle::hundred_fifty), 100U);
  EXPECT_EQ(count(result, Circle::beyond), 250U);
  EXPECT_EQ(result[4], Circle::five);
  EXPECT_EQ(result[5], Circle::fifteen);
}

TEST(Circles, FewPeopleFillTheInnermostFirst) {
  EXPECT_EQ(circles(people(3)), std::vector<Circle>(3, Circle::five));
  EXPECT_TRUE(circles({}).empty());
}

TEST(Circles, AConnectionTakesNobodysPlaceHoweverHighItsScore) {
  auto all = people(6);
  all[0].two_way = false;
  const auto result = circles(all);
  EXPECT_EQ(result[0], Circle::connection);
  EXPECT_EQ(result[5], Circle::five);
}

TEST(Circles, EqualScoresAreOrderedByPersonWhateverTheOrderGiven) {
  auto all = people(300);
  for (Ranked& person : all)
    person.score = 1;
  std::reverse(all.begin(), all.end());
  const auto result = circles(all);
  for (std::size_t i = 0; i < all.size(); ++i)
    EXPECT_EQ(result[i] == Circle::five, all[i].person.value <= 5);
}

TEST(Circles, TheOwnersWordMovesOnePersonAndNobodyElse) {
  auto all = people(60);
  all[59].closer = 2;  // beyond the 50: in the 150
  all[0].closer = -1;
  const auto result = circles(all);
  EXPECT_EQ(result[59], Circle::fifteen);
  EXPECT_EQ(result[0], Circle::fifteen);
  EXPECT_EQ(result[1], Circle::five);
  EXPECT_EQ(result[5], Circle::fifteen);
}

std::vector<std::int64_t> ranked(const std::vector<Ranked>& all) {
  std::vector<std::int64_t> ids;
  for (const std::size_t place : ranking(all, circles(all)))
    ids.push_back(all[place].person.value);
  return ids;
}

TEST(Ranking, AfterCloserThanThatForThreeItFitsAllThreeAndNothingElseJumps) {
  auto all = people(200);
  const auto circles_before = circles(all);
  const auto before = ranked(all);
  for (std::size_t place : {9U, 40U, 170U})
    all[place].closer = 1;
  const auto after = circles(all);
  EXPECT_EQ(after[9], Circle::five);
  EXPECT_EQ(after[40], Circle::fifteen);
  EXPECT_EQ(after[170], Circle::hundred_fifty);

  auto order = ranked(all);
  auto place_of = [&](std::int64_t person) { return std::ranges::find(order, person) - order.begin(); };
  EXPECT_EQ(place_of(10), 5) << "behind the five that were there";
  EXPECT_EQ(place_of(41), 15) << "behind the fifteen, of whom one went inward";
  EXPECT_EQ(place_of(171), 150);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].closer != 0) continue;
    EXPECT_EQ(after[i], circles_before[i]);
    EXPECT_LE(std::abs(place_of(all[i].person.value) - static_cast<std::ptrdiff_t>(i)), 3);
  }
  auto others = before;
  for (auto* list : {&others, &order})
    std::erase_if(*list, [](std::int64_t person) { return person == 10 || person == 41 || person == 171; });
  EXPECT_EQ(order, others) << "all others keep their order";
}

TEST(Ranking, FitsTheCirclesWhoeverWasMoved) {
  auto all = people(120);
  int steps = 0;
  for (std::size_t place = 0; place < all.size(); place += 7)
    all[place].closer = ++steps % 5 - 2;
  const auto in = circles(all);
  const auto order = ranking(all, in);
  for (std::size_t i = 1; i < order.size(); ++i)
    EXPECT_LE(in[order[i - 1]], in[order[i]]) << i;
}

TEST(Ranking, WhoWasMovedOutwardStandsBeforeTheFirstOfTheirCircle) {
  auto all = people(60);
  all[0].closer = -1;
  EXPECT_EQ(ranked(all)[4], 1) << "behind the four who are left, before the ten of the next circle";
  all[0].closer = -2;
  EXPECT_EQ(ranked(all)[14], 1);
}

TEST(Ranking, AConnectionIsNotMovedBackByAStepInward) {
  auto all = people(30);
  all[3].two_way = false;
  all[3].closer = 1;
  EXPECT_EQ(ranked(all)[3], 4) << "it stood there by what it wrote";
  all[3].score = -1;
  all[3].closer = 5;
  EXPECT_EQ(ranked(all)[5], 4) << "behind the five";
  all[3].closer = -1;
  EXPECT_EQ(ranked(all).back(), 4);
  all[3].score = 999.5;
  EXPECT_EQ(ranked(all)[1], 4) << "outward a connection stays where it is";
}

TEST(Ranking, WithoutTheOwnersWordIsByScore) {
  auto all = people(20);
  std::reverse(all.begin(), all.end());
  auto order = ranked(all);
  EXPECT_TRUE(std::ranges::is_sorted(order));
  EXPECT_TRUE(ranking({}, {}).empty());
}

TEST(Circles, StepsEndAtTheInnermostAndAtBeyond) {
  auto all = people(3);
  all[0].closer = 100;
  all[1].closer = -100;
  all[2].closer = -2'147'483'647 - 1;
  const auto result = circles(all);
  EXPECT_EQ(result[0], Circle::five);
  EXPECT_EQ(result[1], Circle::beyond);
  EXPECT_EQ(result[2], Circle::beyond);
}

TEST(Circles, TheOwnerMayMoveAConnectionInwardButOutwardItStays) {
  auto all = people(2);
  all[0].two_way = all[1].two_way = false;
  all[0].closer = 5;
  all[1].closer = -1;
  const auto result = circles(all);
  EXPECT_EQ(result[0], Circle::five);
  EXPECT_EQ(result[1], Circle::connection);
}

TEST(Circles, HaveNamesForPeople) {
  EXPECT_EQ(circle_name(Circle::five), "5");
  EXPECT_EQ(circle_name(Circle::hundred_fifty), "150");
  EXPECT_EQ(circle_name(Circle::beyond), "beyond");
  EXPECT_EQ(circle_name(Circle::connection), "only a connection");
}

}  // namespace
}  // namespace closeknit::ties
