// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "people/people.hpp"

namespace closeknit::people {
namespace {

Known known(std::string address, std::string name, Counts counts) {
  Known result;
  result.id = mail_identity(address);
  result.address = std::move(address);
  if (!name.empty()) result.names.push_back({std::move(name), std::max(1U, counts.sent + counts.received)});
  result.counts = counts;
  return result;
}

Kind kind(std::string address, std::string name, Counts counts) {
  return judge(known(std::move(address), std::move(name), counts)).kind;
}

TEST(Sender, IsAPersonWhoWritesThroughAMailingList) {
  // Every message came through a list server, with all its headers.
  Counts counts{
      .sent = 400, .sent_list = 400, .sent_unsubscribe = 380, .sent_bulk = 400, .sent_reply = 300, .answered = 90};
  EXPECT_EQ(kind("petra@example.org", "Petra Lund", counts), Kind::person);
  Counts once{.sent = 1, .sent_list = 1, .sent_unsubscribe = 1, .sent_bulk = 1};
  EXPECT_EQ(kind("petra@example.org", "Petra Lund", once), Kind::person);
  EXPECT_EQ(kind("lurker@example.org", "lurker", once), Kind::person);
}

TEST(Sender, IsAPersonWhomTheOwnerAndWhoTheOwnerWroteTo) {
  Counts counts{
      .sent = 30, .sent_reply = 12, .sent_few = 30, .answered = 8, .received = 25, .sent_to_me = 30, .from_me = 25};
  Judgement judgement = judge(known("petra@example.org", "Petra Lund", counts));
  EXPECT_EQ(judgement.kind, Kind::person);
  EXPECT_GT(judgement.confidence, 0.9);
  EXPECT_NE(judgement.reason.find("25"), std::string::npos);
}

TEST(Sender, StaysAPersonWithAnAbsenceNote) {
  EXPECT_EQ(kind("petra@example.org", "Petra Lund", {.sent = 1, .sent_automatic = 1}), Kind::person);
  Counts counts{.sent = 20, .sent_automatic = 3, .sent_reply = 10};
  EXPECT_EQ(kind("petra@example.org", "Petra Lund", counts), Kind::person);
}

TEST(Sender, IsANewsletterThoughItHasOneRecipientAndAFriendlyName) {
  Counts counts{.sent = 40, .sent_unsubscribe = 40, .sent_few = 40, .sent_to_me = 40};
  EXPECT_EQ(kind("petra@startup.example", "Petra from Startup", counts), Kind::newsletter);
  EXPECT_EQ(kind("petra@startup.example", "Petra Lund", counts), Kind::newsletter);
  Counts campaign{.sent = 3, .sent_campaign = 3, .sent_few = 3};
  EXPECT_EQ(kind("petra@startup.example", "Petra Lund", campaign), Kind::newsletter);
  EXPECT_EQ(kind("news@shop.example", "Shop News", {.sent = 2, .sent_html_only = 2}), Kind::newsletter);
  EXPECT_EQ(kind("deals@shop.example", "", {.sent = 12}), Kind::newsletter);
}

TEST(Sender, GivesItsReasonWithCounts) {
  Judgement judgement = judge(known("hello@shop.example", "Shop", {.sent = 212, .sent_unsubscribe = 212}));
  EXPECT_EQ(judgement.kind, Kind::newsletter);
  EXPECT_EQ(judgement.reason, "sends with List-Unsubscribe and nobody ever answers (212 of 212 messages)");
  EXPECT_GT(judgement.confidence, 0.95);
}

TEST(Sender, IsSurerTheMoreItSaw) {
  double few = judge(known("x@shop.example", "Shop", {.sent = 2, .sent_unsubscribe = 2})).confidence;
  double many = judge(known("x@shop.example", "Shop", {.sent = 90, .sent_unsubscribe = 90})).confidence;
  EXPECT_LT(few, many);
}

TEST(Sender, IsARobot) {
  EXPECT_EQ(kind("no-reply@shop.example", "Shop", {.sent = 1}), Kind::robot);
  EXPECT_EQ(kind("mailer-daemon@mx.example", "Mail Delivery Subsystem", {.sent = 3, .sent_bounce = 3}), Kind::robot);
  EXPECT_EQ(kind("postman@mx.example", "", {.sent = 5, .sent_bounce = 5}), Kind::robot);
  EXPECT_EQ(kind("ci@build.example", "Build Bot", {.sent = 50, .sent_reply = 30}), Kind::robot);
  EXPECT_EQ(kind("bugzilla-daemon@bugs.example", "", {.sent = 50, .sent_reply = 30, .answered = 4}), Kind::robot);
  EXPECT_EQ(kind("monitor@example.org", "Disk Watch", {.sent = 9, .sent_automatic = 9}), Kind::robot);
}

TEST(Sender, IsARobotThoughTheOwnerAnswersIt) {
  Counts counts{.sent = 80, .sent_reply = 40, .answered = 60, .sent_to_me = 70, .from_me = 12};
  EXPECT_EQ(kind("lkp@build.example", "kernel test robot", counts), Kind::robot);
  EXPECT_EQ(kind("reports@fuzz.example", "syzbot", counts), Kind::robot);
  EXPECT_EQ(kind("ad.bot@example.org", "Ad Bot", counts), Kind::person) << "a family in the Netherlands";
}

TEST(Sender, IsAList) {
  EXPECT_EQ(kind("gardeners@lists.example", "Gardeners", {.received = 200, .received_to = 150, .list_address = 190}),
            Kind::list);
  EXPECT_EQ(kind("gardeners@example.org", "", {.received = 9, .list_address = 9}), Kind::list);
  // A server that rewrites senders: the list seems to write what its members wrote.
  Counts rewritten{.sent = 80, .sent_list = 80, .sent_reply = 60, .answered = 30, .received = 300, .list_address = 20};
  EXPECT_EQ(kind("gardeners@lists.example", "Petra Lund via Gardeners", rewritten), Kind::list);
  EXPECT_EQ(kind("gardeners-request@example.org", "", {.received = 1}), Kind::list);
  EXPECT_EQ(kind("gardeners@googlegroups.com", "", {.received = 12}), Kind::list);
}

TEST(Sender, IsNoListForUsingAnAddressNamedLikeOne) {
  Counts counts{.sent = 5, .sent_list = 5, .sent_reply = 5, .answered = 4, .received = 5, .list_address = 5};
  EXPECT_EQ(kind("gardeners@petra.example", "Petra Lund", counts), Kind::person);
}

TEST(Sender, IsAnOrganisationBehindARoleAddress) {
  EXPECT_EQ(kind("info@shop.example", "", {.sent = 2, .sent_reply = 1}), Kind::organisation);
  EXPECT_EQ(kind("billing@shop.example", "Shop Billing Department", {.sent = 4, .sent_reply = 4}), Kind::organisation);
  EXPECT_EQ(kind("office@lund.example", "Petra Lund", {.sent = 4, .sent_reply = 4}), Kind::person);
}

TEST(Sender, IsTakenForAPersonWhereNothingIsKnown) {
  Judgement judgement = judge(known("x@example.org", "", {}));
  EXPECT_EQ(judgement.kind, Kind::person);
  EXPECT_LT(judgement.confidence, 0.8);
  EXPECT_EQ(judge(Known{}).kind, Kind::person);
}

TEST(Sender, FamilyNamesOfMachinesArePeople) {
  EXPECT_EQ(kind("daniel.jenkins@example.org", "Daniel Jenkins", {.sent = 3, .sent_reply = 1}), Kind::person);
}

TEST(Sender, ConfidenceIsAProbabilityWhateverTheCounts) {
  std::uint32_t seed = 7;
  auto next = [&] { return (seed = seed * 1'664'525U + 1'013'904'223U) >> 20; };
  for (int i = 0; i < 20'000; ++i) {
    Counts c{.sent = next() % 9,
             .sent_list = next() % 9,
             .sent_unsubscribe = next() % 9,
             .sent_automatic = next() % 9,
             .sent_bulk = next() % 9,
             .sent_campaign = next() % 9,
             .sent_bounce = next() % 9,
             .sent_reply = next() % 9,
             .sent_html_only = next() % 9,
             .sent_few = next() % 9,
             .answered = next() % 9,
             .received = next() % 9,
             .received_to = next() % 9,
             .list_address = next() % 9,
             .in_sent_folder = next() % 9,
             .delivered_to = next() % 9,
             .sent_to_me = next() % 9,
             .from_me = next() % 9};
    Judgement judgement = judge(known("x@example.org", "", c));
    EXPECT_GT(judgement.confidence, 0);
    EXPECT_LT(judgement.confidence, 1);
    EXPECT_FALSE(judgement.reason.empty());
  }
}

TEST(Kinds, HaveNames) {
  EXPECT_EQ(kind_name(Kind::person), "person");
  EXPECT_EQ(kind_name(Kind::organisation), "organisation");
}

}  // namespace
}  // namespace closeknit::people
