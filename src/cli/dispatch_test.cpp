// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/table.hpp"
#include "cli/test_world.hpp"

namespace closeknit::cli {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

std::size_t lines_in(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

TEST(Dispatch, AnErrorIsOneLineWithWhereWhatAndHint) {
  TestWorld machine;
  TestFolder folder;
  EXPECT_EQ(machine.run({"--book", folder.file("none"), "people"}), 66);
  EXPECT_EQ(machine.out, "");
  EXPECT_EQ(lines_in(machine.err), 1);
  EXPECT_THAT(machine.err, StartsWith("closeknit: " + folder.file("none") + ": there is no book yet (begin with: "));
}

TEST(Dispatch, AnErrorIsJsonForThoseWhoAskedForJson) {
  TestWorld machine;
  TestFolder folder;
  EXPECT_EQ(machine.run({"people", "--json", "--book", folder.file("none")}), 66);
  EXPECT_EQ(lines_in(machine.err), 1);
  auto error = nlohmann::json::parse(machine.err)["error"];
  EXPECT_EQ(error["code"], "not_found");
  EXPECT_EQ(error["where"], folder.file("none"));
  EXPECT_EQ(machine.run({"pepole", "--json"}), 2);
  EXPECT_EQ(nlohmann::json::parse(machine.err)["error"]["code"], "usage");
}

// With the sanitizers g++ 12 cannot compare functions while it compiles, so that no static_assert can say this.
TEST(Dispatch, EveryCommandHasAFunction) {
  for (const Command& command : commands())
    EXPECT_NE(command.run, nullptr) << command.name;
}

TEST(Dispatch, EveryCommandThatNeedsABookSaysThatThereIsNone) {
  TestWorld machine;
  TestFolder folder;
  for (const Command& command : commands()) {
    if (command.needs != Needs::a_book && command.needs != Needs::a_book_to_read) continue;
    std::vector<std::string> line{"--book", folder.file("none"), std::string(command.name)};
    for (std::size_t i = 0; i < command.words.least; ++i)
      line.emplace_back("1");
    EXPECT_EQ(machine.run(line), 66) << command.name << ": " << machine.err;
    EXPECT_FALSE(std::filesystem::exists(folder.file("none"))) << command.name;
  }
}

TEST(Dispatch, ErrorsCannotWriteToTheTerminal) {
  TestWorld machine;
  EXPECT_EQ(machine.run({"\x1b[2J\xc2\x9b\nx"}), 2);
  EXPECT_EQ(machine.err, "closeknit: there is no command '[2J x' (see closeknit --help)\n");
}

TEST(Dispatch, AFileThatIsNoBookIsLeftAlone) {
  TestWorld machine;
  TestFolder folder;
  std::ofstream(folder.file("letter.txt")) << "Dear Ann, this is no book at all, but some words of mine.\n";
  EXPECT_EQ(machine.run({"--book", folder.file("letter.txt"), "people"}), 65) << machine.err;
  std::ifstream file(folder.file("letter.txt"));
  std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_THAT(text, StartsWith("Dear Ann"));
}

TEST(Dispatch, ItIsSaidWhereNobodyKnowsWhereTheBookIs) {
  TestWorld machine;
  machine.variables.erase("HOME");
  EXPECT_EQ(machine.run({"people"}), 2);
  EXPECT_THAT(machine.err, HasSubstr("--book FILE"));
}

TEST(Dispatch, NowIsAMomentOrAnError) {
  TestWorld machine;
  EXPECT_EQ(machine.run({"--now", "soon", "complete", "a"}), 2);
  EXPECT_THAT(machine.err, HasSubstr("--now is no moment"));
}

TEST(Dispatch, CompletingWithoutABookIsSilent) {
  TestWorld machine;
  EXPECT_EQ(machine.run({"complete", "an"}), 0);
  EXPECT_EQ(machine.out + machine.err, "");
  EXPECT_EQ(machine.run({"complete"}), 0);
}

TEST(Dispatch, AReaderWhoIsGoneEndsTheCommandQuietly) {
  TestWorld machine;
  machine.reader_gone = true;
  EXPECT_EQ(machine.run({"--help"}), 0);
  EXPECT_EQ(machine.err, "");
}

TEST(Dispatch, ColourOnlyOnATerminalThatWantsIt) {
  struct Case {
    bool terminal;
    std::vector<std::string> line;
    std::pair<std::string, std::string> variable;
    bool coloured;
  };
  for (const Case& c :
       {Case{false, {"--help"}, {}, false}, Case{true, {"--help"}, {}, true},
        Case{true, {"help"}, {"NO_COLOR", "1"}, false}, Case{true, {"help"}, {"NO_COLOR", ""}, true},
        Case{true, {"help", "--color", "always"}, {"NO_COLOR", "1"}, true},
        Case{true, {"help", "--color", "never"}, {}, false}, Case{true, {"help"}, {"TERM", "dumb"}, false},
        Case{false, {"help", "--color=always"}, {}, true}}) {
    TestWorld machine;
    machine.terminal = c.terminal;
    if (!c.variable.first.empty()) machine.variables[c.variable.first] = c.variable.second;
    EXPECT_EQ(machine.run(c.line), 0);
    EXPECT_EQ(machine.out.contains('\x1b'), c.coloured) << c.line.back() << ' ' << c.variable.first;
  }
}

TEST(Dispatch, AnUnknownZoneIsRemarkedOnceAndNothingElseChanges) {
  TestWorld machine;
  machine.variables["TZ"] = "Nowhere/Land";
  EXPECT_EQ(machine.run({"help"}), 0);
  EXPECT_EQ(machine.err, "closeknit: the time zone 'Nowhere/Land' is not known: times are in UTC\n");
  EXPECT_EQ(machine.run({"help", "--json"}), 0);
  EXPECT_EQ(machine.err, "");
}

TEST(Dispatch, StatsSayWhereTheTimeWent) {
  TestWorld machine;
  EXPECT_EQ(machine.run({"help", "--stats"}), 0);
  EXPECT_THAT(machine.err, HasSubstr("s  in all\n"));
}

}  // namespace
}  // namespace closeknit::cli
