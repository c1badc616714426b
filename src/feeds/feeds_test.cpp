// SPDX-License-Identifier: AGPL-3.0-or-later
#include "feeds/feeds.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "book/made_up_book.hpp"

namespace closeknit::feeds {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

constexpr Instant kNow{1'790'000'000};

std::string rss(std::string_view items) {
  return "<rss><channel><title>Blog</title>" + std::string(items) + "</channel></rss>";
}

post::http::Get gives(std::string body) {
  return [body](const post::http::Question&) -> Result<post::http::Answer> {
    return post::http::Answer{false, "tag", "then", body};
  };
}

class Feeds : public testing::Test {
 protected:
  void SetUp() override {
    const std::vector<std::string> urls{"https://b.example/feed"};
    ASSERT_EQ(*add(*book_, urls), 1U);
  }
  book::MadeUpBook book_;
};

TEST_F(Feeds, AreAddedOnceAndOnlyByAddressesOfTheWeb) {
  const std::vector<std::string> again{"https://b.example/feed", "http://a.example/feed"};
  EXPECT_EQ(*add(*book_, again), 1U);
  EXPECT_THAT(interests::feeds(*book_), SizeIs(2));
  const std::vector<std::string> bad{"file:///etc/passwd"};
  EXPECT_EQ(add(*book_, bad).error().code, Code::usage);
}

TEST_F(Feeds, BringEachItemOnce) {
  auto get = gives(rss("<item><guid>1</guid><title>One</title></item><item><guid>2</guid><title>Two</title></item>"));
  Report report = fetch(*book_, get, kNow);
  ASSERT_THAT(report.feeds, SizeIs(1));
  EXPECT_EQ(report.feeds[0].added, 2U);
  EXPECT_EQ(report.feeds[0].feed.title, "Blog");
  EXPECT_EQ(fetch(*book_, get, kNow + Days{1}).feeds[0].added, 0U);
  EXPECT_THAT(interests::items_since(*book_, kNow - Days{1}), SizeIs(2));
}

TEST_F(Feeds, AskTheNextTimeWithWhatTheServerGave) {
  fetch(*book_, gives(rss("")), kNow);
  std::string tag, then;
  fetch(
      *book_,
      [&](const post::http::Question& question) -> Result<post::http::Answer> {
        tag = question.etag;
        then = question.modified;
        return post::http::Answer{true, {}, {}, {}};
      },
      kNow);
  EXPECT_EQ(tag, "tag");
  EXPECT_EQ(then, "then");
  EXPECT_EQ(interests::feeds(*book_)[0].etag, "tag") << "an unchanged feed keeps what to ask with";
}

TEST_F(Feeds, OldNewsIsNoneAndTheFutureIsNow) {
  auto get =
      gives(rss("<item><guid>1</guid><title>Old</title><pubDate>Tue, 10 Nov 2020 09:00:00 GMT</pubDate></item>"
                "<item><guid>2</guid><title>Soon</title><pubDate>Tue, 10 Nov 2099 09:00:00 GMT</pubDate></item>"));
  EXPECT_EQ(fetch(*book_, get, kNow).feeds[0].added, 1U);
  EXPECT_EQ(interests::items_since(*book_, Instant{0})[0].published, kNow);
}

TEST_F(Feeds, OneThatFailsIsToldAndTheRestGoesOn) {
  const std::vector<std::string> another{"https://a.example/feed"};
  ASSERT_TRUE(add(*book_, another));
  Report report = fetch(
      *book_,
      [](const post::http::Question& question) -> Result<post::http::Answer> {
        if (question.url.contains("a.example")) return failure(Code::unavailable, "it did not answer in time");
        return post::http::Answer{false, {}, {}, rss("<item><title>One</title></item>")};
      },
      kNow);
  ASSERT_THAT(report.feeds, SizeIs(2));
  EXPECT_EQ(report.feeds[0].how, Fetched::How::failed);
  EXPECT_EQ(interests::feeds(*book_)[0].problem, "it did not answer in time");
  EXPECT_EQ(report.feeds[1].added, 1U);
}

TEST_F(Feeds, WhatIsNoFeedIsToldToo) {
  EXPECT_EQ(fetch(*book_, gives("<html>"), kNow).feeds[0].feed.problem, "this is no feed");
}

TEST_F(Feeds, GoWithAllThatCameWithThem) {
  fetch(*book_, gives(rss("<item><title>One</title></item>")), kNow);
  EXPECT_EQ(remove(*book_, "no such").error().code, Code::not_found);
  EXPECT_TRUE(remove(*book_, "blog")) << "by its title";
  EXPECT_THAT(interests::feeds(*book_), IsEmpty());
  EXPECT_THAT(interests::items_since(*book_, Instant{0}), IsEmpty());
}

}  // namespace
}  // namespace closeknit::feeds
