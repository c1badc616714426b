// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "sources/mailbox.hpp"

namespace closeknit::sources {
namespace {

std::string with_flags(std::string_view flags) {
  return "11        \nA: 1\n\nwords<?xml version=\"1.0\"?><plist><dict><key>flags</key>\n\t<integer>" +
         std::string(flags) + "</integer></dict></plist>\n";
}

TEST(Emlx, TheMessageAndItsFlagsAreFound) {
  auto message = inside_emlx(with_flags("8590195713"));  // low byte 0x01
  ASSERT_TRUE(message.has_value());
  EXPECT_EQ(message->flags, kSeen);
  std::string file = with_flags("277");
  EXPECT_EQ(inside_emlx(file)->bytes, "A: 1\n\nwords");
  EXPECT_EQ(inside_emlx(file)->flags, kSeen | kReplied | kFlagged | kPassed);
  EXPECT_EQ(inside_emlx(with_flags("64"))->traits, kDraft);
  EXPECT_EQ(inside_emlx(with_flags("2"))->flags, kTrashed);
}

TEST(Emlx, ATruncatedFileGivesWhatIsThere) {
  EXPECT_EQ(inside_emlx("999\nA: 1\n")->bytes, "A: 1\n");
  EXPECT_EQ(inside_emlx("18446744073709551615\nA: 1\n")->bytes, "A: 1\n");
  EXPECT_EQ(inside_emlx("0\n")->bytes, "");
}

TEST(Emlx, WithoutALengthItIsNone) {
  for (std::string_view file : {"", "\n", "A: 1\n\nx", "-5\nA: 1", "99999999999999999999\nA: 1\n", "12"}) {
    auto message = inside_emlx(file);
    ASSERT_FALSE(message.has_value()) << file;
    EXPECT_EQ(message.error().code, Code::malformed);
  }
}

TEST(Emlx, DamagedFlagsAreNone) {
  EXPECT_EQ(inside_emlx(with_flags("many"))->flags, 0U);
  EXPECT_EQ(inside_emlx("4\nA: 1<key>flags</key>")->flags, 0U);
}

}  // namespace
}  // namespace closeknit::sources
