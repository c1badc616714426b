// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "json_path.hpp"
#include "script.hpp"
#include "stage.hpp"

namespace closeknit::stories {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Script, HasATitleAndSteps) {
  Script script =
      read_script("# A title\n# more\n\nletter Sent\nSubject: x\n\n# no comment here\nend\nrun today --json\n");
  EXPECT_EQ(script.title, "A title");
  ASSERT_EQ(script.steps.size(), 2U);
  EXPECT_EQ(script.steps[0].words, std::vector<std::string>{"Sent"});
  EXPECT_EQ(script.steps[0].text, "Subject: x\n\n# no comment here\n");
  EXPECT_EQ(script.steps[1].line, 9U);
}

TEST(Script, QuotedWordsAreOne) {
  EXPECT_THAT(split_words(R"(json people[name="Ann Lee"].circle is "only a connection")"),
              ElementsAre("json", "people[name=Ann Lee].circle", "is", "only a connection"));
  EXPECT_THAT(split_words(R"(says not "\e[31m \"x\"")"), ElementsAre("says", "not", "\x1b[31m \"x\""));
  EXPECT_THAT(split_words(R"(run search "")"), ElementsAre("run", "search", ""));
}

TEST(Script, SaysWhereItIsNotUnderstood) {
  EXPECT_THROW(read_script("no title\n"), std::runtime_error);
  EXPECT_THROW(read_script("# t\nsings loudly\n"), std::runtime_error);
  EXPECT_THROW(read_script("# t\nletter\nSubject: x\n"), std::runtime_error);
}

TEST(JsonPath, FindsByPlaceNameAndCondition) {
  json document = json::parse(R"({"people":[{"name":"Ann Lee","n":1},{"name":"Bo","n":2}],"more":false})");
  EXPECT_THAT(values_at(document, "more"), ElementsAre(json(false)));
  EXPECT_THAT(values_at(document, "people[1].name"), ElementsAre(json("Bo")));
  EXPECT_THAT(values_at(document, "people[*].n"), ElementsAre(json(1), json(2)));
  EXPECT_THAT(values_at(document, "people[name=Ann Lee].n"), ElementsAre(json(1)));
  EXPECT_THAT(values_at(document, "people[name~Lee].n"), ElementsAre(json(1)));
  EXPECT_THAT(values_at(document, "."), ElementsAre(document));
}

TEST(JsonPath, FindsNothingWhereThereIsNothing) {
  json document = json::parse(R"({"a":[1,2]})");
  for (const char* path : {"b", "a.b", "a[7]", "a[x=1]", "a[0].c", "[0]", "a[", "a[]"})
    EXPECT_TRUE(values_at(document, path).empty()) << path;
}

TEST(Stage, WritesLettersWithTheirShortHands) {
  Stage stage("/bin/true");
  stage.put_letter("Sent", "Date: 2026-11-10 09:00\nID: a\nAnswers: x y\n\nBody\n");
  std::string message = contents(stage.mail() / ".Sent" / "cur" / "0000000001.story:2,S");
  EXPECT_THAT(message, HasSubstr("Date: Tue, 10 Nov 2026 09:00:00 +0000\n"));
  EXPECT_THAT(message, HasSubstr("Message-ID: <a@story.example>\n"));
  EXPECT_THAT(message, HasSubstr("In-Reply-To: <y@story.example>\nReferences: <x@story.example> <y@story.example>\n"));
  EXPECT_THAT(message, HasSubstr("\n\nBody\n"));
}

TEST(Stage, AnMboxQuotesFromLines) {
  Stage stage("/bin/true");
  stage.put_letter("", "Subject: x\n\nFrom here\n>From there\n");
  stage.put_mbox("all.mbox");
  std::string mbox = contents(stage.home() / "all.mbox");
  EXPECT_THAT(mbox, HasSubstr("\n>From here\n>>From there\n"));
}

TEST(Stage, RunsAProgramAndCatchesWhatItSays) {
  Outcome outcome = Stage("/bin/sh").run({"-c", "echo out; echo err >&2; exit 3"});
  EXPECT_EQ(outcome.status, 3);
  EXPECT_EQ(outcome.output, "out\n");
  EXPECT_EQ(outcome.errors, "err\n");
  EXPECT_EQ(Stage("/bin/sh").run({"-c", "kill -9 $$"}).status, 137);
  EXPECT_EQ(Stage("/does/not/exist").run({}).status, 127);
}

}  // namespace
}  // namespace closeknit::stories
