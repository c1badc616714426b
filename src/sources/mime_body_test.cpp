// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_body.hpp"

#include <gtest/gtest.h>

namespace closeknit::sources {
namespace {

Content read(std::string_view bytes) {
  std::vector<Defect> defects;
  return content_of(parts_of(read_header(bytes), defects), defects);
}

std::string multipart(std::string_view kind, std::initializer_list<std::string_view> parts) {
  std::string bytes = "Content-Type: multipart/" + std::string(kind) + "; boundary=q" + std::string(kind) + "\n\n";
  for (std::string_view part : parts)
    bytes.append("--q").append(kind).append("\n").append(part).append("\n");
  return bytes + "--q" + std::string(kind) + "--\n";
}

constexpr std::string_view kPlain = "Content-Type: text/plain\n\nplain words";
constexpr std::string_view kHtml = "Content-Type: text/html\n\n<p>html words</p>";
constexpr std::string_view kStub = "Content-Type: text/plain\n\nYour client does not support HTML messages.";
constexpr std::string_view kFile = "Content-Type: text/plain\nContent-Disposition: attachment; filename=n.txt\n\nfile";

TEST(Body, OfAlternativesThePlainOneIsTaken) {
  Content content = read(multipart("alternative", {kPlain, kHtml}));
  EXPECT_EQ(content.text, "plain words");
  EXPECT_EQ(content.traits & kHtmlOnly, 0U);
}

TEST(Body, HtmlIsTakenWhereThePlainTextIsEmptyOrAStub) {
  for (std::string_view plain : {std::string_view("Content-Type: text/plain\n\n \n"), kStub}) {
    Content content = read(multipart("alternative", {plain, kHtml}));
    EXPECT_EQ(content.text.substr(0, 10), "html words") << plain;
    EXPECT_NE(content.traits & kHtmlOnly, 0U) << plain;
  }
}

TEST(Body, InlineTextsAreJoinedWithAnEmptyLine) {
  Content content = read(multipart("mixed", {kPlain, kFile, "\nfooter"}));
  EXPECT_EQ(content.text, "plain words\n\nfooter");
  ASSERT_EQ(content.attachments.size(), 1U);
  EXPECT_EQ(content.attachments[0].name, "n.txt");
  EXPECT_EQ(content.attachments[0].size, 4U);
}

TEST(Body, PicturesOfAPageAreAttachmentsOfIt) {
  Content content = read(
      multipart("related", {kHtml, "Content-Type: image/PNG; name=a.png\nContent-Transfer-Encoding: base64\n\nAAAA"}));
  EXPECT_EQ(content.text.substr(0, 10), "html words");
  ASSERT_EQ(content.attachments.size(), 1U);
  EXPECT_EQ(content.attachments[0].type, "image/png");
  EXPECT_EQ(content.attachments[0].size, 3U);
}

TEST(Body, AnInvitationIsNoText) {
  Content content =
      read(multipart("alternative", {kPlain, "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"}));
  EXPECT_EQ(content.text, "plain words");
  EXPECT_NE(content.traits & kCalendar, 0U);
  EXPECT_TRUE(content.attachments.empty());
}

TEST(Body, AnAttachedMessageIsCountedAndNotRead) {
  Content content = read(multipart("mixed", {kPlain, "Content-Type: message/rfc822\n\nSubject: inner\n\ninner words"}));
  EXPECT_EQ(content.text, "plain words");
  ASSERT_EQ(content.attachments.size(), 1U);
  EXPECT_EQ(content.attachments[0].type, "message/rfc822");
}

TEST(Body, AForwardWithoutWordsHasThoseOfTheMessageInside) {
  Content content =
      read(multipart("mixed", {"Content-Type: message/rfc822\n\nFrom: Ann <a@x.org>\nSubject: inner\n\ninner words"}));
  EXPECT_EQ(content.text,
            "---------- Forwarded message ----------\nFrom: Ann <a@x.org>\nSubject: inner\n\ninner words");
}

TEST(Body, MessagesInsideMessagesAreNotOpenedWithoutEnd) {
  std::string bytes;
  for (int i = 0; i < 100'000; ++i)
    bytes += "Content-Type: message/rfc822\n\n";
  EXPECT_EQ(read(bytes + "Subject: x\n\ndeep").text, "");
}

TEST(Body, AReportIsABounce) {
  EXPECT_NE(read(multipart("report", {kPlain})).traits & kBounce, 0U);
}

TEST(Body, AReportSaysWhomTheLetterDidNotReach) {
  Content content = read(multipart(
      "report", {kPlain,
                 "Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: "
                 "rfc822; bob@ray.example\nAction: failed\nStatus: 5.1.1\n",
                 "Content-Type: message/rfc822\n\nFrom: me@example.org\nTo: bob@ray.example\n\nHello Bob"}));
  EXPECT_NE(content.text.find("Final-Recipient: rfc822; bob@ray.example"), std::string::npos);
  EXPECT_EQ(content.text.find("Hello Bob"), std::string::npos) << "what came back is no part of the report";
}

TEST(Body, AFirstTextWithAFileNameIsStillTheText) {
  EXPECT_EQ(read("Content-Type: text/plain; name=a.txt\n\nwords").text, "words");
  EXPECT_EQ(
      read(multipart("mixed",
                     {kPlain, "Content-Type: text/x-patch\nContent-Disposition: inline; filename=a.patch\n\n-a\n+b"}))
          .text,
      "plain words");
}

TEST(Body, TheCharsetOfAPageIsFoundInThePage) {
  EXPECT_EQ(read("Content-Type: text/html\n\n<meta charset=\"koi8-r\"><p>\xF0\xD2\xC9</p>").text.substr(0, 6), "При");
}

TEST(Body, BytesThatAreZeroDoNotLoseTheRest) {
  EXPECT_EQ(read(std::string_view("Subject: x\n\nab\0cd\n", 18)).text, "abcd\n");
}

TEST(Body, LongTextIsCutBetweenCharacters) {
  std::string bytes = "Content-Type: text/plain; charset=utf-8\n\n ";
  for (std::size_t i = 0; i < kMostBody; i += 2)
    bytes += "é";
  Content content = read(bytes);
  EXPECT_LE(content.text.size(), kMostBody);
  EXPECT_GE(content.text.size(), kMostBody - 1);
}

TEST(Flowed, ParagraphsAreOneLine) {
  EXPECT_EQ(unflowed("one \ntwo \nthree\nfour\n", false), "one two three\nfour\n");
  EXPECT_EQ(unflowed("one \ntwo\n", true), "onetwo\n");
  EXPECT_EQ(unflowed("> a \n> b\n>> c\nd\n", false), "> a b\n>> c\nd\n");
  EXPECT_EQ(unflowed("> a \nb\n", false), "> a \nb\n");
  EXPECT_EQ(unflowed(" >not a quote\n From here\n", false), ">not a quote\nFrom here\n");
  EXPECT_EQ(unflowed("bye \n-- \nAnn\n", false), "bye \n-- \nAnn\n");
  EXPECT_EQ(unflowed("", false), "");
}

}  // namespace
}  // namespace closeknit::sources
