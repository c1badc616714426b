// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/progress_bar.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/test_world.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(ProgressBar, ShowsShareAmountRateAndTimeLeft) {
  Step step{"reading", "bytes", 250, 1000, 12'000};
  EXPECT_EQ(bar_text(step, 5, 80), "reading  ━━━━━────────────────   25 %  12,000 messages  2,400/s  about 15 s left");
  EXPECT_EQ(plain_text(step, 5), "reading: 12,000 messages, 25 %, 2,400 a second, about 15 s left");
}

TEST(ProgressBar, LeavesOutWhatIsNotKnownYet) {
  EXPECT_EQ(bar_text({"reading", "bytes", 4'200'000, 0, 0}, 0.1, 80), "reading  4.2 MB");
  EXPECT_EQ(plain_text({"settling", "people", 0, 400, 0}, 0), "settling: 0 people, 0 %");
  EXPECT_EQ(plain_text({"settling", "people", 400, 400, 0}, 9), "settling: 400 people, 100 %");
  EXPECT_EQ(plain_text({"", "", 7, 5, 0}, 9), ": 7 , 100 %") << "more done than there is to do is all of it";
}

TEST(ProgressBar, FitsAnyWidth) {
  Step step{"reading", "bytes", 123'456'789, 987'654'321, 1'234'567};
  for (std::size_t width : {1U, 10U, 30U, 50U, 60U, 79U, 200U})
    EXPECT_LE(text::columns(bar_text(step, 100, width)), width) << width;
}

TEST(ProgressBar, DrawsOverItselfAndIsGoneInTheEnd) {
  TestWorld machine;
  World world = machine.world();
  Stats stats(world.stopwatch);
  {
    ProgressBar bar(world, ProgressBar::Style::bar, stats);
    auto watcher = bar.watcher();
    for (int i = 0; i < 100; ++i) {
      machine.seconds += 0.01;
      watcher({"reading", "bytes", static_cast<std::uint64_t>(i), 100, 0});
    }
  }
  auto drawings = std::ranges::count(machine.err, '\r') - 1;
  EXPECT_GE(drawings, 9) << "ten times a second";
  EXPECT_LE(drawings, 10);
  EXPECT_TRUE(machine.err.ends_with("\r\x1b[K"));
  EXPECT_THAT(stats.report(), HasSubstr("0.990 s  reading"));
}

TEST(ProgressBar, WritesALineEveryFiveSecondsWhereThereIsNoTerminal) {
  TestWorld machine;
  World world = machine.world();
  Stats stats(world.stopwatch);
  ProgressBar bar(world, ProgressBar::Style::lines, stats);
  for (int i = 0; i < 120; ++i) {
    machine.seconds += 0.1;
    bar.show({"reading", "bytes", static_cast<std::uint64_t>(i), 120, 0});
  }
  bar.finish();
  EXPECT_EQ(std::ranges::count(machine.err, '\n'), 2);
  EXPECT_THAT(machine.err, Not(HasSubstr("\r")));
  EXPECT_THAT(machine.err, HasSubstr("closeknit: reading: "));
}

TEST(ProgressBar, WorkGoesOnWhenNobodyWatchesAnyMore) {
  TestWorld machine;
  World world = machine.world();
  world.err.write = [](std::string_view) { throw ReaderGone{}; };
  Stats stats(world.stopwatch);
  ProgressBar bar(world, ProgressBar::Style::lines, stats);
  machine.seconds += 10;
  EXPECT_NO_THROW(bar.show({"reading", "bytes", 1, 2, 0}));
}

}  // namespace
}  // namespace closeknit::cli
