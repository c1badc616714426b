// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/door.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "server/keys.hpp"

namespace closeknit::server {
namespace {

constexpr Instant kNow{1'790'000'000};

House house() {
  return {.hosts = {{"127.0.0.1", "5150"}, {"home.example", ""}},
          .scheme = "http",
          .behind_proxy = false,
          .secret = "a secret",
          .password_hash = {},
          .key_opens = true};
}

Request asking(std::string method, std::map<std::string, std::string, std::less<>> fields) {
  Request request;
  request.method = std::move(method);
  request.path = "/api/v1/status";
  request.fields = std::move(fields);
  return request;
}

int status(const Request& request) {
  auto refusal = refused_at_door(request, house());
  return refusal ? refusal->status : 0;
}

TEST(Door, KnowsItsNames) {
  EXPECT_EQ(status(asking("GET", {{"host", "127.0.0.1:5150"}})), 0);
  EXPECT_EQ(status(asking("GET", {{"host", "Home.Example"}})), 0);
  EXPECT_EQ(status(asking("GET", {{"host", "home.example:8443"}})), 0);
  for (std::string host :
       {"", "evil.example", "127.0.0.1", "127.0.0.1:51500", "xhome.example", "home.example.evil.example"})
    EXPECT_EQ(status(asking("GET", {{"host", host}})), 421) << host;
  EXPECT_EQ(status(asking("GET", {})), 421);
}

TEST(Door, LetsOnlyItsOwnPagesWrite) {
  std::map<std::string, std::string, std::less<>> good{{"host", "127.0.0.1:5150"}, {"x-closeknit", "1"}};
  EXPECT_EQ(status(asking("POST", good)), 0);
  EXPECT_EQ(status(asking("POST", {{"host", "127.0.0.1:5150"}})), 403);
  for (std::string origin : {"null", "http://evil.example", "https://127.0.0.1:5150", "http://home.example", ""}) {
    auto fields = good;
    fields["origin"] = origin;
    EXPECT_EQ(status(asking("POST", fields)), 403) << origin;
  }
  good["origin"] = "http://127.0.0.1:5150";
  EXPECT_EQ(status(asking("DELETE", good)), 0);
}

TEST(Door, AnotherSiteMayLinkHereAndNothingElse) {
  std::map<std::string, std::string, std::less<>> fields{{"host", "127.0.0.1:5150"}, {"sec-fetch-site", "cross-site"}};
  EXPECT_EQ(status(asking("GET", fields)), 403);
  fields["sec-fetch-mode"] = "navigate";
  EXPECT_EQ(status(asking("GET", fields)), 0);
  fields["x-closeknit"] = "1";
  EXPECT_EQ(status(asking("POST", fields)), 403);
}

TEST(Session, HoldsUntilItsEndAndUnderItsPasswordAlone) {
  std::string token = session_token("secret", "hash", kNow + Days{1});
  EXPECT_TRUE(is_session(token, "secret", "hash", kNow));
  EXPECT_FALSE(is_session(token, "secret", "hash", kNow + Days{1}));
  EXPECT_FALSE(is_session(token, "another", "hash", kNow));
  EXPECT_FALSE(is_session(token, "secret", "another", kNow));
  EXPECT_NE(token, session_token("secret", "hash", kNow + Days{1}));
}

TEST(Session, CannotBeMadeUp) {
  std::string token = session_token("secret", "", kNow + Days{1});
  std::string later = "9" + token;
  for (std::string made_up : {std::string(), std::string("."), std::string("x.y.z"), later, token.substr(1),
                              token + "a", token.substr(0, token.size() - 1)})
    EXPECT_FALSE(is_session(made_up, "secret", "", kNow)) << made_up;
}

TEST(WhoAsks, IsThePeerUnlessAProxyIsTrusted) {
  Request request = asking("GET", {{"x-forwarded-for", "10.0.0.1, 192.0.2.7"}});
  request.address = "198.51.100.1";
  House proxied = house();
  proxied.behind_proxy = true;
  EXPECT_EQ(who_asks(request, house()), "198.51.100.1");
  EXPECT_EQ(who_asks(request, proxied), "192.0.2.7");
  request.address = "2001:db8:1:2:3:4:5:6";
  EXPECT_EQ(who_asks(request, house()), "2001:db8:1:2");
}

TEST(Attempts, CostMoreAndMoreTime) {
  Attempts attempts;
  for (unsigned i = 0; i < kFree; ++i) {
    EXPECT_EQ(attempts.wait("here", kNow), 0);
    attempts.failed("here", kNow);
  }
  EXPECT_EQ(attempts.wait("here", kNow), kFirstWait);
  EXPECT_EQ(attempts.wait("there", kNow), 0);
  attempts.failed("here", kNow);
  EXPECT_EQ(attempts.wait("here", kNow), 2 * kFirstWait);
  for (int i = 0; i < 100; ++i)
    attempts.failed("here", kNow);
  EXPECT_EQ(attempts.wait("here", kNow), kLongestWait);
  EXPECT_EQ(attempts.wait("here", Instant{kNow.seconds + kLongestWait}), 0);
  attempts.succeeded("here");
  EXPECT_EQ(attempts.wait("here", kNow), 0);
}

TEST(Attempts, FromEverywhereFillNoMemory) {
  Attempts attempts;
  for (std::size_t i = 0; i < kMostRecords + 10; ++i)
    attempts.failed(std::to_string(i), kNow);
  EXPECT_EQ(attempts.wait("a newcomer", kNow), kFirstWait);
}

}  // namespace
}  // namespace closeknit::server
