// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/ties_store.hpp"

#include <gtest/gtest.h>

#include <filesystem>

#include "ties/ties_made_up.hpp"

namespace closeknit::ties {
namespace {

// A new book in a folder of its own, gone at the end of the test.
class TiesStore : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("closeknit-ties-") + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    auto engine = book::open_sqlite(folder_ / "book.sqlite", book::Missing::is_made);
    ASSERT_TRUE(engine) << to_line(engine.error());
    book_.engine = *std::move(engine);
  }
  void TearDown() override {
    book_.engine.reset();
    std::filesystem::remove_all(folder_);
  }

  std::filesystem::path folder_;
  book::Book book_;
};

TEST_F(TiesStore, GivesBackWhatWasPut) {
  const std::vector<std::pair<IdentityId, Sums>> ties{{IdentityId{7}, every(3, 19'000, 19'300)},
                                                      {IdentityId{9}, Sums{}}};
  put_ties(book_, ties);
  const auto found = find_tie(book_, IdentityId{7});
  ASSERT_TRUE(found);
  expect_same(*found, ties[0].second);
  EXPECT_TRUE(find_tie(book_, IdentityId{9}));
  EXPECT_FALSE(find_tie(book_, IdentityId{8}));
}

TEST_F(TiesStore, PuttingAgainReplaces) {
  const IdentityId ann{7};
  put_ties(book_, std::vector{std::pair{ann, every(3, 19'000, 19'300)}});
  const Sums later = every(5, 19'000, 20'000);
  put_ties(book_, std::vector{std::pair{ann, later}});
  expect_same(*find_tie(book_, ann), later);
}

TEST_F(TiesStore, WalksAllInOrderOfIdentity) {
  std::vector<std::pair<IdentityId, Sums>> ties;
  for (const std::int64_t id : {5, 1, 9, 3})
    ties.emplace_back(IdentityId{id}, every(static_cast<double>(id), 0, 300));
  put_ties(book_, ties);
  std::vector<std::int64_t> seen;
  each_tie(book_, [&](IdentityId id, const Sums& sums) {
    seen.push_back(id.value);
    expect_same(sums, every(static_cast<double>(id.value), 0, 300));
  });
  EXPECT_EQ(seen, (std::vector<std::int64_t>{1, 3, 5, 9}));
}

TEST_F(TiesStore, AWalkThatIsBrokenOffLeavesTheBookUsable) {
  put_ties(book_, std::vector{std::pair{IdentityId{1}, Sums{}}, std::pair{IdentityId{2}, Sums{}}});
  EXPECT_THROW(each_tie(book_, [](IdentityId, const Sums&) { throw std::runtime_error("enough"); }),
               std::runtime_error);
  drop_all_ties(book_);
  EXPECT_FALSE(find_tie(book_, IdentityId{1}));
}

TEST_F(TiesStore, DropsAllOfThisBookAlone) {
  put_ties(book_, std::vector{std::pair{IdentityId{1}, Sums{}}});
  book_.id = BookId{2};
  put_ties(book_, std::vector{std::pair{IdentityId{1}, every(1, 0, 3)}});
  drop_all_ties(book_);
  EXPECT_FALSE(find_tie(book_, IdentityId{1}));
  book_.id = BookId{1};
  EXPECT_TRUE(find_tie(book_, IdentityId{1}));
}

TEST_F(TiesStore, ARowThatCannotBeReadIsAFault) {
  book_.engine->execute(
      "INSERT INTO tie (book, identity, as_of, sums, counts, days) VALUES (1, 4, 0, x'00', x'', x'')");
  EXPECT_THROW(find_tie(book_, IdentityId{4}), Fault);
  EXPECT_THROW(each_tie(book_, [](IdentityId, const Sums&) {}), Fault);
}

TEST_F(TiesStore, KeepsWhatWasLearnedAndForgetsItWithTheTies) {
  EXPECT_FALSE(find_learned(book_));
  TieFeatures weights{};
  weights[3] = -0.25;
  put_learned(book_, {.until = day(100), .dates = 12, .shipped_ndcg = 0.5, .own_ndcg = 0.6, .weights = weights});
  auto learned = find_learned(book_);
  ASSERT_TRUE(learned);
  EXPECT_EQ(learned->until, day(100));
  EXPECT_EQ(learned->dates, 12U);
  EXPECT_EQ(learned->own_ndcg, 0.6);
  EXPECT_EQ(learned->weights, weights);
  put_learned(book_, {.until = day(200)});
  EXPECT_EQ(find_learned(book_)->weights, std::nullopt);
  EXPECT_FALSE(find_learned(book_, Channel::chat));
  drop_all_ties(book_);
  EXPECT_FALSE(find_learned(book_));
}

TEST_F(TiesStore, WeightsThatAreNoneOfTodaysCountAsNone) {
  for (const std::string& bytes : {std::string(7, 'x'), std::string(sizeof(TieFeatures), '\xff')}) {
    book_.engine
        ->prepare(
            "INSERT INTO tie_weights (book, channel, until, dates, shipped_ndcg, own_ndcg, weights) "
            "VALUES ($1, 0, 0, 9, 0, 0, $2) ON CONFLICT (book, channel) DO UPDATE SET weights = excluded.weights")
        .run(book_.id, book::Blob{bytes});
    ASSERT_TRUE(find_learned(book_));
    EXPECT_FALSE(find_learned(book_)->weights);
  }
}

}  // namespace
}  // namespace closeknit::ties
