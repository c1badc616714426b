// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/owed_store.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "owed/made_up_turns.hpp"

namespace closeknit::owed {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr ConversationId kTalk{1};

// A new book in a folder of its own, gone at the end of the test.
class OwedStore : public testing::Test {
 protected:
  void SetUp() override {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) / (std::string("closeknit-owed-") + test->name());
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

  void put(const std::vector<Turn>& turns, ConversationId conversation = kTalk) {
    std::vector<InteractionId> ids;
    for (const Turn& turn : turns)
      ids.push_back(turn.id);
    put_conversation(book_, conversation, judge(turns), ids);
  }
  static std::vector<std::int64_t> requests(const std::vector<Stored>& stored) {
    std::vector<std::int64_t> ids;
    for (const Stored& one : stored)
      ids.push_back(one.item.request.value);
    return ids;
  }
  std::vector<std::int64_t> open() { return requests(open_since(book_, InteractionId{0})); }

  std::filesystem::path folder_;
  book::Book book_;
};

TEST_F(OwedStore, GivesBackWhatWasPut) {
  const std::vector<Turn> turns{from(kAnn, 10)};
  put(turns);
  const auto open = open_since(book_, InteractionId{10});
  ASSERT_EQ(open.size(), 1U);
  const Item expected = judge(turns).front();
  EXPECT_EQ(open[0].conversation, kTalk);
  EXPECT_EQ(open[0].item.request, expected.request);
  EXPECT_EQ(open[0].item.direction, expected.direction);
  EXPECT_EQ(open[0].item.other, expected.other);
  EXPECT_EQ(open[0].item.evidence, expected.evidence);
  EXPECT_EQ(open[0].item.features.words, expected.features.words);
  EXPECT_EQ(open[0].item.features.log_recipients, expected.features.log_recipients);
  EXPECT_EQ(open[0].item.sentence_end, expected.sentence_end);
  EXPECT_EQ(open[0].item.settled_how, "");
}

TEST_F(OwedStore, ListsOpenItemsSinceAMomentNewestFirst) {
  put({from(kAnn, 10), from(kBen, 20), from(kCleo, 30), quiet(to(kBen, 40))});
  EXPECT_THAT(open(), ElementsAre(30, 10));
  EXPECT_THAT(requests(open_since(book_, InteractionId{11})), ElementsAre(30));
}

TEST_F(OwedStore, JudgingAgainReplacesAllRowsOfTheConversation) {
  put({from(kAnn, 10), from(kBen, 20)});
  put({from(kAnn, 10), quiet(from(kBen, 20)), quiet(to(kAnn, 30))});
  EXPECT_THAT(open(), IsEmpty());
  EXPECT_THAT(requests(of_identities(book_, std::vector{kBen}, 10)), IsEmpty());
}

TEST_F(OwedStore, AConversationThatWasJoinedLeavesNoRowsBehind) {
  put({from(kAnn, 10)}, ConversationId{10});
  put({from(kBen, 20)}, ConversationId{20});
  put({from(kAnn, 10), from(kBen, 20)}, ConversationId{10});
  const auto rows = open_since(book_, InteractionId{0});
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].conversation, ConversationId{10});
  EXPECT_EQ(rows[1].conversation, ConversationId{10});
}

TEST_F(OwedStore, FindsThoseOfSeveralIdentitiesNewestFirst) {
  put({from(kAnn, 10), quiet(to(kAnn, 15)), from(kBen, 20), from(kCleo, 30)});
  put({from(kAnn, 40)}, ConversationId{40});
  EXPECT_THAT(requests(of_identities(book_, std::vector{kAnn, kBen}, 10)), ElementsAre(40, 20, 10));
  EXPECT_THAT(requests(of_identities(book_, std::vector{kAnn, kBen}, 2)), ElementsAre(40, 20));
  EXPECT_THAT(of_identities(book_, {}, 10), IsEmpty());
}

TEST_F(OwedStore, FindsOpenItemsOfOneIdentity) {
  put({from(kAnn, 10)}, ConversationId{10});
  put({from(kAnn, 20)}, ConversationId{20});
  put({from(kBen, 21)}, ConversationId{21});
  put({from(kAnn, 30)}, ConversationId{30});
  EXPECT_THAT(requests(open_of(book_, kAnn)), ElementsAre(10, 20, 30));
}

TEST_F(OwedStore, SettlesOneKindAndDirectionOfOneItem) {
  put({from(kAnn, 10), from(kBen, 11)});
  Item item;
  item.request = InteractionId{10};
  item.other = kAnn;
  item.direction = Direction::to_me;
  settle(book_, item, InteractionId{50}, "elsewhere");
  EXPECT_THAT(open(), ElementsAre(11, 10));
  item.direction = Direction::by_me;
  item.kind = Kind::promise;
  settle(book_, item, InteractionId{50}, "elsewhere");
  EXPECT_THAT(open(), ElementsAre(11, 10));
  item.kind = Kind::answer;
  settle(book_, item, InteractionId{50}, "elsewhere");
  EXPECT_THAT(open(), ElementsAre(11));
  settle(book_, item, InteractionId{60}, "later");
  const auto rows = of_identities(book_, std::vector{kAnn});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].item.settled_by, InteractionId{50});
  EXPECT_EQ(rows[0].item.settled_how, "elsewhere");
}

TEST_F(OwedStore, RowsFromBeforeAFeatureWasAppendedAreRead) {
  book_.engine->execute(
      "INSERT INTO owed (book, interaction, kind, direction, identity, conversation, evidence, features, "
      "sentence_begin, "
      "sentence_end, settled_by, settled_how) VALUES (1, 5, 0, 0, 1, 1, 0.5, x'000000000000F03F', 0, 0, 0, '')");
  const auto rows = open_since(book_, InteractionId{0});
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].item.features.asks, 1);
  EXPECT_EQ(rows[0].item.features.words, 0);
}

TEST_F(OwedStore, DropsAllOfThisBookAlone) {
  put({from(kAnn, 10)});
  book_.id = BookId{2};
  put({from(kAnn, 10)});
  drop_all(book_);
  EXPECT_THAT(open(), IsEmpty());
  book_.id = BookId{1};
  EXPECT_THAT(open(), ElementsAre(10));
}

}  // namespace
}  // namespace closeknit::owed
