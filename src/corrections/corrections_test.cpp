// SPDX-License-Identifier: AGPL-3.0-or-later
#include "corrections/corrections.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"
#include "book/recording.hpp"
#include "people/people.hpp"

namespace closeknit::corrections {
namespace {

constexpr Instant kNow{1'790'000'000};

Wish wish(std::string kind, std::string subject, std::string object = {}, std::string words = {}) {
  return {std::move(kind), std::move(subject), std::move(object), std::move(words)};
}

TEST(Corrections, OfUnknownKindsAndAboutNobodyAreRefused) {
  book::MadeUpBook book;
  EXPECT_EQ(say(*book, wish("rename", "ann@example.org"), kNow).error().code, Code::usage);
  EXPECT_EQ(say(*book, wish("note", "", "", "words"), kNow).error().code, Code::usage);
  EXPECT_EQ(say(*book, wish("note", "Nobody", "", "words"), kNow).error().code, Code::not_found);
  EXPECT_EQ(say(*book, wish("not-owed", "owed:by_me:x:y"), kNow).error().code, Code::not_found);
  EXPECT_EQ(say(*book, wish("snooze", "drift:x", "someday"), kNow).error().code, Code::usage);
  EXPECT_THAT(lines(*book, Which::all), testing::IsEmpty());
}

TEST(Corrections, AboutTheOwnerAreUnderstoodBeforeAnyIsNoted) {
  book::MadeUpBook book;
  std::vector<std::string> good{"me@example.org"}, bad{"me@example.org", "no address"};
  EXPECT_EQ(say_who_i_am(*book, bad, {}, kNow).error().code, Code::usage);
  EXPECT_THAT(lines(*book, Which::all), testing::IsEmpty());
  auto noted = say_who_i_am(*book, good, {}, kNow);
  ASSERT_TRUE(noted);
  EXPECT_TRUE(noted->decides_people);
  EXPECT_THAT(noted->unknown, testing::ElementsAre("me@example.org"));
}

TEST(Corrections, ATieMayRestAndMayNot) {
  book::MadeUpBook book;
  book::put_identity(*book, people::mail_identity("ann@example.org"), 0, "ann@example.org");
  for (const char* kind : {"rest", "no-rest"})
    ASSERT_TRUE(say(*book, wish(kind, "ann@example.org"), kNow)) << kind;
  const auto said = lines(*book, Which::in_force);
  ASSERT_EQ(said.size(), 2U);
  EXPECT_EQ(said[0].subject, "ann@example.org");
  EXPECT_EQ(said[0].correction.object, "1");
  EXPECT_EQ(said[1].correction.object, "0");
  EXPECT_EQ(said[1].correction.kind, book::CorrectionKind::rest);
}

TEST(Corrections, CanBeTakenBackAndPutBack) {
  book::MadeUpBook book;
  auto noted = say(*book, wish("is-not-me", "team@example.org"), kNow);
  ASSERT_TRUE(noted);
  std::int64_t number = noted->numbers.front();
  ASSERT_TRUE(corrections::undo(*book, number, book::Undo::take_back));
  EXPECT_THAT(lines(*book, Which::in_force), testing::IsEmpty());
  EXPECT_EQ(lines(*book, Which::all).size(), 1U);
  ASSERT_TRUE(corrections::undo(*book, number, book::Undo::put_back));
  EXPECT_EQ(lines(*book, Which::in_force).size(), 1U);
  EXPECT_EQ(corrections::undo(*book, 99, book::Undo::take_back).error().code, Code::not_found);
}

}  // namespace
}  // namespace closeknit::corrections
