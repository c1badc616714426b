// SPDX-License-Identifier: AGPL-3.0-or-later
#include "corrections/introducing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"
#include "honesty/consent.hpp"
#include "pages/introducing.hpp"

namespace closeknit::corrections {
namespace {

constexpr Instant kNow{1'790'000'000};

TEST(Introducing, OfNobodyTheBookKnowsNotesNothing) {
  book::MadeUpBook book;
  EXPECT_EQ(introduce(*book, {"Ann", "Ben", "", ""}, kNow).error().code, Code::not_found);
  EXPECT_THAT(pages::introduction_pages(*book, pages::Under::any, {}), testing::IsEmpty());
}

TEST(Introducing, ThatWasNeverBegunCannotBeMoved) {
  book::MadeUpBook book;
  EXPECT_EQ(happened(*book, 7, {introductions::StepKind::made, "", ""}, kNow).error().code, Code::not_found);
  EXPECT_EQ(step_back(*book, 7).error().code, Code::not_found);
}

TEST(Consents, OfNobodyOrToNothingAreNotNoted) {
  book::MadeUpBook book;
  EXPECT_EQ(agreed(*book, {"Ann", "", "", ""}, kNow).error().code, Code::usage);
  EXPECT_EQ(agreed(*book, {"Ann", "the monthly letter", "", ""}, kNow).error().code, Code::not_found);
  EXPECT_EQ(no_longer_agreed(*book, "Ann", "the monthly letter", kNow).error().code, Code::not_found);
  EXPECT_THAT(honesty::all_consents(*book), testing::IsEmpty());
}

}  // namespace
}  // namespace closeknit::corrections
