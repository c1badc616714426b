// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/lines.hpp"

#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

TEST(Lines, AreOneLine) {
  EXPECT_EQ(one_line("  Dear Ann,\n\n\tthank   you.\n", 80), "Dear Ann, thank you.");
  EXPECT_EQ(one_line("", 80), "");
  EXPECT_EQ(one_line(" \n ", 80), "");
}

TEST(Lines, AreCutAtAWordAndSaySo) {
  EXPECT_EQ(one_line("one two three four", 12), "one two…");
  EXPECT_EQ(one_line("one two three", 13), "one two three");
  EXPECT_EQ(one_line("averyveryverylongword", 10), "averyve…");
}

TEST(Lines, NeverCutACharacterInTwoNorExceedTheirLength) {
  std::string text;
  for (int i = 0; i < 5'000; ++i)
    text += "語é";
  for (std::size_t most = 3; most < 40; ++most) {
    auto line = one_line(text, most);
    EXPECT_LE(line.size(), most);
    EXPECT_TRUE(text::is_utf8(line)) << most;
  }
}

TEST(Lines, HoldNothingThatATerminalObeys) {
  auto line = one_line("red \x1B[31m alert \x07 and \u202Eback", 80);
  EXPECT_EQ(line.find('\x1B'), std::string::npos);
  EXPECT_EQ(line.find('\x07'), std::string::npos);
  EXPECT_EQ(line.find("\u202E"), std::string::npos);
}

TEST(Lines, AnEndlessTextOfBlanksCostsNothing) {
  EXPECT_LE(one_line(std::string(10 << 20, ' '), 80).size(), 3U);
}

TEST(Quotes, AreTheSentenceMeant) {
  std::string_view fresh = "Hello Ann. Could you\nsend it? Bye.";
  EXPECT_EQ(quote(fresh, 11, 29), "Could you send it?");
}

TEST(Quotes, FallBackToTheFirstSentenceThatTellsSomething) {
  std::string_view fresh = "Hello Ann. Could you send it?";
  for (auto [begin, end] : {std::pair(0U, 0U), std::pair(5U, 5U), std::pair(9U, 4U), std::pair(11U, 999U),
                            std::pair(4'000'000'000U, 4'000'000'001U)})
    EXPECT_EQ(quote(fresh, begin, end), "Could you send it?") << begin << ' ' << end;
  EXPECT_EQ(quote("Grüße", 3, 5), "Grüße") << "a range that begins inside a character is none of ours";
  EXPECT_EQ(quote("", 0, 5), "");
}

TEST(Quotes, LeaveOutSalutations) {
  EXPECT_EQ(telling_sentence("Dear Ann,\n\nthe boat has come back. All are well."), "the boat has come back.");
  EXPECT_EQ(telling_sentence("Hi.\n\nFor the new drawing:\n\nIt is not round."), "It is not round.");
  EXPECT_EQ(telling_sentence("Acked-by: Ann Lee <ann@example.org>\n\nIt works well here.\n"), "It works well here.");
  EXPECT_EQ(telling_sentence("Acked-by: Ann Lee <ann@example.org>"), "Acked-by: Ann Lee <ann@example.org>");
  EXPECT_EQ(telling_sentence("Hi Ann and Bob!\n\nThe boat is back in its house."), "The boat is back in its house.");
  EXPECT_EQ(
      telling_sentence("---\n src/a.c | 2 +-\n 1 file changed, 1 insertion(+), 1 deletion(-)\n\nSigned-off-by: Ann "
                       "Lee <ann@example.org>"),
      "Signed-off-by: Ann Lee <ann@example.org>");
  EXPECT_EQ(telling_sentence("Thanks!"), "Thanks!") << "where nothing else was said";
  EXPECT_EQ(telling_sentence(" \n"), "");
}

}  // namespace
}  // namespace closeknit::pages
