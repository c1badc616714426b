// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/page.hpp"

#include <gtest/gtest.h>

namespace closeknit::text {
namespace {

TEST(Page, HasItsTitleItsLinkAndTheWordsOfItsArticle) {
  Page page = read_page(
      "<!doctype html><html><head><title>A garden\n blog</title><link rel=canonical href='https://g.example/roses'>"
      "</head><body><nav>Home About</nav><article><h1>Roses</h1><p>In winter.</p></article><footer>Legal</footer>");
  EXPECT_EQ(page.title, "A garden blog");
  EXPECT_EQ(page.link, "https://g.example/roses");
  EXPECT_EQ(page.text, "Roses\n\nIn winter.\n");
}

TEST(Page, TakesTheTitleThatItIsSharedUnder) {
  EXPECT_EQ(read_page("<meta property='og:title' content='Roses &amp; thorns'><title>Roses | Blog</title>").title,
            "Roses & thorns");
}

TEST(Page, NamesNoLinkThatIsNotOfTheWeb) {
  EXPECT_EQ(read_page("<link rel='canonical' href='javascript:alert(1)'>").link, "");
  EXPECT_EQ(read_page("<link rel='canonical' href='/relative'>").link, "");
}

TEST(Page, WithoutAnArticleIsReadWhole) {
  EXPECT_EQ(read_page("<p>One</p><p>Two</p>").text, "One\n\nTwo\n");
}

TEST(Page, ThatIsBrokenEmptyOrVeryDeepDoesNoHarm) {
  EXPECT_EQ(read_page("").text, "");
  EXPECT_EQ(read_page("<title>").title, "");
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<div>";
  EXPECT_EQ(read_page(deep + "words").text, "words\n");
}

TEST(Page, IsToldFromPlainText) {
  EXPECT_TRUE(looks_like_html("\n <!DOCTYPE html><p>"));
  EXPECT_TRUE(looks_like_html("<p>Hello"));
  EXPECT_FALSE(looks_like_html("Roses <3 winter"));
  EXPECT_FALSE(looks_like_html("<3 roses"));
  EXPECT_FALSE(looks_like_html(""));
}

}  // namespace
}  // namespace closeknit::text
