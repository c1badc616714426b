// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/pack.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

std::optional<Sums> unpack(const Packed& packed, Instant as_of) {
  return ties::unpack(as_of, packed.sums, packed.counts, packed.days);
}

void expect_round_trip(const Sums& sums) {
  const auto back = unpack(pack(sums), sums.as_of);
  ASSERT_TRUE(back);
  EXPECT_EQ(back->decayed, sums.decayed);
  expect_same(*back, sums);
}

TEST(Pack, NothingComesBackAsNothing) {
  expect_round_trip(Sums{});
}

TEST(Pack, WhatWasPackedComesBack) {
  std::mt19937 random(4);
  for (std::size_t count = 1; count < 400; count *= 3) {
    Sums sums = sums_of(made_up_contacts(random, count));
    for (std::size_t i = 0; i < count; ++i)
      add_reply(sums, i % 2 == 0 ? Direction::in : Direction::out, Days{static_cast<double>(random() % 1000) / 100});
    expect_round_trip(sums);
  }
}

TEST(Pack, DaysBefore1970AndFarApartComeBack) {
  Sums sums;
  for (const double at : {-90'000.0, -1.0, 0.0, 1.0, 280'000.0})
    add(sums, {day(at), Direction::in});
  expect_round_trip(sums);
}

TEST(Pack, AFewContactsTakeLittleRoom) {
  const Packed packed = pack(every(30, 19'000, 19'300));
  EXPECT_LE(packed.sums.size() + packed.counts.size() + packed.days.size(), 180U);
}

TEST(Pack, ABlobCutAnywhereGivesNothing) {
  Sums sums = every(3, 19'000, 19'030);
  add_reply(sums, Direction::in, Days{1});
  const Packed whole = pack(sums);
  for (std::string Packed::* blob : {&Packed::sums, &Packed::counts, &Packed::days}) {
    for (std::size_t length = 0; length < (whole.*blob).size(); ++length) {
      Packed cut = whole;
      (cut.*blob).resize(length);
      EXPECT_FALSE(unpack(cut, sums.as_of)) << length;
    }
    Packed longer = whole;
    (longer.*blob).push_back('\0');
    EXPECT_FALSE(unpack(longer, sums.as_of));
  }
}

TEST(Pack, SumsThatNoMessagesCanGiveAreMalformed) {
  const double impossible[] = {-1, std::nan(""), std::numeric_limits<double>::infinity(), 1e300};
  for (const double sum : impossible) {
    Sums sums;
    sums.decayed[2][1][0] = sum;
    sums.decayed[3][1][0] = 1;
    EXPECT_FALSE(unpack(pack(sums), Instant{})) << sum;
  }
}

TEST(Pack, UnknownFlowsAreMalformed) {
  Packed packed = pack(Sums{});
  packed.sums[0] = '\x10';
  EXPECT_FALSE(unpack(packed, Instant{}));
}

TEST(Pack, MomentsThatNoInteractionCanHaveAreMalformed) {
  Sums sums;
  EXPECT_FALSE(unpack(pack(sums), Instant{std::numeric_limits<std::int64_t>::max()}));
  sums.last[0].seconds = std::numeric_limits<std::int64_t>::min();
  EXPECT_FALSE(unpack(pack(sums), Instant{}));
}

TEST(Pack, DaysAreMalformedWhere) {
  using namespace std::string_literals;
  const struct {
    const char* why;
    std::string days;
  } cases[] = {
      {"there are more than bytes", "\xFF\xFF\xFF\xFF\x0F\x02\x00"s},
      {"the same day comes twice", "\x02\x02\x00\x00"s},
      {"a varint never ends", "\x01\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x00"s},
      {"a varint is too large", "\x01\xFF\xFF\xFF\xFF\x7F\x00"s},
      {"a day is beyond the last", "\x02\xFE\xFF\xFF\xFF\x0F\x01\x00"s},
      {"one direction is missing", "\x01\x02"s},
      {"there is nothing", ""s},
  };
  const Packed packed = pack(Sums{});
  for (const auto& [why, days] : cases)
    EXPECT_FALSE(ties::unpack({}, packed.sums, packed.counts, days)) << why;
}

TEST(Pack, AnObjectUsedAgainHoldsOnlyTheNewRow) {
  const Sums large = every(3, 19'000, 19'300);
  const Sums small = every(3, 19'000, 19'003);
  Sums again;
  for (const Sums& sums : {large, small}) {
    const Packed packed = pack(sums);
    ASSERT_TRUE(unpack_into(again, sums.as_of, packed.sums, packed.counts, packed.days));
    expect_same(again, sums);
  }
}

}  // namespace
}  // namespace closeknit::ties
