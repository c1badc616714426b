// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::text {
namespace {

using Texts = std::vector<std::string>;

Texts split(std::string_view text) {
  Texts out;
  std::uint32_t end = 0;
  for (Sentence s : sentences(text)) {
    EXPECT_LE(end, s.begin);
    EXPECT_LT(s.begin, s.end);
    end = s.end;
    out.emplace_back(text.substr(s.begin, s.end - s.begin));
  }
  return out;
}

TEST(Sentences, NoneInNothing) {
  EXPECT_TRUE(sentences("").empty());
  EXPECT_TRUE(sentences(" \n\t\n \u00A0").empty());
}

TEST(Sentences, EndAtStops) {
  EXPECT_EQ(split("We walked. Did you? Yes! \"So,\" he said."),
            (Texts{"We walked.", "Did you?", "Yes!", "\"So,\" he said."}));
  EXPECT_EQ(split("It cost 3.50 in 2020."), Texts{"It cost 3.50 in 2020."});
  EXPECT_EQ(split("See example.org for more... and then some."), Texts{"See example.org for more... and then some."});
}

TEST(Sentences, GoOnOverALineEnd) {
  EXPECT_EQ(split("We walked along\nthe river. It\nwas late.\n"),
            (Texts{"We walked along\nthe river.", "It\nwas late."}));
}

TEST(Sentences, EndAtAnEmptyLine) {
  EXPECT_EQ(split("Hi Ada\n\nwe walked\n \nalong the river"), (Texts{"Hi Ada", "we walked", "along the river"}));
}

TEST(Sentences, EveryListItemIsItsOwn) {
  EXPECT_EQ(
      split("Bring\n- boots\n- bread and\n  butter\n* water\n1. a map\n12) a hat\na) this\n• that"),
      (Texts{"Bring", "- boots", "- bread and\n  butter", "* water", "1. a map", "12) a hat", "a) this", "• that"}));
  EXPECT_EQ(split("It was in\n2020 and we\n-nearly- fell"), Texts{"It was in\n2020 and we\n-nearly- fell"});
}

TEST(Sentences, AShortenedWordEndsNone) {
  EXPECT_EQ(split("Dr. Weber came. Mr. J. Sommer did not."), (Texts{"Dr. Weber came.", "Mr. J. Sommer did not."}));
  EXPECT_EQ(split("Come soon, e.g. Monday. Prof. Winter, too."),
            (Texts{"Come soon, e.g. Monday.", "Prof. Winter, too."}));
  EXPECT_EQ(split("So did I. He too."), (Texts{"So did I.", "He too."}));
  EXPECT_EQ(split("With Dr.\n\nWeber"), (Texts{"With Dr.", "Weber"}));
}

TEST(Sentences, OtherScriptsHaveTheirOwnStops) {
  EXPECT_EQ(split("我们走了。你呢？好！"), (Texts{"我们走了。", "你呢？", "好！"}));
  EXPECT_EQ(split("Wir gingen. Äpfel auch."), (Texts{"Wir gingen.", "Äpfel auch."}));
}

TEST(Sentences, WhiteSpaceAroundIsLeftOut) {
  EXPECT_EQ(sentences("  One.  Two.\u00A0 "), (std::vector<Sentence>{{2, 6}, {8, 12}}));
  EXPECT_EQ(sentences("One.\r\nTwo."), (std::vector<Sentence>{{0, 4}, {6, 10}}));
}

TEST(Sentences, TheirNumberIsCapped) {
  std::string text;
  for (int i = 0; i < 1000; ++i)
    text += "Again. ";
  EXPECT_EQ(sentences(text).size(), kMostSentences);
}

TEST(Sentences, TakesHugeAndBrokenText) {
  std::string huge;
  while (huge.size() < kMostSplit + 100)
    huge += "é";
  huge.insert(0, 1, 'x');
  EXPECT_EQ(sentences(huge).size(), 1u);
  EXPECT_EQ(sentences("\xFF\xFE. \xC3").size(), sentences("\xFF\xFE. \xC3").size());
  EXPECT_EQ(split("a\xFFz. Bo\xC3."), (Texts{"a\xFFz.", "Bo\xC3."}));
}

}  // namespace
}  // namespace closeknit::text
