// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/measures.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace closeknit::accuracy {
namespace {

// Right ones at ranks 1 and 4 of five.
const std::vector<Scored> kFive{{9, true}, {8, false}, {7, false}, {6, true}, {5, false}};

TEST(Auc, CountsPairsInOrder) {
  EXPECT_DOUBLE_EQ(auc(kFive), 4.0 / 6);  // the first stands before 3 wrong ones, the fourth before 1
  EXPECT_DOUBLE_EQ(auc(std::vector<Scored>{{1, true}, {1, false}}), 0.5);
  EXPECT_DOUBLE_EQ(auc(std::vector<Scored>{{2, true}, {1, true}, {1, false}, {0, false}}), 3.5 / 4);
  EXPECT_DOUBLE_EQ(auc(std::vector<Scored>{{2, true}}), 0.5);
  EXPECT_DOUBLE_EQ(auc({}), 0.5);
}

TEST(Ndcg, DiscountsByTheLogarithmOfTheRank) {
  const double best = 1 + 1 / std::log2(3.0);
  EXPECT_DOUBLE_EQ(ndcg(kFive, 10), (1 + 1 / std::log2(5.0)) / best);
  EXPECT_DOUBLE_EQ(ndcg(kFive, 3), 1 / best);
  EXPECT_DOUBLE_EQ(ndcg(std::vector<Scored>{{1, false}}, 10), 0);
  EXPECT_DOUBLE_EQ(ndcg(std::vector<Scored>{{1, true}, {0, false}}, 1), 1);
}

TEST(Ndcg, OfEqualScoresDoesNotGainByTheOrderOfListing) {
  std::vector<Scored> front(1000);
  for (std::size_t i = 0; i < 10; ++i)
    front[i].right = true;
  EXPECT_LT(ndcg(front, 10), 0.5);
}

TEST(ReciprocalRank, IsOfTheFirstRightOne) {
  EXPECT_DOUBLE_EQ(reciprocal_rank(kFive), 1);
  EXPECT_DOUBLE_EQ(reciprocal_rank(std::vector<Scored>{{3, false}, {2, false}, {1, true}}), 1.0 / 3);
  EXPECT_DOUBLE_EQ(reciprocal_rank(std::vector<Scored>{{3, false}}), 0);
}

TEST(AveragePrecision, IsTheMeanOfThePrecisionsAtTheRightOnes) {
  EXPECT_DOUBLE_EQ(average_precision(kFive), (1 + 2.0 / 4) / 2);
  EXPECT_DOUBLE_EQ(average_precision(std::vector<Scored>{{1, true}, {1, false}, {1, false}}), 1.0 / 3);
}

TEST(BestF1, TakesTheBestThreshold) {
  EXPECT_DOUBLE_EQ(best_f1(kFive), 2.0 / 3);  // the first alone: P 1, R 1/2; and all four: P 1/2, R 1
  EXPECT_DOUBLE_EQ(best_f1(std::vector<Scored>{{1, false}}), 0);
}

TEST(PrecisionAtRecall, IsTakenWhereTheShareIsReached) {
  EXPECT_DOUBLE_EQ(precision_at_recall(kFive, 0.2), 1);
  EXPECT_DOUBLE_EQ(precision_at_recall(kFive, 0.5), 1);
  EXPECT_DOUBLE_EQ(precision_at_recall(kFive, 0.6), 0.5);
}

TEST(PairScore, CountsPairs) {
  // Found {a b} {c d}; truly {a b c} {d}.
  const PairScore score = pair_score(std::vector<std::uint64_t>{1, 1, 2, 2}, std::vector<std::uint64_t>{5, 5, 5, 6});
  EXPECT_DOUBLE_EQ(score.precision, 0.5);
  EXPECT_DOUBLE_EQ(score.recall, 1.0 / 3);
  EXPECT_DOUBLE_EQ(score.f1, 0.4);
}

TEST(Bootstrap, LiesAroundTheMeanAndIsTheSameEachTime) {
  const std::vector<double> owners{0.2, 0.4, 0.6, 0.8};
  const Estimate first = mean_over_owners(owners);
  EXPECT_DOUBLE_EQ(first.value, 0.5);
  EXPECT_GE(first.low, 0.2);
  EXPECT_LT(first.low, 0.4);
  EXPECT_GT(first.high, 0.6);
  EXPECT_LE(first.high, 0.8);
  EXPECT_DOUBLE_EQ(mean_over_owners(owners).low, first.low);
  const Estimate alone = mean_over_owners(std::vector{0.3});
  EXPECT_DOUBLE_EQ(alone.low, alone.high);
}

}  // namespace
}  // namespace closeknit::accuracy
