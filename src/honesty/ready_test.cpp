// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/ready.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"

namespace closeknit::honesty {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::vector<IdentityId> kAnn{{11}}, kBoth{{11}, {12}};
const Instant kNow{1'795'000'000};
const std::string kLaunch =
    "our new catalogue has come out and I would love to show you the chairs in it, which took us two years to make.";

TEST(ALetterMadeReady, IsKeptWithItsWordsAndReadersAndIsNoInteraction) {
  book::MadeUpBook book;
  keep_ready(*book, kLaunch, kBoth, kNow);
  const auto all = ready_since(*book, kNow - kLookBack);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at, kNow);
  EXPECT_FALSE(all[0].interaction);
  EXPECT_THAT(all[0].to, ElementsAre(PersonId{11}, PersonId{12}));
  EXPECT_EQ(likeness(all[0].sketch, sketch_of(kLaunch)), 1);
  EXPECT_EQ(book::totals(*book).interactions, 0U);
  EXPECT_THAT(ready_since(*book, kNow + Days{1}), IsEmpty());
}

TEST(ALetterMadeReady, IsDroppedOnceItIsOld) {
  book::MadeUpBook book;
  keep_ready(*book, kLaunch, kAnn, kNow - Days{40});
  keep_ready(*book, kLaunch, kBoth, kNow);
  EXPECT_EQ(ready_since(*book, Instant{1}).size(), 1U);
}

TEST(ALetterMadeReady, ThatSaysTooLittleIsNotKept) {
  book::MadeUpBook book;
  keep_ready(*book, "See you on Monday!", kAnn, kNow);
  EXPECT_THAT(ready_since(*book, Instant{1}), IsEmpty());
}

TEST(ALetterMadeReady, GoesWithItsReaders) {
  book::MadeUpBook book;
  keep_ready(*book, kLaunch, kAnn, kNow);
  keep_ready(*book, kLaunch, kBoth, kNow);
  drop_ready_of(*book, kAnn);
  const auto all = ready_since(*book, Instant{1});
  ASSERT_EQ(all.size(), 1U);
  EXPECT_THAT(all[0].to, ElementsAre(PersonId{12}));
}

TEST(LettersMadeReady, CountAsTheSameWords) {
  book::MadeUpBook book;
  Letter letter{.fresh = kLaunch, .to = {}};
  letter.to.push_back({.person = {1}, .name = "Ann", .last = kNow - Days{3}});
  for (std::int64_t reader = 10; reader < 15; ++reader) {
    keep_ready(*book, kLaunch, std::vector{IdentityId{reader}}, kNow);
    const auto all = remarks(letter, ready_since(*book, kNow - kLookBack), kNow);
    ASSERT_FALSE(all.empty());
    EXPECT_EQ(all[0].finding, reader < 14 ? Finding::same_words : Finding::blast);
    EXPECT_THAT(all[0].words, testing::HasSubstr("went, or lie ready to go, to"));
    EXPECT_THAT(all[0].letters, IsEmpty());
  }
}

}  // namespace
}  // namespace closeknit::honesty
