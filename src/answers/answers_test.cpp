// SPDX-License-Identifier: AGPL-3.0-or-later
#include "answers/answers.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "answers/terminal_safe.hpp"
#include "answers/test_values.hpp"

namespace closeknit::answers {
namespace {

using nlohmann::ordered_json;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> keys(const ordered_json& object) {
  std::vector<std::string> names;
  for (const auto& [name, value] : object.items())
    names.push_back(name);
  return names;
}

using Keys = std::vector<std::string>;
const Keys kEvidence{"interaction", "message_id", "at", "from", "subject", "quote"};
const Keys kPerson{"id",    "name",    "kind",        "addresses",    "circle", "strength", "confidence",
                   "trend", "two_way", "messages_in", "messages_out", "first",  "last"};
const Keys kOwed{"key",      "kind",       "person", "name",    "circle", "strength", "probability",
                 "age_days", "usual_days", "due",    "thanked", "also",   "evidence", "why"};

std::string address(IdentityId) {
  return "ann@example.org";
}

TEST(Json, TodayHasItsShape) {
  std::vector<today::Item> items{a_today_item()};
  auto json = ordered_json::parse(today_json(items));
  EXPECT_EQ(keys(json), Keys{"items"});
  auto item = json["items"][0];
  EXPECT_EQ(keys(item),
            (Keys{"key", "number", "reason", "person", "name", "circle", "strength", "what", "next_step", "evidence"}));
  EXPECT_EQ(item["circle"], "5");
  EXPECT_EQ(item["evidence"].size(), 1);
  EXPECT_EQ(keys(item["evidence"][0]), kEvidence);
  EXPECT_EQ(item["evidence"][0]["at"], "2026-09-18T09:00:00Z");
}

TEST(Json, PeopleHaveTheirShape) {
  std::vector<pages::Standing> standings{a_standing()};
  auto json = ordered_json::parse(people_json(standings, address));
  EXPECT_EQ(keys(json["people"][0]), kPerson);
  EXPECT_EQ(json["people"][0]["addresses"], ordered_json::parse(R"(["ann@example.org","ann@example.org"])"));
  EXPECT_EQ(json["people"][0]["strength"], 0.6667);
  EXPECT_EQ(json["people"][0]["first"], "2014-03-01T00:00:00Z");
}

TEST(Json, OneWhoNeverWroteHasNoMoments) {
  std::vector<pages::Standing> standings{pages::Standing{}};
  auto json = ordered_json::parse(people_json(standings, address));
  EXPECT_TRUE(json["people"][0]["first"].is_null());
  EXPECT_TRUE(json["people"][0]["last"].is_null());
  EXPECT_TRUE(json["people"][0]["addresses"].is_array());
}

TEST(Json, CirclesHaveTheirShape) {
  std::vector<pages::Standing> standings{a_standing()};
  auto json = ordered_json::parse(circles_json(standings, {}, address));
  EXPECT_EQ(keys(json), (Keys{"circles", "connections", "people", "other_parties", "trends", "came_through"}));
  EXPECT_EQ(json["circles"].size(), 5);
  EXPECT_EQ(json["circles"][0]["circle"], "5");
  EXPECT_EQ(json["circles"][0]["count"], 1);
  EXPECT_EQ(json["circles"][0]["people"][0]["why"][0]["name"], "you wrote to them");
  EXPECT_EQ(json["circles"][0]["people"][0]["score"], 4);
  EXPECT_TRUE(json["circles"][0]["people"][0]["evidence"].is_array());
}

TEST(Json, APersonHasTheirShape) {
  auto json = ordered_json::parse(person_json(a_page(), address));
  Keys expected = kPerson;
  for (const char* more :
       {"kind_reason", "identities", "timeline",   "by_year",  "notes",         "ending",   "worth_asking",
        "facts",       "gave",       "could_give", "consents", "introductions", "topics",   "to_send",
        "owed_by_me",  "owed_to_me", "why",        "score",    "closer",        "evidence", "words"})
    expected.emplace_back(more);
  auto person = json["person"];
  EXPECT_EQ(keys(person), expected);
  EXPECT_EQ(keys(person["identities"][0]), (Keys{"id", "address", "names", "reason", "confidence"}));
  EXPECT_EQ(keys(person["timeline"][0]), (Keys{"interaction", "at", "direction", "direct", "subject", "snippet"}));
  EXPECT_EQ(keys(person["by_year"][0]), (Keys{"year", "days"}));
  EXPECT_EQ(keys(person["owed_by_me"][0]), kOwed);
  EXPECT_EQ(keys(person["why"][0]), (Keys{"name", "words", "value", "share"}));
}

TEST(Json, WhyATieMayRestHasItsShape) {
  pages::PersonPage page = a_page();
  EXPECT_TRUE(ordered_json::parse(person_json(page, address))["person"]["ending"].is_null());
  page.ending = {
      .kind = pages::Ending::Kind::mourned, .words = "A letter …", .gentle = true, .evidence = {an_evidence()}};
  const auto ending = ordered_json::parse(person_json(page, address))["person"]["ending"];
  EXPECT_EQ(keys(ending), (Keys{"kind", "words", "gentle", "evidence"}));
  EXPECT_EQ(ending["kind"], "mourned");
}

TEST(Json, SharesAddUpToTheScoreAsShown) {
  pages::PersonPage page = a_page();
  page.standing.tie.score = 0.00014;
  page.standing.tie.parts = {{"a", "a", 1, 0.00007}, {"b", "b", 1, 0.00007}};
  const auto person = ordered_json::parse(person_json(page, address))["person"];
  EXPECT_DOUBLE_EQ(person["score"], person["why"][0]["share"].get<double>() + person["why"][1]["share"].get<double>());
}

TEST(Json, OwedHasItsShape) {
  pages::OwedList owed{.by_me = {an_owed_item()}, .to_me = {}};
  auto json = ordered_json::parse(owed_json(owed));
  EXPECT_EQ(keys(json), (Keys{"by_me", "to_me"}));
  EXPECT_EQ(keys(json["by_me"][0]), kOwed);
  EXPECT_EQ(keys(json["by_me"][0]["evidence"][0]), kEvidence);
  EXPECT_TRUE(json["to_me"].is_array());
  owed.by_me[0].usual.reset();
  EXPECT_TRUE(ordered_json::parse(owed_json(owed))["by_me"][0]["usual_days"].is_null());
}

TEST(Json, SearchImportAndTheRestHaveTheirShapes) {
  search::Hits hits{.hits = {a_hit()}, .more = true};
  auto found = ordered_json::parse(search_json(hits));
  EXPECT_EQ(keys(found["hits"][0]),
            (Keys{"interaction", "message_id", "at", "from", "subject", "snippet", "in_quote"}));
  EXPECT_EQ(found["more"], true);

  intake::Report report{.read = 3,
                        .added = 2,
                        .known = 1,
                        .refused = 1,
                        .misread = {{"a", "limit", "too long"}},
                        .missing = {{sources::Loss::text, 2, {"b:7"}}}};
  std::vector<pages::OwnerLine> owner{{IdentityId{1}, "me@example.org", "because", 0.98765}};
  auto imported = ordered_json::parse(import_json(report, owner, 1.5));
  EXPECT_EQ(keys(imported), (Keys{"read", "new", "known", "forgotten", "refused", "not_mail", "stopped", "misread",
                                  "missing", "owner", "seconds"}));
  EXPECT_EQ(keys(imported["misread"][0]), (Keys{"where", "code", "what"}));
  EXPECT_EQ(imported["missing"].dump(), R"([{"kind":"text","count":2,"where":["b:7"]}])");
  EXPECT_EQ(imported["owner"][0]["confidence"], 0.9877);
  EXPECT_EQ(ordered_json::parse(owner_json(owner))["owner"][0]["address"], "me@example.org");

  std::vector<pages::DoubtLine> doubts{{IdentityId{1}, IdentityId{2}, "a@b.c", "d@e.f", "A", "A", "same name", 0.7}};
  EXPECT_EQ(ordered_json::parse(review_json(doubts, {}))["doubts"][0]["b"]["address"], "d@e.f");
  std::vector<std::int64_t> numbers{4, 5};
  EXPECT_EQ(noted_json(numbers), R"({"corrections":[4,5]})");
  EXPECT_EQ(
      object_json(std::vector<Member>{{"a", "x"}, {"b", "", 3, Member::Kind::number}, {"c", "", 0, Member::Kind::no}}),
      R"({"a":"x","b":3,"c":false})");
  EXPECT_EQ(list_json("files", std::vector<std::string>{}), R"({"files":[]})");
}

TEST(Json, AnErrorHasItsShape) {
  EXPECT_EQ(error_json({Code::not_found, "no such folder", "/x", "look"}),
            R"({"error":{"code":"not_found","what":"no such folder","where":"/x","hint":"look"}})");
}

TEST(Json, IsOneLineOfSafeTextWhateverStrangersWrite) {
  auto item = a_today_item();
  item.name = "a\x1b[2J\n\x7f\xc2\x9b\xe2\x80\xae\xe2\x81\xa6\xff\xfe漢字\"\\";
  item.strength = std::nan("");
  std::string text = today_json(std::vector{item});
  for (std::string_view active : {"\x1b", "\n", "\x7f", "\xc2\x9b", "\xe2\x80\xae", "\xe2\x81\xa6", "\xff"})
    EXPECT_THAT(text, Not(HasSubstr(active)));
  auto back = ordered_json::parse(text);
  EXPECT_EQ(back["items"][0]["name"], "a\x1b[2J\n\x7f\xc2\x9b\xe2\x80\xae\xe2\x81\xa6\xef\xbf\xbd\xef\xbf\xbd漢字\"\\");
  EXPECT_TRUE(back["items"][0]["strength"].is_null());
}

TEST(Json, EscapesOnlyWhatActs) {
  EXPECT_EQ(without_active_characters("aé漢😀\xc2\xa0"), "aé漢😀\xc2\xa0");
  EXPECT_EQ(without_active_characters("\xc2\x80\xe2\x80\x8b"), "\\u0080\\u200b");
  EXPECT_EQ(without_active_characters("\xe2"), "\xe2");
  EXPECT_EQ(without_active_characters(""), "");
}

}  // namespace
}  // namespace closeknit::answers
