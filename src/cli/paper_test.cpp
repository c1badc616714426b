// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/paper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

using testing::HasSubstr;
using testing::Not;

std::size_t widest_line(std::string_view text) {
  std::size_t widest = 0;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size());
    widest = std::max(widest, text::columns(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

TEST(Paper, NothingIsWiderThanThePaper) {
  std::string words;
  for (int i = 0; i < 60; ++i)
    words += "wörter 漢字 ";
  for (std::size_t columns : {40U, 57U, 80U, 100U}) {
    Paper paper(columns, Colour::none);
    paper.text(words, 4);
    paper.quote(words, 6);
    paper.marked({"→ "}, words, 2);
    paper.line({{words, Ink::strong, 30}, {words}});
    paper.flow(std::vector<Piece>{{words, Ink::strong}, {words}}, 3);
    EXPECT_LE(widest_line(paper.content()), columns);
  }
}

TEST(Paper, IsNeverWiderThanReadsWellNorNarrowerThanReadsAtAll) {
  EXPECT_EQ(Paper(300, Colour::none).width(), kWidestText);
  EXPECT_EQ(Paper(1, Colour::none).width(), kNarrowestText);
}

TEST(Paper, StrangersTextCannotReachTheTerminal) {
  std::string evil =
      "a\x1b]0;title\x07\x1b[2J\xc2\x9b"
      "31m\xe2\x80\xae"
      "b\r\x01\x02\x03"
      "c";
  Paper paper(80, Colour::ansi);
  paper.line({{evil, Ink::strong}});
  paper.text(evil);
  paper.quote(evil, 2);
  paper.marked({evil}, evil);
  paper.heading(evil);
  paper.command({evil}, evil);
  paper.flow(std::vector<Piece>{{evil, Ink::strong}, {evil}}, 0);
  std::string plain = paper.content();
  for (std::string_view own : {"\x1b[0m", "\x1b[1m", "\x1b[3m"})
    for (std::size_t at = plain.find(own); at != std::string::npos; at = plain.find(own))
      plain.erase(at, own.size());
  EXPECT_EQ(text::printable(plain), plain);
  EXPECT_THAT(plain, Not(HasSubstr("\x1b")));
}

TEST(Paper, AFlowKeepsItsInkOverLineEndsAndEndsWithNone) {
  Paper paper(40, Colour::ansi);
  paper.flow(std::vector<Piece>{
      {"before "}, {"this is a long piece that goes over the end of a line", Ink::strong}, {" after"}});
  EXPECT_EQ(paper.content(),
            "before \x1b[1mthis is a long piece that goes\x1b[0m\n\x1b[1mover the end of a line\x1b[0m after\n");
}

TEST(Paper, WithoutColourThereIsNoEscape) {
  Paper paper(80, Colour::none);
  paper.heading("Ann");
  paper.line({{"a", Ink::accent}, {"b", Ink::quiet}});
  EXPECT_EQ(paper.content(), "Ann\nab\n");
}

TEST(Paper, GapsDoNotAddUp) {
  Paper paper(80, Colour::none);
  paper.gap();
  paper.text("a");
  paper.gap();
  paper.gap();
  paper.heading("b");
  EXPECT_EQ(paper.content(), "a\n\nb\n");
}

TEST(Paper, PiecesStandInColumnsAndALineEndsWithoutBlanks) {
  Paper paper(80, Colour::none);
  paper.line({{"漢字", Ink::plain, 6}, {"abcdefgh", Ink::plain, 5}, {"x", Ink::plain, 9}});
  EXPECT_EQ(paper.content(), "漢字  abcd…x\n");
}

TEST(Paper, ACommandIsNeverCut) {
  Paper paper(40, Colour::none);
  std::string line = "closeknit merge " + std::string(200, 'a') + " b";
  paper.command({"yes: "}, line, 2);
  EXPECT_EQ(paper.content(), "  yes: " + line + "\n");
}

TEST(Paper, FurtherLinesHangUnderTheFirst) {
  Paper paper(40, Colour::none);
  paper.marked({"→ "}, "one two three four five six seven eight nine", 2);
  EXPECT_EQ(paper.content(), "  → one two three four five six seven\n    eight nine\n");
}

TEST(Paper, NothingQuotedIsNothingWritten) {
  Paper paper(80, Colour::none);
  paper.quote(" \n ", 2);
  paper.text("");
  EXPECT_EQ(paper.content(), "");
}

}  // namespace
}  // namespace closeknit::cli
