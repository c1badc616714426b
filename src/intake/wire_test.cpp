// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/wire.hpp"

#include <gtest/gtest.h>

#include "intake/arrival.hpp"

namespace closeknit::intake {
namespace {

Unit some_unit() {
  return {.number = 3,
          .folder = 2,
          .path = "/mail/cur",
          .flags = 1,
          .traits = 4,
          .names = {"a", "b"},
          .begin = 0,
          .end = 0,
          .skip = {1}};
}

TEST(Wire, AUnitComesBackAsItWasSent) {
  Unit unit = unit_from_bytes(to_bytes(some_unit()));
  EXPECT_EQ(unit.number, 3u);
  EXPECT_EQ(unit.path, "/mail/cur");
  EXPECT_EQ(unit.names, (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(unit.skip, std::vector<std::uint64_t>{1});
}

TEST(Wire, EveryPieceOfAFrameIsAFault) {
  std::string whole = to_bytes(some_unit());
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_THROW(unit_from_bytes(std::string_view(whole).substr(0, size)), Fault) << size;
}

TEST(Wire, ANumberOfThingsThatTheFrameCannotHoldIsAFaultAndNotAllocated) {
  WireOut out;
  for (std::uint64_t count : {std::uint64_t{1} << 61, ~std::uint64_t{0}, std::uint64_t{3}}) {
    out.bytes().clear();
    out.put(count);
    out.put(std::uint64_t{0});
    WireIn in(out.bytes());
    EXPECT_THROW(in.take_count(8), Fault) << count;
  }
}

}  // namespace
}  // namespace closeknit::intake
