// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/consent.hpp"

#include <gtest/gtest.h>

#include "book/made_up_book.hpp"
#include "honesty/honesty.hpp"

namespace closeknit::honesty {
namespace {

const IdentityId kAnn{11}, kBob{12};
const Instant kNow{1'795'000'000};

Consent consent(IdentityId who, std::string what, std::string words = "") {
  return {.number = 0,
          .identity = who,
          .what = std::move(what),
          .words = std::move(words),
          .interaction = {},
          .at = kNow,
          .withdrawn = {}};
}

TEST(Consent, IsKeptWithItsWordsAndMayBeTakenBack) {
  book::MadeUpBook book;
  EXPECT_EQ(agree(*book, consent(kAnn, "the otter letter", "yes please")), 1);
  EXPECT_EQ(agree(*book, consent(kBob, "the otter letter")), 2);
  EXPECT_EQ(agree(*book, consent(kAnn, "The Otter Letter!", "of course")), 1);
  auto all = all_consents(*book);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].words, "of course");
  EXPECT_NE(consent_to(all, std::span(&kAnn, 1), "the otter LETTER"), nullptr);
  EXPECT_EQ(consent_to(all, std::span(&kAnn, 1), "the letter"), nullptr);
  EXPECT_TRUE(withdraw(*book, 1, kNow));
  EXPECT_FALSE(withdraw(*book, 1, kNow));
  EXPECT_FALSE(withdraw(*book, 9, kNow));
  all = all_consents(*book);
  EXPECT_FALSE(all[0].in_force());
  EXPECT_TRUE(was_withdrawn(all, std::span(&kAnn, 1), "The otter letter"));
  EXPECT_FALSE(was_withdrawn(all, std::span(&kBob, 1), "the otter letter"));
  EXPECT_EQ(consent_to(all, std::span(&kAnn, 1), "the otter letter"), nullptr);
  EXPECT_EQ(agree(*book, consent(kAnn, "the otter letter")), 3) << "given anew after it was taken back";
}

TEST(AList, IsRefusedAsLongAsSomebodyNeverAgreed) {
  Letter letter{.fresh = "The otters are back.", .to = {}, .list = "the otter letter"};
  letter.to = {{.person = PersonId{1}, .name = "Ann", .last = kNow, .unanswered = 0, .agreed = true},
               {.person = PersonId{2}, .name = "Bob", .last = kNow, .unanswered = 0, .agreed = false}};
  auto all = remarks(letter, {}, kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].finding, Finding::never_agreed);
  EXPECT_EQ(all[0].weight, Weight::refusal);
  EXPECT_TRUE(all[0].words.starts_with("Bob never agreed"));
  letter.to[1].agreed = true;
  EXPECT_TRUE(remarks(letter, {}, kNow).empty());
}

}  // namespace
}  // namespace closeknit::honesty
