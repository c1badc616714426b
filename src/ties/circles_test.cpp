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
