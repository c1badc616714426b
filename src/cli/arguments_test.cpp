// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/arguments.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using Line = std::vector<std::string>;

TEST(Arguments, OptionsStandAnywhere) {
  for (const Line& line : {Line{"--book", "b", "--json", "person", "Ann", "Lee", "--why"},
                           Line{"person", "Ann", "--why", "Lee", "--json", "--book=b"},
                           Line{"--book=b", "person", "--why", "--json", "Ann", "Lee"}}) {
    auto read = understand(line);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->command->name, "person");
    EXPECT_EQ(read->arguments.joined(), "Ann Lee");
    EXPECT_EQ(read->arguments.value("--book"), "b");
    EXPECT_TRUE(read->arguments.has("--why"));
    EXPECT_TRUE(read->arguments.has("--json"));
    EXPECT_FALSE(read->arguments.has("--stats"));
  }
}

TEST(Arguments, WordsMayBeNamesOfCommands) {
  auto read = understand(Line{"person", "today"});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->command->name, "person");
  EXPECT_THAT(read->arguments.words, ElementsAre("today"));
}

TEST(Arguments, ASearchLeavesWordsOutWithADash) {
  auto read = understand(Line{"search", "budget", "-draft", "--most", "5", "in:subject", "-x", "-3"});
  ASSERT_TRUE(read);
  EXPECT_THAT(read->arguments.words, ElementsAre("budget", "-draft", "in:subject", "-x", "-3"));
  EXPECT_EQ(read->arguments.count("--most", 20), 5);
}

TEST(Arguments, TwoDashesEndTheOptions) {
  auto read = understand(Line{"person", "--", "--why"});
  ASSERT_TRUE(read);
  EXPECT_THAT(read->arguments.words, ElementsAre("--why"));
  EXPECT_FALSE(read->arguments.has("--why"));
  auto searched = understand(Line{"search", "--", "-a", "--json"});
  ASSERT_TRUE(searched);
  EXPECT_THAT(searched->arguments.words, ElementsAre("-a", "--json"));
}

TEST(Arguments, AnOptionMaySayItAgainAndTheLastHolds) {
  auto read = understand(Line{"me", "--not", "a@b.c", "--not", "d@e.f", "--color", "never", "--color", "always"});
  ASSERT_TRUE(read);
  EXPECT_THAT(read->arguments.values("--not"), ElementsAre("a@b.c", "d@e.f"));
  EXPECT_EQ(read->arguments.value("--color"), "always");
}

TEST(Arguments, HelpAndVersionGoBeforeEveryFault) {
  EXPECT_EQ(understand(Line{"--help"})->wants, Invocation::Wants::help);
  EXPECT_EQ(understand(Line{"merge", "--help"})->wants, Invocation::Wants::help);
  EXPECT_EQ(understand(Line{"-h", "merge", "one"})->wants, Invocation::Wants::help);
  EXPECT_EQ(understand(Line{"--version"})->wants, Invocation::Wants::version);
  EXPECT_EQ(understand(Line{})->command, nullptr);
}

struct Wrong {
  Line line;
  std::string says;
  std::string hint;
};

TEST(Arguments, WhatIsWrongIsSaidWithAWayOut) {
  const std::vector<Wrong> cases{
      {{"pepole"}, "there is no command 'pepole'", "did you mean closeknit people?"},
      {{"xyzzy"}, "there is no command 'xyzzy'", "see closeknit --help"},
      {{"today", "--jsn"}, "there is no option '--jsn'", "did you mean --json?"},
      {{"person", "Ann", "--wyh"}, "there is no option '--wyh'", "did you mean --why?"},
      {{"today", "-x"}, "there is no option '-x'", "see closeknit help today"},
      {{"people", "--most", "few"}, "--most takes a whole number", "see closeknit help people"},
      {{"people", "--most", "-1"}, "--most", "see closeknit help people"},
      {{"people", "--most", "99999999999999999999"}, "--most takes a whole number", "see closeknit help people"},
      {{"people", "--color", "red"}, "'red' is not one of auto, always and never", "see closeknit help people"},
      {{"merge", "a"}, "something is missing", "closeknit merge A B"},
      {{"merge", "Ann", "Lee", "Bob"}, "'Bob' is one word too many", "quote a name"},
      {{"today", "Ann"}, "'Ann' is one word too many", "closeknit today"},
      {{"person"}, "something is missing", "closeknit person NAME"},
      {{"person", ""}, "a word is empty", "see closeknit help person"},
      {{"completion", "csh"}, "'csh' is not one of bash, zsh and fish", "see closeknit help completion"},
      {{"today", "--book"}, "--book needs a FILE", "see closeknit help today"},
      {{"version"}, "there is no command 'version'", "did you mean closeknit --version?"},
      {{"--json=x=y", "--bok", "x"}, "there is no command 'x'", "see closeknit --help"},
  };
  for (const Wrong& wrong : cases) {
    auto read = understand(wrong.line);
    ASSERT_FALSE(read) << wrong.says;
    EXPECT_EQ(read.error().code, Code::usage);
    EXPECT_THAT(read.error().what, HasSubstr(wrong.says));
    EXPECT_THAT(read.error().hint, HasSubstr(wrong.hint)) << wrong.says;
  }
}

TEST(Arguments, WhereNoNameIsAskedForNoneIsToBeQuoted) {
  auto read = understand(Line{"blasts", "Ann"});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().hint, "it is used as closeknit blasts [--most N]");
}

TEST(Arguments, HostileWordsAreOnlyWords) {
  for (std::string word : {std::string(200'000, 'a'), std::string("\x1b[31m"), std::string("\xff\xfe"),
                           std::string("{\"a\":1}"), std::string("%s%n"), std::string("$(id)"), std::string("[a,b]")}) {
    auto read = understand(Line{"person", word});
    ASSERT_TRUE(read) << word.substr(0, 10);
    EXPECT_THAT(read->arguments.words, ElementsAre(word));
  }
}

}  // namespace
}  // namespace closeknit::cli
