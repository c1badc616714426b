// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/copies.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "sources/record.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Role;

Interaction copy(std::uint64_t rank, std::uint32_t flags, std::vector<book::Participant> participants) {
  Interaction interaction;
  interaction.id = {1000};
  interaction.rank = rank;
  interaction.flags = flags;
  interaction.participants = std::move(participants);
  return interaction;
}

const Interaction kSent = copy(1, sources::kInSent, {{Role::from, {1}, 0}, {Role::to, {2}, 0}, {Role::bcc, {3}, 0}});
const Interaction kFromList =
    copy(2, sources::kSeen, {{Role::from, {1}, 5}, {Role::to, {2}, 0}, {Role::delivered_to, {4}, 0}});
const Interaction kForwarded = copy(3, 0, {{Role::from, {9}, 0}, {Role::cc, {6}, 0}, {Role::delivered_to, {4}, 8}});

TEST(Copies, TheSmallerRankStandsAndGainsWhatTheOtherKnows) {
  Merged merged = merge_copies(kFromList, kSent);
  EXPECT_TRUE(merged.second_stands);
  EXPECT_EQ(merged.interaction.flags, sources::kInSent | sources::kSeen);
  EXPECT_EQ(merged.interaction.participants.size(), 4U) << "the list's delivery joins, its spelling of From does not";
}

TEST(Copies, AnyOrderGivesTheSame) {
  std::vector<Interaction> copies{kSent, kFromList, kForwarded};
  std::vector<Interaction> results;
  std::vector<std::size_t> order{0, 1, 2};
  do {
    Interaction all = merge_copies(copies[order[0]], copies[order[1]]).interaction;
    results.push_back(merge_copies(all, copies[order[2]]).interaction);
  } while (std::next_permutation(order.begin(), order.end()));
  for (const Interaction& result : results) {
    EXPECT_TRUE(same_interaction(result, results[0]));
    EXPECT_EQ(result.participants.size(), results[0].participants.size());
  }
}

TEST(Copies, TheSameCopyTwiceChangesNothing) {
  Interaction once = merge_copies(kSent, kFromList).interaction;
  EXPECT_TRUE(same_interaction(merge_copies(once, kSent).interaction, once));
  EXPECT_TRUE(same_interaction(merge_copies(once, once).interaction, once));
}

}  // namespace
}  // namespace closeknit::intake
