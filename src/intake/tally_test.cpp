// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/tally.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::intake {
namespace {

using sources::Loss;
using testing::ElementsAre;

TEST(Tally, CountsEachKindAndTellsOfThoseThatThereAre) {
  Tally tally;
  tally.count(0, 1, 0, "a");
  tally.count(sources::loss_bit(Loss::text) | sources::loss_bit(Loss::recipients), 1, 1, "b");
  tally.count(sources::loss_bit(Loss::text), 1, 2, "c");
  auto missing = tally.missing();
  ASSERT_EQ(missing.size(), 2U);
  EXPECT_EQ(missing[0].loss, Loss::text);
  EXPECT_EQ(missing[0].count, 2U);
  EXPECT_THAT(missing[0].where, ElementsAre("b", "c"));
  EXPECT_EQ(missing[1].loss, Loss::recipients);
  EXPECT_EQ(missing[1].count, 1U);
}

TEST(Tally, TheFirstAreThoseOfTheWalkInWhateverOrderTheyCome) {
  Tally tally;
  for (std::uint64_t unit : {3, 1, 2})
    for (std::uint64_t position : {20, 10, 30})
      tally.count(sources::loss_bit(Loss::date), unit, position, std::to_string(unit) + ":" + std::to_string(position));
  auto missing = tally.missing();
  ASSERT_EQ(missing.size(), 1U);
  EXPECT_EQ(missing[0].count, 9U);
  EXPECT_THAT(missing[0].where, ElementsAre("1:10", "1:20", "1:30", "2:10", "2:20"));
}

}  // namespace
}  // namespace closeknit::intake
