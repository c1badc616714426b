// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/sentence_walk.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "signals/code_lines.hpp"

namespace closeknit::signals {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> all;
  walk_sentences(text, [&](const WalkedSentence& sentence) {
    all.emplace_back(text.substr(sentence.begin, sentence.end - sentence.begin));
    if (sentence.asks) all.back() = "[asks] " + all.back();
  });
  return all;
}

std::vector<std::uint64_t> hashes(std::string_view text) {
  std::vector<std::uint64_t> all;
  walk_sentences(text, [&](const WalkedSentence& sentence) {
    for (const Word& word : sentence.words)
      all.push_back(word.hash);
  });
  return all;
}

TEST(SentenceWalk, PartsAtFinalStops) {
  EXPECT_THAT(sentences("One. Two! Is it three? Four"), ElementsAre("One.", "Two!", "[asks] Is it three?", "Four"));
  EXPECT_THAT(sentences("Wait... what?! Yes."), ElementsAre("[asks] Wait... what?!", "Yes."));
}

TEST(SentenceWalk, GoesOnAfterAbbreviationsAndInsideNumbers) {
  EXPECT_THAT(sentences("Call Dr. Weber at 3.15 p.m. today. Bye."),
              ElementsAre("Call Dr. Weber at 3.15 p.m. today.", "Bye."));
  EXPECT_THAT(sentences("Plums, e.g. Those here."), ElementsAre("Plums, e.g. Those here."));
  EXPECT_THAT(sentences("Am 3. März, dann am 15. Wir kommen."), ElementsAre("Am 3. März, dann am 15.", "Wir kommen."));
}

TEST(SentenceWalk, PartsAtEmptyLinesListMarksAndSalutations) {
  EXPECT_THAT(sentences("a title\n\ntext that\ngoes on"), ElementsAre("a title", "text that\ngoes on"));
  EXPECT_THAT(sentences("- one\n* two\n1. three\n2) four"), ElementsAre("one", "two", "1. three", "2) four"));
  EXPECT_THAT(sentences("Hi Ann,\nhow are you?"), ElementsAre("Hi Ann", "[asks] how are you?"));
}

TEST(SentenceWalk, ClosesQuotesAndBracketsWithTheSentence) {
  EXPECT_THAT(sentences("(Is it late?) No."), ElementsAre("[asks] Is it late?)", "No."));
  EXPECT_THAT(sentences("\u201EKommst du?\u201C Ja."), ElementsAre("[asks] Kommst du?\u201C", "Ja."));
}

TEST(SentenceWalk, UnderstandsMarksOfOtherScripts) {
  EXPECT_THAT(sentences("今日は。明日は？"), ElementsAre("今日は。", "[asks] 明日は？"));
}

TEST(SentenceWalk, SkipsCode) {
  EXPECT_THAT(sentences("Look:\n\tint a = b ? c : d;\nIs that right?"), ElementsAre("Look", "[asks] Is that right?"));
}

TEST(SentenceWalk, LowersAndJoinsWords) {
  EXPECT_EQ(hashes("DON\u2019T Don't"), (std::vector<std::uint64_t>(2, word_hash("don't"))));
  EXPECT_EQ(hashes("ÜBER über"), (std::vector<std::uint64_t>(2, word_hash("über"))));
  EXPECT_EQ(hashes("Pouvez-vous"), (std::vector<std::uint64_t>{word_hash("pouvez"), word_hash("vous")}));
  EXPECT_EQ(hashes("'so'"), (std::vector<std::uint64_t>{word_hash("so")}));
  EXPECT_THAT(hashes("-- ... ()"), IsEmpty());
}

TEST(SentenceWalk, MarksWhereClausesBegin) {
  walk_sentences("one two, three (four) five: six", [](const WalkedSentence& sentence) {
    std::string marks;
    for (const Word& word : sentence.words)
      marks += word.after_mark ? '+' : '.';
    EXPECT_EQ(marks, "+.++.+");
  });
}

TEST(CodeLines, AreToldFromProse) {
  const char* code[] = {"\treturn x;",
                        "if (a) {",
                        "}",
                        "    x = f(a) ? 1 : 2;",
                        "[  13.438251] BUG: at 0x0",
                        "\tcall();",
                        "Reviewed-by: Ann Lee <ann@example.org>",
                        "---",
                        " src/main.cpp | 12 ++--",
                        " 2 files changed, 3 insertions(+), 3 deletions(-)"};
  const char* prose[] = {"I came; I saw.",
                         "so it goes ;)",
                         "    indented text, isn't it?",
                         "",
                         "[1] a note",
                         "- a list",
                         "Answered by: ann@example.org",
                         "Ann | 12 | yes",
                         "Much changed, Ann (+)?"};
  for (const char* line : code)
    EXPECT_TRUE(CodeLines().is_code(line)) << line;
  for (const char* line : prose)
    EXPECT_FALSE(CodeLines().is_code(line)) << line;
}

TEST(CodeLines, OfAPatchEndWhereProseBegins) {
  CodeLines lines;
  for (const char* line : {"diff --git a/x b/x", "index 12..34 100644", "--- a/x", "+++ b/x", "@@ -1 +1 @@", " same",
                           "-old?", "+new?", "", " same"})
    EXPECT_TRUE(lines.is_code(line)) << line;
  EXPECT_FALSE(lines.is_code("Does this look right?"));
  EXPECT_FALSE(lines.is_code("- a list"));
}

TEST(CodeLines, LeaveWhatStandsElsewhereInItsPlace) {
  EXPECT_EQ(code_blanked("So:\n\tcall();\nIt works."), "So:\n        \nIt works.");
  EXPECT_EQ(code_blanked(""), "");
  EXPECT_EQ(code_blanked("}"), " ");
}

}  // namespace
}  // namespace closeknit::signals
