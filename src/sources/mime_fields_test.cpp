// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_fields.hpp"

#include <gtest/gtest.h>

namespace closeknit::sources {
namespace {

TEST(Header, FieldsAreFoundWithTheirFoldedLines) {
  Header header = read_header("Subject: a\n  b\nTO : x@y\r\nX-Odd: 1\n\nbody");
  EXPECT_EQ(unfolded(header.first(FieldName::subject)), "a b");
  EXPECT_EQ(unfolded(header.first(FieldName::to)), "x@y");
  EXPECT_EQ(header.count, 3U);
  EXPECT_EQ(header.body, "body");
  EXPECT_FALSE(header.strays);
}

TEST(Header, LeadingFromLineMarkAndBlanksArePassedOver) {
  Header header = read_header("\xEF\xBB\xBF\r\n\nFrom a@b Mon Mar  4 11:20:34 2024\r\nSubject: x\r\n\r\nbody");
  EXPECT_EQ(header.from_line, "From a@b Mon Mar  4 11:20:34 2024");
  EXPECT_EQ(unfolded(header.first(FieldName::subject)), "x");
  EXPECT_EQ(header.body, "body");
}

TEST(Header, AStrayLineBeforeMoreFieldsIsAContinuation) {
  Header header = read_header("Subject: long\nand wrapped\nTo: a@b\n\nbody");
  EXPECT_EQ(unfolded(header.first(FieldName::subject)), "long and wrapped");
  EXPECT_TRUE(header.has(FieldName::to));
  EXPECT_TRUE(header.strays);
}

TEST(Header, ALineOfTextWithoutAnEmptyLineBeforeItBeginsTheBody) {
  Header header = read_header("Subject: x\nHello Ann,\n\nhow are you?\n");
  EXPECT_EQ(unfolded(header.first(FieldName::subject)), "x");
  EXPECT_EQ(header.body, "Hello Ann,\n\nhow are you?\n");
}

TEST(Header, AHeaderMayEndWithTheMessage) {
  Header header = read_header("Subject: x");
  EXPECT_EQ(unfolded(header.first(FieldName::subject)), "x");
  EXPECT_EQ(header.body, "");
  EXPECT_EQ(read_header("").count, 0U);
  EXPECT_EQ(read_header("\n\n\n").count, 0U);
  EXPECT_EQ(read_header("just text").count, 0U);
}

TEST(Header, DefectsAreNotedOnceAndNotWithoutEnd) {
  std::vector<Defect> defects;
  for (int i = 0; i < 1'000; ++i)
    note(defects, std::to_string(i / 2));
  EXPECT_EQ(defects.size(), kMostDefects);
  note(defects, "cut", Loss::text);
  note(defects, "cut elsewhere", Loss::text);
  EXPECT_EQ(defects.size(), kMostDefects + 1) << "the first of each loss is not drowned by the others";
  EXPECT_EQ(losses_in(defects), loss_bit(Loss::text));
}

}  // namespace
}  // namespace closeknit::sources
