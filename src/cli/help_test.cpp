// SPDX-License-Identifier: AGPL-3.0-or-later
// What is made from the table of commands: help, manual pages, completion.
#include "cli/help.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "cli/arguments.hpp"
#include "cli/completion.hpp"
#include "cli/man.hpp"
#include "cli/test_world.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

using testing::HasSubstr;

void expect_at_most(std::size_t columns, const std::string& text) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    EXPECT_LE(text::columns(line), columns) << line;
}

bool have(const std::string& program) {
  return std::system(("command -v " + program + " >/dev/null").c_str()) == 0;
}

void write(const std::string& path, const std::string& text) {
  std::ofstream(path) << text;
}

std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  for (int c = fgetc(pipe); c != EOF; c = fgetc(pipe))
    text += static_cast<char>(c);
  pclose(pipe);
  return text;
}

TEST(Help, FitsEightyColumnsAndNamesEverything) {
  std::string all = help_text(Paper(80, Colour::none));
  expect_at_most(80, all);
  for (const Command& command : commands()) {
    EXPECT_THAT(all, HasSubstr(std::string(command.name)));
    std::string text = help_text(command, Paper(80, Colour::none));
    expect_at_most(80, text);
    EXPECT_THAT(text, HasSubstr("Examples"));
    for (const Option& option : command.options)
      EXPECT_THAT(text, HasSubstr(option_words(option)));
  }
}

// An example that does not do what it says is worse than none: each is understood as a command line, at least.
TEST(Help, EveryExampleIsACommandLineThatIsUnderstood) {
  for (const Command& command : commands()) {
    for (const Example& example : command.examples) {
      std::istringstream words(std::string(example.line.substr(0, example.line.find_first_of("|>'"))));
      std::vector<std::string> line;
      for (std::string word; words >> word;)
        line.push_back(word);
      ASSERT_FALSE(line.empty());
      EXPECT_EQ(line.front(), "closeknit");
      line.erase(line.begin());
      if (example.line.contains('\'')) line.insert(line.end(), {"Quoted", "person"});
      auto read = understand(line);
      if (example.line.contains('\'') && !read) continue;  // how many words follow is the shell's affair
      EXPECT_TRUE(read) << example.line;
    }
  }
}

TEST(Help, IsShownForHelpForNoCommandAndForACommand) {
  TestWorld machine;
  EXPECT_EQ(machine.run({}), 0);
  std::string all = machine.out;
  EXPECT_EQ(machine.run({"--help"}), 0);
  EXPECT_EQ(machine.out, all);
  EXPECT_EQ(machine.run({"help"}), 0);
  EXPECT_EQ(machine.out, all);
  EXPECT_EQ(machine.run({"help", "person"}), 0);
  std::string one = machine.out;
  EXPECT_EQ(machine.run({"person", "--help"}), 0);
  EXPECT_EQ(machine.out, one);
  EXPECT_EQ(machine.run({"help", "nothing"}), 2);
}

TEST(Help, TheVersionIsTheProjects) {
  TestWorld machine;
  EXPECT_EQ(machine.run({"--version"}), 0);
  EXPECT_EQ(machine.out, "closeknit " + std::string(kVersion) + "\n");
  const char* source = std::getenv("CLOSEKNIT_SOURCE");
  if (source == nullptr) GTEST_SKIP() << "CLOSEKNIT_SOURCE is not set";
  std::ifstream file(std::string(source) + "/CMakeLists.txt");
  std::string text{std::istreambuf_iterator<char>(file), {}};
  EXPECT_THAT(text, HasSubstr("VERSION " + std::string(kVersion) + " "));
}

TEST(Man, RoffPrintsTextAsItIs) {
  EXPECT_EQ(roff(".TH"), "\\&.TH");
  EXPECT_EQ(roff("a\n'b"), "a\n\\&\\(aqb");
  EXPECT_EQ(roff("--most \\"), "\\-\\-most \\e");
}

TEST(Man, WritesAPageForEachCommandThatManHasNothingAgainst) {
  TestWorld machine;
  TestFolder folder;
  ASSERT_EQ(machine.run({"man", folder.file("man1")}), 0) << machine.err;
  std::size_t pages = 0;
  for (const auto& page : std::filesystem::directory_iterator(folder.file("man1"))) {
    ++pages;
    if (!have("man")) continue;
    std::string command = "LC_ALL=C.UTF-8 MANWIDTH=80 man --warnings=w -l '" + page.path().string() + "' >/dev/null";
    EXPECT_EQ(output_of("{ " + command + "; }"), "") << page.path();
  }
  EXPECT_EQ(pages, commands().size() + 1);
}

TEST(Man, SaysWhereItCannotWrite) {
  TestWorld machine;
  EXPECT_NE(machine.run({"man", "/proc/nowhere"}), 0);
  EXPECT_THAT(machine.err, HasSubstr("/proc/nowhere"));
}

TEST(Completion, EveryScriptIsOneThatItsShellAccepts) {
  TestFolder folder;
  struct Case {
    std::string shell, script;
  };
  for (const auto& [shell, script] :
       {Case{"bash", bash_completion()}, Case{"zsh", zsh_completion()}, Case{"fish", fish_completion()}}) {
    for (const Command& command : commands())
      EXPECT_THAT(script, HasSubstr(std::string(command.name)));
    if (!have(shell)) continue;
    write(folder.file(shell), script);
    EXPECT_EQ(output_of(shell + " -n '" + folder.file(shell) + "'"), "") << shell;
  }
}

// Asks a real bash what it would offer after `line`.
std::string offered(const TestFolder& folder, const std::string& line) {
  write(folder.file("closeknit"), "#!/bin/sh\nshift\nshift\nprintf '%s\\n' \"Ann Lee\" 'Bob $(touch x)'\n");
  write(folder.file("ask"), bash_completion() + "\nPATH=" + folder.file("") + ":$PATH\ncompopt() { :; }\n" +
                                "COMP_WORDS=(" + line + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n_closeknit\n" +
                                "printf '%s\\n' \"${COMPREPLY[@]}\"\n");
  return output_of("chmod +x '" + folder.file("closeknit") + "'; bash '" + folder.file("ask") + "'");
}

TEST(Completion, BashOffersCommandsOptionsChoicesAndPeople) {
  if (!have("bash")) GTEST_SKIP() << "there is no bash";
  TestFolder folder;
  EXPECT_EQ(offered(folder, "closeknit pe"), "person\npeople\n") << "in the order of the table";
  EXPECT_EQ(offered(folder, "closeknit --book x tod"), "today\n");
  EXPECT_EQ(offered(folder, "closeknit person --wh"), "--why\n");
  EXPECT_EQ(offered(folder, "closeknit --color ''"), "auto\nalways\nnever\n");
  EXPECT_EQ(offered(folder, "closeknit completion ''"), "bash\nzsh\nfish\n");
  EXPECT_EQ(offered(folder, "closeknit person An"), "Ann Lee\nBob $(touch x)\n");
  EXPECT_EQ(offered(folder, "closeknit person ''"), "\n");
  EXPECT_THAT(offered(folder, "closeknit help sear"), HasSubstr("search"));
}

}  // namespace
}  // namespace closeknit::cli
