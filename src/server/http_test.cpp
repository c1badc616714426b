// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/http.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/hints.hpp"

namespace closeknit::server {
namespace {

using testing::ElementsAre;
using testing::Pair;

TEST(Query, IsReadAsBrowsersWriteIt) {
  auto query = parse_query("q=two+words&limit=5&name=M%C3%BCller&empty=&flag&&q=later");
  ASSERT_TRUE(query);
  EXPECT_THAT(*query, ElementsAre(Pair("empty", ""), Pair("flag", ""), Pair("limit", "5"), Pair("name", "Müller"),
                                  Pair("q", "two words")));
}

TEST(Query, IsRefusedWhereItIsMalformedOrTooLong) {
  for (std::string_view text : {"q=%zz", "q=%", "q=%4", "q=%00", "q=%ff", "%c3=1"})
    EXPECT_FALSE(parse_query(text)) << text;
  EXPECT_EQ(parse_query(std::string(kLongestQuery + 1, 'a')).error().code, Code::limit);
  EXPECT_TRUE(parse_query(std::string(kLongestQuery, 'a')));
}

TEST(Path, IsCutIntoDecodedSegments) {
  EXPECT_THAT(segments("/people/Ann%20Lee").value(), ElementsAre("people", "Ann Lee"));
  EXPECT_THAT(segments("/upload/a%2Fb").value(), ElementsAre("upload", "a/b"));
  EXPECT_THAT(segments("/").value(), testing::IsEmpty());
}

TEST(Path, LeadsNowhereElse) {
  for (std::string_view path :
       {"", "people", "//people", "/people/", "/.", "/..", "/a/%2e%2e/b", "/a//b", "/%", "/%00"})
    EXPECT_FALSE(segments(path)) << path;
}

TEST(Cookie, IsFoundAmongOthers) {
  EXPECT_EQ(cookie("a=1; session=x.y; b=2", "session"), "x.y");
  EXPECT_EQ(cookie("session=x", "session"), "x");
  EXPECT_EQ(cookie("my_session=x;  session2=y", "session"), "");
  EXPECT_EQ(cookie("", "session"), "");
  EXPECT_EQ(cookie(";;;=;", "session"), "");
}

TEST(ContentRange, IsAPieceOfAWhole) {
  auto piece = parse_content_range("bytes 8388608-16777215/20000000");
  ASSERT_TRUE(piece);
  EXPECT_EQ(piece->first, 8388608U);
  EXPECT_EQ(piece->last, 16777215U);
  EXPECT_EQ(piece->total, 20000000U);
}

TEST(ContentRange, ThatMakesNoSenseIsNone) {
  for (std::string_view text : {"", "bytes", "bytes 0-4", "bytes 0-4/*", "bytes 4-0/9", "bytes 0-9/9", "bytes 0-4/9 ",
                                "bytes -1-4/9", "bytes 0-18446744073709551616/18446744073709551617", "Bytes 0-4/9"})
    EXPECT_FALSE(parse_content_range(text)) << text;
}

TEST(Answer, OfAnErrorHasTheStatusOfItsCode) {
  Response response = error_response({Code::not_found, "there is no such person", "Ann", ""});
  EXPECT_EQ(response.status, 404);
  EXPECT_THAT(response.body, testing::HasSubstr("\"not_found\""));
  EXPECT_THAT(response.fields, testing::Contains(Pair("Cache-Control", "no-store")));
}

TEST(Answer, OfAnErrorSendsNobodyToAShellForWhatThePageCanDo) {
  const auto hint = [](std::string said) { return for_the_page({Code::usage, "no", "", std::move(said)}).hint; };
  EXPECT_EQ(hint("see closeknit owed"), "see Owed");
  EXPECT_EQ(hint("see closeknit introduce 4"), "see Introductions");
  EXPECT_EQ(hint("see closeknit introductions --all"), "see Introductions");
  EXPECT_EQ(hint("run: closeknit check"), "run: closeknit check");
  EXPECT_EQ(hint("name two addresses"), "name two addresses");
  EXPECT_THAT(error_response({Code::not_found, "no", "", "see closeknit review"}).body,
              testing::HasSubstr("see Review"));
}

}  // namespace
}  // namespace closeknit::server
