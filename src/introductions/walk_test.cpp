// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/walk.hpp"

#include <gtest/gtest.h>

#include <random>

namespace closeknit::introductions {
namespace {

using enum StepKind;

Told told(StepKind kind, Side side = Side::both) {
  return {kind, side, {}, {}};
}

TEST(AnIntroduction, IsWalkedToItsThanks) {
  struct Case {
    Told step;
    Next next;
  };
  const std::vector<Case> cases{
      {told(asked, Side::first), Next::hear_first},
      {told(yes, Side::first), Next::ask_second},
      {told(asked, Side::second), Next::hear_second},
      {told(yes, Side::second), Next::make},
      {told(made), Next::outcome},
      {told(outcome), Next::thank},
      {told(thanked), Next::nothing},
  };
  std::vector<Told> so_far;
  EXPECT_EQ(next_of(walk_of(so_far)), Next::ask_first);
  for (const Case& one : cases) {
    EXPECT_TRUE(may_say(walk_of(so_far), one.step.kind, one.step.side));
    so_far.push_back(one.step);
    EXPECT_EQ(next_of(walk_of(so_far)), one.next) << step_name(one.step.kind);
  }
  EXPECT_FALSE(walk_of(so_far).under_way());
}

TEST(AnIntroduction, IsEndedQuietlyByANoOfEither) {
  for (Side side : {Side::first, Side::second}) {
    Walk walk = walk_of(std::vector{told(yes, Side::first), told(no, side)});
    EXPECT_FALSE(walk.under_way());
    EXPECT_EQ(next_of(walk), Next::nothing);
    EXPECT_FALSE(may_say(walk, made, Side::both));
  }
}

TEST(AnIntroduction, IsNotMadeWithoutTheYesOfBoth) {
  for (const auto& so_far : {std::vector<Told>{},
                             {told(yes, Side::first)},
                             {told(yes, Side::second)},
                             {told(asked, Side::first), told(asked, Side::second)},
                             {told(yes, Side::first), told(asked, Side::second)}}) {
    auto said = may_say(walk_of(so_far), made, Side::both);
    ASSERT_FALSE(said);
    EXPECT_EQ(said.error().code, Code::denied);
  }
  EXPECT_TRUE(may_say(walk_of(std::vector{told(yes, Side::second), told(yes, Side::first)}), made, Side::both));
}

TEST(AnIntroduction, TakesAYesThatWasGivenUnasked) {
  EXPECT_TRUE(may_say({}, yes, Side::second));
  EXPECT_EQ(next_of(walk_of(std::vector{told(yes, Side::second)})), Next::ask_first);
}

TEST(AnIntroduction, HasNoOutcomeBeforeItWasMade) {
  EXPECT_FALSE(may_say({}, outcome, Side::both));
  EXPECT_FALSE(may_say({}, thanked, Side::both));
  EXPECT_FALSE(may_say({}, asked, Side::both));
  EXPECT_TRUE(may_say({}, stopped, Side::both));
}

// Whatever is said in whatever order, as long as it may be said.
TEST(AnIntroduction, IsNeverMadeAgainstAnybodysWord) {
  std::mt19937 dice(3);
  for (int round = 0; round < 5'000; ++round) {
    std::vector<Told> so_far;
    for (int i = 0; i < 12; ++i) {
      Told step = told(static_cast<StepKind>(dice() % 7), static_cast<Side>(dice() % 3));
      if (!may_say(walk_of(so_far), step.kind, step.side)) continue;
      Walk before = walk_of(so_far);
      if (step.kind == made) {
        EXPECT_EQ(before.consent[0], Consent::yes);
        EXPECT_EQ(before.consent[1], Consent::yes);
      }
      so_far.push_back(step);
    }
    Walk walk = walk_of(so_far);
    EXPECT_TRUE(walk.made || (!walk.came_of_it && !walk.thanked));
  }
}

TEST(AnIntroduction, NamesItsSteps) {
  for (StepKind kind : {asked, yes, no, made, outcome, thanked, stopped})
    EXPECT_EQ(step_named(step_name(kind)), kind);
  EXPECT_FALSE(step_named("married"));
}

}  // namespace
}  // namespace closeknit::introductions
