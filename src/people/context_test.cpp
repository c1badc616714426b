// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/context.hpp"

#include <gtest/gtest.h>

namespace closeknit::people {
namespace {

constexpr IdentityId kMe{1}, kA{10}, kB{11}, kOther{12}, kFriend{20}, kSecondFriend{21}, kThird{22};
constexpr std::int64_t kDay = 86'400;

Trace trace(IdentityId identity, std::int64_t first_day, std::int64_t last_day, std::vector<IdentityId> friends = {}) {
  Trace result;
  result.identity = identity;
  result.messages = 6;
  result.first = {first_day * kDay};
  result.last = {last_day * kDay};
  result.correspondents = std::move(friends);
  return result;
}

Context of(const std::vector<Naming>& conversation, bool through_list = false,
           const std::vector<IdentityId>& rivals = {kA, kB}) {
  Context context{.pair = {kA, kB}};
  take_in(context, conversation, std::span(&kMe, 1), rivals, through_list);
  return context;
}

Naming message(IdentityId from, std::vector<IdentityId> to, std::vector<IdentityId> aside = {}) {
  to.insert(to.begin(), from);
  return {.named = std::move(to), .from = from, .aside = std::move(aside)};
}

std::string name_of(IdentityId id) {
  return id == kFriend ? "Bob Ray" : "Ann Lee";
}

TEST(Context, AConversationCountsWhereBothAreMetButNeverSideBySide) {
  EXPECT_EQ(of({message(kMe, {kA}), message(kB, {kMe})}).small_conversations, 1U);
  EXPECT_EQ(of({message(kMe, {kA}), message(kB, {kMe})}, true).large_conversations, 1U);
  EXPECT_EQ(of({message(kMe, {kA}), message(kMe, {kA})}).small_conversations, 0U);
  Context apart = of({message(kMe, {kA}), message(kMe, {kA, kB}), message(kB, {kMe})});
  EXPECT_EQ(apart.small_conversations, 0U);
  EXPECT_EQ(apart.together, 1U);
}

TEST(Context, ManyOthersMakeALargeConversation) {
  std::vector<IdentityId> crowd;
  for (std::int64_t i = 0; i < 9; ++i)
    crowd.push_back({100 + i});
  crowd.push_back(kA);
  EXPECT_EQ(of({message(kMe, crowd), message(kB, {kMe})}).large_conversations, 1U);
}

TEST(Context, OfThreeNamedAlikeItIsNotToldWhoWroteUnlessTheThirdIsBesideBoth) {
  std::vector<IdentityId> rivals{kA, kB, kOther};
  EXPECT_EQ(of({message(kMe, {kA, kOther}), message(kB, {kMe})}, false, rivals).small_conversations, 0U);
  EXPECT_EQ(of({message(kMe, {kA, kOther}), message(kB, {kMe, kOther})}, false, rivals).small_conversations, 1U);
}

TEST(Context, AWishForAnswersElsewhereCounts) {
  EXPECT_EQ(of({message(kA, {kMe}, {kB})}).reply_addresses, 1U);
  EXPECT_EQ(of({message(kA, {kMe}, {kA})}).reply_addresses, 0U);
}

TEST(Context, TracesTellOfNumbersTimesAndPeopleInCommon) {
  Shares shares{{kFriend, 0.001}, {kSecondFriend, 0.5}};
  Trace a = trace(kA, 100, 200, {kFriend, kSecondFriend, kThird});
  Trace b = trace(kB, 230, 400, {kFriend, kSecondFriend});
  a.numbers = {5550123, 5550199};
  b.numbers = {5550199};
  Context context = meet(a, b, shares);
  EXPECT_EQ(context.pair, (Pair{kA, kB}));
  EXPECT_TRUE(context.same_number);
  EXPECT_TRUE(context.one_after_other);
  EXPECT_EQ(context.both_busy, 0U);
  EXPECT_EQ(context.in_common, (std::vector{kFriend, kSecondFriend}));
  EXPECT_NEAR(context.expected_in_common, 1 - 0.999 * 0.999 * 0.999 + 1 - 0.125, 1e-9);
  b.first = {150 * kDay};
  EXPECT_EQ(meet(a, b, shares).both_busy, 6U);
  EXPECT_EQ(meet(b, a, shares).pair, (Pair{kA, kB}));
}

TEST(Context, TheWeightSaysWhatItRestsOn) {
  Context context{.pair = {kA, kB}};
  EXPECT_EQ(weight_of(context, name_of).factor, 1.0);
  EXPECT_EQ(weight_of(context, name_of).words, "");
  context.in_common = {kSecondFriend, kFriend};
  context.expected_in_common = 0.1;
  Weight weight = weight_of(context, name_of);
  EXPECT_DOUBLE_EQ(weight.factor, 2.0);
  EXPECT_EQ(weight.words, "both write with Ann Lee and Bob Ray");
}

TEST(Context, ConversationsWeighMoreThanTheirLackAndNeverWithoutEnd) {
  Context context{.pair = {kA, kB}, .small_conversations = 1, .both_busy = 9};
  EXPECT_DOUBLE_EQ(weight_of(context, name_of).factor, kFactors.small_conversation);
  context.small_conversations = 1000;
  EXPECT_DOUBLE_EQ(weight_of(context, name_of).factor, kFactors.most_conversations);
  context.small_conversations = 0;
  EXPECT_DOUBLE_EQ(weight_of(context, name_of).factor, kFactors.apart_often);
  context = {.pair = {kA, kB}, .together = 1000};
  EXPECT_DOUBLE_EQ(weight_of(context, name_of).factor, kFactors.least_together);
}

}  // namespace
}  // namespace closeknit::people
