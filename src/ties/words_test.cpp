// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/words.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "ties/ties.hpp"

namespace closeknit::ties {
namespace {

TEST(Words, SayALengthAsPeopleDo) {
  constexpr double kMinute = 1.0 / 1440;
  const struct {
    double days;
    const char* words;
  } cases[] = {
      {-3, "a minute"},
      {0, "a minute"},
      {std::nan(""), "a minute"},
      {2 * kMinute, "two minutes"},
      {45 * kMinute, "45 minutes"},
      {59.7 * kMinute, "an hour"},
      {0.125, "three hours"},
      {23.6 / 24, "a day"},
      {1, "a day"},
      {9, "nine days"},
      {13.4, "13 days"},
      {14, "two weeks"},
      {21, "three weeks"},
      {26, "four weeks"},
      {30, "a month"},
      {35, "a month"},
      {42, "six weeks"},
      {59, "eight weeks"},
      {60, "two months"},
      {91, "three months"},
      {334, "eleven months"},
      {365, "a year"},
      {400, "13 months"},
      {548, "18 months"},
      {730, "two years"},
      {3653, "ten years"},
      {1e300, "2738 years"},
  };
  for (const auto& [days, words] : cases)
    EXPECT_EQ(length_in_words(Days{days}), words) << days;
}

TEST(Words, NeverSayMoreThanTheNextUnit) {
  for (double days = 0; days < 1000; days += 0.01) {
    const std::string words = length_in_words(Days{days});
    for (const char* wrong :
         {"60 minutes", "24 hours", "14 days", "nine weeks", "seven days", "24 months", "12 months", "one "})
      ASSERT_EQ(words.find(wrong), std::string::npos) << days << ": " << words;
  }
}

Tie tie(double rhythm, double long_gap, double silence) {
  Tie made;
  made.rhythm = Days{rhythm};
  made.long_gap = Days{long_gap};
  made.silence = Days{silence};
  return made;
}

TEST(Words, SayHowOftenAndHowLongAgo) {
  const struct {
    double rhythm, long_gap, silence;
    const char* words;
  } cases[] = {
      {14, 20, 91, "usually every two weeks, silent for three months"},
      {1, 3, 9, "usually most days, silent for nine days"},
      {1.5, 3, 0.3, "usually most days, in touch within the last day"},
      {2, 3, 2, "usually every other day, last contact two days ago"},
      {7, 9, 3, "usually every week, last contact three days ago"},
      {30, 60, 400, "usually every month, silent for 13 months"},
      {365, 370, 100, "usually every year, last contact three months ago"},
      {1, 92, 150, "in bursts, usually at most three months apart, silent for five months"},
  };
  for (const auto& [rhythm, long_gap, silence, words] : cases)
    EXPECT_EQ(in_words(tie(rhythm, long_gap, silence)), words);
}

TEST(Words, AreSilentWhereThereIsNoRhythm) {
  EXPECT_EQ(in_words(Tie{}), "");
}

TEST(Words, ARhythmAloneWithoutLongGapIsEnough) {
  Tie made;
  made.rhythm = Days{14};
  made.silence = Days{91};
  EXPECT_EQ(in_words(made), "usually every two weeks, silent for three months");
}

TEST(Words, CountDays) {
  EXPECT_EQ(on_days(0), "never");
  EXPECT_EQ(on_days(1), "on one day");
  EXPECT_EQ(on_days(13), "on 13 days");
}

}  // namespace
}  // namespace closeknit::ties
