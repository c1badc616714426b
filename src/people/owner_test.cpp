// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>

#include "people/people.hpp"

namespace closeknit::people {
namespace {

Known known(std::string address, std::string name, Counts counts) {
  Known result;
  result.id = mail_identity(address);
  result.address = std::move(address);
  if (!name.empty()) result.names.push_back({std::move(name), 1});
  result.counts = counts;
  return result;
}

// An inbox holds the mail of many: `messages` by ten people who write to others too.
void add_senders(std::vector<Known>& all, std::uint32_t messages) {
  for (int i = 0; i < 10; ++i)
    all.push_back(known("sender" + std::to_string(i) + "@example.net", "",
                        {.sent = messages / 10, .sent_reply = messages / 20, .received = messages / 50}));
}

std::vector<std::string> owner_of(const std::vector<Known>& all) {
  std::vector<std::string> addresses;
  for (const OwnerAddress& owner : find_owner(all)) {
    EXPECT_GT(owner.confidence, 0);
    EXPECT_LT(owner.confidence, 1);
    EXPECT_FALSE(owner.reason.empty());
    auto found = std::ranges::find(all, owner.id, &Known::id);
    addresses.push_back(found->address);
  }
  return addresses;
}

using Addresses = std::vector<std::string>;

TEST(Owner, IsWhoseMailLiesInSent) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner",
            {.sent = 412, .sent_reply = 200, .received = 900, .in_sent_folder = 400, .delivered_to = 900}),
      known("o.wner@work.example", "Olivia Wner", {.sent = 50, .sent_reply = 20, .in_sent_folder = 50}),
      known("petra@example.org", "Petra Lund", {.sent = 300, .sent_reply = 100, .received = 412, .in_sent_folder = 2}),
  };
  EXPECT_EQ(owner_of(all), (Addresses{"olivia@example.org", "o.wner@work.example"}));
  EXPECT_EQ(find_owner(all).front().reason, "400 messages from it lie in Sent; 900 were delivered to it");
}

TEST(Owner, IsFoundThoughEveryMessagePassedAListServer) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner",
            {.sent = 3000,
             .sent_list = 3000,
             .sent_bulk = 3000,
             .sent_reply = 2500,
             .received = 8000,
             .in_sent_folder = 3000}),
      known("gardeners@lists.example", "Gardeners", {.received = 10'000, .list_address = 9000, .delivered_to = 10'000}),
      known("petra@example.org", "Petra Lund",
            {.sent = 7000, .sent_list = 7000, .sent_bulk = 7000, .sent_reply = 6000, .received = 7000}),
  };
  EXPECT_EQ(owner_of(all), Addresses{"olivia@example.org"});
}

TEST(Owner, IsWhomMailIsDeliveredTo) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner", {.sent = 100, .sent_reply = 80, .received = 500, .delivered_to = 900}),
      known("gardeners@lists.example", "Gardeners", {.received = 500, .list_address = 480, .delivered_to = 480}),
      known("archive@store.example", "", {.delivered_to = 1000}),  // nobody writes to it
      known("petra@example.org", "Petra Lund", {.sent = 900, .sent_reply = 400, .received = 100}),
  };
  EXPECT_EQ(owner_of(all), Addresses{"olivia@example.org"});
}

TEST(Owner, IsWhomNearlyAllMessagesNameInAnInboxWithoutSent) {
  std::vector<Known> all{known("olivia@example.org", "", {.received = 80, .received_to = 75})};
  for (int i = 0; i < 50; ++i)
    all.push_back(known("x" + std::to_string(i) + "@example.org", "", {.sent = 2, .sent_reply = 1, .received = 8}));
  EXPECT_EQ(owner_of(all), Addresses{"olivia@example.org"});
}

TEST(Owner, HasASecondSpellingOfTheAddressInAnInboxWithoutNames) {
  std::vector<Known> all{known("q..lindqvist@example.com", "", {.received = 40, .received_to = 40}),
                         known("plindqvist@example.com", "", {.received = 30, .received_to = 30}),
                         known("nils.lindgren@example.com", "", {.received = 14})};
  add_senders(all, 100);
  EXPECT_EQ(owner_of(all), (Addresses{"q..lindqvist@example.com", "plindqvist@example.com"}));
}

TEST(Owner, IsNotAColleagueOfTheSameFamilyName) {
  std::vector<Known> all{known("paul.lindqvist@example.com", "", {.received = 80, .received_to = 80}),
                         known("nora.lindqvist@example.com", "", {.received = 20, .received_to = 20})};
  add_senders(all, 100);
  EXPECT_EQ(owner_of(all), Addresses{"paul.lindqvist@example.com"});
}

TEST(Owner, OfOneMailboxOfEverythingTakesPartInAll) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner", {.sent = 300, .sent_reply = 200, .received = 550}),
      known("olivia@old.example", "Olivia Wner", {.sent = 30, .sent_reply = 20, .received = 100}),
      known("petra@example.org", "Petra Lund", {.sent = 200, .sent_reply = 100, .received = 100}),
      known("nils@example.org", "Nils Quill", {.sent = 470, .sent_reply = 100, .received = 60}),
  };
  EXPECT_EQ(owner_of(all), (Addresses{"olivia@example.org", "olivia@old.example"}));
}

TEST(Owner, IsNobodyInTheArchiveOfAList) {
  // The maintainer takes part in three of four messages, and is still not the owner of the archive.
  std::vector<Known> all{
      known("gardeners@lists.example", "Gardeners", {.received = 980, .list_address = 970, .delivered_to = 800}),
      known("petra@example.org", "Petra Lund", {.sent = 400, .sent_list = 400, .sent_reply = 300, .received = 350}),
      known("archive@store.example", "", {.delivered_to = 1000}),
  };
  for (int i = 0; i < 60; ++i)
    all.push_back(known("x" + std::to_string(i) + "@example.org", "Nn" + std::to_string(i),
                        {.sent = 10, .sent_reply = 5, .received = 9}));
  EXPECT_TRUE(find_owner(all).empty());
}

TEST(Owner, IsNobodyWhereNothingStandsOut) {
  EXPECT_TRUE(find_owner({}).empty());
  EXPECT_TRUE(find_owner(std::vector<Known>{Known{}}).empty());
  std::vector<Known> all;
  for (int i = 0; i < 20; ++i)
    all.push_back(known("x" + std::to_string(i) + "@example.org", "", {.sent = 10, .sent_reply = 5, .received = 10}));
  EXPECT_TRUE(find_owner(all).empty());
}

TEST(Owner, IsNotWhoBroadcastsToItself) {
  std::vector<Known> all{known("bulletin@example.com", "", {.sent = 150, .received = 150, .received_to = 150}),
                         known("olivia@example.org", "", {.received = 160, .received_to = 160})};
  add_senders(all, 100);
  EXPECT_EQ(owner_of(all), Addresses{"olivia@example.org"});
}

TEST(Owner, IsNotAnotherPersonOfTheSameName) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner",
            {.sent = 100, .sent_reply = 50, .received = 60, .in_sent_folder = 100}),
      known("olivia@other.example", "Olivia Wner",
            {.sent = 20, .sent_reply = 10, .received = 15, .sent_to_me = 20, .from_me = 15}),
  };
  EXPECT_EQ(owner_of(all), Addresses{"olivia@example.org"});
}

TEST(Owner, DoesNotDependOnTheOrder) {
  std::vector<Known> all{
      known("olivia@example.org", "Olivia Wner", {.sent = 300, .sent_reply = 200, .received = 550}),
      known("olivia@old.example", "Olivia Wner", {.sent = 30, .sent_reply = 20, .received = 100}),
      known("petra@example.org", "Petra Lund", {.sent = 700, .sent_reply = 100, .received = 100}),
  };
  auto expected = owner_of(all);
  while (std::ranges::next_permutation(all, {}, &Known::id).found)
    EXPECT_EQ(owner_of(all), expected);
}

}  // namespace
}  // namespace closeknit::people
