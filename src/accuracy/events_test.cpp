// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/events.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace closeknit::accuracy {
namespace {

Events events_in(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / ("closeknit-events-" + std::to_string(getpid()));
  std::ofstream(path) << text;
  auto events = read_events(path);
  std::filesystem::remove(path);
  return events.value_or(Events{});
}

TEST(Events, AreLinesOfThreeNumbersInOrderOfTime) {
  const Events events = events_in("1 2 300\n3\t1\t100\nnobody\n2,1,200\n1 2 300\n");
  ASSERT_EQ(events.events.size(), 3U);
  EXPECT_EQ(events.events[0].from, 3U);
  EXPECT_EQ(events.events[2].at, 300);
  EXPECT_EQ(events.refused, 1U);
}

TEST(Events, OfANumberedTableLeaveItsFirstColumnOut) {
  const Events events = events_in(",u,i,ts,label,idx\n0,115,170,529920.0,0,1\n");
  ASSERT_EQ(events.events.size(), 1U);
  EXPECT_EQ(events.events[0].from, 115U);
  EXPECT_EQ(events.events[0].to, 170U);
  EXPECT_EQ(events.events[0].at, 529920);
}

TEST(Events, OfAFileThatIsNotThereAreNone) {
  EXPECT_FALSE(read_events("/nowhere/at/all"));
}

TEST(Histories, CountOneMomentOfOneSenderAsOneMessageToSeveral) {
  const Events events = events_in("1 2 100\n1 3 100\n2 1 200\n");
  const auto histories = histories_of(events, "set", ties::Channel::mail, 1);
  ASSERT_EQ(histories.size(), 2U);  // 1 and 2 sent something
  EXPECT_EQ(histories[0].owner, "set:1");
  ASSERT_EQ(histories[0].contacts.size(), 3U);
  EXPECT_EQ(histories[0].contacts[0].contact.recipients, 2U);
  EXPECT_EQ(histories[0].contacts[0].contact.direction, ties::Direction::out);
  EXPECT_EQ(histories[0].contacts[2].contact.direction, ties::Direction::in);
  EXPECT_EQ(histories[0].contacts[2].other, histories[0].contacts[0].other);
}

TEST(Channel, IsGuessedFromHowMessagesFollow) {
  EXPECT_EQ(guessed_channel(events_in("1 2 100\n1 3 100\n2 1 200\n")), ties::Channel::mail);
  EXPECT_EQ(guessed_channel(events_in("1 2 100\n2 1 160\n1 2 200\n")), ties::Channel::chat);
  EXPECT_EQ(guessed_channel(events_in("1 2 100\n2 1 90000\n1 2 200000\n")), ties::Channel::call);
}

TEST(Split, IsTheSameForEverAndTakesAboutHalf) {
  int train = 0;
  for (int i = 0; i < 1000; ++i)
    if (split_of("owner:" + std::to_string(i)) == Split::train) ++train;
  EXPECT_NEAR(train, 500, 60);
  EXPECT_EQ(split_of("owner:1"), split_of("owner:1"));
}

}  // namespace
}  // namespace closeknit::accuracy
