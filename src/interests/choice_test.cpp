// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/choice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

namespace closeknit::interests {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Touch in_touch(Days since) {
  Touch touch;
  touch.since_in = touch.since_out = since;
  return touch;
}

TEST(Choice, PrefersWhoWasInTouchLatelyOfTwoWhoFitAlike) {
  Candidate lately{{2, 1, 3, 4}, in_touch(Days{1})}, long_ago{{2, 1, 3, 4}, in_touch(Days{400})};
  auto scores = choices(std::vector{long_ago, lately});
  EXPECT_GT(scores[1], scores[0]);
}

TEST(Choice, PrefersWhoFitsBetterOfTwoAsClose) {
  Candidate fits_well{{8, 6, 20, 20}, in_touch(Days{10})}, fits_less{{1, 0, 0, 2}, in_touch(Days{10})};
  auto scores = choices(std::vector{fits_less, fits_well});
  EXPECT_GT(scores[1], scores[0]);
}

TEST(Choice, PrefersWhomTheOwnerPassedLinksOnTo) {
  Candidate used_to{{}, in_touch(Days{10})}, never{{}, in_touch(Days{10})};
  used_to.touch.passed = 9;
  auto scores = choices(std::vector{never, used_to});
  EXPECT_GT(scores[1], scores[0]);
}

TEST(Choice, OfNobodyIsNone) {
  EXPECT_THAT(choices({}), IsEmpty());
}

TEST(ChoiceParts, SayAShareOfTheMostAndARank) {
  std::vector<Candidate> two(2);
  two[0].words.to_them = 4;
  two[1].words.to_them = 1;
  auto parts = choice_parts(two);
  ASSERT_THAT(parts, SizeIs(2));
  EXPECT_EQ(parts[1][1], 0.25);
  EXPECT_EQ(parts[0][2], 0);
  EXPECT_NEAR(parts[1][2], -std::log(2), 1e-9);
}

TEST(ChoiceParts, WhoNeverWroteIsNotTheLastWhoDid) {
  std::vector<Candidate> two(2);
  two[1].touch.since_in = Days{30};
  auto parts = choice_parts(two);
  EXPECT_EQ(parts[0][5], 0);
  EXPECT_EQ(parts[1][5], 1);
}

TEST(WordsOfEach, TellTheirWordsFromTheOwnersToThem) {
  const Instant now{1'700'000'000};
  const InteractionId letter = first_interaction_at(now.seconds - 3600);
  std::vector<Found> found{{{"sourdough", 1}, 0.001, 1, {{letter, 2}}}, {{"starter", 1}, 0.001, 1, {{letter, 1}}}};
  std::vector<double> written{5, 5, 5, 5};
  auto words = words_of_each(found, written, now);
  ASSERT_THAT(words, SizeIs(2));
  EXPECT_GT(words[1].theirs, 0);
  EXPECT_GT(words[1].of_days, 0);
  EXPECT_EQ(words[1].to_them, 0);
  EXPECT_GT(words[0].to_them, 0);
  EXPECT_GT(words[0].ever_them, 0);
  EXPECT_EQ(words[0].theirs, 0);
}

}  // namespace
}  // namespace closeknit::interests
