// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/pages.hpp"
#include "pages/standing.hpp"
#include "pages/years.hpp"

namespace closeknit::pages {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

const Instant kNow = *instant_from_iso("2024-05-24");

std::int32_t day(std::string_view iso) {
  return instant_from_iso(iso)->day();
}

TEST(Standing, CountsBothWaysAndKnowsTheFirstAndLastContact) {
  ties::Sums sums;
  ties::add(sums, {kNow - Days{9}, ties::Direction::in, ties::Part::to, 1, true});
  ties::add(sums, {kNow - Days{5}, ties::Direction::out, ties::Part::cc, 2, false});
  ties::add(sums, {kNow - Days{7}, ties::Direction::out, ties::Part::to, 1, false});
  auto standing = standing_of(sums, kNow);
  EXPECT_EQ(standing.messages_in, 1U);
  EXPECT_EQ(standing.messages_out, 2U);
  EXPECT_EQ(standing.first, kNow - Days{9});
  EXPECT_EQ(standing.last, kNow - Days{5});
  EXPECT_TRUE(standing.tie.two_way);
}

TEST(Standing, OfOneSideOnlyKnowsThatSide) {
  ties::Sums sums;
  ties::add(sums, {kNow - Days{9}, ties::Direction::in, ties::Part::to, 1, true});
  auto standing = standing_of(sums, kNow);
  EXPECT_EQ(standing.first, kNow - Days{9});
  EXPECT_EQ(standing.last, kNow - Days{9});
  EXPECT_EQ(standing_of({}, kNow).last, Instant{});
}

TEST(Standing, TakesOneStepPerCorrection) {
  EXPECT_EQ(steps_in("1"), 1);
  EXPECT_EQ(steps_in("-1"), -1);
  for (const char* other : {"", "0", "2", "-9999999999", "far"})
    EXPECT_EQ(steps_in(other), 0) << other;
}

TEST(Years, CountContactDaysOnceWhicheverWay) {
  std::array<ties::DaySet, 2> days{ties::DaySet{day("2019-12-31"), day("2020-01-01"), day("2023-06-01")},
                                   ties::DaySet{day("2020-01-01"), day("2020-01-02")}};
  EXPECT_THAT(contact_days_by_year(days),
              ElementsAre(Pair(2019, 1), Pair(2020, 2), Pair(2021, 0), Pair(2022, 0), Pair(2023, 1)));
  EXPECT_THAT(contact_days_by_year({}), IsEmpty());
}

TEST(Years, LeaveOutAWrongDateCenturiesAway) {
  std::array<ties::DaySet, 2> early{ties::DaySet{day("1801-01-01"), day("2020-01-01"), day("2020-01-02")},
                                    ties::DaySet{}};
  EXPECT_THAT(contact_days_by_year(early), ElementsAre(Pair(2020, 2)));
  std::array<ties::DaySet, 2> late{ties::DaySet{day("2020-01-01"), day("2020-01-02"), day("2700-01-01")},
                                   ties::DaySet{}};
  EXPECT_THAT(contact_days_by_year(late), ElementsAre(Pair(2020, 2)));
}

TEST(Shape, CountsCirclesTrendsAndOtherParties) {
  Standing close, far, list;
  close.circle = ties::Circle::five;
  close.tie.trend = ties::Trend::drifting;
  far.circle = ties::Circle::connection;
  list.kind = people::Kind::list;
  Shape shape = pages::shape(std::vector{close, far, far, list});
  EXPECT_EQ(shape.people, 3U);
  EXPECT_EQ(shape.other_parties, 1U);
  EXPECT_THAT(shape.in_circle, ElementsAre(1, 0, 0, 0, 0, 2));
  EXPECT_EQ(shape.drifting, 1U);
  EXPECT_EQ(shape.steady + shape.warming + shape.dormant, 0U);
}

}  // namespace
}  // namespace closeknit::pages
