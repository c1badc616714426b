// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/returned.hpp"

#include <gtest/gtest.h>

namespace closeknit::signals {
namespace {

std::string addresses(std::string_view report) {
  std::string all;
  for (const Returned& one : returned_in(report))
    all += (all.empty() ? "" : " ") + one.address;
  return all;
}

std::string status(std::string_view action, std::string_view code, std::string_view diagnostic = "") {
  std::string text = "Your message to bob@ray.example met a problem.\n\nReporting-MTA: dns; mx.example.org\n\n";
  text += "Final-Recipient: rfc822; Bob@ray.example\nAction: " + std::string(action) + '\n';
  if (!code.empty()) text += "Status: " + std::string(code) + '\n';
  if (!diagnostic.empty()) text += "Diagnostic-Code: smtp; " + std::string(diagnostic) + '\n';
  return text;
}

TEST(Returned, TheDeliveryStatusNamesWhoIsNotReached) {
  EXPECT_EQ(addresses(status("failed", "5.1.1")), "bob@ray.example");
  EXPECT_EQ(addresses(status("failed", "5.1.10")), "bob@ray.example");
  EXPECT_EQ(addresses(status("failure", "")), "bob@ray.example");
  EXPECT_EQ(addresses(status("failed", "5.0.0", "550 5.1.1 User unknown")), "bob@ray.example");
}

TEST(Returned, ADelayOrAnythingThatMayPassIsNoReturn) {
  EXPECT_EQ(addresses(status("delayed", "4.4.1")), "");
  EXPECT_EQ(addresses(status("failed", "4.7.1", "451 4.7.1 Greylisted")), "");
  EXPECT_EQ(addresses(status("failed", "4.4.7")), "");
}

TEST(Returned, AFullMailboxOrAnUnwelcomeLetterIsNoEndOfTheAddress) {
  EXPECT_EQ(addresses(status("failed", "5.2.2", "552 5.2.2 Over quota")), "");
  EXPECT_EQ(addresses(status("failed", "5.3.4")), "");
  EXPECT_EQ(addresses(status("failed", "5.7.1", "550 5.7.1 Message refused as spam")), "");
  EXPECT_EQ(addresses(status("failed", "5.0.0", "554 5.7.1 Blocked")), "");
  EXPECT_EQ(addresses(status("failed", "", "554 Message refused")), "");
}

TEST(Returned, OfSeveralRecipientsThoseAreToldThatFailed) {
  EXPECT_EQ(addresses("Reporting-MTA: dns; mx.example.org\n\n"
                      "Final-Recipient: rfc822; ann@lee.example\nAction: relayed\nStatus: 2.0.0\n\n"
                      "Original-Recipient: rfc822;bob@ray.example\nFinal-Recipient: rfc822;b.ray@host.ray.example\n"
                      "Action: failed\nStatus: 5.1.1\n"),
            "bob@ray.example b.ray@host.ray.example");
}

TEST(Returned, ProseIsReadWhereThereIsNoStatus) {
  EXPECT_EQ(addresses("Hi. This is the qmail-send program at mx.example.org.\nThis is a permanent error; I've given "
                      "up.\n\n<bob@ray.example>:\n192.0.2.1 does not like recipient.\nRemote host said: 550 5.1.1 "
                      "No such user\n\n--- Below this line is a copy of the message.\n\nTo: ann@lee.example\n"),
            "bob@ray.example");
  EXPECT_EQ(addresses("Address not found\nYour message wasn't delivered to bob@ray.example because the address "
                      "couldn't be found, or is unable to receive mail."),
            "bob@ray.example");
  EXPECT_EQ(addresses("Ihre Nachricht an bob@ray.example kam zurück: Empfänger unbekannt."), "bob@ray.example");
}

TEST(Returned, EximAndGmailSayItInProseAlone) {
  const std::string exim =
      "This message was created automatically by mail delivery software.\n\n"
      "A message that you sent could not be delivered to one or more of its\n"
      "recipients. This is a permanent error. The following address(es) failed:\n\n  bob@ray.example\n    ";
  const std::string letter =
      "\n\n------ This is a copy of the message, including all the headers. ------\n\n"
      "From: Nora Whitlock <nora@whitlock.example>\nTo: bob@ray.example, ann@lee.example\n";
  EXPECT_EQ(addresses(exim + "Unrouteable address" + letter), "bob@ray.example");
  EXPECT_EQ(addresses(exim + "all relevant MX records point to non-existent hosts" + letter), "bob@ray.example");
  EXPECT_EQ(addresses(exim + "host mx.ray.example [192.0.2.1]: 550 5.1.1 <bob@ray.example>: User unknown" + letter),
            "bob@ray.example");
  EXPECT_EQ(addresses(exim + "retry timeout exceeded" + letter), "");
  EXPECT_EQ(addresses(exim + "mailbox is full: retry timeout exceeded" + letter), "");

  const std::string gmail =
      "Delivery to the following recipient failed permanently:\n\n     bob@ray.example\n\n"
      "Technical details of permanent failure:\n";
  const std::string below = "\n\n----- Original message -----\n\nTo: ann@lee.example\n";
  EXPECT_EQ(addresses(gmail + "550 5.1.1 The email account that you tried to reach does not exist." + below),
            "bob@ray.example");
  EXPECT_EQ(addresses(gmail + "DNS Error: Domain name not found" + below), "bob@ray.example");
  EXPECT_EQ(addresses(gmail + "552 5.2.2 The email account that you tried to reach is over quota." + below), "");
}

TEST(Returned, ProseThatLeavesHopeOrSaysNothingIsNoReturn) {
  EXPECT_EQ(addresses("Message delivery to 'bob@ray.example' delayed. User unknown. We will retry."), "");
  EXPECT_EQ(addresses("Your message to bob@ray.example could not be delivered for 4.0 hours. It will be retried."), "");
  EXPECT_EQ(addresses("Your message to bob@ray.example could not be delivered: 552 5.2.2 mailbox full"), "");
  EXPECT_EQ(addresses("Bob, bob@ray.example, is out of the office."), "");
  EXPECT_EQ(addresses("User unknown. Please write to postmaster@ray.example."), "");
  EXPECT_EQ(addresses(""), "");
  EXPECT_EQ(addresses("550 5.1.1 @ . @@ a@ @b 5."), "");
}

TEST(Returned, ShowsTheWordsThatSaySo) {
  const std::string report =
      "This is the mail system.\n\n  <bob@ray.example>: host said: 550 5.1.1\n    User unknown\n";
  const auto found = returned_in(report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(report.substr(found[0].begin, found[0].end - found[0].begin),
            "<bob@ray.example>: host said: 550 5.1.1\n    User unknown\n");
}

TEST(Returned, ThereIsAnEndToHowManyAreTold) {
  std::string report = "550 5.1.1 user unknown\n";
  for (int i = 0; i < 1000; ++i)
    report += "<p" + std::to_string(i) + "@ray.example>\n";
  EXPECT_EQ(returned_in(report).size(), kMostReturned);
  EXPECT_LE(returned_in(std::string(1 << 20, '@')).size(), kMostReturned);
}

}  // namespace
}  // namespace closeknit::signals
