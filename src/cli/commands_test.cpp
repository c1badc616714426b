// SPDX-License-Identifier: AGPL-3.0-or-later
// Every command against a real book: a made-up mailbox, imported once for all tests here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/table.hpp"
#include "cli/test_world.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

using nlohmann::json;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

// Where a command wrote more than fits, or what a terminal would act on; "" where all is well. Lines that are there to
// be copied may be longer.
std::string unfit(const std::string& text, std::size_t columns) {
  if (text::printable(text) != text) return "active characters";
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);)
    if (text::columns(line) > columns && !line.contains("closeknit ")) return line;
  return "";
}

class Commands : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    folder_ = std::make_unique<TestFolder>();
    TestWorld machine;
    ASSERT_EQ(machine.run({"sample", folder_->file("mail"), "--messages", "600", "--people", "40"}), 0) << machine.err;
    ASSERT_EQ(machine.run({"--book", folder_->file("first"), "import", folder_->file("mail")}), 0) << machine.err;
    imported_ = machine.out;
  }
  static void TearDownTestSuite() { folder_.reset(); }

  // Each test has the book as it was after the import.
  void SetUp() override {
    book_ = own_.file("book");
    ASSERT_EQ(machine_.run({"--book", folder_->file("first"), "backup", book_}), 0) << machine_.err;
  }

  int run(std::vector<std::string> line) {
    line.insert(line.begin(), {"--book", book_});
    return machine_.run(line);
  }
  json ask(std::vector<std::string> line) {
    line.emplace_back("--json");
    EXPECT_EQ(run(line), 0) << machine_.err;
    EXPECT_EQ(std::ranges::count(machine_.out, '\n'), 1);
    return json::parse(machine_.out);
  }
  // By value: what a loop goes over must outlive the document it was in.
  json list(std::vector<std::string> line, const char* name) {
    json document = ask(std::move(line));
    return document[name];
  }
  std::vector<std::string> addresses_of(const std::string& somebody) {
    return ask({"person", somebody})["person"]["addresses"].get<std::vector<std::string>>();
  }
  std::string out() const { return machine_.out; }
  std::string err() const { return machine_.err; }

  static std::unique_ptr<TestFolder> folder_;
  static std::string imported_;
  TestFolder own_;
  TestWorld machine_;
  std::string book_;
};
std::unique_ptr<TestFolder> Commands::folder_;
std::string Commands::imported_;

TEST_F(Commands, AnImportTellsWhatItReadAndWhoYouAre) {
  EXPECT_THAT(imported_, HasSubstr("600 messages read"));
  EXPECT_THAT(imported_, HasSubstr("closeknit takes you for"));
  EXPECT_THAT(imported_, HasSubstr("closeknit today"));
  EXPECT_EQ(unfit(imported_, 80), "");
}

TEST_F(Commands, ImportingAgainFindsNothingNew) {
  json again = ask({"import", folder_->file("mail")});
  EXPECT_EQ(again["new"], 0);
  EXPECT_EQ(again["refused"], 0);
  EXPECT_FALSE(again["owner"].empty());
}

TEST_F(Commands, ImportingWhatIsNotThereIsAnError) {
  EXPECT_EQ(run({"import", own_.file("nothing")}), 66);
  EXPECT_THAT(err(), HasSubstr("nothing"));
}

TEST_F(Commands, AStoppedImportSaysHowToGoOn) {
  machine_.stop = true;
  EXPECT_EQ(machine_.run({"--book", own_.file("new"), "import", folder_->file("mail")}), 130) << err();
  EXPECT_THAT(err(), HasSubstr("continue by the same command"));
  machine_.stop = false;
  EXPECT_EQ(machine_.run({"--book", own_.file("new"), "import", folder_->file("mail")}), 0) << err();
  EXPECT_EQ(machine_.run({"--book", own_.file("new"), "check", "--json"}), 0);
  EXPECT_EQ(json::parse(machine_.out)["interactions"], ask({"check"})["interactions"]);
}

TEST_F(Commands, EveryAnswerFitsTheTerminalAndIsSafe) {
  std::string name = ask({"people"})["people"][0]["name"];
  for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{{"today"},
                                                                                    {"people"},
                                                                                    {"people", "--all", "--most", "5"},
                                                                                    {"person", name},
                                                                                    {"person", name, "--why"},
                                                                                    {"circles"},
                                                                                    {"circles", "--why"},
                                                                                    {"owed"},
                                                                                    {"search", "the"},
                                                                                    {"search", "--best", "you"},
                                                                                    {"me"},
                                                                                    {"review"},
                                                                                    {"corrections"},
                                                                                    {"check"}})
    for (std::size_t columns : {60U, 80U, 132U}) {
      machine_.columns = columns;
      EXPECT_EQ(run(line), 0) << line[0] << ": " << err();
      EXPECT_FALSE(out().empty()) << line[0];
      EXPECT_EQ(unfit(out(), columns), "") << line[0] << " at " << columns;
      EXPECT_EQ(err(), "") << line[0];
    }
}

TEST_F(Commands, EveryAnswerForProgramsIsOneDocument) {
  std::string name = ask({"people"})["people"][0]["name"];
  for (const std::vector<std::string>& line : std::vector<std::vector<std::string>>{{"today"},
                                                                                    {"people"},
                                                                                    {"person", name},
                                                                                    {"circles"},
                                                                                    {"owed"},
                                                                                    {"search", "the"},
                                                                                    {"me"},
                                                                                    {"review"},
                                                                                    {"corrections"},
                                                                                    {"check"},
                                                                                    {"complete", name},
                                                                                    {"man", own_.file("man")}})
    EXPECT_TRUE(ask(line).is_object()) << line[0];
}

// Of `circles --why` and `person --why` alike.
TEST_F(Commands, WhyIsInWordsThenFiguresThatAddUpThenMessages) {
  auto hold = [](const json& person) {
    const std::string name = person["name"];
    ASSERT_FALSE(person["why"].empty()) << name;
    double sum = 0;
    for (const json& part : person["why"]) {
      EXPECT_FALSE(part["words"].get<std::string>().empty()) << name;
      sum += part["share"].get<double>();
    }
    EXPECT_NEAR(sum, person["score"].get<double>(), 1e-9) << name;
    EXPECT_FALSE(person["evidence"].empty()) << name;
  };
  std::size_t explained = 0;
  const json circles = ask({"circles", "--why"});
  for (const json& circle : circles["circles"])
    for (const json& person : circle["people"]) {
      if (person["why"].empty()) continue;
      ++explained;
      hold(person);
      if (explained % 5 != 0) continue;
      const json page = ask({"person", person["id"]})["person"];
      hold(page);
      EXPECT_EQ(page["why"], person["why"]);
      EXPECT_EQ(page["score"], person["score"]);
      EXPECT_EQ(page["evidence"], person["evidence"]);
    }
  EXPECT_EQ(explained, 15U);
  EXPECT_EQ(run({"circles", "--why", "--most", "1"}), 0);
  const std::string text = out();
  EXPECT_LT(text.find("adds "), text.find("in all ")) << text;
  EXPECT_LT(text.find("in all "), text.find("the latest of it")) << text;
}

TEST_F(Commands, TodayIsAHandfulWithEvidenceAndTheSameTwice) {
  json first = ask({"today"});
  EXPECT_LE(first["items"].size(), 7);
  ASSERT_FALSE(first["items"].empty());
  for (const json& item : first["items"])
    EXPECT_FALSE(item["evidence"].empty()) << item["key"];
  EXPECT_EQ(ask({"today"}), first);
}

TEST_F(Commands, APartOfTodayHasTheNumbersOfTheWholeAndCountsAsNoShowing) {
  const json whole = ask({"today", "--peek"})["items"];
  ASSERT_FALSE(whole.empty());
  const std::string kind = whole.back()["reason"];
  json expected = json::array();
  for (const json& item : whole)
    if (item["reason"] == kind) expected.push_back(item);
  EXPECT_EQ(ask({"today", "--only", kind})["items"], expected);
  EXPECT_EQ(expected.back()["number"], whole.size());
  EXPECT_EQ(ask({"today", "--peek"})["items"], whole);
  EXPECT_EQ(run({"today", "--only", kind}), 0);
  EXPECT_THAT(out(), HasSubstr("snooze " + std::to_string(expected[0]["number"].get<int>()) + " --until"));
  EXPECT_EQ(run({"today", "--only", "everything"}), 2);
}

TEST_F(Commands, WhatIsPutOffOrAwayIsGoneUntilItIsUndone) {
  json before = ask({"today", "--peek"})["items"];
  ASSERT_GE(before.size(), 2);
  std::string name = before[1]["name"];
  EXPECT_EQ(run({"snooze", "1"}), 2) << "until when?";
  EXPECT_EQ(run({"snooze", "1", "--until", "2020-01-01"}), 2) << "that was long ago";
  EXPECT_EQ(run({"snooze", "1", "--until", "2w"}), 0) << err();
  EXPECT_THAT(out(), HasSubstr("closeknit undo 1"));
  EXPECT_EQ(ask({"dismiss", before[1]["key"]})["corrections"], json::array({2}));
  for (const json& item : list({"today", "--peek"}, "items")) {
    EXPECT_NE(item["key"], before[0]["key"]);
    EXPECT_NE(item["key"], before[1]["key"]);
  }
  EXPECT_EQ(run({"undo", "1"}), 0);
  EXPECT_EQ(run({"undo", "2"}), 0);
  EXPECT_EQ(ask({"today", "--peek"})["items"], before);
  EXPECT_EQ(run({"dismiss", "99"}), 66);
  EXPECT_EQ(run({"dismiss", "nobody at all"}), 66);
}

TEST_F(Commands, WhatIsNotOwedIsOffTheList) {
  json before = ask({"owed"});
  ASSERT_FALSE(before["by_me"].empty());
  std::string message = before["by_me"][0]["evidence"][0]["interaction"];
  EXPECT_EQ(run({"not-owed", message}), 0) << err();
  for (const json& item : list({"owed"}, "by_me"))
    EXPECT_NE(item["evidence"][0]["interaction"], message);
  EXPECT_EQ(run({"undo", "1"}), 0);
  EXPECT_EQ(ask({"owed"}), before);
  EXPECT_EQ(run({"not-owed", "1"}), 0) << "by its number in the list";
  EXPECT_EQ(ask({"owed"})["by_me"].size() + 1, before["by_me"].size());
  EXPECT_EQ(run({"not-owed", "0000000000000"}), 66);
}

TEST_F(Commands, MergeAndSplitMoveAddressesAndUndoTakesThemBack) {
  json before = ask({"people"})["people"];
  std::string a = before[0]["addresses"][0];
  std::string b = before[1]["addresses"][0];
  EXPECT_EQ(run({"merge", a, b}), 0) << err();
  EXPECT_THAT(addresses_of(a), Contains(b));
  EXPECT_EQ(run({"split", b}), 0) << err();
  EXPECT_THAT(addresses_of(a), Not(Contains(b)));
  std::size_t said = ask({"corrections"})["corrections"].size();
  for (std::size_t number = said; number >= 1; --number)
    EXPECT_EQ(run({"undo", std::to_string(number)}), 0);
  EXPECT_EQ(ask({"people"})["people"], before);
  EXPECT_TRUE(ask({"corrections"})["corrections"].empty());
  EXPECT_EQ(ask({"corrections", "--all"})["corrections"].size(), said);
  EXPECT_EQ(run({"merge", a, a}), 2);
  EXPECT_EQ(run({"undo", "99"}), 66);
}

TEST_F(Commands, UndoTakesNumbersAndSeveralAtOnce) {
  ASSERT_EQ(run({"note", "Hannah", "likes owls"}), 0) << err();
  ASSERT_EQ(run({"note", "Hannah", "likes quinces"}), 0) << err();
  for (const char* typed : {"x", "1.5", "1x", ""})
    EXPECT_EQ(run({"undo", typed}), 2) << typed;
  EXPECT_EQ(run({"undo", "1", "99"}), 66);
  EXPECT_EQ(ask({"corrections"})["corrections"].size(), 2);
  EXPECT_EQ(run({"undo", "1", "2"}), 0) << err();
  EXPECT_TRUE(ask({"corrections"})["corrections"].empty());
}

TEST_F(Commands, AKindSaidOfANameTearsNobodyInTwo) {
  json people = ask({"people"})["people"];
  auto several = std::ranges::find_if(people, [](const json& person) { return person["addresses"].size() > 1; });
  ASSERT_NE(several, people.end());
  ASSERT_EQ(run({"kind", (*several)["name"], "robot"}), 0) << err();
  const std::string undo = out().substr(out().find("closeknit undo ") + 15);
  for (const json& party : list({"people", "--all"}, "people"))
    if (party["name"] == (*several)["name"]) {
      EXPECT_EQ(party["kind"], "robot");
      EXPECT_EQ(party["addresses"], (*several)["addresses"]);
    }
  std::vector<std::string> line{"undo"};
  std::istringstream numbers(undo);
  for (std::string number; numbers >> number;)
    line.push_back(number);
  ASSERT_EQ(run(line), 0) << err();
  EXPECT_EQ(ask({"people"})["people"], people);
}

TEST_F(Commands, TheOwnerIsWhoTheySayTheyAre) {
  std::string other = ask({"people"})["people"][0]["addresses"][0];
  std::string mine = ask({"me"})["owner"][0]["address"];
  auto owns = [&](const std::string& address) {
    for (const json& line : list({"me"}, "owner"))
      if (line["address"] == address) return true;
    return false;
  };
  EXPECT_TRUE(owns(mine));
  EXPECT_EQ(run({"me", other}), 0) << err();
  EXPECT_TRUE(owns(other));
  EXPECT_EQ(run({"me", "--not", other}), 0) << err();
  EXPECT_FALSE(owns(other));
  EXPECT_EQ(run({"me", "nobody"}), 2);
  EXPECT_EQ(run({"me", "unread@example.org"}), 0) << err();
  EXPECT_THAT(out(), HasSubstr("  unread@example.org\n"));
  EXPECT_EQ(run({"me"}), 0) << err();
  EXPECT_THAT(out(), HasSubstr("an address of which no mail was read yet"));
}

TEST_F(Commands, ASampleIsNeverEmpty) {
  EXPECT_EQ(run({"sample", own_.file("none"), "--people", "0"}), 2);
  EXPECT_EQ(run({"sample", own_.file("none"), "--messages", "0"}), 2);
}

TEST_F(Commands, ASearchThatCannotBeMeantSaysSo) {
  EXPECT_EQ(run({"search", "from:"}), 2);
  EXPECT_EQ(run({"search", "since:2026-13-45"}), 2);
  EXPECT_THAT(err(), HasSubstr("since:2026-13-45: this is no day (say since:2024-03-31)"));
}

TEST_F(Commands, ThePagesForManGoWhereTheyAreTold) {
  EXPECT_EQ(run({"man"}), 2);
}

TEST_F(Commands, CloserMovesOneCircleAtATime) {
  json people = ask({"people"})["people"];
  auto outer = std::ranges::find_if(people, [](const json& person) { return person["circle"] == "15"; });
  ASSERT_NE(outer, people.end());
  std::string address = (*outer)["addresses"][0];
  EXPECT_EQ(run({"closer", address}), 0) << err();
  EXPECT_EQ(ask({"person", address})["person"]["circle"], "5");
  EXPECT_EQ(run({"closer", "--farther", address}), 0) << err();
  EXPECT_EQ(run({"closer", "--farther", address}), 0) << err();
  EXPECT_EQ(ask({"person", address})["person"]["circle"], "50");
}

TEST_F(Commands, AKindIsWhatTheOwnerSays) {
  std::string address = ask({"people"})["people"][0]["addresses"][0];
  EXPECT_EQ(run({"kind", address, "robot"}), 0) << err();
  for (const json& person : list({"people"}, "people"))
    EXPECT_NE(person["addresses"][0], address);
  EXPECT_EQ(run({"kind", address, "ghost"}), 2);
}

TEST_F(Commands, SomebodyUnknownIsNotFound) {
  EXPECT_EQ(run({"person", "Nobody", "Of", "This", "Name"}), 66);
  EXPECT_EQ(ask({"search", "from:nobody-of-this-name", "x"})["hits"].size(), 0);
}

TEST_F(Commands, TypingAheadOffersNames) {
  std::string name = ask({"people"})["people"][0]["name"];
  EXPECT_EQ(run({"complete", name.substr(0, 3)}), 0);
  EXPECT_THAT(out(), HasSubstr(name + "\n"));
}

TEST_F(Commands, AnExportIsLinesOfJsonAndCards) {
  ASSERT_EQ(run({"export"}), 0) << err();
  std::istringstream lines(out());
  std::size_t interactions = 0;
  for (std::string line; std::getline(lines, line);)
    if (json::parse(line)["type"] == "interaction") ++interactions;
  EXPECT_EQ(interactions, ask({"check"})["interactions"]);
  ASSERT_EQ(run({"export", "--vcard"}), 0) << err();
  EXPECT_THAT(out(), testing::StartsWith("BEGIN:VCARD\r\n"));
  EXPECT_TRUE(out().ends_with("END:VCARD\r\n"));
}

TEST_F(Commands, ABackupIsABookAndNeverOverwrites) {
  std::string copy = own_.file("copy with blanks");
  EXPECT_EQ(run({"backup", copy}), 0) << err();
  EXPECT_NE(run({"backup", copy}), 0) << "it is there already";
  json people = ask({"people"});
  book_ = copy;
  EXPECT_EQ(ask({"people"}), people);
}

TEST_F(Commands, ARepairComesToTheSameResult) {
  json people = ask({"people"});
  json owed = ask({"owed"});
  EXPECT_EQ(run({"check", "--repair"}), 0) << err();
  EXPECT_THAT(out(), HasSubstr("The book is whole."));
  EXPECT_EQ(ask({"people"}), people);
  EXPECT_EQ(ask({"owed"}), owed);
}

TEST_F(Commands, AnEmptyBookSaysHowToFillIt) {
  std::filesystem::create_directory(own_.file("empty"));
  book_ = own_.file("new/deep/book");
  EXPECT_EQ(run({"import", own_.file("empty")}), 0) << err();
  EXPECT_THAT(out(), HasSubstr("Is it the right folder?"));
  for (const char* command : {"people", "circles", "owed", "me", "review", "corrections", "check"})
    EXPECT_EQ(run({command}), 0) << command << ": " << err();
  EXPECT_EQ(run({"today"}), 0);
  EXPECT_THAT(err(), HasSubstr("closeknit import"));
}

}  // namespace
}  // namespace closeknit::cli
