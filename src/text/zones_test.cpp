// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/zones.hpp"

#include <gtest/gtest.h>

#include <random>

#include "text/annotated.hpp"

namespace closeknit::text {
namespace {

void expect_covered(std::string_view text, std::string_view sender = {}) {
  std::vector<Zone> found = zones(text, sender);
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    ASSERT_EQ(found[i].begin, at);
    ASSERT_LT(found[i].begin, found[i].end);
    ASSERT_TRUE(found[i].end == text.size() || text[found[i].end - 1] == '\n') << "a zone ends inside a line";
    ASSERT_TRUE(i == 0 || found[i].kind != found[i - 1].kind);
    at = found[i].end;
  }
  ASSERT_EQ(at, text.size());
}

TEST(Zones, EmptyTextHasNone) {
  EXPECT_TRUE(zones("", "Ada").empty());
}

TEST(Zones, BlankTextIsFresh) {
  EXPECT_EQ(zones("\n \n\t\n", ""), (std::vector<Zone>{{ZoneKind::fresh, 0, 5}}));
  EXPECT_EQ(zones(" ", ""), (std::vector<Zone>{{ZoneKind::fresh, 0, 1}}));
}

TEST(Zones, ATextWithoutALineEndIsWhole) {
  EXPECT_EQ(zones("See you at noon.", ""), (std::vector<Zone>{{ZoneKind::fresh, 0, 16}}));
}

TEST(Zones, OnlyJoinsThePartsOfOneKind) {
  std::string text = "One.\n> two\nThree.\n> four\n";
  auto found = zones(text, "");
  EXPECT_EQ(only(text, found, ZoneKind::fresh), "One.\nThree.\n");
  EXPECT_EQ(only(text, found, ZoneKind::quoted), "> two\n> four\n");
  EXPECT_EQ(only(text, found, ZoneKind::signature), "");
}

TEST(Zones, BlankLinesGoWithTheLineAbove) {
  std::string annotated =
      "f \n"
      "f Yes.\n"
      "f \n"
      "q > Shall we?\n"
      "q \n"
      "f Soon.\n";
  EXPECT_EQ(with_signs(without_signs(annotated)), annotated);
}

TEST(Zones, BlankLinesAtTheStartGoWithWhatFollows) {
  std::string annotated =
      "w \n"
      "w ---------- Forwarded message ---------\n"
      "w From: Ada <ada@example.org>\n"
      "w \n"
      "w Look at this.\n";
  EXPECT_EQ(with_signs(without_signs(annotated)), annotated);
}

TEST(Zones, BeyondTheCapAllIsFresh) {
  std::string line = "> quoted words that go on for a while\n";
  std::string text;
  while (text.size() < kMostZoned + 1000)
    text += line;
  auto found = zones(text, "");
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].kind, ZoneKind::quoted);
  EXPECT_LE(found[0].end, kMostZoned);
  EXPECT_GT(found[0].end, kMostZoned - 2 * line.size());
  EXPECT_EQ(found[1], (Zone{ZoneKind::fresh, found[0].end, static_cast<std::uint32_t>(text.size())}));
  expect_covered(text);
}

TEST(Zones, OneHugeLineIsOneFreshZone) {
  std::string text(3 << 20, '>');
  EXPECT_EQ(zones(text, ""), (std::vector<Zone>{{ZoneKind::fresh, 0, 3 << 20}}));
}

// Each repeats something that begins to look like a quote, a header or a signature as often as fits: the work must
// stay linear. The test ends in well under a second, or not at all.
TEST(Zones, HostileTextsAreCoveredInLinearTime) {
  for (std::string_view unit : {"\n",
                                ">",
                                "> \n",
                                "|\n",
                                "| a\n",
                                "-- \n",
                                "--\n",
                                "From: a\n",
                                "To: a\n",
                                "To: a@b,\n",
                                "cc: x\n",
                                "On 1.1.2020\n",
                                "On 1.1.2020 wrote:\n",
                                "wrote:\n",
                                "a:\n",
                                "Thanks,\n",
                                "Thanks,\nKim\n",
                                "> a\nThanks,\nKim\n",
                                "> a\nb\n\n",
                                "> a\nOn 1.1.2020, x wrote:\nb\n",
                                "x@y 1.1.2020:\n:a\n:b\n",
                                "Kim\n",
                                "tel 0123456789\n\n",
                                "____\n",
                                "_____\nmailing list\n",
                                "confidential message intended\n",
                                "Sent from my phone\n\nWords here.\n\n",
                                "@@ -1 +1 @@\n",
                                "--- a\n+++ b\n",
                                "-----Original Message-----\n> \n",
                                "P.S.\n",
                                "- report.xls\n",
                                "01/02/2001 04:39 PM\n",
                                "\xC2\xA0\n",
                                "\xFF\n",
                                "-----BEGIN PGP SIGNATURE-----\n",
                                "received this ",
                                "message confidential "}) {
    std::string text;
    while (text.size() + unit.size() <= 100'000)
      text += unit;
    expect_covered(text, "Kim Jones");
    expect_covered("Words above.\n" + text + "Words below.\n", "Kim Jones");
  }
}

TEST(Zones, AnythingIsCovered) {
  constexpr std::array<std::string_view, 24> kPieces{"> ",
                                                     "\n",
                                                     "\n\n",
                                                     "On Mon, 3 Mar 2020 ",
                                                     "Kim <kim@example.org>",
                                                     " wrote:",
                                                     "From: ",
                                                     "To: ",
                                                     "Sent: ",
                                                     "-- ",
                                                     "Best,",
                                                     "Kim",
                                                     "+49 30 123456",
                                                     "____",
                                                     "é",
                                                     "\xF0\x9F\x98\x80",
                                                     "\xFF",
                                                     "\0x",
                                                     "cc: ",
                                                     "Subject: ",
                                                     "unsubscribe",
                                                     "@@ -1,2 ",
                                                     "- ",
                                                     "words and more words."};
  std::mt19937 dice(20);  // always the same throws
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto left = dice() % 40; left > 0; --left)
      text += kPieces[dice() % kPieces.size()];
    expect_covered(text, round % 2 == 0 ? "Kim Jones" : "");
  }
}

}  // namespace
}  // namespace closeknit::text
