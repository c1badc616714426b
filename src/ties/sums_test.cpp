// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "ties/ties.hpp"
#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

using testing::ElementsAre;

TEST(Sums, AMessageSentMovesOnlyTheOutwardSums) {
  Sums sums;
  add(sums, {Instant{1000}, Direction::out, Part::to, 1, true});
  EXPECT_EQ(sums.as_of, Instant{1000});
  for (const auto& directions : sums.decayed)
    EXPECT_EQ(directions[0][0], 1);
  EXPECT_EQ(sums.decayed[1][1][0], 0);
  EXPECT_EQ(sums.messages[0][0], 1U);
  EXPECT_EQ(sums.messages[1][0], 0U);
  EXPECT_EQ(sums.alone[0], 1U);
  EXPECT_EQ(sums.started[0], 1U);
  EXPECT_EQ(sums.last[0], Instant{1000});
  EXPECT_EQ(sums.last[1], Instant{});
}

TEST(Sums, AMessageToManyWeighsLessByTheRootOfTheirNumber) {
  Sums sums;
  add(sums, {Instant{}, Direction::in, Part::cc, 4});
  EXPECT_DOUBLE_EQ(sums.decayed[0][1][1], 0.5);
  EXPECT_EQ(sums.alone[1], 0U);
}

TEST(Sums, NoRecipientsCountAsOne) {
  Sums sums;
  add(sums, {Instant{}, Direction::in, Part::to, 0});
  EXPECT_EQ(sums.decayed[0][1][0], 1);
  EXPECT_EQ(sums.alone[1], 1U);
}

TEST(Sums, HalfIsLeftAfterOneHalfLifeWhicheverCameFirst) {
  const Contact early{day(0), Direction::in};
  const Contact late{day(30), Direction::in};
  for (const auto& [first, second] : {std::pair{early, late}, std::pair{late, early}}) {
    Sums sums;
    add(sums, first);
    add(sums, second);
    EXPECT_EQ(sums.as_of, day(30));
    EXPECT_DOUBLE_EQ(sums.decayed[1][1][0], 1.5);
  }
}

TEST(Sums, MomentsBefore1970Count) {
  Sums sums;
  add(sums, {Instant{-100 * kSecondsPerDay}, Direction::in});
  add(sums, {Instant{-200 * kSecondsPerDay - 1}, Direction::in});
  EXPECT_EQ(sums.as_of, Instant{-100 * kSecondsPerDay});
  EXPECT_EQ(sums.first[1], Instant{-200 * kSecondsPerDay - 1});
  EXPECT_EQ(sums.last[1], Instant{-100 * kSecondsPerDay});
  EXPECT_THAT(sums.days[1], ElementsAre(-201, -100));
}

TEST(Sums, AContactDecadesAgoNeitherOverflowsNorDisturbs) {
  Sums sums;
  add(sums, {day(50'000), Direction::in});
  add(sums, {day(0), Direction::in});
  EXPECT_DOUBLE_EQ(sums.decayed[0][1][0], 1);
  EXPECT_EQ(sums.messages[1][0], 2U);
}

TEST(Sums, ADayCountsOncePerDirection) {
  Sums sums;
  for (const std::int64_t hours : {5, 1, 30, 2, 29})
    add(sums, {Instant{hours * 3600}, Direction::out});
  EXPECT_THAT(sums.days[0], ElementsAre(0, 1));
  EXPECT_TRUE(sums.days[1].empty());
}

TEST(Sums, DelaysFallIntoBucketsOfDoublingMinutes) {
  constexpr double kMinute = 1.0 / 1440;
  const struct {
    double minutes;
    std::size_t bucket;
  } cases[] = {{-5, 0},   {0, 0},  {0.9, 0},   {1, 1},        {1.9, 1},      {2.1, 2},   {3.9, 2},
               {60.1, 6}, {65, 7}, {1441, 11}, {262'143, 18}, {262'145, 19}, {1e18, 19}, {std::nan(""), 0}};
  for (const auto& [minutes, bucket] : cases) {
    Sums sums;
    add_reply(sums, Direction::out, Days{minutes * kMinute});
    EXPECT_EQ(sums.delays[0][bucket], 1U) << minutes << " minutes";
  }
}

TEST(Sums, TheOrderOfArrivalDoesNotMatter) {
  std::mt19937 random(1);
  std::vector<Contact> contacts = made_up_contacts(random, 400);
  const Sums in_order = sums_of(contacts);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(contacts.begin(), contacts.end(), random);
    expect_same(sums_of(contacts), in_order);
  }
}

TEST(Sums, APersonsSumsAreThoseOfAllTheirContacts) {
  std::mt19937 random(2);
  for (int round = 0; round < 20; ++round) {
    const std::vector<Contact> contacts = made_up_contacts(random, 200);
    std::array<std::vector<Contact>, 3> identities;
    for (const Contact& contact : contacts)
      identities[random() % 3].push_back(contact);
    Sums person;
    for (const auto& identity : identities)
      add(person, sums_of(identity));
    expect_same(person, sums_of(contacts));
  }
}

TEST(Sums, AddingNothingChangesNothing) {
  std::mt19937 random(3);
  const Sums some = sums_of(made_up_contacts(random, 50));
  Sums sums = some;
  add(sums, Sums{});
  EXPECT_EQ(pack(sums).sums, pack(some).sums);
  Sums nothing;
  add(nothing, some);
  expect_same(nothing, some);
  EXPECT_EQ(nothing.as_of, some.as_of);
}

TEST(Sums, RepliesWithoutMessagesSurviveAdding) {
  Sums person, only_replies;
  add_reply(only_replies, Direction::in, Days{1});
  add(person, only_replies);
  EXPECT_EQ(person.delays, only_replies.delays);
}

}  // namespace
}  // namespace closeknit::ties
