// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "accuracy/program.hpp"

namespace closeknit::accuracy {
namespace {

Result<Options> read(std::vector<std::string> words) {
  return read_options(words);
}

TEST(Options, TakeSeveralPathsAndOwners) {
  const auto options = read({"--mail", "a", "b", "--owner", "ann@example.org", "--json", "--only", "ties", "owed"});
  ASSERT_TRUE(options);
  EXPECT_EQ(options->mail, (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(options->json);
  EXPECT_TRUE(options->wants("owed"));
  EXPECT_FALSE(options->wants("people"));
  EXPECT_TRUE(read({})->wants("people"));
}

TEST(Options, RefuseWhatTheyDoNotKnow) {
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"--mail"}, {"--only", "weather"}, {"--nothing"}, {"--fit", "people"}, {"--channel", "pigeon"}, {"stray"}})
    EXPECT_FALSE(read(words)) << words.front();
  EXPECT_EQ(read({"--fit", "bogus"}).error().where, "bogus");
  EXPECT_NE(read({"--fit", "bogus"}).error().hint.find("ties, drift, owed"), std::string::npos);
  EXPECT_EQ(read({"--fit", "owed"})->fit, "owed");
  EXPECT_EQ(read({"--channel", "chat"})->channel, ties::Channel::chat);
}

TEST(Measuring, RefusesWhatHoldsNothingToMeasure) {
  const std::string folder = (std::filesystem::temp_directory_path() / "closeknit-accuracy-test").string();
  std::filesystem::create_directories(folder + "/mail");
  const std::string text = folder + "/text";
  std::ofstream(text) << "Dear Ann,\n\nthis is a letter.\n";
  for (const auto& words : std::vector<std::vector<std::string>>{{"--events", text},
                                                                 {"--events", folder + "/nosuch"},
                                                                 {"--identities", text},
                                                                 {"--identities", folder + "/nosuch"},
                                                                 {"--mail", folder + "/mail"},
                                                                 {"--mail", folder + "/nosuch"},
                                                                 {"--drafts", folder + "/nosuch"}})
    EXPECT_FALSE(measure(*read(words), folder, Instant{1'800'000'000})) << words.front() << ' ' << words.back();
  std::filesystem::remove_all(folder);
}

TEST(Report, ShowsEachMethodWithItsInterval) {
  const Table table{.subject = "ties",
                    .set = "made up",
                    .about = "two owners",
                    .measures = {"AUC"},
                    .rows = {{"closeknit", {{0.5, 0.25, 0.75}}}}};
  EXPECT_NE(as_text(table).find("0.500 [0.250 0.750]"), std::string::npos);
  EXPECT_NE(as_json({.tables = {table}, .skipped = {}}).find("\"ours\": true"), std::string::npos);
}

}  // namespace
}  // namespace closeknit::accuracy
