// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/honesty.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::honesty {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const Instant kNow = *instant_from_iso("2026-11-21T08:00:00Z");
const std::string kCircular =
    "Dear Ann,\n\nour new catalogue has come out and I would love to show you the chairs in it. Have a look when you "
    "have "
    "a minute, and tell me which ones you would put into your own kitchen.\n";

Recipient friend_of(std::int64_t id, const char* name) {
  Recipient one;
  one.person = PersonId{id};
  one.name = name;
  one.last = kNow - Days{10};
  return one;
}

Sent sent(std::int64_t id, double days_ago, std::string_view text) {
  return {InteractionId{id}, kNow - Days{days_ago}, {PersonId{100 + id}}, sketch_of(text)};
}

std::vector<std::string> told(const Letter& letter, const std::vector<Sent>& before = {}) {
  std::vector<std::string> all;
  for (const Remark& remark : remarks(letter, before, kNow))
    all.emplace_back(finding_name(remark.finding));
  return all;
}

TEST(AnHonestLetter, NeedsNoRemark) {
  EXPECT_THAT(told({.fresh = "The boat is back, and all are well.", .to = {friend_of(1, "Ann")}}), IsEmpty());
  EXPECT_THAT(told({.fresh = "I hope you are well. The boat is back.", .to = {friend_of(1, "Ann")}}), IsEmpty());
}

TEST(AnAsk, IsCalledAnAsk) {
  Letter letter{.fresh = "Could you lend me your boat on Saturday?", .to = {friend_of(1, "Ann")}};
  auto all = remarks(letter, {}, kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].finding, Finding::asks);
  EXPECT_EQ(all[0].weight, Weight::remark);
  EXPECT_EQ(letter.fresh.substr(all[0].begin, all[0].end - all[0].begin), letter.fresh);
}

TEST(AnAsk, BehindAShowOfCareIsPointedOutWithTheWordsOfCare) {
  std::string text =
      "Hello Ann,\n\nI hope you are doing well. I was thinking of you all the other day.\n\nCould you introduce me to "
      "your "
      "publisher? I need it by Monday.";
  auto all = remarks({.fresh = text, .to = {friend_of(1, "Ann")}}, {}, kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].finding, Finding::cares_then_asks);
  EXPECT_EQ(text.substr(all[0].begin, all[0].end - all[0].begin), "I hope you are doing well.");
  EXPECT_THAT(text.substr(all[0].turns_begin, all[0].turns_end - all[0].turns_begin), HasSubstr("your publisher?"));
}

TEST(AnAsk, ThatEndsWithCareIsNoPretext) {
  EXPECT_THAT(told({.fresh = "Could you lend me your boat? I hope you are well.", .to = {friend_of(1, "Ann")}}),
              ElementsAre("asks"));
}

TEST(AnAsk, IsNeitherThanksNorAnHourTogetherNorAQuestionOfCare) {
  EXPECT_THAT(told({.fresh = "Thank you for the lovely evening. Could you bring the salad on Sunday?",
                    .to = {friend_of(1, "Ann")}}),
              ElementsAre("asks"));
  EXPECT_THAT(told({.fresh = "How is your knee? Can we meet for coffee on Friday?", .to = {friend_of(1, "Ann")}}),
              IsEmpty());
  EXPECT_THAT(told({.fresh = "Did you sleep well?", .to = {friend_of(1, "Ann")}}), IsEmpty());
}

TEST(OneMoreAsk, OfSomebodyWhoWasGivenNothingIsToldGently) {
  Recipient ann = friend_of(1, "Ann");
  ann.asked = {InteractionId{3}, InteractionId{2}};
  EXPECT_THAT(told({.fresh = "Could you lend me your boat?", .to = {ann}}), ElementsAre("asks"));
  ann.asked.push_back(InteractionId{1});
  auto all = remarks({.fresh = "Could you lend me your boat?", .to = {ann}}, {}, kNow);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].finding, Finding::asked_before);
  EXPECT_EQ(all[1].weight, Weight::remark);
  EXPECT_EQ(all[1].letters, ann.asked);
  EXPECT_THAT(told({.fresh = "The boat is back.", .to = {ann}}), IsEmpty());
}

TEST(AList, ThatSomebodyLeftIsNotSentToThem) {
  Recipient ann = friend_of(1, "Ann"), bob = friend_of(2, "Bob");
  ann.took_back = true;
  EXPECT_THAT(told({.fresh = "The boat is back.", .to = {ann, bob}, .list = "the boat letter"}),
              ElementsAre("took_back", "never_agreed"));
  ann.agreed = bob.agreed = true;
  EXPECT_THAT(told({.fresh = "The boat is back.", .to = {ann, bob}, .list = "the boat letter"}), IsEmpty());
}

TEST(AFirstSignOfLife, ThatWantsSomethingIsTold) {
  Recipient silent = friend_of(1, "Ann");
  silent.last = kNow - Days{400};
  auto all = remarks({.fresh = "Could you lend me your boat?", .to = {silent}}, {}, kNow);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].finding, Finding::first_sign_of_life);
  EXPECT_THAT(all[0].words, HasSubstr("13 months"));
  silent.last = {};
  all = remarks({.fresh = "Could you lend me your boat?", .to = {silent}}, {}, kNow);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(std::ranges::count(all, Weight::warning, &Remark::weight), 0) << "everybody is met once";
  EXPECT_THAT(told({.fresh = "The boat is back. I thought of you.", .to = {silent}}), IsEmpty());
}

TEST(AFollowUp, AfterManyDaysOfAskingWithoutAnswerIsPointedOut) {
  Recipient quiet = friend_of(1, "Ann");
  quiet.unanswered = kFollowUps - 1;
  EXPECT_THAT(told({.fresh = "Could you lend me your boat?", .to = {quiet}}), ElementsAre("asks"));
  quiet.unanswered = kFollowUps;
  auto all = remarks({.fresh = "Could you lend me your boat?", .to = {quiet}}, {}, kNow);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].finding, Finding::unanswered);
  EXPECT_THAT(all[0].words, HasSubstr("on 3 days"));
}

TEST(AFollowUp, ThatWantsNothingIsWelcome) {
  Recipient quiet = friend_of(1, "Ann");
  quiet.unanswered = 9;
  EXPECT_THAT(told({.fresh = "The boat is back.", .to = {quiet}}), IsEmpty());
}

TEST(TheSameWords, ToAnotherAreFoundWhateverTheName) {
  std::string other = kCircular;
  other.replace(other.find("Ann"), 3, "Bob");
  EXPECT_GT(likeness(sketch_of(kCircular), sketch_of(other)), 0.8);
  EXPECT_THAT(told({.fresh = kCircular, .to = {friend_of(1, "Ann")}}, {sent(7, 3, other)}),
              testing::Contains("same_words"));
  EXPECT_THAT(told({.fresh = kCircular, .to = {friend_of(1, "Ann")}}, {sent(7, 60, other)}),
              testing::Not(testing::Contains("same_words")));
}

TEST(TheSameWords, ThatOnlyLieReadyForTheSameReaderAreThatLetterMadeAnew) {
  Sent round = sent(7, 3, kCircular);
  round.interaction = {};
  round.to = {PersonId{1}, PersonId{2}};
  EXPECT_THAT(told({.fresh = kCircular, .to = {friend_of(1, "Ann")}}, {round}),
              testing::Not(testing::Contains("same_words")));
  EXPECT_THAT(told({.fresh = kCircular, .to = {friend_of(3, "Cleo")}}, {round}), testing::Contains("same_words"));
  round.interaction = InteractionId{7};
  EXPECT_THAT(told({.fresh = kCircular, .to = {friend_of(1, "Ann")}}, {round}), testing::Contains("same_words"));
}

TEST(AStranger, IsSaidToBeOne) {
  Recipient new_one = friend_of(1, "new@person.example");
  new_one.known = false;
  new_one.last = {};
  auto all = remarks({.fresh = "The boat is back.", .to = {new_one}}, {}, kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].finding, Finding::unknown);
  EXPECT_EQ(all[0].words, "Nothing is known of new@person.example yet.");
}

TEST(TheSameWords, OfShortOrOtherLettersAreNone) {
  EXPECT_TRUE(sketch_of("Thanks, see you on Monday!").empty);
  EXPECT_LT(
      likeness(sketch_of(kCircular),
               sketch_of("The boat is back, the children are asleep, and the rain has stopped at last; now we sit "
                         "on the steps and eat plums.")),
      0.2);
  EXPECT_EQ(likeness(Sketch{}, Sketch{}), 0);
}

TEST(TheSameWords, OfAPatchMayGoToSomeButNotToMany) {
  const std::string patch = std::string(kCircular) + "\n\nSigned-off-by: Me\n";
  EXPECT_THAT(told({.fresh = patch, .to = {friend_of(1, "Ann")}}, {sent(7, 3, patch)}),
              testing::Not(testing::Contains("same_words")));
  std::vector<Sent> before;
  for (int i = 0; i < 5; ++i)
    before.push_back(sent(i + 1, 1, patch));
  EXPECT_THAT(told({.fresh = patch, .to = {friend_of(9, "Ann")}}, before), testing::Contains("blast"));
}

TEST(ABlast, IsRefused) {
  std::vector<Sent> before;
  for (int i = 0; i < 5; ++i)
    before.push_back(sent(i + 1, 1, kCircular));
  auto all = remarks({.fresh = kCircular, .to = {friend_of(1, "Ann")}}, before, kNow);
  ASSERT_FALSE(all.empty());
  EXPECT_EQ(all[0].finding, Finding::blast);
  EXPECT_EQ(all[0].weight, Weight::refusal);
  EXPECT_EQ(all[0].letters.size(), 5U);
}

TEST(ALetterToSeveral, IsRefusedUnlessTheyKnowEachOtherOrMeet) {
  Letter letter{.fresh = "The boat is back.", .to = {friend_of(1, "Ann"), friend_of(2, "Bob")}};
  EXPECT_THAT(told(letter), ElementsAre("strangers"));
  letter.they_know_each_other = true;
  EXPECT_THAT(told(letter), IsEmpty());
  letter.they_know_each_other = false;
  letter.gathering = true;
  EXPECT_THAT(told(letter), IsEmpty());
}

TEST(Blasts, AreTheOwnersLettersOfTheSameWordsToDifferentPeople) {
  std::vector<Sent> all{sent(1, 9, kCircular), sent(2, 8, kCircular), sent(3, 7, "Thanks!"),
                        sent(4, 6, "The boat is back and the children are asleep, the rain has stopped at last here.")};
  auto found = blasts(all);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_THAT(found[0].letters, ElementsAre(InteractionId{1}, InteractionId{2}));
  EXPECT_THAT(found[0].people, ElementsAre(PersonId{101}, PersonId{102}));
  all[1].to = all[0].to;
  EXPECT_THAT(blasts(all), IsEmpty()) << "to one person twice is a reminder";
  EXPECT_THAT(blasts({}), IsEmpty());
}

}  // namespace
}  // namespace closeknit::honesty
