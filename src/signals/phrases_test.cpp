// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/phrases.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace closeknit::signals {
namespace {

std::vector<Word> words(std::string_view text) {
  std::vector<Word> all;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    all.push_back({word_hash(text.substr(0, end)), 0, all.empty()});
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return all;
}

std::vector<std::span<const Phrase>> tables() {
  return {english_phrases(), german_phrases(), french_phrases(), spanish_phrases()};
}

TEST(Phrases, StandInTheTablesOnce) {
  std::set<std::string_view> seen;
  for (const auto& table : tables())
    for (const Phrase& phrase : table)
      EXPECT_TRUE(seen.insert(phrase.words).second) << phrase.words << " stands twice";
}

TEST(Phrases, AreSpeltAsTheWalkSpellsWords) {
  for (const auto& table : tables())
    for (const Phrase& phrase : table) {
      EXPECT_FALSE(phrase.words.empty());
      EXPECT_EQ(phrase.words.find_first_of("-?!,;:ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string_view::npos) << phrase.words;
      EXPECT_EQ(phrase.words.find("  "), std::string_view::npos) << phrase.words;
      EXPECT_EQ(phrase.words.find("\u2019"), std::string_view::npos) << phrase.words;
      EXPECT_NE(phrase.words.back(), ' ') << phrase.words;
    }
}

TEST(Phrases, OfActsStandInOneLanguageOnce) {
  for (const auto& language : {std::vector{english_acts(), english_events()}, std::vector{german_acts()},
                               std::vector{french_acts()}, std::vector{spanish_acts()}}) {
    std::set<std::string_view> seen;
    for (const auto& table : language)
      for (const Phrase& phrase : table) {
        EXPECT_TRUE(seen.insert(phrase.words).second) << phrase.words << " stands twice";
        EXPECT_EQ(phrase.words.find_first_of("-?!,;:ABCDEFGHIJKLMNOPQRSTUVWXYZ"), std::string_view::npos)
            << phrase.words;
      }
  }
}

TEST(Phrases, ThatAskHaveAStrengthAndOthersHaveNone) {
  for (const auto& table : tables())
    for (const Phrase& phrase : table) {
      if (phrase.move == Move::ask)
        EXPECT_TRUE(phrase.strength > 0 && phrase.strength < 1) << phrase.words;
      else
        EXPECT_EQ(phrase.strength, 0) << phrase.words;
    }
}

TEST(Phrases, AreAllFoundWhereTheyMayStand) {
  for (const auto& table : tables())
    for (const Phrase& phrase : table) {
      const auto sentence = words(phrase.words);
      const Found found = PhraseIndex::of_asking().at(sentence, 0);
      ASSERT_NE(found.phrase, nullptr) << phrase.words;
      EXPECT_EQ(found.phrase->words, phrase.words);
      EXPECT_EQ(found.words, sentence.size());
    }
}

constexpr Phrase kSome[] = {
    {"could you", Move::ask, 0.8},
    {"could you believe", Move::nothing},
    {"send me", Move::ask, 0.5, Where::clause},
    {"any news", Move::ask, 0.5, Where::start},
    {"why not", Move::rhetoric, 0, Where::whole},
};

std::string_view find(std::string_view sentence, std::size_t at) {
  static const PhraseIndex index{kSome};
  const Found found = index.at(words(sentence), at);
  return found.phrase == nullptr ? "" : found.phrase->words;
}

TEST(PhraseIndex, FindsTheLongest) {
  EXPECT_EQ(find("could you come", 0), "could you");
  EXPECT_EQ(find("could you believe it", 0), "could you believe");
  EXPECT_EQ(find("could", 0), "");
  EXPECT_EQ(find("so could you", 1), "could you");
}

TEST(PhraseIndex, HeedsWhereAPhraseMayStand) {
  EXPECT_EQ(find("send me that", 0), "send me");
  EXPECT_EQ(find("and send me that", 1), "send me");
  EXPECT_EQ(find("they send me that", 1), "");
  EXPECT_EQ(find("they also send me that", 2), "");
  EXPECT_EQ(find("also send me that", 1), "send me");
  EXPECT_EQ(find("so any news", 1), "any news");
  EXPECT_EQ(find("i have hardly any news", 3), "");
  EXPECT_EQ(find("why not", 0), "why not");
  EXPECT_EQ(find("why not go", 0), "");
}

}  // namespace
}  // namespace closeknit::signals
