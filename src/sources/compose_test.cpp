// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/compose.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sources/mime.hpp"

namespace closeknit::sources {
namespace {

using testing::HasSubstr;
using testing::Not;

Letter a_letter() {
  return {.from = {"Nora Whitlock", "nora@whitlock.example"},
          .to = {{"Ann Lee", "ann@lee.example"}},
          .subject = "The proofs",
          .message_id = "abc@whitlock.example",
          .in_reply_to = {},
          .references = {},
          .at = *instant_from_iso("2026-11-21T08:00:00Z"),
          .zone_minutes = 60,
          .text = "Dear Ann,\n\nhere they are.\n\nNora\n"};
}

Record read_back(const Letter& letter) {
  auto bytes = write_message(letter);
  EXPECT_TRUE(bytes) << to_line(bytes.error());
  auto record = read_message(*bytes, {.from_line = {}, .file_time = {}, .now = letter.at});
  EXPECT_TRUE(record);
  EXPECT_TRUE(record->defects.empty());
  return *record;
}

void expect_short_lines(const std::string& bytes) {
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = bytes.find("\r\n", at);
    ASSERT_NE(end, std::string::npos);
    EXPECT_LE(end - at, 998U);
    at = end + 2;
  }
}

TEST(ALetter, IsReadBackAsItWasWritten) {
  Letter letter = a_letter();
  letter.in_reply_to = "second@lee.example";
  letter.references = {"first@lee.example", "second@lee.example"};
  Record record = read_back(letter);
  EXPECT_EQ(record.from, std::vector{letter.from});
  EXPECT_EQ(record.to, letter.to);
  EXPECT_EQ(record.subject, letter.subject);
  EXPECT_EQ(record.message_id, letter.message_id);
  EXPECT_EQ(record.in_reply_to, letter.in_reply_to);
  EXPECT_EQ(record.references, letter.references);
  EXPECT_EQ(record.at, letter.at);
  EXPECT_EQ(record.zone_minutes, 60);
  EXPECT_EQ(record.body, letter.text);
  EXPECT_EQ(record.traits.bits, 0U);
}

TEST(ALetter, KeepsForeignWordsInNamesSubjectAndText) {
  Letter letter = a_letter();
  letter.to = {{"José \"el primo\" Łódź, Jr", "jose@example.org"}, {"山田 太郎", "taro@example.org"}};
  letter.subject = "Grüße aus Zürich: 你好 👋";
  letter.text = "Привет,\n\nжёлтый — ß.\n.\n..\nFrom here on.\n";
  Record record = read_back(letter);
  EXPECT_EQ(record.to, letter.to);
  EXPECT_EQ(record.subject, letter.subject);
  EXPECT_EQ(record.body, letter.text);
  const std::string bytes = *write_message(letter);
  for (char c : bytes)
    EXPECT_GE(static_cast<signed char>(c), 0);
}

TEST(ALetter, LetsNobodyWriteHeadersThroughNamesOrSubject) {
  Letter letter = a_letter();
  letter.subject = "Hello\r\nBcc: everybody@example.org\r\n\r\nText";
  letter.to[0].name = "Ann\nX-Evil: 1";
  letter.from.name = "Nora\r\n\r\n";
  std::string bytes = *write_message(letter);
  EXPECT_THAT(bytes, Not(HasSubstr("\r\nBcc:")));
  EXPECT_THAT(bytes, Not(HasSubstr("\r\nX-Evil")));
  Record record = read_back(letter);
  EXPECT_TRUE(record.bcc.empty());
  EXPECT_EQ(record.body, letter.text);
}

TEST(ALetter, GoesOnlyToAddressesThatCanStandInAHeader) {
  for (std::string address :
       {"", "ann", "@lee.example", "ann@", "ann@lee.example\r\nBcc: b@example.org", "a b@c.example",
        "ann@lee@example.org", "<ann@lee.example>", "jörg@example.org", "ann@lee.example.", "ann@.example",
        "ann@lee..example", "ann@lee.example,b@c.d", "ann@xn--example"}) {
    Letter letter = a_letter();
    letter.to[0].address = address;
    auto bytes = write_message(letter);
    ASSERT_FALSE(bytes) << address;
    EXPECT_EQ(bytes.error().code, Code::usage);
  }
  Letter letter = a_letter();
  letter.to.clear();
  EXPECT_FALSE(write_message(letter));
}

TEST(ALetter, GoesToTheDomainThatWasNamed) {
  for (std::string address : {"ann@xn--bcher-kva.example", "Ann@LEE.Example", "ann@lee.example"}) {
    Letter letter = a_letter();
    letter.to[0].address = address;
    auto bytes = write_message(letter);
    ASSERT_TRUE(bytes) << address;
    EXPECT_THAT(*bytes, HasSubstr('<' + address + '>'));
  }
}

TEST(ALetter, LeavesOutWhatIsNoMessageId) {
  Letter letter = a_letter();
  letter.in_reply_to = "a> <b";
  letter.references = {"good@example.org", "bad\r\nX: y", ""};
  std::string bytes = *write_message(letter);
  EXPECT_THAT(bytes, Not(HasSubstr("In-Reply-To")));
  EXPECT_THAT(bytes, HasSubstr("References: <good@example.org>\r\n"));
  letter.message_id = "bad id";
  EXPECT_EQ(write_message(letter).error().code, Code::malformed);
}

TEST(ALetter, HasNoLineTooLongForMail) {
  Letter letter = a_letter();
  letter.text = std::string(20'000, 'a') + "\n" + std::string(5'000, ' ') + "end";
  letter.subject = std::string(5'000, 's') + std::string(3'000, ' ') + "é";
  letter.to[0].name = std::string(2'000, 'n');
  letter.references.assign(200, std::string(60, 'r') + "@example.org");
  expect_short_lines(*write_message(letter));
  EXPECT_EQ(read_back(letter).body, letter.text + "\n");
}

TEST(ALetter, MayBeEmptyOrHostile) {
  Letter letter = a_letter();
  letter.text.clear();
  EXPECT_TRUE(write_message(letter));
  letter.text = std::string("a\0b\xFF\r\nc\rd", 9);
  expect_short_lines(*write_message(letter));
  EXPECT_THAT(read_back(letter).body, HasSubstr("d"));
}

TEST(ALetter, NamesWhoBeganAndTheLastOfManyItAnswers) {
  Letter letter = a_letter();
  for (int i = 0; i < 100; ++i)
    letter.references.push_back("m" + std::to_string(i) + "@example.org");
  Record record = read_back(letter);
  ASSERT_EQ(record.references.size(), kMostReferencesWritten);
  EXPECT_EQ(record.references.front(), "m0@example.org");
  EXPECT_EQ(record.references.back(), "m99@example.org");
}

}  // namespace
}  // namespace closeknit::sources
