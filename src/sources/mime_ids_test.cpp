// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_ids.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::sources {
namespace {

using testing::ElementsAre;

Record read(std::string_view header) {
  Record record;
  read_ids(read_header(header), record);
  return record;
}

TEST(Ids, AreTakenWithoutBracketsAndBlanks) {
  EXPECT_EQ(message_id_of(" <a@b> "), "a@b");
  EXPECT_EQ(message_id_of("<a@\n b>"), "a@b");
  EXPECT_EQ(message_id_of("a@b"), "a@b");
  EXPECT_EQ(message_id_of("<a@b> (added by relay)"), "a@b");
  EXPECT_EQ(message_id_of("<a@b"), "a@b");
  EXPECT_EQ(message_id_of("<>"), "");
  EXPECT_EQ(message_id_of(""), "");
}

TEST(Ids, ReferencesComeOldestFirstAndOnce) {
  Record record = read("Message-ID: <me@x>\nReferences: <a@x> <b@x>\n <a@x><me@x>\nIn-Reply-To: <c@x>\n\n");
  EXPECT_THAT(record.references, ElementsAre("a@x", "b@x", "c@x"));
  EXPECT_EQ(record.in_reply_to, "c@x");
}

TEST(Ids, WithoutInReplyToTheLastReferenceIsTheParent) {
  EXPECT_EQ(read("References: <a@x> <b@x>\n\n").in_reply_to, "b@x");
  EXPECT_EQ(read("Subject: x\n\n").in_reply_to, "");
}

TEST(Ids, ProseInOldInReplyToFieldsIsNoId) {
  EXPECT_EQ(read("In-Reply-To: Your message of Mon, 4 Mar <a@x>\n\n").in_reply_to, "a@x");
  EXPECT_EQ(read("In-Reply-To: Your message of Monday\n\n").in_reply_to, "");
  EXPECT_THAT(message_ids_in("a@x, b@x c"), ElementsAre("a@x", "b@x"));
  EXPECT_THAT(message_ids_in("<a@x <b@x>"), ElementsAre("a@x", "b@x"));
}

TEST(Ids, OfALongThreadTheRootAndTheNewestAreKept) {
  std::string references = "References:";
  for (int i = 0; i < 500; ++i)
    references += " <" + std::to_string(i) + "@x>\n";
  Record record = read(references + "\n");
  ASSERT_EQ(record.references.size(), kMostReferences);
  EXPECT_EQ(record.references.front(), "0@x");
  EXPECT_EQ(record.references[1], "401@x");
  EXPECT_EQ(record.references.back(), "499@x");
}

}  // namespace
}  // namespace closeknit::sources
