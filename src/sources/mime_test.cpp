// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "text/utf8.hpp"

namespace closeknit::sources {
namespace {

using testing::ElementsAre;

// GMime's tables serve every test of this room.
class Prepared : public testing::Environment {
  void SetUp() override { prepare_mime(); }
};
const auto* const kPrepared = testing::AddGlobalTestEnvironment(new Prepared);

constexpr Surroundings kAround{{}, {}, {1'795'000'000}, 0, 0};

Record read(std::string_view bytes, const Surroundings& around = kAround) {
  auto record = read_message(bytes, around);
  EXPECT_TRUE(record.has_value());
  return record.value_or(Record{});
}

constexpr std::string_view kLetter =
    "Delivered-To: ann@example.org\n"
    "Received: from b by c for <Ann@example.org>; Mon, 4 Mar 2024 10:20:40 +0000\n"
    "Message-ID: <1@example.net>\n"
    "Date: Mon, 4 Mar 2024 11:20:34 +0100\n"
    "From: =?utf-8?Q?Bj=C3=B6rn?= <bjorn@example.net>\n"
    "To: Ann Lee <ann@example.org>, carl@example.org\n"
    "Cc: \"Dee, D.\" <dee@example.org>\n"
    "Subject: Re: =?utf-8?Q?Caf=C3=A9?=\n"
    "In-Reply-To: <0@example.org>\n"
    "Content-Type: text/plain; charset=iso-8859-1\n"
    "\n"
    "See you at the caf\xE9.\n";

TEST(Message, AnOrdinaryLetterIsReadWhole) {
  Record record = read(kLetter);
  EXPECT_EQ(record.message_id, "1@example.net");
  EXPECT_EQ(to_iso(record.at), "2024-03-04T10:20:34Z");
  EXPECT_EQ(record.zone_minutes, 60);
  EXPECT_EQ(record.date_from, DateFrom::date_header);
  EXPECT_THAT(record.from, ElementsAre(Mailbox{"Björn", "bjorn@example.net"}));
  EXPECT_THAT(record.to, ElementsAre(Mailbox{"Ann Lee", "ann@example.org"}, Mailbox{"", "carl@example.org"}));
  EXPECT_THAT(record.cc, ElementsAre(Mailbox{"Dee, D.", "dee@example.org"}));
  EXPECT_THAT(record.delivered_to, ElementsAre("ann@example.org"));
  EXPECT_EQ(record.subject, "Re: Café");
  EXPECT_EQ(record.traits.bits, kReplyPrefix);
  EXPECT_EQ(record.in_reply_to, "0@example.org");
  EXPECT_EQ(record.body, "See you at the café.\n");
  EXPECT_EQ(record.size, kLetter.size());
  EXPECT_TRUE(record.defects.empty());
  EXPECT_TRUE(record.key);
}

TEST(Message, TheSenderOfAMailingListLetterIsItsWriter) {
  Record record = read("List-Id: Friends <Friends.example.org>\nPrecedence: list\nFrom: a@x.org\nTo: b@x.org\n\nhi\n");
  EXPECT_EQ(record.list_id, "friends.example.org");
  EXPECT_EQ(record.traits.bits, kListId | kPrecedenceList);
  EXPECT_THAT(record.from, ElementsAre(Mailbox{"", "a@x.org"}));
}

TEST(Message, SurroundingsAddWhatTheFolderKnows) {
  Surroundings around = kAround;
  around.flags = kInSent;
  around.traits = kSpam;
  Record record = read("Status: R\nFrom: a@x.org\n\nhi\n", around);
  EXPECT_EQ(record.flags, kInSent | kSeen);
  EXPECT_EQ(record.traits.bits, kSpam);
}

TEST(Message, RawCharactersInHeadersAreInTheCharsetOfTheText) {
  Record record =
      read("From: \xC0\xED\xED\xE0 <a@x.org>\nContent-Type: text/plain; charset=windows-1251\n\n\xCF\xF0\xE8\n");
  EXPECT_EQ(record.from.front().name, "Анна");
  EXPECT_EQ(record.body, "При\n");
}

TEST(Message, OldMacintoshLineEndsAreRead) {
  Record record = read("From: a@x.org\rSubject: x\r\rone\rtwo\r");
  EXPECT_EQ(record.subject, "x");
  EXPECT_EQ(record.body, "one\ntwo\n");
}

TEST(Message, AFromLineInTheBytesGivesTheTimeWhereNothingElseDoes) {
  Record record = read("From a@x.org Mon Mar  4 11:20:34 2024\nFrom: a@x.org\n\nhi\n");
  EXPECT_EQ(to_iso(record.at), "2024-03-04T11:20:34Z");
  EXPECT_EQ(record.date_from, DateFrom::from_line);
}

TEST(Message, OfSeveralToFieldsAllCount) {
  EXPECT_EQ(read("To: a@x.org\nTo: b@x.org\nApparently-To: c@x.org\n\n").to.size(), 3U);
}

TEST(Message, BytesWithoutAnyFieldAreRefused) {
  for (std::string_view bytes : {"", "\n\n", "just some words\n", "<html><body>"}) {
    auto record = read_message(bytes, kAround);
    ASSERT_FALSE(record.has_value()) << bytes;
    EXPECT_EQ(record.error().code, Code::malformed);
  }
}

TEST(Message, AHeaderBeyondTheLimitIsRefused) {
  auto record = read_message("To: " + std::string(20 << 20, 'x') + "\n\nhi\n", kAround);
  ASSERT_FALSE(record.has_value());
  EXPECT_EQ(record.error().code, Code::limit);
}

// One message as a mail server keeps it, and as it comes out of an mbox.
constexpr std::string_view kAsServer =
    "Received: by a; Mon, 4 Mar 2024 10:20:40 +0000\r\nDate: Mon, 4 Mar 2024 11:20:34 +0100\r\nFrom: A@x.org\r\n"
    "Subject: one\r\n two\r\n\r\nwords \r\nFrom here\r\n";
constexpr std::string_view kAsMbox =
    "Status: RO\nX-UID: 7\nContent-Length: 99\nDate: Mon, 4 Mar 2024 11:20:34 +0100\nFrom: a@x.org\n"
    "Subject: one two\nDelivered-To: b@x.org\n\nwords\n>From here\n\n";

TEST(Keys, CopiesInAServersFolderAndInAnMboxAreOneMessage) {
  Surroundings mbox{{1'600'000'000}, {1'600'000'001}, {1'795'000'000}, kSeen, kSpam};
  EXPECT_EQ(read(kAsServer).key, read(kAsMbox, mbox).key);
  auto lower_from = [](std::string bytes) { return bytes.replace(bytes.find("A@x"), 1, "a"); };
  EXPECT_EQ(read(lower_from(std::string(kAsServer))).rank, read(kAsMbox, mbox).rank);
}

TEST(Keys, AMessageIdAloneDecides) {
  EXPECT_EQ(read("Message-ID: <1@x>\nFrom: a@x.org\n\none\n").key,
            read("message-id:  1@x \nFrom: b@x.org\n\ntwo\n").key);
  EXPECT_EQ(read("Message-ID: <1@x>\nFrom: a@x.org\n\none\n").key, message_key("id:1@x"));
  EXPECT_NE(read("Message-ID: <1@x>\nFrom: a@x.org\n\none\n").rank,
            read("Message-ID: <1@x>\nFrom: a@x.org\n\none\nfooter\n").rank);
}

TEST(Keys, WithoutAnIdContentTellsMessagesApart) {
  std::string_view base = "From: a@x.org\nSubject: s\n\nwords\n";
  for (std::string_view other : {"From: b@x.org\nSubject: s\n\nwords\n", "From: a@x.org\nSubject: t\n\nwords\n",
                                 "From: a@x.org\nSubject: s\n\nother\n",
                                 "Date: Mon, 4 Mar 2024 11:20:34 +0100\nFrom: a@x.org\nSubject: s\n\nwords\n"}) {
    EXPECT_NE(read(base).key, read(other).key) << other;
  }
}

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i)
    out += text;
  return out;
}

TEST(Hostile, NoMessageTakesLongOrCrashes) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"nested groups", "To: " + repeated("a:", 500'000) + "\n\nhi\n"},
      {"parentheses", "To: " + std::string(500'000, '(') + " a@x.org\n\nhi\n"},
      {"a million fields", repeated("A: b\n", 1'000'000) + "From: a@x.org\n\nhi\n"},
      {"a million known fields", repeated("To: a@x.org\n", 300'000) + "\nhi\n"},
      {"a million Received", repeated("Received: x; 1\n", 500'000) + "\nhi\n"},
      {"a hundred thousand recipients", "To: " + repeated("Ann Lee <ann@example.org>, ", 100'000) + "\n\nhi\n"},
      {"a very long line", "Subject: " + std::string(15 << 20, 'x') + "\n\nhi\n"},
      {"encoded words", "Subject: " + repeated("=?utf-8?Q?a?= ", 500'000) + "\n\nhi\n"},
      {"open encoded words", "From: " + repeated("=?utf-8?Q?a ", 500'000) + " a@x.org\n\nhi\n"},
      {"continuations", "Subject: a\n" + repeated(" b\n", 1'000'000) + "\nhi\n"},
      {"stray lines", "Subject: a\n" + repeated("b\n", 1'000'000) + "\nhi\n"},
      {"parameters", "Content-Type: text/plain" + repeated("; a*0*=x", 500'000) + "\n\nhi\n"},
      {"dashes",
       "Content-Type: multipart/mixed; boundary=" + std::string(60, '-') + "\n\n" + std::string(4 << 20, '-')},
      {"part headers",
       "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + repeated("To: b\n", 1'000'000) + "\nhi\n"},
      {"references", "References: " + repeated("<a@x> ", 500'000) + "\n\nhi\n"},
      {"zero bytes", "From: a@x.org\n\n" + std::string(4 << 20, '\0') + "words\n"},
      {"labels", "X-Gmail-Labels: " + repeated("a,", 500'000) + "\n\nhi\n"},
  };
  for (const auto& [name, bytes] : cases) {
    auto begin = std::chrono::steady_clock::now();
    auto record = read_message(bytes, kAround);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(8)) << name;
    ASSERT_TRUE(record.has_value()) << name;
    EXPECT_LE(record->body.size(), kMostBody) << name;
    EXPECT_TRUE(text::is_utf8(record->subject)) << name;
    EXPECT_LE(record->to.size(), kMostRecipients) << name;
  }
}

TEST(Hostile, LeftOutRecipientsAreCounted) {
  Record record = read("To: " + repeated("Ann <ann@example.org>, ", 3'000) + "\n\nhi\n");
  EXPECT_EQ(record.to.size(), kMostRecipients);
  EXPECT_THAT(record.defects, testing::Contains(testing::Field(&Defect::what, "1000 further addresses were left out")));
}

TEST(Message, WhatABookWouldMissIsALoss) {
  const std::string head = "From: a@x.org\nDate: 4 Mar 2024 11:20:34 +0000\n";
  const std::string latin = "Content-Type: text/plain; charset=x-bogus\n\ngr\xFC\xDF";
  const std::vector<std::pair<std::string, LossBits>> cases{
      {head + "\nhi\n", 0},
      {head + "To: " + repeated("Ann <ann@example.org>, ", 2'001) + "\n\nhi\n", loss_bit(Loss::recipients)},
      {head + "\n" + std::string(kMostBody + 1, 'x'), loss_bit(Loss::text)},
      {head + "Content-Type: text/html\n\n<p>hi" + repeated("<b></b>", 2 << 20), loss_bit(Loss::text)},
      {head + "Content-Type: multipart/mixed; boundary=b\n\n" + repeated("--b\n\nhi\n", 10'001), loss_bit(Loss::parts)},
      {head + latin, loss_bit(Loss::characters)},
      {head + "Content-Type: text/plain; charset=utf-8\n\ngr\xFC\xDF", 0},
      {"From: a@x.org\n\nhi\n", loss_bit(Loss::date)},
      {"From: a@x.org\nReceived: by b; Wed, 4 Oct 2023 10:00:00 +0000\n\nhi\n", 0},
      {"Date: 4 Mar 2024 11:20:34 +0000\n\nhi\n", loss_bit(Loss::sender)},
  };
  for (const auto& [bytes, losses] : cases)
    EXPECT_EQ(losses_in(read(bytes).defects), losses) << bytes.substr(0, 200);
  Surroundings cut = kAround;
  cut.cut = true;
  EXPECT_EQ(losses_in(read_message(head + "\nhi\n", cut)->defects), loss_bit(Loss::rest));
}

TEST(Message, ManyThreadsReadAtOnce) {
  std::vector<std::thread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([] {
      for (int i = 0; i < 200; ++i)
        EXPECT_EQ(read(kLetter).subject, "Re: Café");
    });
  }
  for (std::thread& thread : threads)
    thread.join();
}

}  // namespace
}  // namespace closeknit::sources
