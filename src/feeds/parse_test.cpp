// SPDX-License-Identifier: AGPL-3.0-or-later
#include "feeds/parse.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::feeds {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kBase = "https://blog.example/feed.xml";

TEST(Parsing, Rss2HasItsItemsWithTextLinkAndDate) {
  auto feed =
      parse_feed(R"(<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bread &amp; more</title>
<item><title>Rye</title><link>https://blog.example/rye</link><guid isPermaLink="false">tag:1</guid>
<description>short</description><content:encoded><![CDATA[<p>All about <b>rye</b>.</p>]]></content:encoded>
<pubDate>Tue, 10 Nov 2026 09:00:00 +0100</pubDate></item>
<item><guid>https://blog.example/oats</guid><description>Oats</description></item></channel></rss>)",
                 kBase);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->title, "Bread & more");
  ASSERT_THAT(feed->items, SizeIs(2));
  EXPECT_EQ(feed->items[0].name, "tag:1");
  EXPECT_EQ(feed->items[0].title, "Rye");
  EXPECT_EQ(feed->items[0].link, "https://blog.example/rye");
  EXPECT_EQ(feed->items[0].text, "All about rye.");
  ASSERT_TRUE(feed->items[0].published);
  EXPECT_EQ(to_iso(*feed->items[0].published), "2026-11-10T08:00:00Z");
  EXPECT_EQ(feed->items[1].link, "https://blog.example/oats") << "a guid that is an address";
}

TEST(Parsing, AtomHasTheLinkForReading) {
  auto feed = parse_feed(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title>
<entry><id>urn:1</id><title type="html">Fish &amp;amp; chips</title><link rel="self" href="https://blog.example/x.atom"/>
<link href="/fish"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">In <i>vinegar</i></div></content>
<updated>2026-11-10T09:00:00Z</updated></entry></feed>)",
                         kBase);
  ASSERT_TRUE(feed);
  ASSERT_THAT(feed->items, SizeIs(1));
  EXPECT_EQ(feed->items[0].title, "Fish & chips");
  EXPECT_EQ(feed->items[0].link, "https://blog.example/fish") << "of the feed's own host";
  EXPECT_EQ(feed->items[0].text, "In vinegar");
  ASSERT_TRUE(feed->items[0].published);
  EXPECT_EQ(to_iso(*feed->items[0].published), "2026-11-10T09:00:00Z");
}

TEST(Parsing, Rss1HasItsItemsBesideTheChannel) {
  auto feed = parse_feed(R"(<rdf:RDF xmlns:rdf="r" xmlns:dc="d"><channel><title>Old</title></channel>
<item><title>One</title><link>http://old.example/1</link><dc:date>2026-11-01</dc:date></item></rdf:RDF>)",
                         kBase);
  ASSERT_TRUE(feed);
  ASSERT_THAT(feed->items, SizeIs(1));
  EXPECT_EQ(feed->items[0].name, "http://old.example/1");
}

TEST(Parsing, JsonFeedIsReadToo) {
  auto feed = parse_feed(R"({"version":"https://jsonfeed.org/version/1.1","title":"J","items":[
{"id":"1","url":"https://j.example/1","title":"T","content_html":"<p>Hello</p>","date_published":"2026-11-10T09:00:00+01:00"},
{"id":2,"title":null}, 7, {"id":"3","content_text":"words"}]})",
                         kBase);
  ASSERT_TRUE(feed);
  ASSERT_THAT(feed->items, SizeIs(2));
  EXPECT_EQ(feed->items[0].text, "Hello");
  ASSERT_TRUE(feed->items[0].published);
  EXPECT_EQ(to_iso(*feed->items[0].published), "2026-11-10T08:00:00Z");
  EXPECT_EQ(feed->items[1].name, "3");
}

TEST(Parsing, LinksThatAreNotOfTheWebAreLeftOut) {
  auto feed = parse_feed(
      "<rss><channel><item><title>T</title><link>javascript:alert(1)</link></item>"
      "<item><title>U</title><link>file:///etc/passwd</link></item></channel></rss>",
      kBase);
  ASSERT_THAT(feed->items, SizeIs(2));
  EXPECT_EQ(feed->items[0].link, "");
  EXPECT_EQ(feed->items[1].link, "");
}

TEST(Parsing, DeclaredEntitiesAreNotExpanded) {
  std::string laughs =
      "<?xml version='1.0'?><!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY a '&lol;&lol;&lol;&lol;&lol;'>"
      "<!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
      "<rss><channel><title>&b;</title><item><title>x&f;</title></item></channel></rss>";
  auto feed = parse_feed(laughs, kBase);
  ASSERT_TRUE(feed);
  EXPECT_LT(feed->title.size(), 20U);
  EXPECT_EQ(feed->items[0].title.find("root"), std::string::npos);
}

TEST(Parsing, WhatIsBrokenFurtherDownKeepsWhatStandsAbove) {
  auto feed = parse_feed("<rss><channel><title>T</title><item><title>Whole</title></item><item><title>Cut", kBase);
  ASSERT_TRUE(feed);
  EXPECT_EQ(feed->items[0].title, "Whole");
}

TEST(Parsing, WhatIsNoneIsRefusedWithAWord) {
  for (std::string_view bytes : {"", "<html><body>404</body></html>", "{\"a\":1}", "[1]", "\x00\x01", "{", "<"}) {
    auto feed = parse_feed(bytes, kBase);
    ASSERT_FALSE(feed) << bytes;
    EXPECT_EQ(feed.error().code, Code::malformed);
  }
}

TEST(Parsing, DeepNestingAndHugeNumbersDoNoHarm) {
  std::string deep;
  for (int i = 0; i < 200'000; ++i)
    deep += "<a>";
  EXPECT_FALSE(parse_feed(deep, kBase));
  std::string json = "{\"items\":[" + std::string(100'000, '[');
  EXPECT_FALSE(parse_feed(json, kBase));
  std::string many = "<rss><channel>";
  for (int i = 0; i < 5'000; ++i)
    many += "<item><title>t</title></item>";
  EXPECT_THAT(parse_feed(many + "</channel></rss>", kBase)->items, SizeIs(kMostParsed));
}

TEST(Opml, GivesItsAddressesOnceEach) {
  auto urls = parse_opml(R"(<opml version="2.0"><body><outline text="f"><outline xmlUrl="https://a.example/f"/>
<outline xmlurl="https://b.example/f"/></outline><outline xmlUrl="https://a.example/f"/>
<outline xmlUrl="file:///etc/passwd"/></body></opml>)");
  ASSERT_TRUE(urls);
  EXPECT_THAT(*urls, ElementsAre("https://a.example/f", "https://b.example/f"));
  EXPECT_FALSE(parse_opml("<rss/>"));
  EXPECT_THAT(*parse_opml("<opml/>"), IsEmpty());
}

}  // namespace
}  // namespace closeknit::feeds
