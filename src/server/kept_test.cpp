// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/kept.hpp"

#include <gtest/gtest.h>

#include "book/made_up_book.hpp"

namespace closeknit::server {
namespace {

constexpr Instant kNow{1'790'000'000};
constexpr auto kNone = Kept::Patience::none;
constexpr auto kSome = Kept::Patience::some;

Instant after(std::int64_t seconds) {
  return {kNow.seconds + seconds};
}

TEST(Kept, IsGivenAgainWhileNothingChanges) {
  book::MadeUpBook book;
  Kept kept;
  Generation now = kept.generation(*book);
  EXPECT_FALSE(kept.find("/people", now, kNow, 60, kNone));
  kept.keep("/people", now, kNow, "everybody");
  EXPECT_EQ(kept.find("/people", kept.generation(*book), after(60), 60, kNone), "everybody");
  EXPECT_FALSE(kept.find("/people", kept.generation(*book), after(61), 60, kNone));
  EXPECT_FALSE(kept.find("/people?limit=1", kept.generation(*book), kNow, 60, kNone));
}

TEST(Kept, IsVoidOnceAnotherHasWritten) {
  book::MadeUpBook book;
  auto writer = book::open_sqlite(book.path(), book::Missing::is_an_error);
  ASSERT_TRUE(writer);
  Kept kept;
  kept.keep("/people", kept.generation(*book), kNow, "everybody");
  (*writer)->prepare("INSERT INTO setting (book, name, value) VALUES (1, 'a', 'b')").run();
  Generation now = kept.generation(*book);
  EXPECT_FALSE(kept.find("/people", now, kNow, 60, kNone));
  EXPECT_EQ(kept.find("/people", now, after(60 / kPatience), 60, kSome), "everybody");
  EXPECT_FALSE(kept.find("/people", now, after(60 / kPatience + 1), 60, kSome));
}

TEST(Kept, WhatWasMadeFromBeforeAChangeIsNotGivenAfterIt) {
  book::MadeUpBook book;
  auto writer = book::open_sqlite(book.path(), book::Missing::is_an_error);
  ASSERT_TRUE(writer);
  Kept kept;
  Generation before = kept.generation(*book);
  (*writer)->prepare("INSERT INTO setting (book, name, value) VALUES (1, 'a', 'b')").run();
  Generation now = kept.generation(*book);
  kept.keep("/people", before, kNow, "slowly made");
  EXPECT_FALSE(kept.find("/people", now, kNow, 60, kNone));
}

TEST(Kept, IsVoidAtOnceWhenTheOwnerSpoke) {
  book::MadeUpBook book;
  Kept kept;
  kept.keep("/people", kept.generation(*book), kNow, "everybody");
  kept.owner_spoke();
  EXPECT_FALSE(kept.find("/people", kept.generation(*book), kNow, 60, kSome));
  kept.keep("/people", kept.generation(*book), kNow, "as the owner has it");
  EXPECT_EQ(kept.find("/people", kept.generation(*book), kNow, 60, kSome), "as the owner has it");
}

TEST(Kept, NeverOutlivesItsDay) {
  book::MadeUpBook book;
  Kept kept;
  Instant evening{(kNow.day() + 1) * kSecondsPerDay - 1};
  kept.keep("/today", kept.generation(*book), evening, "today's");
  EXPECT_FALSE(kept.find("/today", kept.generation(*book), Instant{evening.seconds + 1}, 60, kSome));
}

TEST(Kept, TakesNoMoreMemoryThanItMay) {
  book::MadeUpBook book;
  Kept kept;
  Generation now = kept.generation(*book);
  kept.keep("huge", now, kNow, std::string(kLargestKept + 1, 'x'));
  EXPECT_FALSE(kept.find("huge", now, kNow, 60, kNone));
  for (int i = 0; i < 9; ++i)
    kept.keep(std::to_string(i), now, kNow, std::string(kLargestKept, 'x'));
  EXPECT_FALSE(kept.find("0", now, kNow, 60, kNone));
  EXPECT_TRUE(kept.find("8", now, kNow, 60, kNone));
}

}  // namespace
}  // namespace closeknit::server
