// SPDX-License-Identifier: AGPL-3.0-or-later
#include "giving/giving.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::giving {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

TEST(TheMatter, IsWhatASentenceIsAboutWithoutTheWordsOfAsking) {
  EXPECT_THAT(matter_words("We are looking for somebody who can tune pianos next week."), ElementsAre("tune", "piano"));
  EXPECT_THAT(matter_words("Ich suche jemanden mit einem Lastenrad."), ElementsAre("lastenrad"));
  EXPECT_THAT(matter_words("Je cherche un traducteur pour le danois."), ElementsAre("traducteur", "danois"));
  EXPECT_THAT(matter_words("Could you help me?"), IsEmpty());
  EXPECT_THAT(matter_words(""), IsEmpty());
}

TEST(AnOffer, MeetsANeedAboutTheSameMatter) {
  const std::vector<Wish> needs{{1, "We are looking for a piano tuner for the hall."},
                                {2, "I need a babysitter on Friday."}};
  const std::vector<Wish> offers{{3, "I could lend you my bicycle."},
                                 {4, "Happy to help with your piano, I am a tuner by trade."}};
  auto found = matches(needs, offers, 5);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].need, 0U);
  EXPECT_EQ(found[0].offer, 1U);
  EXPECT_THAT(found[0].common, ElementsAre("piano", "tuner"));
}

TEST(AnOffer, IsNotMadeToWhoMadeIt) {
  const std::vector<Wish> needs{{1, "I need a piano tuner."}};
  const std::vector<Wish> offers{{1, "I could recommend my piano tuner."}};
  EXPECT_THAT(matches(needs, offers, 5), IsEmpty());
}

TEST(AnOffer, IsNotFoundByAWordThatEverybodyUses) {
  std::vector<Wish> needs, offers;
  for (std::size_t i = 0; i < 40; ++i) {
    needs.push_back({i, "I need the report."});
    offers.push_back({100 + i, "I can send you the report."});
  }
  EXPECT_THAT(matches(needs, offers, 5), IsEmpty());
}

TEST(Matches, AreTheLikeliestAndNoMoreThanAskedFor) {
  std::vector<Wish> needs{{1, "I need a carpenter for oak stairs."}, {2, "Do you know a beekeeper?"}};
  std::vector<Wish> offers{{3, "My brother is a carpenter and loves oak stairs."},
                           {4, "The beekeeper next door offers honey and lots of other unrelated produce besides."}};
  EXPECT_EQ(matches(needs, offers, 1).size(), 1U);
  EXPECT_EQ(matches(needs, offers, 1)[0].need, 0U);
  EXPECT_THAT(matches({}, offers, 3), IsEmpty());
  EXPECT_THAT(matches(needs, {}, 3), IsEmpty());
}

}  // namespace
}  // namespace closeknit::giving
