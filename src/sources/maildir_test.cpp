// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "sources/mailbox.hpp"

namespace closeknit::sources {
namespace {

TEST(Maildir, FlagsStandBehindTheTwo) {
  EXPECT_EQ(maildir_flags("1.2.host:2,FRS"), kFlagged | kReplied | kSeen);
  EXPECT_EQ(maildir_flags("1.2.host;2,PT"), kPassed | kTrashed);
  EXPECT_EQ(maildir_flags("1.2.host!2,S"), kSeen);
  EXPECT_EQ(maildir_flags("1.2.host:2,"), 0U);
  EXPECT_EQ(maildir_flags("1.2.host"), 0U);
  EXPECT_EQ(maildir_flags("12,S"), 0U);
  EXPECT_EQ(maildir_flags(""), 0U);
}

TEST(Maildir, ADraftIsNoFlagOfACopy) {
  EXPECT_EQ(maildir_traits("1.2.host:2,DS"), kDraft);
  EXPECT_EQ(maildir_flags("1.2.host:2,DS"), kSeen);
  EXPECT_EQ(maildir_traits("1.2.host:2,S"), 0U);
}

TEST(Maildir, TheBaseStaysWhenFlagsChange) {
  EXPECT_EQ(maildir_base("1.2.host:2,FRS"), "1.2.host");
  EXPECT_EQ(maildir_base("1.2.host"), "1.2.host");
  EXPECT_EQ(maildir_base("1.2.host,S=5:2,S"), "1.2.host,S=5");
}

}  // namespace
}  // namespace closeknit::sources
