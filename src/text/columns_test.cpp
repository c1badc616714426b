// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

TEST(Columns, CountWhatATerminalDraws) {
  EXPECT_EQ(columns(""), 0u);
  EXPECT_EQ(columns("Ada"), 3u);
  EXPECT_EQ(columns("José"), 4u);
  EXPECT_EQ(columns("Jose\u0301"), 4u);
  EXPECT_EQ(columns("山田"), 4u);
  EXPECT_EQ(columns("한국"), 4u);
  EXPECT_EQ(columns("Ａ"), 2u);
  EXPECT_EQ(columns("😀"), 2u);
  EXPECT_EQ(columns("a\u200Bb"), 2u);
  EXPECT_EQ(columns("สวัสดี"), 4u);
  EXPECT_EQ(columns("\x1b[1m"), 3u);
}

TEST(Columns, FitCutsAtACharacter) {
  EXPECT_EQ(fit("Ada Winter", 10), "Ada Winter");
  EXPECT_EQ(fit("Ada Winter", 9), "Ada Wint…");
  EXPECT_EQ(fit("Ada", 1), "…");
  EXPECT_EQ(fit("Ada", 0), "");
  EXPECT_EQ(fit("", 0), "");
  EXPECT_EQ(fit("山田太郎", 8), "山田太郎");
  EXPECT_EQ(fit("山田太郎", 7), "山田太…");
  EXPECT_EQ(fit("山田太郎", 6), "山田…");
  EXPECT_EQ(fit("Jose\u0301 Winter", 5), "Jose\u0301…");
}

TEST(Columns, FitNeverDrawsMoreThanItMay) {
  for (const char* text : {"Ada Winter", "山田太郎 Ada", "Jose\u0301 😀😀😀", "\xFF\xFE wild", "สวัสดี"})
    for (std::size_t width = 0; width < 15; ++width) {
      EXPECT_LE(columns(fit(text, width)), width) << text;
      EXPECT_EQ(fit(fit(text, width), width), fit(text, width));
    }
}

TEST(Printable, LeavesTextAlone) {
  for (const char* text :
       {"", "Ada\tWinter\n", "José 山田 😀", "می‌خواهم", "👩‍👩‍👧", "ﷺ", "x\uFE0F"})
    EXPECT_EQ(printable(text), text);
}

TEST(Printable, RemovesWhatWouldDoSomething) {
  EXPECT_EQ(printable("\x1b[31mred\x1b[0m"), "[31mred[0m");
  EXPECT_EQ(printable(std::string("a\0b\x07\x7f\r\n", 7)), "ab\n");
  EXPECT_EQ(printable("a\u009Bb"), "ab");
  EXPECT_EQ(printable("evil\u202Etxt.exe"), "eviltxt.exe");
  EXPECT_EQ(printable("\u2066a\u2069\u200E\u200F\u061C"), "a");
  EXPECT_EQ(printable("pay\u200Bpal\uFEFF\u00AD\u2060"), "paypal");
  EXPECT_EQ(printable("\u200Dab\u200D \u200C"), "ab ");
  EXPECT_EQ(printable("a\u200D\u202Eb"), "ab");
  EXPECT_EQ(printable("a\u200D\u200Db"), "a\u200Db");
  EXPECT_EQ(printable("a\u2028b\u2029"), "ab");
  EXPECT_EQ(printable("\xFFwild\xC3"), "\uFFFDwild\uFFFD");
}

TEST(Wrap, BreaksLinesAtBlanks) {
  EXPECT_EQ(wrap("", 10, ""), "");
  EXPECT_EQ(wrap("one two three", 20, ""), "one two three");
  EXPECT_EQ(wrap("one two three", 7, ""), "one two\nthree");
  EXPECT_EQ(wrap("one two three", 5, ""), "one\ntwo\nthree");
  EXPECT_EQ(wrap("one   two", 20, ""), "one two");
  EXPECT_EQ(wrap("one\n\ntwo\n", 20, ""), "one\n\ntwo\n");
  EXPECT_EQ(wrap("one\n\ntwo", 20, "  "), "  one\n\n  two");
  EXPECT_EQ(wrap("one two", 5, "  "), "  one\n  two");
}

TEST(Wrap, ALongWordStandsAloneAndIsCut) {
  EXPECT_EQ(wrap("a incomprehensible b", 6, ""), "a\nincom…\nb");
  EXPECT_EQ(wrap("“see https://example.org/a/b”", 12, ""), "“see\nhttps://ex…”");
  EXPECT_EQ(wrap("“incomprehensible”", 1, ""), "…");
  EXPECT_EQ(wrap("abc", 0, ""), "…");
  EXPECT_EQ(wrap("abc", 1, "    "), "    …");
}

TEST(Wrap, BreaksBetweenWideCharacters) {
  EXPECT_EQ(wrap("山田太郎", 4, ""), "山田\n太郎");
  EXPECT_EQ(wrap("Ada山田 太郎", 5, ""), "Ada山\n田 太\n郎");
}

TEST(Wrap, NoLineIsTooWide) {
  for (const char* text :
       {"We walked along the river until the light was gone", "山田太郎は川に沿って歩いた。", "Jose\u0301 e\u0301 x"})
    for (std::size_t width = 4; width < 20; ++width) {
      std::string wrapped = wrap(text, width, " ");
      for (std::size_t at = 0; at <= wrapped.size();) {
        std::size_t end = std::min(wrapped.find('\n', at), wrapped.size());
        EXPECT_LE(columns(std::string_view(wrapped).substr(at, end - at)), width);
        at = end + 1;
      }
    }
}

}  // namespace
}  // namespace closeknit::text
