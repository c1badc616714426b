// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/share_touch.hpp"

#include <gtest/gtest.h>

namespace closeknit::pages {
namespace {

using ties::Direction;
using ties::Part;

constexpr Instant kNow{1'790'000'000};

TEST(ATouch, SaysWhenEitherSideWroteAndHowOften) {
  ties::Sums sums;
  ties::add(sums, {kNow - Days{9}, Direction::out, Part::to, 1, true});
  ties::add(sums, {kNow - Days{5}, Direction::out, Part::to, 3, true});
  ties::add(sums, {kNow - Days{2}, Direction::in, Part::to, 1, false});
  const interests::Touch touch = touch_of(sums, 4, kNow);
  EXPECT_EQ(touch.since_out->count, 5);
  EXPECT_EQ(touch.since_in->count, 2);
  EXPECT_EQ(touch.to_them, 2);
  EXPECT_EQ(touch.alone, 1);
  EXPECT_EQ(touch.to_owner, 1);
  EXPECT_EQ(touch.passed, 4);
}

TEST(ATouch, WithWhomThereNeverWasContactHasNoLastLetter) {
  const interests::Touch touch = touch_of({}, 0, kNow);
  EXPECT_FALSE(touch.since_in);
  EXPECT_FALSE(touch.since_out);
  EXPECT_EQ(touch.to_them, 0);
}

}  // namespace
}  // namespace closeknit::pages
