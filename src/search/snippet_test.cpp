// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/snippet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "search/search.hpp"
#include "search/words.hpp"
#include "text/utf8.hpp"

namespace closeknit::search {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Snippet of(std::string_view text, std::string_view query, std::string_view otherwise = "") {
  return snippet(text, otherwise.empty() ? text : otherwise, Wanted(parse(query).terms));
}

std::vector<std::string> marked(const Snippet& snippet) {
  std::vector<std::string> words;
  for (auto [begin, end] : snippet.marks)
    words.push_back(snippet.line.substr(begin, end - begin));
  return words;
}

TEST(Words, AreCutAsTheIndexCutsThem) {
  EXPECT_THAT(folded_words("Don't re-send  foo_bar 3.14!"),
              ElementsAre("don", "t", "re", "send", "foo", "bar", "3", "14"));
  EXPECT_THAT(folded_words("«Élan» — “naïve”…"), ElementsAre("elan", "naive"));
  EXPECT_THAT(folded_words("東京、大阪"), ElementsAre("東京", "大阪"));
  EXPECT_THAT(folded_words("\xFF\xC3 ok \xE2\x82"), ::testing::Contains("ok"));
  EXPECT_THAT(folded_words(""), IsEmpty());
}

TEST(Snippets, MarkEveryWordThatWasAskedFor) {
  auto made = of("The budget is done. Send the Report by Friday, with the reports of last year.", "budget report");
  EXPECT_EQ(made.line, "The budget is done. Send the Report by Friday, with the reports of last year.");
  EXPECT_THAT(marked(made), ElementsAre("budget", "Report"));
}

TEST(Snippets, MarkPrefixesAndPhrases) {
  EXPECT_THAT(marked(of("budgets and a budgie", "budg*")), ElementsAre("budgets", "budgie"));
  EXPECT_THAT(marked(of("the report: annual   Report, annual fair", "\"annual report\"")),
              ElementsAre("annual Report"));
  EXPECT_THAT(marked(of("see example.org now", "example.org")), ElementsAre("example.org"));
}

TEST(Snippets, MarkWhateverTheCaseAndAccents) {
  EXPECT_THAT(marked(of("Viele Grüße aus Orléans", "grusse ORLEANS")), ElementsAre("Grüße", "Orléans"));
}

TEST(Snippets, DoNotMarkWhatWasExcludedOrAskedOfTheSubject) {
  EXPECT_THAT(marked(of("budget plan draft", "plan -draft in:subject budget")), ElementsAre("plan"));
}

TEST(Snippets, OverlappingFindsAreOneMark) {
  EXPECT_THAT(marked(of("red annual report here", "\"annual report\" \"report here\" annual")),
              ElementsAre("annual report here"));
}

TEST(Snippets, ShowTheNeighbourhoodOfAMatchFarDown) {
  std::string text;
  for (int i = 0; i < 300; ++i)
    text += "word" + std::to_string(i) + ' ';
  text += "needle and what comes after it ";
  for (int i = 0; i < 300; ++i)
    text += "more" + std::to_string(i) + ' ';
  auto made = of(text, "needle");
  EXPECT_TRUE(made.line.starts_with("…word29")) << made.line;
  EXPECT_TRUE(made.line.ends_with("…")) << made.line;
  EXPECT_LE(made.line.size(), kLongestSnippet);
  EXPECT_THAT(marked(made), ElementsAre("needle"));
}

TEST(Snippets, AreOneLineWithoutTricks) {
  auto made = of("a\n\n\tb\x1B[31m needle\u202E evil\x07", "needle");
  EXPECT_EQ(made.line.find_first_of("\n\t\x1B\x07"), std::string::npos) << made.line;
  EXPECT_EQ(made.line.find("\u202E"), std::string::npos);
  EXPECT_THAT(marked(made), ElementsAre("needle"));
}

TEST(Snippets, FallBackToTheStartOfTheNewText) {
  auto made = of("nothing like it", "needle", "the new text");
  EXPECT_EQ(made.line, "the new text");
  EXPECT_THAT(made.marks, IsEmpty());
  EXPECT_EQ(of("", "needle").line, "");
}

TEST(Snippets, NeverCutACharacterInTwo) {
  for (std::size_t shift = 0; shift < 8; ++shift) {
    std::string text(shift, 'x');
    for (int i = 0; i < 400; ++i)
      text += "語";
    auto made = of(text + " needle " + text, "needle");
    EXPECT_LE(made.line.size(), kLongestSnippet);
    auto start = of(text, "needle");
    EXPECT_LE(start.line.size(), kLongestSnippet);
    for (const auto& line : {made.line, start.line})
      EXPECT_EQ(text::clean_utf8(line), line) << line;
  }
}

}  // namespace
}  // namespace closeknit::search
