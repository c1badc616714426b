// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/local_time.hpp"

#include <gtest/gtest.h>

namespace closeknit::cli {
namespace {

Instant at(std::string_view iso) {
  return instant_from_iso(iso).value();
}

LocalTime berlin() {
  return LocalTime::named("Europe/Berlin");
}

TEST(LocalTime, ShowsTheOwnersCalendarAndClock) {
  LocalTime time = berlin();
  EXPECT_EQ(time.note(), "");
  EXPECT_EQ(time.day_and_time(at("2026-11-21T23:13:02Z")), "22 November 2026, 00:13");
  EXPECT_EQ(time.day_and_time(at("2026-07-21T23:13:02Z")), "22 July 2026, 01:13");
  EXPECT_EQ(time.long_day(at("2026-11-21T12:00:00Z")), "Saturday, 21 November 2026");
  EXPECT_EQ(time.short_day(at("2026-11-01T12:00:00Z")), "1 Nov 2026");
  EXPECT_EQ(time.day_and_time(at("1931-01-01T00:00:00Z")), "1 January 1931, 01:00");
}

TEST(LocalTime, TakesEveryFormOfTzThatNamesAZone) {
  EXPECT_EQ(LocalTime::named(":Europe/Berlin").seconds_east(at("2026-01-01")), 3600);
  EXPECT_EQ(LocalTime::named("UTC0").seconds_east(at("2026-01-01")), 0);
  EXPECT_EQ(LocalTime::named("EST5").seconds_east(at("2026-01-01")), -5 * 3600);
  EXPECT_EQ(LocalTime::named("IST-5:30").seconds_east(at("2026-01-01")), 5 * 3600 + 1800);
}

TEST(LocalTime, AnUnknownZoneIsUtcAndSaysSo) {
  for (std::string name : {"Nowhere/Land", "../../etc/passwd", "\x1b[31m", "CET-1CEST,M3.5.0,M10.5.0/3"}) {
    LocalTime time = LocalTime::named(name);
    EXPECT_EQ(time.seconds_east(at("2026-07-01")), 0) << name;
    EXPECT_NE(time.note(), "") << name;
  }
}

TEST(LocalTime, SaysWhenAsPeopleDo) {
  LocalTime time = berlin();
  Instant now = at("2026-11-21T08:00:00Z");
  EXPECT_EQ(time.when(at("2026-11-21T00:30:00Z"), now), "today");
  EXPECT_EQ(time.when(at("2026-11-20T22:30:00Z"), now), "yesterday");
  EXPECT_EQ(time.when(at("2026-11-20T23:30:00Z"), now), "today");
  EXPECT_EQ(time.when(at("2026-11-17T12:00:00Z"), now), "last Tuesday");
  EXPECT_EQ(time.when(at("2026-11-14T12:00:00Z"), now), "14 November");
  EXPECT_EQ(time.when(at("2025-11-14T12:00:00Z"), now), "14 November 2025");
  EXPECT_EQ(time.when(at("2026-11-25T12:00:00Z"), now), "25 November");
}

TEST(LocalTime, ADayThatIsTypedBeginsAtLocalMidnight) {
  LocalTime time = berlin();
  Instant now = at("2026-11-21T23:30:00Z");  // already Sunday in Berlin
  struct Case {
    std::string_view typed, begins;
  };
  for (auto [typed, begins] :
       {Case{"2026-12-01", "2026-11-30T23:00:00Z"}, Case{"2026-12", "2026-11-30T23:00:00Z"},
        Case{"2027-07-01", "2027-06-30T22:00:00Z"}, Case{"tomorrow", "2026-11-22T23:00:00Z"},
        Case{"Monday", "2026-11-22T23:00:00Z"}, Case{"sun", "2026-11-28T23:00:00Z"}, Case{"3d", "2026-11-24T23:00:00Z"},
        Case{"2w", "2026-12-05T23:00:00Z"}, Case{"1m", "2026-12-21T23:00:00Z"},
        Case{"2026-12-01T08:00:00Z", "2026-12-01T08:00:00Z"}, Case{"2026-03-29", "2026-03-28T23:00:00Z"},
        Case{"2026-10-25", "2026-10-24T22:00:00Z"}, Case{"2026-10-26", "2026-10-25T23:00:00Z"}}) {
    auto day = time.day_from(typed, now);
    ASSERT_TRUE(day) << typed;
    EXPECT_EQ(to_iso(*day), begins) << typed;
  }
}

TEST(LocalTime, AMonthOnFromTheLastDayStaysInTheMonth) {
  EXPECT_EQ(to_iso_day(*LocalTime().day_from("1m", at("2027-01-31"))), "2027-02-28");
}

TEST(LocalTime, WhatIsNoDayIsAnErrorThatSaysHowToWriteOne) {
  for (std::string_view typed : {"", "someday", "2026-13-01", "0d", "-3d", "99999d", "3x", "d", "2026-11-21T8"}) {
    auto day = berlin().day_from(typed, at("2026-11-21"));
    ASSERT_FALSE(day) << typed;
    EXPECT_EQ(day.error().code, Code::usage);
    EXPECT_NE(day.error().hint, "");
  }
}

}  // namespace
}  // namespace closeknit::cli
