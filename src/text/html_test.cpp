// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/html.hpp"

#include <gtest/gtest.h>

#include "text/html_tags.hpp"
#include "text/utf8.hpp"
#include "text/zones.hpp"

namespace closeknit::text {
namespace {

struct Page {
  const char* html;
  const char* text;
};

void expect_texts(std::initializer_list<Page> pages) {
  for (const Page& page : pages)
    EXPECT_EQ(html_to_text(page.html), page.text) << page.html;
}

TEST(Html, NothingIsNothing) {
  expect_texts({{"", ""}, {"  \n", ""}, {"<br>", ""}, {"<p></p>", ""}, {"<!-- x -->", ""}});
}

TEST(Html, WhiteSpaceRunsTogether) {
  expect_texts({
      {"one\n  two\tthree ", "one two three\n"},
      {"<b>one</b> <i>two</i>", "one two\n"},
      {"<b>H</b>ello", "Hello\n"},
      {"one&nbsp;&nbsp;two", "one two\n"},
      {"one <br> two", "one\ntwo\n"},
  });
}

TEST(Html, BlocksStandOnLinesOfTheirOwn) {
  expect_texts({
      {"<div>one</div><div>two</div>three", "one\ntwo\nthree\n"},
      {"<div><div><div>one</div></div></div>", "one\n"},
      {"one<div>two</div>three", "one\ntwo\nthree\n"},
      {"<p>one</p><p>two</p>", "one\n\ntwo\n"},
      {"<p class=MsoNormal>one</p><p class=\"MsoNormal\">two</p>", "one\ntwo\n"},
      {"<p style='margin:0'>one</p><p style=\"margin: 0px\">two</p>", "one\ntwo\n"},
      {"<h1>one</h1>two", "one\n\ntwo\n"},
      {"one<hr>two", "one\n\ntwo\n"},
  });
}

TEST(Html, LineEndsAndEmptyLinesAreKept) {
  expect_texts({
      {"one<br>two<br/>three", "one\ntwo\nthree\n"},
      {"one<br><br>two", "one\n\ntwo\n"},
      {"<div>one</div><div><br></div><div>two</div>", "one\n\ntwo\n"},
      {"<div>one<br></div><div>two</div>", "one\ntwo\n"},
      {"<p class=MsoNormal>one</p><p class=MsoNormal>&nbsp;</p><p class=MsoNormal>two</p>", "one\n\ntwo\n"},
      {"one<br><br><br><br><br><br>two", "one\n\n\ntwo\n"},
  });
}

TEST(Html, ListsAndTablesAreLines) {
  expect_texts({
      {"Bring<ul><li>boots<li>bread</ul>and water", "Bring\n\n- boots\n- bread\n\nand water\n"},
      {"<ol><li><p>boots</p></li><li>bread</li></ol>", "- boots\n\n- bread\n"},
      {"<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a b\nc d\n"},
  });
}

TEST(Html, PreformattedTextIsKept) {
  expect_texts({{"<pre>one\n  two\n\nthree</pre>four", "one\n  two\n\nthree\n\nfour\n"}});
}

TEST(Html, WhatAReaderDoesNotSeeIsLeftOut) {
  expect_texts({
      {"<html><head><title>T</title><style>p{}</style></head><body>seen<script>x()</script></body></html>", "seen\n"},
      {"<div style=\"display:none\">preheader</div>seen", "seen\n"},
      {"<span style='font-size: 0px; color:#fff'>preheader</span>seen", "seen\n"},
      {"<div style=\"DISPLAY : NONE !important\">preheader</div>seen", "seen\n"},
      {"<div style=\"max-height:0;overflow:hidden\">preheader</div>seen", "seen\n"},
      {"<div hidden>x</div>seen<template>y</template><select><option>z</select>", "seen\n"},
      {"<div style=\"font-size:0.9em;max-height:100px\">seen</div>", "seen\n"},
      {"<!--[if gte mso 9]><xml>x</xml><![endif]-->seen", "seen\n"},
      {"<a href=\"https://example.org\"></a><a href='x'>a link</a><img src=x alt=y>", "a link\n"},
  });
}

TEST(Html, CharactersAreDecoded) {
  expect_texts({
      {"&lt;b&gt; &amp; &eacute; &#x1F600; &#233; &unknown;", "<b> & é 😀 é &unknown;\n"},
      {"caf\xE9", "caf\uFFFD\n"},
  });
}

TEST(Html, QuotesGetMarks) {
  expect_texts({
      {"yes<blockquote>shall we?</blockquote>good", "yes\n\n> shall we?\n\ngood\n"},
      {"<blockquote>one<blockquote>two</blockquote></blockquote>", "> one\n>\n> > two\n"},
      {"<blockquote><p>one</p><p>two</p></blockquote>", "> one\n>\n> two\n"},
      {"yes<div class=\"gmail_quote\">shall we?</div>", "yes\n> shall we?\n"},
      {"yes<div class=gmail_quote>On … wrote:<blockquote>shall we?</blockquote>we shall</div>",
       "yes\nOn … wrote:\n\n> shall we?\n\nwe shall\n"},
      {"<div>yes</div><div id=appendonsend></div><hr><div id=divRplyFwdMsg><b>From:</b> Ada<br></div><div>shall "
       "we?</div>",
       "yes\n\n> From: Ada\n> shall we?\n"},
      {"yes<div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm'><p class=MsoNormal>"
       "<b>From:</b> Ada</p></div><p class=MsoNormal>shall we?</p>",
       "yes\n> From: Ada\n> shall we?\n"},
      {"yes<div class=yahoo_quoted>shall we?</div>", "yes\n> shall we?\n"},
      {"&gt; shall we?<br>yes", "> shall we?\nyes\n"},
  });
}

TEST(Html, SignaturesGetTheirMark) {
  expect_texts({
      {"yes<div class=\"gmail_signature\">Ada<br>Paths</div>", "yes\n-- \nAda\nPaths\n"},
      {"yes<br>-- <br><div class=\"gmail_signature\">Ada</div>", "yes\n-- \nAda\n"},
      {"yes<div class=\"moz-signature\">-- <br>Ada</div>", "yes\n-- \nAda\n"},
      {"yes<div id=Signature></div>", "yes\n"},
  });
}

TEST(Html, ItsQuotesAndSignaturesAreFoundAsZones) {
  std::string text = html_to_text(
      "<div>The path is dry now.</div><div class=gmail_signature>Ada Winter</div><br>"
      "<div class=gmail_quote>Am Di., 3. März 2020 um 09:12 schrieb Ben &lt;ben@example.org&gt;:<br>"
      "<blockquote>Is it dry?</blockquote></div>");
  EXPECT_EQ(only(text, zones(text, ""), ZoneKind::fresh), "The path is dry now.\n");
}

TEST(Html, BrokenPagesAreRead) {
  expect_texts({
      {"<b>one<p>two</b>three", "one\n\ntwothree\n"},
      {"</div></p>one", "one\n"},
      {"one <", "one <\n"},
      {"<a href=\"x>one", ""},
      {"one <3 two", "one <3 two\n"},
      {"<table>one<tr><td>two", "one\ntwo\n"},
  });
}

TEST(Html, InputBeyondTheCapIsCut) {
  std::string html = "<p>first</p>" + std::string(kMostHtml, ' ') + "<p>last</p>";
  EXPECT_EQ(html_to_text(html), "first\n");
}

std::string repeated(std::string_view unit, std::size_t bytes) {
  std::string out;
  while (out.size() + unit.size() <= bytes)
    out += unit;
  return out;
}

TEST(Html, DeepNestingIsReadWithoutATree) {
  std::string deep = repeated("<div>", 100'000) + "words";
  EXPECT_FALSE(is_tame(deep, kDeepest));
  EXPECT_EQ(html_to_text(deep), "words\n");
  EXPECT_EQ(html_to_text("a <b" + deep + " &amp; <i>more</i>"), "a\nwords & more\n");
}

TEST(Html, StrippingMakesNoNewTags) {
  EXPECT_EQ(without_tags("<<b>script>x<</b>/script>"), "&lt;script>x&lt;/script>");
  EXPECT_EQ(without_tags("one<p>two</p><br>three &lt;b&gt;"), "one<br>two<br>three &lt;b&gt;");
  EXPECT_EQ(without_tags("one<script>two<div></script>three"), "one<br>three");
}

// Pages that nest, or leave formatting open, in ways that a simple count of "<" and "</" does not see.
TEST(Html, WildPagesAreNotTame) {
  for (std::string_view unit : {"<div>", "<div></x>", "<b><div></b>", "<x><div></x>", "<div><table></div>",
                                "<div><script></div></script>", "<div><a title=\"</div>\"></a>", "<!--><div>",
                                "<blockquote><p></p>", "<table><tr><td>", "<ul><li>", "<math><mi>", "<svg><title><g>",
                                "<svg><g>", "<DIV>", "<span/>", "<font color=1>", "<p><b>", "<div></div><i>"}) {
    EXPECT_FALSE(is_tame(repeated(unit, 200'000), kDeepest)) << unit;
    EXPECT_TRUE(is_utf8(html_to_text(repeated(unit, 200'000) + "words"))) << unit;
  }
}

TEST(Html, OrdinaryPagesAreTame) {
  for (std::string_view unit :
       {"<p>words", "<p>words</p>", "<div>words</div>", "<br>", "<table><tr><td>a</td><td>b</td></tr></table>", "<li>x",
        "<table><tr><td><font><b>a</td><td>b</table>", "<img src=x>", "<b>a</b><i>b</i>", "<!-- <div> -->",
        "<script>'<div>'</script>", "<a href='<div>'>x</a>", "<svg><path/><path/></svg>", "text < text", "<o:p></o:p>",
        "<div><span>a</div></span>"})
    EXPECT_TRUE(is_tame(repeated(unit, 100'000), kDeepest)) << unit;
}

TEST(HtmlTags, AreFoundWhereTheyStand) {
  std::string_view html = "a<b x='>'>c</b><!-- <i> -->d<script>'<p>'</script >";
  std::vector<std::string> found;
  for (auto tag = next_tag(html, 0); tag; tag = next_tag(html, tag->end))
    found.emplace_back(html.substr(tag->begin, tag->end - tag->begin));
  EXPECT_EQ(found, (std::vector<std::string>{"<b x='>'>", "</b>", "<!-- <i> -->", "<script>'<p>'", "</script >"}));
  EXPECT_FALSE(next_tag("a < b", 0));
  EXPECT_FALSE(next_tag("a <", 0));
  EXPECT_EQ(next_tag("<b", 0)->end, 2u);
}

}  // namespace
}  // namespace closeknit::text
