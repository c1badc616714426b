// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_addresses.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

namespace closeknit::sources {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Mailbox> read(std::string_view text) {
  std::vector<Defect> defects;
  return parse_addresses(text, defects).mailboxes;
}

Mailbox one(std::string name, std::string address) {
  return {std::move(name), std::move(address)};
}

struct Case {
  std::string_view text;
  std::vector<Mailbox> expected;
};

void expect_all(const std::vector<Case>& cases) {
  for (const Case& c : cases)
    EXPECT_EQ(read(c.text), c.expected) << c.text;
}

TEST(Addresses, TheFormsOfTheStandardAreRead) {
  expect_all({
      {"ann@example.org", {one("", "ann@example.org")}},
      {"<ann@example.org>", {one("", "ann@example.org")}},
      {"Ann Lee <ann@example.org>", {one("Ann Lee", "ann@example.org")}},
      {"\"Lee, Ann\" <ann@example.org>", {one("Lee, Ann", "ann@example.org")}},
      {"\"Ann \\\"Q\\\" Lee\" <ann@example.org>", {one("Ann \"Q\" Lee", "ann@example.org")}},
      {"ann@example.org (Ann Lee)", {one("Ann Lee", "ann@example.org")}},
      {"a@x.org, B <b@y.org>,c@z.org", {one("", "a@x.org"), one("B", "b@y.org"), one("", "c@z.org")}},
      {"Friends: a@x.org, B <b@y.org>; c@z.org", {one("", "a@x.org"), one("B", "b@y.org"), one("", "c@z.org")}},
      {"<@relay.net,@other.net:ann@example.org>", {one("", "ann@example.org")}},
      {"\"ann lee\"@example.org", {one("", "\"ann lee\"@example.org")}},
      {"Ann <\"ann lee\"@example.org>", {one("Ann", "\"ann lee\"@example.org")}},
      {"ann @ example.org", {one("", "ann@example.org")}},
      {"ann@[192.0.2.1]", {one("", "ann@[192.0.2.1]")}},
      {"Ann (work (new)) Lee <ann@example.org>", {one("Ann Lee", "ann@example.org")}},
      {"undisclosed-recipients:;", {}},
      {"", {}},
      {" , ,; ", {}},
  });
}

TEST(Addresses, WhatOtherParsersDropIsKept) {
  expect_all({
      {"k..lee@example.com, ann.@example.com", {one("", "k..lee@example.com"), one("", "ann.@example.com")}},
      {"<.k@example.com>", {one("", ".k@example.com")}},
      {"a@x.org; b@y.org;c@z.org", {one("", "a@x.org"), one("", "b@y.org"), one("", "c@z.org")}},
      {"Ann Lee ann@example.org", {one("Ann Lee", "ann@example.org")}},
      {"a@x.org b@y.org", {one("", "a@x.org"), one("", "b@y.org")}},
      {"<a@x.org> <b@y.org>", {one("", "a@x.org"), one("", "b@y.org")}},
      {"<a@x.org> or <b@y.org>", {one("", "a@x.org"), one("or", "b@y.org")}},
      {"Lee, Ann <ann@example.org>", {one("Lee, Ann", "ann@example.org")}},
      {"Ann <ann@example.org", {one("Ann", "ann@example.org")}},
      {"Ann <ann@example.org, Bob <bob@y.org>", {one("Ann", "ann@example.org"), one("Bob", "bob@y.org")}},
      {"\"Ann <ann@example.org>", {one("Ann", "ann@example.org")}},
      {"Ann (away <ann@example.org>", {one("Ann (away", "ann@example.org")}},
      {"<mailto:ann@example.org>", {one("", "ann@example.org")}},
      {"Ann [ann@example.org]", {one("Ann", "ann@example.org")}},
      {"'ann@example.org'", {one("", "ann@example.org")}},
      {"\"'ann@example.org'\" <ann@example.org>", {one("", "ann@example.org")}},
      {"ann@example.org.", {one("", "ann@example.org")}},
      {"ann@example.org@Gateway", {one("", "ann@example.org")}},
      {"ann@local@example.org", {one("", "ann@local@example.org")}},
      {"Ann <<ann@example.org>>", {one("Ann", "ann@example.org")}},
      {"\xE6\x9D\x8E <\xE6\x9D\x8E@example.org>", {one("\xE6\x9D\x8E", "\xE6\x9D\x8E@example.org")}},
  });
}

TEST(Addresses, NamesAreDecodedAfterTheListWasDivided) {
  expect_all({
      {"=?utf-8?Q?M=C3=BCller=2C_Ann?= <ann@example.org>", {one("Müller, Ann", "ann@example.org")}},
      {"\"=?utf-8?B?QW5uIExlZQ==?=\" <ann@example.org>", {one("Ann Lee", "ann@example.org")}},
      {"=?utf-8?Q?Ann_Lee_=3Cann=40example=2Eorg=3E?=", {one("Ann Lee", "ann@example.org")}},
      {"ann@example.org (=?iso-8859-1?Q?M=FCller?=)", {one("Müller", "ann@example.org")}},
  });
}

TEST(Addresses, APersonWithoutAnAddressIsNamedAlone) {
  expect_all({
      {"Jones, Brad", {one("Jones, Brad", "")}},
      {"Hayden, Frank; Jones, Brad", {one("Hayden, Frank", ""), one("Jones, Brad", "")}},
      {"Ann Lee, Bob Ray, Cy Fox", {one("Ann Lee", ""), one("Bob Ray", ""), one("Cy Fox", "")}},
      {"Jones Brad </o=corp/ou=na/cn=bjones>, a@x.org", {one("Jones Brad", ""), one("", "a@x.org")}},
      {"Undisclosed recipients", {}},
      {"(Recipient list suppressed)", {}},
      {"root, a@x.org", {one("", "a@x.org")}},
  });
}

TEST(Addresses, NonsenseGivesNothing) {
  for (std::string_view text : {"@", "a@", "@b", "<>", "<@>", "<a@>", "a@\x01", "\"\"@", ":::;;;", "((((", "\\", "<"}) {
    for (const Mailbox& mailbox : read(text))
      EXPECT_THAT(mailbox.address, IsEmpty()) << text;
  }
}

TEST(Addresses, RecipientsBeyondTheLimitAreCounted) {
  std::string text;
  for (int i = 0; i < 100'000; ++i)
    text += "p" + std::to_string(i) + "@example.org, ";
  std::vector<Defect> defects;
  AddressList list = parse_addresses(text, defects);
  EXPECT_EQ(list.mailboxes.size(), kMostRecipients);
  EXPECT_EQ(list.dropped, 98'000U);
}

TEST(Addresses, HostileListsTakeLinearTime) {
  std::string groups;
  for (int i = 0; i < 500'000; ++i)
    groups += "a:";
  std::string quotes(1'000'000, '"');
  std::string escaped;
  for (int i = 0; i < 500'000; ++i)
    escaped += "\\\"";
  std::string angles(1'000'000, '<');
  std::string in_angle = "<" + std::string(1'000'000, '"');
  std::string parens(1'000'000, '(');
  std::string at_signs(1'000'000, '@');
  std::string blanks = "a" + std::string(1'000'000, ' ') + "@b";
  auto begin = std::chrono::steady_clock::now();
  for (const std::string& text : {groups, quotes, escaped, angles, in_angle, parens, at_signs, blanks})
    read(text);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(Addresses, AQuotedPairAtTheVeryEndIsNoReadBeyondIt) {
  std::string text = "\"abc\\";
  EXPECT_THAT(read(text), ElementsAre(one("abc\\", "")));
}

}  // namespace
}  // namespace closeknit::sources
