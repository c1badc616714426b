// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/quiet.hpp"

#include <gtest/gtest.h>

namespace closeknit::server {
namespace {

constexpr Clock kSaturdayNoon{6, 12 * 60}, kMondayNoon{1, 12 * 60}, kMondayEvening{1, 18 * 60};

TEST(Quiet, NothingIsSaidAndNothingIsQuiet) {
  EXPECT_FALSE(is_quiet("", "", kSaturdayNoon));
}

TEST(Quiet, TheDaysThatWereNamedAre) {
  EXPECT_TRUE(is_quiet("sat,sun", "", kSaturdayNoon));
  EXPECT_FALSE(is_quiet("sat,sun", "", kMondayNoon));
}

TEST(Quiet, EverythingOutsideTheHoursIs) {
  EXPECT_FALSE(is_quiet("", "09:00-18:00", kMondayNoon));
  EXPECT_TRUE(is_quiet("", "09:00-18:00", kMondayEvening));
  EXPECT_TRUE(is_quiet("", "12:01-18:00", kMondayNoon));
  EXPECT_FALSE(is_quiet("", "00:00-24:00", kMondayEvening));
}

TEST(Quiet, OnlyDaysAndHoursFit) {
  for (const char* fits : {"", "mon", "sat,sun", "sun,mon,tue,wed,thu,fri,sat"})
    EXPECT_TRUE(are_days(fits)) << fits;
  for (const char* wrong : {"monday", "sat,", ",sat", "sat,sat", "sat sun", ",", "SAT"})
    EXPECT_FALSE(are_days(wrong)) << wrong;
  for (const char* fits : {"", "00:00-24:00", "09:30-09:31"})
    EXPECT_TRUE(are_hours(fits)) << fits;
  for (const char* wrong :
       {"9-17", "09:00", "17:00-09:00", "09:00-09:00", "09:60-10:00", "23:00-24:01", "09:00-1\xff:00", "-"})
    EXPECT_FALSE(are_hours(wrong)) << wrong;
  EXPECT_FALSE(is_quiet("caturday", "whenever", kMondayNoon));
}

}  // namespace
}  // namespace closeknit::server
