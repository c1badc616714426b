// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <fstream>

#include "accuracy/requests_model.hpp"
#include "accuracy/requests_study.hpp"
#include "accuracy/sparse_logistic.hpp"

namespace closeknit::accuracy {
namespace {

TEST(SparseLogistic, FindsWhatPartsTheRows) {
  std::vector<SparseRow> rows;
  std::vector<bool> right;
  for (int i = 0; i < 200; ++i) {
    const bool is = i % 4 == 0;
    rows.push_back(is ? SparseRow{{0, 1.0F}, {2, 1.0F}} : SparseRow{{1, 1.0F}, {2, 1.0F}});
    right.push_back(is);
  }
  const ties::Fit fit = fit_sparse(rows, right, 3, 0.01);
  EXPECT_GT(log_odds_of(fit, {{0, 1.0F}, {2, 1.0F}}), 2);
  EXPECT_LT(log_odds_of(fit, {{1, 1.0F}, {2, 1.0F}}), -2);
}

TEST(SparseLogistic, KnowsTheShareWhereNothingParts) {
  const std::vector<SparseRow> rows(100);
  std::vector<bool> right(100);
  for (std::size_t i = 0; i < 20; ++i)
    right[i] = true;
  EXPECT_NEAR(fit_sparse(rows, right, 2, 1).constant, std::log(0.25), 1e-2);
}

TEST(Requests, ReadLabelledLinesAndLeaveOthersOut) {
  const std::string path = testing::TempDir() + "sentences.txt";
  std::ofstream(path) << "Yes\tSend it.\r\nNo\tIt rains.\nperhaps\tWho knows.\n\nYes\n";
  const auto sentences = read_sentences(path);
  std::remove(path.c_str());
  ASSERT_EQ(sentences.size(), 2U);
  EXPECT_TRUE(sentences[0].asks);
  EXPECT_EQ(sentences[0].text, "Send it.");
  EXPECT_FALSE(sentences[1].asks);
  EXPECT_TRUE(read_sentences(path).empty());
}

TEST(Requests, OfARowNameEachInputOnce) {
  const SparseRow row = inputs_of("Please send it, please, please send it.", Inputs::all);
  for (std::size_t i = 1; i < row.size(); ++i)
    EXPECT_LT(row[i - 1].first, row[i].first);
  EXPECT_GE(row.back().first, signals::kBuckets);  // what the rules say stands last
  EXPECT_LT(inputs_of("Please send it.", Inputs::words_only).back().first, signals::kBuckets);
}

}  // namespace
}  // namespace closeknit::accuracy
