// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/routes.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::server {
namespace {

Match matched(std::string_view method, std::vector<std::string> path) {
  return match(method, path);
}

TEST(Routes, GiveWhatStandsForTheirNames) {
  Match found = matched("GET", {"people", "Ann Lee", "timeline"});
  ASSERT_NE(found.route, nullptr);
  EXPECT_EQ(found.route->pattern, "/people/{id}/timeline");
  EXPECT_THAT(found.words, testing::ElementsAre("Ann Lee"));
}

TEST(Routes, TellAWrongMethodFromAWrongAddress) {
  EXPECT_TRUE(matched("DELETE", {"people"}).other_method);
  EXPECT_FALSE(matched("GET", {"peoples"}).other_method);
  EXPECT_EQ(matched("GET", {}).route, nullptr);
  EXPECT_EQ(matched("GET", {"people", "a", "b", "c"}).route, nullptr);
}

TEST(Routes, WhateverWritesIsAnsweredToThoseWhoSignedIn) {
  for (const Route& route : routes()) {
    bool may_be_open = route.pattern == "/signin" || route.pattern == "/openapi.json";
    EXPECT_TRUE(route.open == Open::to_signed_in || may_be_open) << route.pattern;
  }
}

}  // namespace
}  // namespace closeknit::server
