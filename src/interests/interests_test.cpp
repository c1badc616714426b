// SPDX-License-Identifier: AGPL-3.0-or-later
#include "interests/interests.hpp"
#include "interests/general_words.hpp"
#include "interests/mail_words.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::interests {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr Instant kNow{1'790'000'000};

Use use(Voice voice, double days_ago = 0) {
  return {first_interaction_at((kNow - Days{days_ago}).seconds), voice};
}
Found found(Word word, std::vector<Use> uses, double holding, double messages) {
  return {{std::move(word), 1}, holding / messages, holding, std::move(uses)};
}

TEST(Words, AreFoldedAndWithoutLinksAddressesAndNumbers) {
  EXPECT_THAT(words_of("Müllers Garten, see https://g.example/roses or ann@g.example: 300 roses2 at /usr/share/doc"),
              ElementsAre("mullers", "garten", "see"));
}

TEST(Words, OfScriptsWithoutBlanksMayBeShort) {
  EXPECT_THAT(words_of("漢字 を"), ElementsAre("漢字"));
}

TEST(Words, OfBrokenOrHugeTextDoNoHarm) {
  EXPECT_THAT(words_of("\xFF\xFE\x80 roses"), ElementsAre("roses"));
  EXPECT_THAT(words_of(""), IsEmpty());
  EXPECT_THAT(words_of(std::string(10 << 20, 'a')), IsEmpty());
  EXPECT_LE(words_of(std::string(1 << 20, ' ') + "roses").size(), 1U);
}

TEST(Words, OfNamesAndAddressesAreKnown) {
  WordSet names;
  add_name_words(names, "ann.lee@example.org");
  add_name_words(names, "Ann Lee");
  EXPECT_THAT(names, Contains("ann"));
  EXPECT_THAT(names, Contains("example"));
}

TEST(Background, KnowsStopWordsOfAnyLanguageByHowUsualTheyAre) {
  Background background;
  for (int i = 0; i < 100; ++i)
    background.add(i % 10 == 0 ? "und die Rosen" : "und die Katze");
  EXPECT_TRUE(background.is_common("und"));
  EXPECT_FALSE(background.is_common("quittengelee"));
  EXPECT_GT(background.share("und"), background.share("rosen"));
  EXPECT_GT(background.share("quittengelee"), 0);
  EXPECT_DOUBLE_EQ(background.mean_words(), 3);
}

TEST(Background, IsTheSameAfterItWasKept) {
  Background background;
  for (int i = 0; i < 100; ++i)
    background.add(i % 3 == 0 ? "und die Rosen" : "und die 東京 Katze");
  Background kept = Background::of_lines(background.messages(), background.words(), background.lines());
  EXPECT_EQ(kept.lines(), background.lines());
  EXPECT_DOUBLE_EQ(kept.share("rosen"), background.share("rosen"));
  EXPECT_DOUBLE_EQ(kept.mean_words(), background.mean_words());
  EXPECT_TRUE(kept.is_common("und"));
}

TEST(Background, LinesThatCannotBeReadAreLeftOut) {
  Background kept = Background::of_lines(10, 10, "rosen 3\n\nkatze\nkatze x\nund 4");
  EXPECT_EQ(kept.lines(), "rosen 3\nund 4\n");
}

TEST(Background, TheWordsThatStartSoStandBesideOneAnother) {
  const std::string_view lines = "rose 3\nrosen 12\nrosen x\nroses 4\nrost 1\nrudern 2\n";
  auto words = [&](std::string_view start) {
    std::string found;
    for (auto [word, messages] : kept_starting(lines, start))
      found += std::string(word) + ' ' + std::to_string(messages) + ' ';
    return found;
  };
  EXPECT_EQ(words("rose"), "rose 3 rosen 12 roses 4 ") << "a line that cannot be read is left out";
  EXPECT_EQ(words("ros"), "rose 3 rosen 12 roses 4 rost 1 ");
  EXPECT_EQ(words("rud"), "rudern 2 ");
  EXPECT_EQ(words("zinnia"), "");
  EXPECT_EQ(words("osen"), "") << "no word starts in its middle";
}

TEST(GeneralWords, AreUsualWhateverABookIsAbout) {
  EXPECT_GT(general_share("make"), 0.05);
  EXPECT_GT(general_share("discovered"), 0.001);
  EXPECT_EQ(general_share("sourdough"), 0);
  EXPECT_EQ(general_share(""), 0);
  EXPECT_EQ(general_share("mak"), 0) << "the beginning of a word is another word";
  EXPECT_EQ(general_share("\xff\xfe"), 0);
  Background small;
  small.add("the sourdough");
  EXPECT_TRUE(small.is_common("make"));
  EXPECT_FALSE(small.is_common("sourdough"));
}

TEST(GeneralWords, AreFoundFromTheFirstToTheLast) {
  EXPECT_GT(general_share("ability"), 0);
  EXPECT_GT(general_share("yourself"), 0);
}

TEST(MailWords, OfWritingAndSendingAreNobodysSubject) {
  for (const char* word : {"ack", "rework", "reposted", "iirc", "unsubscribe", "yup", "sadly"})
    EXPECT_TRUE(is_of_mail(word)) << word;
  for (const char* word : {"sourdough", "garden", "kernel", "folk", "a", "reworkreworked", ""})
    EXPECT_FALSE(is_of_mail(word)) << word;
}

TEST(Telling, WordsOfATitleCountForMore) {
  Background background;
  background.add("nothing of it");
  auto telling = telling_words({"Sourdough", "bread sourdough flour", ""}, background, {"flour"});
  ASSERT_THAT(telling, SizeIs(2));
  EXPECT_EQ(telling[0].word, "sourdough");
  EXPECT_GT(telling[0].weight, telling[1].weight);
}

TEST(Fits, WhoUsesARareWordOftenFitsBest) {
  std::vector<Found> words{found("sourdough", {use(0), use(0), use(0), use(1)}, 4, 1000)};
  std::vector<double> written{50, 50, 50};
  auto all = fits(words, written, kNow);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].voice, 0U);
  EXPECT_GT(all[0].score, all[1].score);
}

TEST(Fits, WhoWritesALotDoesNotFitForThatAlone) {
  std::vector<Found> words{found("garden", {use(0), use(0), use(1), use(1)}, 4, 1000)};
  std::vector<double> written{900, 20};
  auto all = fits(words, written, kNow);
  EXPECT_EQ(all[0].voice, 1U);
}

TEST(Fits, WhatWasSaidLongAgoCountsForLess) {
  std::vector<Found> words{found("garden", {use(0, 0), use(1, 3000)}, 2, 1000)};
  std::vector<double> written{50, 50};
  EXPECT_EQ(fits(words, written, kNow)[0].voice, 0U);
}

TEST(Fits, OfNothingAreNone) {
  EXPECT_THAT(fits({}, {}, kNow), IsEmpty());
}

TEST(BestMessages, OneLetterWithTwoWordsIsMoreThanTwoWithOne) {
  std::vector<Found> words{found("sourdough", {use(0, 1), use(1, 2)}, 2, 1000),
                           found("starter", {use(0, 1), use(1, 3)}, 2, 1000)};
  auto best = best_messages(words, 3, kNow, Days{4000});
  EXPECT_NEAR(best[0], 2 * best[1], 0.01);
  EXPECT_EQ(best[2], 0);
}

TEST(BestMessages, FadeByHalfInTheTimeGiven) {
  std::vector<Found> words{found("sourdough", {use(0, 0), use(1, 3)}, 2, 1000)};
  auto best = best_messages(words, 2, kNow, Days{3});
  EXPECT_NEAR(best[1], best[0] / 2, 0.001);
}

TEST(Surprise, AgreesWithTheTableWorkedOutByHand) {
  // 5 of 20 against 0 of 40: 2 · (5·ln(5/(20·5/60)) + 15·ln(15/(20·55/60)) + 40·ln(40/(40·55/60))).
  EXPECT_NEAR(surprise(5, 20, 5, 60), 11.927, 0.001);
}

TEST(Surprise, IsNoneForWhoUsesItAsOthersDo) {
  EXPECT_EQ(surprise(5, 50, 10, 100), 0);
  EXPECT_EQ(surprise(1, 50, 10, 100), 0);
  EXPECT_EQ(surprise(0, 0, 0, 0), 0);
  EXPECT_EQ(surprise(3, 0, 3, 3), 0) << "counted in two ways that differ";
}

TEST(Care, TakesTwoWordsAtLeast) {
  std::vector<Found> words{found("sourdough", std::vector<Use>(20, use(0)), 20, 1000),
                           found("starter", std::vector<Use>(9, use(0)), 9, 1000)};
  EXPECT_TRUE(is_enough(care_of(words, 0, 50, 1000)));
  words.pop_back();
  EXPECT_FALSE(is_enough(care_of(words, 0, 50, 1000)));
  EXPECT_FALSE(is_enough(care_of(words, 1, 50, 1000))) << "somebody else's";
}

TEST(Care, AWordThatEverybodyUsesIsNobodys) {
  std::vector<Voice> voices{0, 2, 4, 6};
  EXPECT_TRUE(is_everyones(found("make", {use(0), use(2), use(4)}, 3, 100), voices));
  EXPECT_FALSE(is_everyones(found("make", {use(0), use(0), use(2)}, 3, 100), voices));
}

}  // namespace
}  // namespace closeknit::interests
