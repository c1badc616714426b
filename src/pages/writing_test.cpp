// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/writing.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"

namespace closeknit::pages {
namespace {

using testing::ElementsAre;

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");
const std::string kMe = "me@example.org", kMeAtWork = "olivia@work.example", kAnn = "ann@example.org",
                  kAnnAtWork = "ann.lee@work.example", kBob = "bob@example.net";

class Writing : public testing::Test {
 protected:
  Writing() {
    made.owner("Olivia Wner", {kMe, kMeAtWork});
    made.name_form(kMe, "Olivia Wner", 10);
    made.name_form(kMeAtWork, "O. Wner (Work)", 3);
    ann = made.party("Ann Lee", {kAnn, kAnnAtWork});
    bob = made.party("Bob Ray", {kBob});
  }
  InteractionId letter(double days_ago, const std::string& from, const std::string& to, const std::string& text) {
    return made.letter({kNow - Days{days_ago}, from, {to}, {}, "Hello", text});
  }
  MadeUp made;
  PersonId ann, bob;
};

TEST_F(Writing, GoesWhereTheyWroteFromLast) {
  letter(50, kAnn, kMe, "From home.");
  letter(20, kAnnAtWork, kMe, "From work.");
  letter(5, kMe, kAnn, "To home.");
  EXPECT_EQ(reader(made.book(), ann)->address, kAnnAtWork);
  EXPECT_EQ(reader(made.book(), ann)->name, "Ann Lee");
}

TEST_F(Writing, GoesWhereTheOwnerWroteLastToWhoNeverWrote) {
  letter(50, kMe, kAnn, "One.");
  letter(20, kMe, kAnnAtWork, "Two.");
  EXPECT_EQ(reader(made.book(), ann)->address, kAnnAtWork);
  EXPECT_EQ(reader(made.book(), bob)->address, kBob);
}

TEST_F(Writing, ComesFromTheAddressUsedTowardsThem) {
  letter(50, kMe, kBob, "One.");
  letter(20, kMeAtWork, kAnn, "Two.");
  EXPECT_EQ(writer(made.book(), std::span(&ann, 1), {}, "")->address, kMeAtWork);
  EXPECT_EQ(writer(made.book(), std::span(&ann, 1), {}, "")->name, "O. Wner (Work)");
  EXPECT_EQ(writer(made.book(), std::span(&bob, 1), {}, "")->address, kMe);
  EXPECT_EQ(writer(made.book(), std::span(&bob, 1), {}, kMeAtWork)->address, kMeAtWork);
  EXPECT_EQ(writer(made.book(), std::span(&bob, 1), {}, kAnn).error().code, Code::not_found);
  InteractionId came = letter(3, kBob, kMeAtWork, "A question?");
  EXPECT_EQ(writer(made.book(), std::span(&bob, 1), came, "")->address, kMeAtWork);
}

TEST_F(Writing, OfNobodyIsNotPossible) {
  MadeUp empty;
  PersonId somebody = empty.party("Ann Lee", {kAnn});
  EXPECT_EQ(writer(empty.book(), std::span(&somebody, 1), {}, "").error().code, Code::not_found);
}

TEST_F(Writing, AnAnswerNamesWhatItAnswers) {
  InteractionId asked = letter(3, kAnn, kMe, "Could you?");
  auto answer = answered(made.book(), to_text(asked));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->subject, "Re: Hello");
  EXPECT_EQ(answer->sender, ann);
  EXPECT_THAT(answer->references, ElementsAre(answer->message_id));
  EXPECT_EQ(answered(made.book(), "<" + answer->message_id + ">")->interaction, asked);
  EXPECT_EQ(answered(made.book(), "owed:by_me:" + to_text(asked) + ":" + to_text(MadeUp::id(kAnn)))->interaction,
            asked);
  for (std::string_view none : {"", "nothing", "0000000000000", "a@b"})
    EXPECT_EQ(answered(made.book(), none).error().code, Code::not_found) << none;
}

TEST_F(Writing, KnowsTheLastWordsAndTheHand) {
  for (int i = 0; i < 4; ++i)
    letter(30 - i, kMe, kAnn, "Dear Ann,\n\nword " + std::to_string(i) + " of the otters and the weir.\n");
  letter(2, kAnn, kMe, "The otters are back at the weir, all five.");
  made.settle();
  WritingFacts facts = writing_facts(made.book(), ann, kNow);
  EXPECT_EQ(facts.name, "Ann Lee");
  EXPECT_EQ(facts.hand.greeting, "Dear Ann,");
  EXPECT_EQ(facts.theirs->quote, "The otters are back at the weir, all five.");
  EXPECT_EQ(facts.mine->quote, "word 3 of the otters and the weir.");
  EXPECT_FALSE(writing_facts(made.book(), bob, kNow).theirs);
}

}  // namespace
}  // namespace closeknit::pages
