// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "today/today.hpp"

namespace closeknit::today {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Instant kNow = *instant_from_iso("2024-05-20T08:00:00Z");

Item item(Reason reason, std::int64_t person, ties::Circle circle, double strength = 0.5) {
  Item made;
  made.key = std::string(reason_name(reason)) + ":" + std::to_string(person);
  made.reason = reason;
  made.person = {person};
  made.identity = {person};
  made.circle = circle;
  made.strength = strength;
  made.newest = kNow - Days{30};
  return made;
}
Item owed(std::int64_t person, ties::Circle circle = ties::Circle::five) {
  return item(Reason::owed, person, circle);
}

std::vector<std::string> keys(const std::vector<Item>& items) {
  std::vector<std::string> out;
  for (const Item& one : items)
    out.push_back(one.key);
  return out;
}

std::vector<Shown> shown_on(std::int32_t day, const std::vector<Item>& items) {
  std::vector<Shown> rows;
  for (const Item& one : items)
    rows.push_back({day, one.key, one.identity});
  return rows;
}

TEST(Choose, NothingGivesNothing) {
  EXPECT_THAT(choose({}, {}, {}, kNow), IsEmpty());
}

TEST(Choose, TheInnerCirclesComeFirstAndOfOneCircleWhatIsOwed) {
  using enum ties::Circle;
  std::vector<Item> all{item(Reason::dormant, 1, five),      item(Reason::drifting, 2, fifteen),
                        item(Reason::drifting, 3, five, .2), item(Reason::drifting, 4, five, .9),
                        item(Reason::owed, 5, beyond),       item(Reason::owed, 6, five, .1)};
  std::vector<std::string> expected{"owed:6", "drifting:4", "drifting:3", "dormant:1", "drifting:2", "owed:5"};
  std::sort(all.begin(), all.end(), [](const Item& a, const Item& b) { return a.key < b.key; });
  EXPECT_EQ(keys(choose(all, {}, {}, kNow)), expected);
  std::reverse(all.begin(), all.end());
  EXPECT_EQ(keys(choose(all, {}, {}, kNow)), expected) << "the order of the candidates must not matter";
}

TEST(Choose, NoKindCrowdsTheOthersOut) {
  using enum ties::Circle;
  std::vector<Item> all;
  for (std::int64_t person = 1; person <= 9; ++person)
    all.push_back(item(Reason::owed, person, fifteen));
  all.push_back(item(Reason::promised, 20, fifty));
  all.push_back(item(Reason::giving, 21, fifty));
  all.push_back(item(Reason::news, 22, five));
  EXPECT_THAT(keys(choose(all, {}, {}, kNow)),
              ElementsAre("news:22", "owed:1", "owed:2", "owed:3", "owed:4", "promised:20", "giving:21"));
}

TEST(Choose, WhoWaitsHasAPlaceThoughOthersStandNearer) {
  using enum ties::Circle;
  std::vector<Item> all{owed(1, connection), owed(2, beyond), owed(3, connection)};
  for (std::int64_t person = 10; person < 13; ++person) {
    all.push_back(item(Reason::promised, person, five));
    all.push_back(item(Reason::thanks, 10 + person, five));
    all.push_back(item(Reason::drifting, 20 + person, five));
  }
  EXPECT_THAT(keys(choose(all, {}, {}, kNow)),
              ElementsAre("promised:10", "promised:11", "thanks:20", "thanks:21", "drifting:30", "owed:2", "owed:1"));
}

TEST(Choose, ADayShowsAHandful) {
  std::vector<Item> many;
  for (std::int64_t person = 1; person <= 500; ++person)
    many.push_back(owed(person));
  EXPECT_THAT(choose(many, {}, {}, kNow), SizeIs(kMost));
}

TEST(Choose, NobodyStandsThereTwice) {
  auto wake = item(Reason::dormant, 1, ties::Circle::five);
  EXPECT_THAT(keys(choose({wake, owed(1)}, {}, {}, kNow)), ElementsAre("owed:1"));
}

TEST(Choose, WhoWasShownThisWeekIsLeftInPeaceUntilTheWeekIsOver) {
  for (int days = 1; days <= 10; ++days) {
    std::vector<Shown> shown{{kNow.day() - days, "owed:1", {1}}};
    EXPECT_EQ(choose({owed(1)}, shown, {}, kNow).size(), days < kQuietDays ? 0U : 1U) << days << " days ago";
  }
}

TEST(Choose, AnotherOldMatterOfAPersonShownThisWeekWaitsToo) {
  std::vector<Shown> shown{{kNow.day() - 2, "drifting:1", {1}}};
  EXPECT_THAT(choose({owed(1)}, shown, {}, kNow), IsEmpty());
}

TEST(Choose, SomethingNewBringsAPersonBackWithinTheWeek) {
  std::vector<Shown> shown{{kNow.day() - 2, "owed:1", {1}}};
  Item newer = owed(1);
  newer.key = "owed:1b";
  newer.newest = kNow - Days{1};
  EXPECT_THAT(keys(choose({newer}, shown, {}, kNow)), ElementsAre("owed:1b"));
}

TEST(Choose, WhatCameOnTheDayOfTheShowingIsNewOnlyIfItIsAnotherMatter) {
  std::vector<Shown> shown{{kNow.day() - 1, "owed:1", {1}}};
  Item same = owed(1), other = owed(1);
  same.newest = other.newest = kNow - Days{1};
  other.key = "owed:other";
  EXPECT_THAT(choose({same}, shown, {}, kNow), IsEmpty());
  EXPECT_THAT(keys(choose({other}, shown, {}, kNow)), ElementsAre("owed:other"));
}

TEST(Choose, AskedAgainOnTheSameDayTheListIsTheSame) {
  std::vector<Item> many;
  for (std::int64_t person = 1; person <= 20; ++person)
    many.push_back(owed(person));
  auto first = choose(many, {}, {}, kNow);
  auto shown = shown_on(kNow.day(), first);
  for (Item& one : many)
    one.strength = 1.0 / static_cast<double>(one.person.value);
  EXPECT_EQ(keys(choose(many, shown, {}, kNow + Days{0.3})), keys(first)) << "figures move during a day, the list not";
}

TEST(Choose, WhatWasDealtWithLeavesTheDaysListAndNothingTakesItsPlace) {
  std::vector<Item> many;
  for (std::int64_t person = 1; person <= 20; ++person)
    many.push_back(owed(person));
  auto first = choose(many, {}, {}, kNow);
  auto shown = shown_on(kNow.day(), first);
  std::erase_if(many, [](const Item& one) { return one.person.value == 3; });
  auto second = choose(many, shown, {}, kNow);
  EXPECT_THAT(second, SizeIs(kMost - 1));
  EXPECT_THAT(keys(second), ::testing::Not(::testing::Contains("owed:3")));
}

TEST(Choose, AListThatWasNotFullTakesInWhatIsNew) {
  auto shown = shown_on(kNow.day(), {owed(1)});
  EXPECT_THAT(keys(choose({owed(1), owed(2)}, shown, {}, kNow)), ElementsAre("owed:1", "owed:2"));
}

TEST(Choose, WhatTheOwnerSnoozedOrDismissedStaysAway) {
  std::vector<Held> held{{"owed:1", std::nullopt}, {"owed:2", kNow + Days{1}}, {"owed:3", kNow}, {"owed:9", {}}};
  EXPECT_THAT(keys(choose({owed(1), owed(2), owed(3), owed(4)}, {}, held, kNow)), ElementsAre("owed:3", "owed:4"));
}

TEST(Choose, DismissingOneMatterLeavesTheOthersOfThatPerson) {
  auto wake = item(Reason::dormant, 1, ties::Circle::five);
  std::vector<Held> held{{"owed:1", std::nullopt}};
  EXPECT_THAT(keys(choose({wake, owed(1)}, {}, held, kNow)), ElementsAre("dormant:1"));
}

TEST(Choose, ShowingsOfTheFutureAreNotRemembered) {
  std::vector<Shown> shown{{kNow.day() + 3, "owed:1", {1}}};
  EXPECT_THAT(choose({owed(1)}, shown, {}, kNow), SizeIs(1)) << "looking back at an earlier day";
}

TEST(Choose, WhoeverIsSparedIsLeftOutAndAnotherTakesTheirPlace) {
  std::vector<Item> many;
  for (int i = 1; i <= 9; ++i)
    many.push_back(item(Reason::drifting, i, ties::Circle::fifty));
  std::size_t asked = 0;
  auto chosen = choose(many, {}, {}, kNow, [&](const Item& one) {
    ++asked;
    return one.person.value == 2;
  });
  EXPECT_THAT(keys(chosen), ElementsAre("drifting:1", "drifting:3", "drifting:4"));
  EXPECT_EQ(asked, kMostDrifting + 1) << "only those are asked about who would stand in the list";
}

TEST(Choose, AnEndTakesTheReasonsToWriteAway) {
  using Ending = pages::Ending::Kind;
  for (Reason reason :
       {Reason::drifting, Reason::dormant, Reason::share, Reason::news, Reason::giving, Reason::introduction})
    for (Ending ending : {Ending::rests, Ending::returned, Ending::farewell, Ending::mourned})
      EXPECT_TRUE(ends(ending, reason));
  for (Reason reason : {Reason::owed, Reason::promised, Reason::thanks}) {
    EXPECT_FALSE(ends(Ending::rests, reason)) << "what they ask is still told";
    EXPECT_FALSE(ends(Ending::farewell, reason)) << "one may still answer who said goodbye";
    EXPECT_TRUE(ends(Ending::returned, reason)) << "no letter arrives";
    EXPECT_TRUE(ends(Ending::mourned, reason));
  }
}

TEST(Choose, EveryReasonHasAName) {
  EXPECT_EQ(reason_name(Reason::owed), "owed");
  EXPECT_EQ(reason_name(Reason::drifting), "drifting");
  EXPECT_EQ(reason_name(Reason::dormant), "dormant");
}

TEST(Choose, NamesFewOfThoseWhoHaveGoneQuiet) {
  std::vector<Item> many;
  for (int i = 1; i <= 9; ++i) {
    many.push_back(item(Reason::drifting, i, ties::Circle::fifty));
    many.push_back(item(Reason::dormant, 100 + i, ties::Circle::fifty));
  }
  const auto chosen = choose(many, {}, {}, kNow);
  EXPECT_EQ(std::ranges::count(chosen, Reason::drifting, &Item::reason), static_cast<std::ptrdiff_t>(kMostDrifting));
  EXPECT_EQ(std::ranges::count(chosen, Reason::dormant, &Item::reason), static_cast<std::ptrdiff_t>(kMostDormant));
}

TEST(Choose, NamesNobodyTwiceByTheSameName) {
  auto one = item(Reason::drifting, 1, ties::Circle::five), other = item(Reason::dormant, 2, ties::Circle::five);
  one.name = other.name = "Ann Lee";
  EXPECT_THAT(choose({one, other}, {}, {}, kNow), SizeIs(1));
}

}  // namespace
}  // namespace closeknit::today
