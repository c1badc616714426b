// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/request_model.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "signals/request.hpp"

namespace closeknit::signals {
namespace {

double chance(std::string_view text) {
  double most = 0;
  walk_sentences(text, [&](const WalkedSentence& sentence) {
    const auto rules = rule_inputs(judge_by_rules(sentence), sentence.words.size());
    most = std::max(most, asks_by_model(text.substr(sentence.begin, sentence.end - sentence.begin), rules));
  });
  return most;
}

bool foreign(std::string_view text) {
  bool is = false;
  walk_sentences(text, [&](const WalkedSentence& sentence) { is = is_foreign(sentence.words); });
  return is;
}

TEST(RequestModel, HearsWishesThatNoPhraseNames) {
  for (const std::string_view text : {"It would be ideal to have the figures for the budget by Thursday.",
                                      "Would be good if we can get the data on Friday.",
                                      "I would like to meet with you on Monday to discuss the contract."})
    EXPECT_GT(chance(text), 0.5) << text;
}

TEST(RequestModel, LeavesTalesAlone) {
  for (const std::string_view text : {"We had a wonderful, quiet weekend at the lake.", "The plums are jam by now.",
                                      "Neil is working tomorrow, then there is a wedding."})
    EXPECT_LT(chance(text), 0.3) << text;
}

TEST(RequestModel, RaisesWhatTheRulesFindNothingInAtAnImportToo) {
  const RequestCues cues =
      request_cues("Hi Ann,\n\nI would like to meet with you on Monday to discuss the contract.\n");
  EXPECT_GE(cues.score, 0.5);
  EXPECT_LT(cues.sentence_begin, cues.sentence_end);
}

TEST(RequestModel, IsNotAskedAboutOtherLanguages) {
  EXPECT_TRUE(foreign("Ich schicke dir die Bilder und den Plan."));
  EXPECT_TRUE(foreign("Je vous envoie les photos pour la réunion."));
  EXPECT_TRUE(foreign("El lunes envío las fotos para la reunión."));
  EXPECT_FALSE(foreign("We will need your comments this week."));
  EXPECT_FALSE(foreign("Numbers attached."));
}

TEST(RequestModel, TellsApartByWordsAndLettersNotByCaseOrBlanks) {
  EXPECT_EQ(grams_of("Send  it\nON 12 May").words, grams_of("send it on 7 may").words);
  EXPECT_EQ(grams_of("Send  it").letters, grams_of("send it").letters);
  EXPECT_NE(grams_of("send it").words, grams_of("it send").words);
  EXPECT_EQ(grams_of("I\u2019d go").words, grams_of("I'd go").words);
}

TEST(RequestModel, TakesAnyBytes) {
  std::string bytes;
  for (int i = 0; i < 512; ++i)
    bytes += static_cast<char>(i);
  for (const std::string& text :
       {std::string(), std::string(" "), std::string("?"), bytes, std::string(100'000, 'x')}) {
    const double is = asks_by_model(text, {});
    EXPECT_GE(is, 0) << text.size();
    EXPECT_LE(is, 1) << text.size();
  }
}

}  // namespace
}  // namespace closeknit::signals
