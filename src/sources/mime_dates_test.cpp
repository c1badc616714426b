// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_dates.hpp"

#include <gtest/gtest.h>

#include "sources/mailbox.hpp"

namespace closeknit::sources {
namespace {

std::string read(std::string_view text) {
  auto date = parse_date(text);
  return date ? to_iso(date->at) + (date->has_zone ? " " + std::to_string(date->zone_minutes) : "") : "nothing";
}

struct Case {
  std::string_view text;
  std::string_view expected;
};

TEST(Dates, EveryWayOfWritingAMomentIsRead) {
  constexpr Case kCases[] = {
      {"Mon, 4 Mar 2024 11:20:34 +0100", "2024-03-04T10:20:34Z 60"},
      {"4 Mar 2024 11:20 -0500", "2024-03-04T16:20:00Z -300"},
      {"Mon, 4 Mar 2024 11:20:34 -0000", "2024-03-04T11:20:34Z"},
      {"Mon, 4 Mar 2024 11:20:34 +0000", "2024-03-04T11:20:34Z 0"},
      {"Mon, 4 Mar 2024 11:20:34 EST", "2024-03-04T16:20:34Z -300"},
      {"Mon, 4 Mar 2024 11:20:34 GMT", "2024-03-04T11:20:34Z 0"},
      {"Mon, 4 Mar 2024 11:20:34 +0100 (CET)", "2024-03-04T10:20:34Z 60"},
      {"Mon, 4 Mar 2024 11:20:34 -0700 PDT", "2024-03-04T18:20:34Z -420"},
      {"Mon, 4 Mar (a (b) c) 2024 11:20:34 +0100", "2024-03-04T10:20:34Z 60"},
      {"Fri, 4 Mar 2024 11:20:34 +0100", "2024-03-04T10:20:34Z 60"},
      {"Mon,4 Mar 2024 11:20:34 +01:00", "2024-03-04T10:20:34Z 60"},
      {"Mon Mar  4 11:20:34 2024", "2024-03-04T11:20:34Z"},
      {"Mon Mar 04 11:20:34 +0000 2024", "2024-03-04T11:20:34Z 0"},
      {"Mon Mar 4 11:20:34 EST 2024", "2024-03-04T16:20:34Z -300"},
      {"Mon Mar 04 2024 11:20:34 GMT+0100 (CET)", "2024-03-04T10:20:34Z 60"},
      {"4 Mar 99 11:20:34 +0000", "1999-03-04T11:20:34Z 0"},
      {"4 Mar 24 11:20:34 +0000", "2024-03-04T11:20:34Z 0"},
      {"4 Mar 104 11:20:34 +0000", "2004-03-04T11:20:34Z 0"},
      {"2003-05-01 12:00", "2003-05-01T12:00:00Z"},
      {"2003-05-01T12:00:00Z", "2003-05-01T12:00:00Z 0"},
      {"2003-05-01T12:00:00.123+02:00", "2003-05-01T10:00:00Z 120"},
      {"20030501 12:00", "2003-05-01T12:00:00Z"},
      {"5/1/2003 3:15 PM", "2003-05-01T15:15:00Z"},
      {"5/1/2003 12:15 AM", "2003-05-01T00:15:00Z"},
      {"25/1/2003 12:15pm", "2003-01-25T12:15:00Z"},
      {"1.5.2003 12:00", "2003-05-01T12:00:00Z"},
      {"01-May-2003 12:00", "2003-05-01T12:00:00Z"},
      {"May 1st, 2003 12:00", "2003-05-01T12:00:00Z"},
      {"Do, 1 Mai 2003 12:00:00 MESZ", "2003-05-01T10:00:00Z 120"},
      {"mar., 4 f\xC3\xA9vr. 2003 12:00", "2003-02-04T12:00:00Z"},
      {"1 Dez 2003 12.30.45", "2003-12-01T12:30:45Z"},
      {"Sat, 31 Dec 2016 23:59:60 +0000", "2017-01-01T00:00:00Z 0"},
      {"29 Feb 2024 00:00 +0000", "2024-02-29T00:00:00Z 0"},
      {"4 March 2024", "2024-03-04T00:00:00Z"},
  };
  for (const Case& c : kCases)
    EXPECT_EQ(read(c.text), c.expected) << c.text;
}

TEST(Dates, WhatIsNoDateIsNothing) {
  for (std::string_view text : {"",
                                "yesterday",
                                "29 Feb 2023 12:00",
                                "32 Jan 2003",
                                "1 Jan",
                                "Jan 2003",
                                "1 2 3",
                                "1 Jan 2003 25:00",
                                "1 Jan 2003 12:99",
                                "1 Jan 2003 1000000:20:34",
                                "1 Jan 2003 999999999.9.9",
                                "()",
                                "((((((",
                                "+++++",
                                ":::",
                                "-",
                                "//",
                                "1/2",
                                "0 Jan 2003",
                                "2003-13-01",
                                "99999999999999999999 Jan 2003"}) {
    EXPECT_EQ(read(text), "nothing") << text;
  }
}

TEST(Dates, AZoneThatCannotBeIsLeftOut) {
  EXPECT_EQ(read("4 Mar 2024 11:20:34 +9999"), "2024-03-04T11:20:34Z");
  EXPECT_EQ(read("4 Mar 2024 11:20:34 -2500"), "2024-03-04T11:20:34Z");
  EXPECT_EQ(read("4 Mar 2024 11:20:34 B"), "2024-03-04T11:20:34Z");
}

Dating dated(std::string_view header, const Surroundings& surroundings) {
  std::vector<Defect> defects;
  return date_of(read_header(header), surroundings, defects);
}

constexpr Instant kNow{1'700'000'000};  // 2023-11-14

TEST(Dates, AnAbsurdDateGivesWayToTheFirstSaneReceived) {
  Surroundings around{{5}, {6}, kNow, 0, 0};
  auto dating = dated(
      "Received: by c; Mon, 1 Jan 2035 00:00:00 +0000\n"
      "Received: by b; Wed, 4 Oct 2023 10:00:00 +0000\n"
      "Received: by a; Tue, 3 Oct 2023 10:00:00 +0000\n"
      "Date: Fri, 2 Jan 1970 00:00:00 +0000\n\n",
      around);
  EXPECT_EQ(to_iso(dating.at), "2023-10-04T10:00:00Z");
  EXPECT_EQ(dating.from, DateFrom::received);
}

TEST(Dates, WithoutHeadersTheFromLineComesBeforeTheFile) {
  Instant line{1'600'000'000};
  Instant file{1'650'000'000};
  EXPECT_EQ(dated("Date: ?\n\n", {line, file, kNow, 0, 0}).from, DateFrom::from_line);
  EXPECT_EQ(dated("A: b\n\n", {{}, file, kNow, 0, 0}).at, file);
  EXPECT_EQ(dated("A: b\n\n", {{}, {}, kNow, 0, 0}).from, DateFrom::nowhere);
}

TEST(Dates, AClockTwoDaysAheadIsBelieved) {
  auto ahead = [](int hours) {
    return dated("Date: " + to_iso(kNow + Days{hours / 24.0}) + "\n\n", {{}, {}, kNow, 0, 0}).from;
  };
  EXPECT_EQ(ahead(47), DateFrom::date_header);
  EXPECT_EQ(ahead(49), DateFrom::nowhere);
}

TEST(FromLines, HoldATimeInManyForms) {
  constexpr Case kCases[] = {
      {"From ann@example.org Mon Mar  4 11:20:34 2024", "2024-03-04T11:20:34Z"},
      {"From - Mon Mar 04 11:20:34 2024", "2024-03-04T11:20:34Z"},
      {"From 123@xxx Mon Mar 04 11:20:34 +0100 2024", "2024-03-04T10:20:34Z"},
      {"From ann@example.org Mon, 4 Mar 2024 11:20:34 +0000", "2024-03-04T11:20:34Z"},
      {"From MAILER-DAEMON Fri Jul  8 12:08:34 2011", "2011-07-08T12:08:34Z"},
      {"From \"Ann Lee\"@example.org Fri Jul  8 12:08 2011", "2011-07-08T12:08:00Z"},
      {"From ann Fri Jul  8 12:08:34 2011 remote from relay", "2011-07-08T12:08:34Z"},
      {"From ann@example.org  Thu Aug 22 12:36:23 2002\r", "2002-08-22T12:36:23Z"},
      {"From ann 2011-07-08 12:08:34", "2011-07-08T12:08:34Z"},
      {"From my point of view on Mon 4 Mar 2024 at 11:20 it was fine", "nothing"},
      {"From ann@example.org", "nothing"},
      {"From ", "nothing"},
      {"Fromm ann Mon Mar  4 11:20:34 2024", "nothing"},
  };
  for (const Case& c : kCases) {
    auto time = from_line_time(c.text);
    EXPECT_EQ(time ? to_iso(*time) : "nothing", c.expected) << c.text;
  }
}

}  // namespace
}  // namespace closeknit::sources
