// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "book/corrections.hpp"
#include "book/interaction_row.hpp"
#include "book/made_up_book.hpp"
#include "book/recording.hpp"
#include "ground/bytes.hpp"
#include "text/zones.hpp"

namespace closeknit::book {
namespace {

constexpr Instant kMay{1'714'521'600};  // 2024-05-01

Interaction letter(std::string_view message_id, Instant at) {
  Interaction interaction;
  interaction.key = message_key("id:" + std::string(message_id));
  interaction.id = interaction_id(at.seconds, interaction.key);
  interaction.message_id = message_id;
  interaction.subject = "Lunch";
  return interaction;
}

void put(Book& book, Interaction interaction, std::vector<Participant> participants) {
  interaction.participants = std::move(participants);
  for (const Participant& participant : interaction.participants)
    put_identity(book, participant.identity, 0,
                 "someone" + std::to_string(participant.identity.value) + "@example.org");
  put_interaction(book, interaction);
}

TEST(Interactions, AreFoundAgainWhole) {
  MadeUpBook book;
  Interaction sent = letter("a@x", kMay);
  sent.references = {MessageKey{5}, MessageKey{INT64_MAX}};
  sent.parent = sent.references.back();
  sent.attachments = R"([{"name":"a.pdf"}])";
  put(*book, sent, {{Role::to, IdentityId{2}, 7}, {Role::from, IdentityId{1}, 0}});
  auto found = find_interaction(*book, sent.id);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->references, sent.references);
  EXPECT_EQ(found->parent, sent.parent);
  EXPECT_EQ(found->attachments, sent.attachments);
  ASSERT_EQ(found->participants.size(), 2U);
  EXPECT_EQ(found->participants[0].role, Role::from);
  EXPECT_EQ(found->participants[1].name, 7);
  EXPECT_EQ(find_by_message_id(*book, "<a@x>"), sent.id);
  EXPECT_FALSE(find_by_message_id(*book, "b@x"));
}

TEST(Interactions, WrittenTwiceStandOnce) {
  MadeUpBook book;
  Interaction sent = letter("a@x", kMay);
  put(*book, sent, {{Role::from, IdentityId{1}, 0}, {Role::to, IdentityId{2}, 0}});
  sent.subject = "Dinner";
  put(*book, sent, {{Role::from, IdentityId{1}, 0}});
  auto found = find_interaction(*book, sent.id);
  EXPECT_EQ(found->subject, "Dinner");
  EXPECT_EQ(found->participants.size(), 1U);
}

TEST(Interactions, ATimelineIsNewestFirstOverAllIdentities) {
  MadeUpBook book;
  std::vector<InteractionId> ids;
  for (int i = 0; i < 5; ++i) {
    Interaction sent = letter("m" + std::to_string(i) + "@x", kMay + Days{static_cast<double>(i)});
    ids.push_back(sent.id);
    // Both identities take part in the third.
    std::vector<Participant> parts{{Role::from, IdentityId{i % 2 == 0 ? 1 : 2}, 0}};
    if (i == 2) parts.push_back({Role::to, IdentityId{2}, 0});
    put(*book, sent, parts);
  }
  std::vector<IdentityId> both{IdentityId{1}, IdentityId{2}};
  EXPECT_EQ(timeline(*book, both, {}, 10), (std::vector<InteractionId>{ids[4], ids[3], ids[2], ids[1], ids[0]}));
  EXPECT_EQ(timeline(*book, both, ids[3], 2), (std::vector<InteractionId>{ids[2], ids[1]}));
}

TEST(Interactions, AreReadInTimeOrderWithWhoTookPart) {
  MadeUpBook book;
  put(*book, letter("late@x", kMay + Days{9}), {{Role::from, IdentityId{1}, 0}});
  put(*book, letter("early@x", kMay), {{Role::from, IdentityId{2}, 0}, {Role::to, IdentityId{1}, 0}});
  std::vector<std::pair<std::string, std::size_t>> met;
  each_interaction(*book, InteractionId{INT64_MIN}, [&](const Interaction& interaction) {
    met.emplace_back(interaction.message_id, interaction.participants.size());
    return true;
  });
  EXPECT_EQ(met, (std::vector<std::pair<std::string, std::size_t>>{{"early@x", 2}, {"late@x", 1}}));
}

TEST(Said, KeepsTheNewTextApart) {
  MadeUpBook book;
  Interaction sent = letter("a@x", kMay);
  put(*book, sent, {{Role::from, IdentityId{1}, 0}});
  using text::ZoneKind;
  std::vector<ZoneLength> zones{{static_cast<std::uint8_t>(ZoneKind::fresh), 4},
                                {static_cast<std::uint8_t>(ZoneKind::quoted), 300},
                                {static_cast<std::uint8_t>(ZoneKind::fresh), 5},
                                {static_cast<std::uint8_t>(ZoneKind::signature), 3}};
  std::string bytes = zones_to_bytes(zones);
  Packer packer("");
  std::string packed = packer.pack("Yes\nNoon\nAnn");
  put_said(*book, sent.id, {0, bytes, packed});
  auto said = find_said(*book, sent.id);
  EXPECT_EQ(said->text, "Yes\nNoon\nAnn");
  EXPECT_EQ(said->fresh, "Yes\nNoon\n");
  EXPECT_FALSE(find_said(*book, InteractionId{2}));
}

TEST(Pending, WhatIsNewStaysNewUntilItIsSettled) {
  MadeUpBook book;
  auto state = [&] {
    Statement& row = book->engine->prepare("SELECT state FROM pending WHERE book = $1 AND interaction = $2");
    std::int64_t value = row.with(BookId{1}, InteractionId{8}).step() ? row.integer(0) : -1;
    row.reset();
    return value;
  };
  put_pending(*book, InteractionId{8}, Pending::touched);
  EXPECT_EQ(state(), 1);
  put_pending(*book, InteractionId{8}, Pending::amended);
  put_pending(*book, InteractionId{8}, Pending::touched);
  EXPECT_EQ(state(), 2);
  book->engine->execute("DELETE FROM pending");
  put_pending(*book, InteractionId{8}, Pending::added);
  put_pending(*book, InteractionId{8}, Pending::amended);
  EXPECT_EQ(state(), 0);
}

TEST(Corrections, AreKeptInOrderAndCanBeTakenBackAndPutBack) {
  MadeUpBook book;
  std::int64_t first = correct(*book, CorrectionKind::same, "a", "b", kMay);
  std::int64_t second = correct(*book, CorrectionKind::me, "c", "", kMay);
  EXPECT_EQ(correct(*book, CorrectionKind::same, "a", "b", kMay), first) << "said twice, kept once";
  EXPECT_LT(first, second);
  EXPECT_TRUE(undo(*book, first, Undo::take_back));
  ASSERT_EQ(corrections(*book).size(), 1U);
  EXPECT_EQ(corrections(*book)[0].kind, CorrectionKind::me);
  EXPECT_EQ(all_corrections(*book).size(), 2U);
  EXPECT_TRUE(undo(*book, first, Undo::put_back));
  EXPECT_EQ(corrections(*book).size(), 2U);
  EXPECT_FALSE(undo(*book, 99, Undo::take_back));
}

TEST(Corrections, OfTwoContraryWordsTheLastHoldsHoweverOftenTheyChange) {
  MadeUpBook book;
  using enum CorrectionKind;
  const std::pair<CorrectionKind, CorrectionKind> contraries[] = {
      {same, apart}, {me, not_me}, {not_owed, owed}, {right, wrong}};
  for (const auto& [one, other] : contraries) {
    const std::int64_t first = correct(*book, one, "a", "b", kMay);
    const std::int64_t second = correct(*book, other, "a", "b", kMay);
    const std::int64_t third = correct(*book, one, "a", "b", kMay);
    EXPECT_GT(second, first);
    EXPECT_GT(third, second) << correction_name(one);
    EXPECT_EQ(correct(*book, one, "a", "b", kMay), third);
  }
  const std::int64_t parted = correct(*book, apart, "b", "a", kMay);
  EXPECT_EQ(correct(*book, apart, "a", "b", kMay), parted) << "whichever is named first";
  EXPECT_GT(correct(*book, same, "a", "b", kMay), parted);
}

TEST(Corrections, CloserAddsUp) {
  MadeUpBook book;
  correct(*book, CorrectionKind::closer, "a", "1", kMay);
  correct(*book, CorrectionKind::closer, "a", "1", kMay);
  EXPECT_EQ(corrections(*book).size(), 2U);
}

TEST(Varints, EndWhereTheyShould) {
  for (std::uint64_t value : {std::uint64_t{0}, std::uint64_t{127}, std::uint64_t{128}, UINT64_MAX}) {
    std::string bytes;
    put_varint(bytes, value);
    std::string_view rest = bytes;
    std::uint64_t back = 1;
    EXPECT_TRUE(take_varint(rest, back));
    EXPECT_EQ(back, value);
    EXPECT_TRUE(rest.empty());
  }
  std::string_view cut = "\xff\xff";
  std::uint64_t value = 0;
  EXPECT_FALSE(take_varint(cut, value));
}

TEST(DefaultPath, FollowsTheXdgRules) {
  EXPECT_EQ(default_path("/data", "/home/ann"), "/data/closeknit/book.sqlite");
  EXPECT_EQ(default_path("", "/home/ann"), "/home/ann/.local/share/closeknit/book.sqlite");
}

}  // namespace
}  // namespace closeknit::book
