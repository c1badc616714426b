// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/giving.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"
#include "pages/pages.hpp"
#include "signals/signals.hpp"

namespace closeknit::pages {
namespace {

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");
const std::string kMe = "me@example.org", kAnn = "ann@example.org";

// What the owner gave Ann: one thing, however much she gave.
std::vector<std::string> given(int gifts_of_hers) {
  MadeUp made;
  made.owner("Olivia Wner", {kMe});
  PersonId ann = made.party("Ann Lee", {kAnn});
  made.correspondence(kMe, kAnn, kNow - Days{100}, Days{5}, 10);
  book::correct(made.book(), book::CorrectionKind::gave, to_text(MadeUp::id(kAnn)), "quince jelly", kNow - Days{3});
  for (int i = 0; i < gifts_of_hers; ++i) {
    std::string text = "Here is something for you: https://example.org/gift and I could lend you my ladder.";
    InteractionId letter = made.letter({kNow - Days{2.0 + i}, kAnn, {kMe}, {}, "For you", text});
    made.tells(letter, kAnn, signals::SignalKind::link, text.size());
    made.tells(letter, kAnn, signals::SignalKind::offer, text.size());
    book::correct(made.book(), book::CorrectionKind::came_through, to_text(MadeUp::id(kAnn)), "a client", kNow);
  }
  made.settle();
  std::vector<std::string> all;
  for (const Gift& gift : gifts_to(made.book(), ann, kNow, 10))
    all.push_back(std::string(gift_kind_name(gift.kind)) + ": " + gift.what);
  for (const Gift& gift : giving_page(made.book(), kNow).gave)
    all.push_back(gift.name + ": " + gift.what);
  return all;
}

TEST(Giving, IsTheSameWhateverWasReceived) {
  const auto without = given(0);
  EXPECT_THAT(without, testing::ElementsAre("noted: quince jelly", "Ann Lee: quince jelly"));
  EXPECT_EQ(given(1), without);
  EXPECT_EQ(given(20), without);
}

TEST(Giving, NamesEveryKindOfGift) {
  for (GiftKind kind : {GiftKind::noted, GiftKind::answer, GiftKind::share, GiftKind::introduced})
    EXPECT_FALSE(gift_kind_name(kind).empty());
}

}  // namespace
}  // namespace closeknit::pages
