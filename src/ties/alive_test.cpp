// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/alive.hpp"

#include <gtest/gtest.h>

#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

double alive_after(double silence, Channel channel) {
  return alive(*alive_features(every(7, 19'000, 20'000), day(20'000 + silence)), channel);
}

TEST(Alive, NeedsARhythm) {
  EXPECT_FALSE(alive_features(every(7, 19'970, 19'991), day(20'000)));
  EXPECT_TRUE(alive_features(every(7, 19'900, 20'000), day(20'000)));
}

TEST(Alive, FadesInALongSilence) {
  for (const Channel channel : {Channel::mail, Channel::chat, Channel::call}) {
    EXPECT_GT(alive_after(7, channel), 0.5);
    EXPECT_LT(alive_after(400, channel), alive_after(60, channel));
    EXPECT_LT(alive_after(60, channel), alive_after(7, channel));
  }
}

TEST(Alive, ALongSilenceMeansLessToThoseWhoSeldomMeet) {
  const auto after_100_days = [](double gap) {
    return alive(*alive_features(every(gap, 18'000, 20'000), day(20'100)), Channel::mail);
  };
  const AliveFeatures often = *alive_features(every(7, 18'000, 20'000), day(20'100));
  const AliveFeatures seldom = *alive_features(every(90, 18'000, 20'000), day(20'100));
  EXPECT_GT(often[1], seldom[1]);  // late
  EXPECT_GT(after_100_days(90), 0);
}

}  // namespace
}  // namespace closeknit::ties
