// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "ground/bytes.hpp"
#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "ground/result.hpp"

namespace closeknit {
namespace {

TEST(Bytes, AreReadAsTheyWerePut) {
  std::string bytes;
  put_number(bytes, -1.5);
  put_number(bytes, std::int64_t{INT64_MIN});
  for (const std::uint32_t number : {0U, 127U, 128U, 300U, UINT32_MAX})
    put_varint(bytes, number);
  put_text(bytes, "Zoë");
  put_text(bytes, "");
  ByteReader reader{bytes};
  EXPECT_EQ(reader.number<double>(), -1.5);
  EXPECT_EQ(reader.number<std::int64_t>(), INT64_MIN);
  for (const std::uint32_t number : {0U, 127U, 128U, 300U, UINT32_MAX})
    EXPECT_EQ(reader.varint(), number);
  EXPECT_EQ(reader.text(), "Zoë");
  EXPECT_EQ(reader.text(), "");
  EXPECT_TRUE(reader.at_end());
}

TEST(Bytes, NearNothingAreSmallWhateverTheirSign) {
  EXPECT_EQ(zigzag(0), 0U);
  EXPECT_EQ(zigzag(-1), 1U);
  EXPECT_EQ(zigzag(1), 2U);
  for (const std::int32_t number : {0, -1, 1, 19'000, INT32_MIN, INT32_MAX})
    EXPECT_EQ(unzigzag(zigzag(number)), number);
}

TEST(Bytes, ThatEndTooSoonGiveNothingFromThereOn) {
  std::string bytes;
  put_text(bytes, "Zoë");
  bytes.pop_back();
  ByteReader cut{bytes};
  EXPECT_EQ(cut.text(), "");
  EXPECT_EQ(cut.number<std::uint8_t>(), 0);
  EXPECT_EQ(cut.varint(), 0U);
  EXPECT_FALSE(cut.at_end());
}

TEST(Bytes, HoldNoVarintOfMoreThan32Bits) {
  for (const std::string_view bytes : {"\xff\xff\xff\xff\x1f", "\xff\xff\xff\xff\xff\x01"}) {
    ByteReader reader{bytes};
    EXPECT_EQ(reader.varint(), 0U);
    EXPECT_FALSE(reader.ok);
  }
}

TEST(Instant, ReadsTheFormsThatPeopleType) {
  struct Case {
    std::string_view text;
    std::int64_t seconds;
  };
  for (auto [text, seconds] :
       {Case{"1970-01-01", 0}, Case{"2024", 1704067200}, Case{"2024-03", 1709251200}, Case{"20240301", 1709251200},
        Case{"2024-02-29", 1709164800}, Case{"2024-03-01T12:30:05Z", 1709296205}, Case{"1969-12-31", -86400}})
    EXPECT_EQ(instant_from_iso(text)->seconds, seconds) << text;
}

TEST(Instant, RefusesWhatIsNoDay) {
  for (std::string_view text : {"", "x", "2023-02-29", "2024-13", "2024-00-10", "24-01-01", "2024-01-01T25:00:00Z",
                                "2024-01-01T10:00:00", "2024-1-1", "2024-01-01x", "-024-01-01"})
    EXPECT_FALSE(instant_from_iso(text)) << text;
}

TEST(Instant, WritesWhatItReads) {
  for (std::string_view text : {"2024-02-29T23:59:59Z", "1969-07-20T20:17:40Z", "0001-01-01T00:00:00Z"})
    EXPECT_EQ(to_iso(*instant_from_iso(text)), text);
}

TEST(Instant, ADayBeginsAtMidnightBefore1970Too) {
  EXPECT_EQ(Instant{-1}.day(), -1);
  EXPECT_EQ(Instant{-86400}.day(), -1);
  EXPECT_EQ(Instant{-86401}.day(), -2);
  EXPECT_EQ(Instant{86399}.day(), 0);
}

TEST(Instant, WhatIsDecayedToAnEarlierMomentGrows) {
  EXPECT_DOUBLE_EQ(halved(Days{30}, Days{30}), 0.5);
  EXPECT_DOUBLE_EQ(halved(Days{-30}, Days{30}), 2.0);
}

TEST(Ids, InteractionsAreOrderedByTime) {
  InteractionId early = interaction_id(1'000, MessageKey{INT64_MAX});
  InteractionId late = interaction_id(1'001, MessageKey{1});
  EXPECT_LT(early, late);
  EXPECT_EQ(seconds_of(early), 1'000);
  EXPECT_EQ(seconds_of(interaction_id(-1'000'000'000, MessageKey{5})), -1'000'000'000);
  EXPECT_LE(first_interaction_at(1'001), late);
  EXPECT_LT(early, first_interaction_at(1'001));
}

TEST(Ids, TheLastBitOfAnInteractionIsFreeForItsQuotes) {
  for (std::int64_t key = 1; key < 1000; ++key)
    EXPECT_EQ(interaction_id(7, MessageKey{key}).value & 1, 0);
}

TEST(Ids, AbsurdTimesAreClampedAndStayPositive) {
  EXPECT_GT(interaction_id(INT64_MIN, MessageKey{3}).value, 0);
  EXPECT_GT(interaction_id(INT64_MAX, MessageKey{3}).value, 0);
}

TEST(Ids, TextGoesThereAndBack) {
  for (std::int64_t id : {std::int64_t{1}, std::int64_t{42}, INT64_MAX, interaction_id(1'700'000'000, {77}).value})
    EXPECT_EQ(id_from_text(to_text(id)), id);
  for (std::string_view text : {"", "short", "uuuuuuuuuuuuu", "zzzzzzzzzzzzz", "00000000000000"})
    EXPECT_EQ(id_from_text(text), 0) << text;
}

TEST(Ids, IdentitiesFitIntoAJsonNumber) {
  EXPECT_LT(identity_id("mail:ann@example.org").value, std::int64_t{1} << 48);
  EXPECT_NE(identity_id("mail:ann@example.org"), identity_id("mail:anna@example.org"));
}

TEST(Error, IsOneLineWhateverItHolds) {
  Error error{Code::malformed, "no\nheader", "a\x1b[31m.eml", "try\tagain"};
  EXPECT_EQ(to_line(error), "a [31m.eml: no header (try again)");
}

TEST(Error, EveryCodeHasANameAndAnExitStatus) {
  for (int code = 0; code <= static_cast<int>(Code::broken); ++code) {
    EXPECT_FALSE(code_name(static_cast<Code>(code)).empty());
    EXPECT_NE(exit_status(static_cast<Code>(code)), 0);
  }
}

Result<int> half(int number) {
  if (number % 2 != 0) return failure(Code::usage, "odd");
  return number / 2;
}
Result<int> quarter(int number) {
  TRY(int first, half(number));
  TRY(int second, half(first));
  return second;
}

TEST(Result, TryPassesErrorsUp) {
  EXPECT_EQ(*quarter(8), 2);
  EXPECT_EQ(quarter(6).error().what, "odd");
}

}  // namespace
}  // namespace closeknit
