// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/clusters.hpp"

#include <gtest/gtest.h>

namespace closeknit::people {
namespace {

TEST(Clusters, StartApartAndJoin) {
  Clusters clusters(4);
  EXPECT_FALSE(clusters.together(0, 1));
  EXPECT_TRUE(clusters.join(0, 1));
  EXPECT_TRUE(clusters.join(2, 3));
  EXPECT_TRUE(clusters.join(1, 3));
  EXPECT_TRUE(clusters.together(0, 2));
  EXPECT_EQ(clusters.members(2).size(), 4U);
  EXPECT_TRUE(clusters.join(0, 3));
}

TEST(Clusters, KeptApartNeverMeetThroughOthers) {
  Clusters clusters(5);
  clusters.keep_apart(0, 4);
  EXPECT_TRUE(clusters.join(0, 1));
  EXPECT_TRUE(clusters.join(3, 4));
  EXPECT_TRUE(clusters.join(1, 2));
  EXPECT_FALSE(clusters.may_join(2, 3));
  EXPECT_FALSE(clusters.join(2, 3));
  EXPECT_FALSE(clusters.together(0, 4));
}

TEST(Clusters, KeepingApartComesTooLateAfterJoining) {
  Clusters clusters(2);
  clusters.join(0, 1);
  clusters.keep_apart(0, 1);
  EXPECT_TRUE(clusters.together(0, 1));
  EXPECT_TRUE(clusters.join(0, 1));
}

TEST(Clusters, MayBeLong) {
  constexpr std::uint32_t kMany = 100'000;
  Clusters clusters(kMany);
  for (std::uint32_t i = 1; i < kMany; ++i)
    clusters.join(i - 1, i);
  EXPECT_EQ(clusters.members(0).size(), kMany);
}

}  // namespace
}  // namespace closeknit::people
