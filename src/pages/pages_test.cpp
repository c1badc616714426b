// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/pages.hpp"
#include "pages/owed_asks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"

namespace closeknit::pages {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Pair;
using ::testing::SizeIs;

const Instant kNow = *instant_from_iso("2024-05-24T12:00:00Z");
const std::string kMe = "me@example.org", kAnn = "ann@example.org", kAnnAtWork = "ann.lee@work.example",
                  kBob = "bob@example.net", kList = "knit@lists.example";

// Ann writes often and to two addresses, Bob seldom, the list to everybody.
class Pages : public ::testing::Test {
 protected:
  Pages() {
    made.owner("Olivia Wner", {kMe, "olivia@work.example"});
    ann = made.party("Ann Lee", {kAnn, kAnnAtWork});
    bob = made.party("Bob Ray", {kBob});
    list = made.party("Knitting List", {kList}, people::Kind::list);
    stranger = made.party("Stranger", {"stranger@example.com"});
    made.correspondence(kMe, kAnn, kNow - Days{100}, Days{5}, 19);
    made.correspondence(kMe, kAnnAtWork, kNow - Days{800}, Days{9}, 5);
    made.correspondence(kMe, kBob, kNow - Days{300}, Days{40}, 4);
    made.letter({kNow - Days{3}, kList, {kMe}});
    made.settle();
  }

  MadeUp made;
  PersonId ann, bob, list, stranger;
};

std::vector<std::string> names(const std::vector<Standing>& standings) {
  std::vector<std::string> out;
  for (const Standing& standing : standings)
    out.push_back(standing.name);
  return out;
}

// ── Standings

TEST_F(Pages, StandingsAreOfPeopleWithWhomThereWasContactTheClosestFirst) {
  auto all = standings(made.book(), kNow);
  EXPECT_THAT(names(all), ElementsAre("Ann Lee", "Bob Ray"));
  EXPECT_GT(all[0].tie.score, all[1].tie.score);
  EXPECT_EQ(all[0].circle, ties::Circle::five);
}

TEST_F(Pages, StandingsAddUpAPersonsIdentities) {
  auto all = standings(made.book(), kNow);
  EXPECT_THAT(all[0].identities, SizeIs(2));
  EXPECT_EQ(all[0].messages_in, 10U + 3U);
  EXPECT_EQ(all[0].messages_out, 9U + 2U);
  EXPECT_EQ(all[0].first, kNow - Days{800});
  EXPECT_EQ(all[0].last, kNow - Days{10});
}

TEST_F(Pages, OtherPartiesStandThereOnlyWhereAskedForAndInNoCircle) {
  auto all = standings(made.book(), kNow, Show::every_party);
  EXPECT_THAT(names(all), Contains("Knitting List"));
  for (const Standing& standing : all)
    if (standing.person == list) {
      EXPECT_EQ(standing.circle, ties::Circle::connection);
    }
}

TEST_F(Pages, TheOwnersWordOnClosenessHoldsThroughAnyOfTheIdentities) {
  const auto before = names(standings(made.book(), kNow));
  auto of_ann = [&] {
    const auto all = standings(made.book(), kNow);
    return *std::ranges::find(all, before[0], &Standing::name);
  };
  book::correct(made.book(), book::CorrectionKind::closer, to_text(made.id(kAnnAtWork)), "-1", kNow);
  EXPECT_EQ(of_ann().circle, ties::Circle::fifteen);
  EXPECT_EQ(of_ann().closer, -1);
  EXPECT_EQ(names(standings(made.book(), kNow)).back(), before[0]) << "the order of all fits the word";
  auto number = book::correct(made.book(), book::CorrectionKind::closer, to_text(made.id(kAnn)), "1", kNow);
  EXPECT_EQ(of_ann().circle, ties::Circle::five) << "steps add up";
  EXPECT_EQ(names(standings(made.book(), kNow)), before);
  book::undo(made.book(), number, book::Undo::take_back);
  EXPECT_EQ(of_ann().circle, ties::Circle::fifteen);
}

TEST(EmptyBook, HasNothingToShow) {
  MadeUp made;
  EXPECT_THAT(standings(made.book(), kNow, Show::every_party), IsEmpty());
  EXPECT_THAT(owed_list(made.book(), {}, kNow).by_me, IsEmpty());
  EXPECT_THAT(owner(made.book()), IsEmpty());
  EXPECT_THAT(doubts(made.book(), 10), IsEmpty());
  EXPECT_EQ(find_person(made.book(), "ann", kNow).error().code, Code::not_found);
  EXPECT_THAT(person_page(made.book(), {4711}, kNow).timeline, IsEmpty());
}

// ── Owed

class Owed : public Pages {
 protected:
  InteractionId asked(const std::string& who, Days ago, std::string text = "Hi Olivia. Could you send the plan? Bye.",
                      ConversationId conversation = {}) {
    auto id = made.letter({kNow - ago, who, {kMe}, {}, "The plan", text});
    made.asks(id, who, owed::Direction::by_me, conversation);
    return id;
  }
  OwedList list_of(double least = 0) {
    made.settle();
    return owed_list(made.book(), standings(made.book(), kNow), kNow, least);
  }
};

TEST_F(Owed, ARequestIsShownWithItsWordsAndReasons) {
  auto id = asked(kAnn, Days{3});
  auto owed = list_of().by_me;
  ASSERT_THAT(owed, SizeIs(1));
  EXPECT_EQ(owed[0].key, "owed:by_me:" + to_text(id) + ":" + to_text(made.id(kAnn)));
  EXPECT_EQ(owed[0].person, ann);
  EXPECT_EQ(owed[0].name, "Ann Lee");
  EXPECT_EQ(owed[0].circle, ties::Circle::five);
  EXPECT_NEAR(owed[0].age.count, 3, 1e-6);
  EXPECT_EQ(owed[0].evidence.interaction, id);
  EXPECT_EQ(owed[0].evidence.from, "Ann Lee");
  EXPECT_EQ(owed[0].evidence.subject, "The plan");
  EXPECT_THAT(owed[0].why, Contains("a question to you alone"));
  EXPECT_GT(owed[0].probability, 0.5);
}

TEST_F(Owed, TheClosestPeopleComeFirst) {
  for (int i = 0; i < 5; ++i) {
    auto address = "friend" + std::to_string(i) + "@example.org";
    made.party("Friend " + std::to_string(i), {address});
    made.correspondence(kMe, address, kNow - Days{20}, Days{1}, 20);
  }
  asked(kBob, Days{1});
  asked(kAnn, Days{30});
  asked("friend3@example.org", Days{60});
  auto owed = list_of().by_me;
  ASSERT_THAT(owed, SizeIs(3));
  EXPECT_EQ(owed[0].name, "Friend 3");
}

TEST_F(Owed, WhatTheOwnerSaysIsNotOwedStaysAwayUntilTakenBack) {
  auto id = asked(kAnn, Days{3});
  auto key = list_of().by_me.at(0).key;
  book::correct(made.book(), book::CorrectionKind::not_owed, to_text(id), "", kNow);
  EXPECT_THAT(list_of().by_me, IsEmpty());
  book::correct(made.book(), book::CorrectionKind::owed, to_text(id), "", kNow);
  EXPECT_THAT(list_of().by_me, SizeIs(1));
  book::correct(made.book(), book::CorrectionKind::not_owed, key, "", kNow);
  EXPECT_THAT(list_of().by_me, IsEmpty()) << "named by its key";
}

TEST_F(Owed, OneItemOfALetterIsTakenOffAndTheOtherStays) {
  auto id = asked(kAnn, Days{3});
  owed::Item promise{.request = id,
                     .kind = owed::Kind::promise,
                     .direction = owed::Direction::to_me,
                     .other = MadeUp::id(kAnn),
                     .features = {},
                     .evidence = 3,
                     .due = {},
                     .settled_by = {},
                     .settled_how = {}};
  EXPECT_FALSE(NotOwed(made.book()).holds(promise));
  book::correct(made.book(), book::CorrectionKind::not_owed, owed_key(promise), "", kNow);
  EXPECT_TRUE(NotOwed(made.book()).holds(promise));
  EXPECT_THAT(list_of().by_me, SizeIs(1));
  promise.other = MadeUp::id(kBob);
  EXPECT_TRUE(NotOwed(made.book()).holds(promise)) << "what was promised to several was promised once";
  auto key = list_of().by_me.at(0).key;
  ASSERT_TRUE(owed_named(key));
  EXPECT_EQ(owed_named(key)->request, id);
  EXPECT_EQ(owed_named(key)->other, MadeUp::id(kAnn));
  EXPECT_FALSE(owed_named(to_text(id)));
  book::correct(made.book(), book::CorrectionKind::owed, to_text(id), "", kNow);
  EXPECT_FALSE(NotOwed(made.book()).holds(promise));
}

TEST_F(Owed, TheOldTheFutureAndTheUnlikelyAreNotShown) {
  asked(kAnn, Days{366});
  asked(kAnn, Days{-1});
  EXPECT_THAT(list_of().by_me, IsEmpty());
  asked(kAnn, Days{1});
  EXPECT_THAT(list_of(1.01).by_me, IsEmpty());
}

TEST_F(Owed, OneItemStandsForAPersonAndConversation) {
  auto first = asked(kAnn, Days{9});
  auto second = asked(kAnnAtWork, Days{5}, "Any news?", ConversationId{first.value});
  auto owed = list_of().by_me;
  ASSERT_THAT(owed, SizeIs(1));
  EXPECT_EQ(owed[0].evidence.interaction, second);
}

TEST_F(Owed, WhatWasAnsweredAtAnotherOfTheirAddressesIsNotOwed) {
  asked(kAnn, Days{9});
  auto other = made.letter({kNow - Days{8}, kAnn, {kMe}, {}, "The fence", "Which paint did you use for the fence?"});
  made.asks(other, kAnn, owed::Direction::by_me);
  made.letter({kNow - Days{7}, kMe, {kAnnAtWork}, {}, "The plan", "Here it comes."});
  made.letter({kNow - Days{6}, kBob, {kAnnAtWork}, {}, "The fence", "I used that red paint for my fence."});
  auto owed = list_of().by_me;
  ASSERT_THAT(owed, SizeIs(1));
  EXPECT_EQ(owed[0].evidence.interaction, other) << "somebody else's letter answers nothing for the owner";
}

TEST_F(Owed, OneItemStandsForManyThatOnePersonSentInARow) {
  constexpr double kMinute = 1.0 / 24 / 60;
  for (int i = 0; i < 5; ++i)
    asked(kAnn, Days{3 - i * 20 * kMinute});
  asked(kAnn, Days{1});
  asked(kBob, Days{3});
  auto owed = list_of().by_me;
  ASSERT_THAT(owed, SizeIs(3));
  std::size_t told = 0;
  for (const OwedItem& item : owed)
    for (const std::string& why : item.why)
      if (why == "4 more of their letters came within the hour") ++told;
  EXPECT_EQ(told, 1U);
}

TEST_F(Owed, TwoInAnHourAreTwo) {
  asked(kAnn, Days{3});
  asked(kAnn, Days{2.99});
  EXPECT_THAT(list_of().by_me, SizeIs(2));
}

TEST_F(Owed, WhatListsAskIsNotOwed) {
  asked(kList, Days{1});
  EXPECT_THAT(list_of().by_me, IsEmpty());
}

TEST_F(Owed, WhatTheOwnerAskedStandsOnTheOtherSide) {
  auto id = made.letter({kNow - Days{8}, kMe, {kBob}, {}, "Keys", "Do you have my keys?"});
  made.asks(id, kBob, owed::Direction::to_me);
  auto owed = list_of();
  EXPECT_THAT(owed.by_me, IsEmpty());
  ASSERT_THAT(owed.to_me, SizeIs(1));
  EXPECT_EQ(owed.to_me[0].person, bob);
  EXPECT_EQ(owed.to_me[0].evidence.from, "Olivia Wner");
  EXPECT_EQ(owed.to_me[0].evidence.quote, "Do you have my keys?");
}

TEST_F(Owed, AListIsNoLongerThanAskedFor) {
  for (int i = 1; i <= 9; ++i)
    asked(kAnn, Days{static_cast<double>(i)});
  made.settle();
  EXPECT_THAT(owed_list(made.book(), standings(made.book(), kNow), kNow, 0, 4).by_me, SizeIs(4));
}

// ── A person's page

TEST_F(Pages, APersonsPageTellsTheWholeStory) {
  made.name_form(kAnn, "Ann Lee", 9);
  made.name_form(kAnn, "A. Lee", 2);
  auto question = made.letter({kNow - Days{2}, kAnn, {kMe}, {}, "Dinner", "Hi. Dinner on Friday?"});
  made.asks(question, kAnn, owed::Direction::by_me);
  made.letter({kNow - Days{1}, kAnn, {kBob}, {kList}, "Round mail", "To all."});
  made.settle();
  auto page = person_page(made.book(), ann, kNow, 5);
  EXPECT_EQ(page.standing.name, "Ann Lee");
  EXPECT_EQ(page.standing.circle, ties::Circle::five);
  EXPECT_FALSE(page.standing.tie.parts.empty()) << "a page explains its figures";
  EXPECT_EQ(page.kind_reason, "told");
  ASSERT_THAT(page.identities, SizeIs(2));
  ASSERT_THAT(page.timeline, SizeIs(5));
  EXPECT_EQ(page.timeline[0].subject, "Round mail");
  EXPECT_FALSE(page.timeline[0].direct) << "the owner was not there";
  EXPECT_TRUE(page.timeline[1].direct);
  EXPECT_EQ(page.timeline[1].direction, ties::Direction::in);
  EXPECT_EQ(page.timeline[1].snippet, "Hi. Dinner on Friday?");
  EXPECT_GT(page.timeline[0].at, page.timeline[4].at);
  ASSERT_THAT(page.owed_by_me, SizeIs(1));
  EXPECT_EQ(page.owed_by_me[0].circle, ties::Circle::five);
  EXPECT_THAT(page.by_year, ElementsAre(Pair(2022, 5), Pair(2023, 0), Pair(2024, 20)));
}

TEST_F(Pages, AnIdentityTellsItsNamesAndWhyItWasJoined) {
  made.name_form(kAnn, "Ann Lee", 9);
  made.name_form(kAnn, "A. Lee", 2);
  for (const IdentityLine& line : person_page(made.book(), ann, kNow).identities) {
    if (line.address == kAnn) {
      EXPECT_THAT(line.names, ElementsAre("Ann Lee", "A. Lee"));
    }
    if (line.address == kAnnAtWork) {
      EXPECT_EQ(line.joined_because, "told");
    }
  }
}

TEST_F(Pages, StrengthRestsOnTheLatestMessagesEachWay) {
  for (int i = 0; i < 200; ++i)
    made.letter({kNow - Days{0.001 * i}, kAnn, {kBob}, {}, "Not to me", "Noise."});
  auto evidence = person_page(made.book(), ann, kNow).standing.evidence;
  ASSERT_THAT(evidence, SizeIs(6));
  EXPECT_EQ(evidence[0].at, kNow - Days{10});
  EXPECT_EQ(evidence[0].quote, "Letter 18.");
  int mine = 0;
  for (const Evidence& one : evidence)
    mine += one.from == "Olivia Wner";
  EXPECT_EQ(mine, 3);
}

TEST_F(Pages, SomebodyNeverMetHasAPageToo) {
  auto page = person_page(made.book(), stranger, kNow);
  EXPECT_EQ(page.standing.name, "Stranger");
  EXPECT_EQ(page.standing.circle, ties::Circle::connection);
  EXPECT_THAT(page.identities, SizeIs(1));
  EXPECT_THAT(page.timeline, IsEmpty());
  EXPECT_THAT(page.standing.evidence, IsEmpty());
}

// ── Whom words mean

TEST_F(Pages, PeopleAreFoundByAddressIdNameAndPartOfIt) {
  auto found = [this](std::string_view words) { return find_person(made.book(), words, kNow).value_or(PersonId{}); };
  for (std::string words :
       {kAnn, std::string("ANN.LEE@work.example"), to_text(ann), to_text(made.id(kAnnAtWork)), std::string("Ann Lee"),
        std::string("lee, ann"), std::string("lee"), std::string("an le"), std::string("ann.lee@wo")})
    EXPECT_EQ(found(words), ann) << words;
  EXPECT_EQ(found("bob"), bob);
  EXPECT_EQ(found("knitting"), list);
}

TEST_F(Pages, AWholeWordIsMorePreciseThanItsStart) {
  made.party("Anna Bell", {"bell@example.com"});
  EXPECT_EQ(find_person(made.book(), "ann", kNow).value_or(PersonId{}), ann);
}

TEST_F(Pages, APersonIsMeantRatherThanAList) {
  made.party("Ann Lee", {"ann-lee-fans@lists.example"}, people::Kind::list);
  EXPECT_EQ(find_person(made.book(), "ann lee", kNow).value_or(PersonId{}), ann);
}

TEST_F(Pages, ANameOfSeveralAsksWhichOneTheClosestFirst) {
  made.party("Ann Abel", {"abel@example.com"});
  auto found = find_person(made.book(), "ann", kNow);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().code, Code::ambiguous);
  EXPECT_THAT(found.error().hint, HasSubstr("Ann Lee <"));
  EXPECT_LT(found.error().hint.find("Ann Lee"), found.error().hint.find("Ann Abel"));
}

TEST_F(Pages, ANameOnceUsedFindsThePersonToo) {
  made.name_form(kBob, "Robert Raymond", 1);
  EXPECT_EQ(find_person(made.book(), "robert", kNow).value_or(PersonId{}), bob);
}

TEST_F(Pages, WordsThatFitNobodySaySo) {
  for (const char* words : {"", " ", "nobody", "%", "_", "@", "x@y", "'; DROP TABLE person; --", "\xFF\xFE"})
    EXPECT_EQ(find_person(made.book(), words, kNow).error().code, Code::not_found) << words;
}

// ── The owner, doubts

TEST_F(Pages, TheOwnerIsToldWithReasons) {
  auto lines = owner(made.book());
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].reason, "told");
}

TEST_F(Pages, DoubtsAreShownBestFirst) {
  made.name_form(kBob, "Bob Ray", 3);
  made.doubt(kBob, kAnn, "weak", 0.5);
  made.doubt(kBob, "stranger@example.com", "strong", 0.8);
  auto lines = doubts(made.book(), 10);
  ASSERT_THAT(lines, SizeIs(2));
  EXPECT_EQ(lines[0].reason, "strong");
  EXPECT_EQ(lines[0].address_a, kBob);
  EXPECT_EQ(lines[0].name_a, "Bob Ray");
  EXPECT_EQ(lines[0].address_b, "stranger@example.com");
  EXPECT_THAT(doubts(made.book(), 1), SizeIs(1));
}

}  // namespace
}  // namespace closeknit::pages
