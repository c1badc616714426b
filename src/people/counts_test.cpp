// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/counts.hpp"

#include <gtest/gtest.h>

namespace closeknit::people {
namespace {

Counts some() {
  Counts counts;
  std::uint32_t next = 1;
  for (auto member : kCountMembers)
    counts.*member = next *= 3;
  return counts;
}

TEST(Counts, AreTheSameAfterPackingAndUnpacking) {
  EXPECT_EQ(unpack(pack(some())), some());
  EXPECT_EQ(unpack(pack(Counts{})), Counts{});
}

TEST(Counts, ArePackedAsLittleEndianNumbersInOrder) {
  Counts counts;
  counts.sent = 0x01020304;
  counts.from_me = 7;
  std::string blob = pack(counts);
  ASSERT_EQ(blob.size(), kCountMembers.size() * 4);
  EXPECT_EQ(blob.substr(0, 4), "\x04\x03\x02\x01");
  constexpr std::size_t kFromMe = 17 * 4;  // where every version has it
  EXPECT_EQ(blob[kFromMe], 7);
}

TEST(Counts, OfAnOlderBookLackOnlyWhatItDidNotCount) {
  Counts counts = unpack(pack(some()).substr(0, 8));
  EXPECT_EQ(counts.sent, some().sent);
  EXPECT_EQ(counts.sent_list, some().sent_list);
  EXPECT_EQ(counts.sent_unsubscribe, 0U);
}

TEST(Counts, ThatAreMalformedAreZero) {
  EXPECT_EQ(unpack(""), Counts{});
  EXPECT_EQ(unpack("abc"), Counts{});
  EXPECT_EQ(unpack(pack(some()) + "xxxx"), Counts{});
  EXPECT_EQ(unpack(pack(some()).substr(1)), Counts{});
}

TEST(Counts, AddUpAndStayAtTheTop) {
  Counts sum = some() + some();
  EXPECT_EQ(sum.sent, 2 * some().sent);
  EXPECT_EQ(sum.from_me, 2 * some().from_me);
  Counts most;
  most.sent = UINT32_MAX;
  EXPECT_EQ((most + some()).sent, UINT32_MAX);
}

}  // namespace
}  // namespace closeknit::people
