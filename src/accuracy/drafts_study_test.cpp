// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/drafts_study.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <map>

namespace closeknit::accuracy {
namespace {

std::vector<LabelledDraft> golden() {
  return read_drafts(std::string(std::getenv("CLOSEKNIT_SOURCE")) + "/golden/drafts");
}

TEST(LabelledDrafts, AreTwentyOfEachWriter) {
  std::map<std::string, int> of_writer;
  int train = 0;
  for (const LabelledDraft& draft : golden()) {
    ++of_writer[draft.writer];
    train += split_of_writer(draft.writer) == Split::train ? 1 : 0;
    EXPECT_GT(draft.text.size(), 3U);
    EXPECT_TRUE(draft.asks || !draft.cares);
  }
  EXPECT_EQ(of_writer.size(), 29U);
  EXPECT_EQ(train, 480);
  for (const auto& [writer, count] : of_writer)
    EXPECT_EQ(count, 20) << writer;
}

// What was reached is kept: of writers whom the rules were not worked on with.
TEST(LabelledDrafts, ThatAskAreToldSo) {
  const auto tables = drafts_tables(golden(), Split::test, Instant{1'795'000'000});
  ASSERT_EQ(tables.size(), 2U);
  const auto& asks = tables[0].rows[0].values;
  EXPECT_GE(asks[0].value, 0.9) << "precision";
  EXPECT_GE(asks[1].value, 0.9) << "recall";
  const auto& cares = tables[1].rows[0].values;
  EXPECT_GE(cares[0].value, 0.9) << "precision";
  EXPECT_GE(cares[1].value, 0.8) << "recall";
}

TEST(LabelledDrafts, AreNoneWhereThereIsNoFolder) {
  EXPECT_TRUE(read_drafts("/nowhere").empty());
  EXPECT_TRUE(drafts_tables({}, Split::test, {}).empty());
}

}  // namespace
}  // namespace closeknit::accuracy
