// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/places.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace closeknit::intake {
namespace {

namespace fs = std::filesystem;

class Places : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "closeknit-home-XXXXXX").string();
    home_ = mkdtemp(name.data());
  }
  void TearDown() override { fs::remove_all(home_); }
  void make(const std::string& folder) { fs::create_directories(home_ / folder); }
  std::vector<std::string> found() {
    std::vector<std::string> lines;
    for (const Place& place : find_places(home_.string()))
      lines.push_back(std::string(place.kind) + ' ' + place.name + ' ' +
                      fs::path(place.path).lexically_relative(home_).string());
    return lines;
  }
  fs::path home_;
};

TEST_F(Places, EachRuleFindsItsFolderInAMadeUpHome) {
  for (const PlaceRule& rule : place_rules()) {
    std::string path(rule.pattern);
    for (std::size_t at = path.find('*'); at != std::string::npos; at = path.find('*'))
      path.replace(at, 1, "some");
    make(path + (rule.holds.empty() ? "" : "/" + std::string(rule.holds)));
    auto places = find_places(home_.string());
    EXPECT_TRUE(std::ranges::any_of(places, [&](const Place& place) {
      return place.kind == rule.kind && place.path == (home_ / path).string();
    })) << rule.pattern;
  }
}

TEST_F(Places, AreToldApartByTheirProfiles) {
  make(".thunderbird/a1.default/ImapMail/imap.example.org");
  make(".thunderbird/b2.work/Mail/Local Folders");
  make("Maildir/cur");
  EXPECT_THAT(found(), testing::ElementsAre(
                           "thunderbird b2.work Local Folders .thunderbird/b2.work/Mail/Local Folders",
                           "thunderbird a1.default imap.example.org .thunderbird/a1.default/ImapMail/imap.example.org",
                           "maildir Maildir Maildir"));
}

TEST_F(Places, AFolderOfAnotherProgramIsNoMailOfApples) {
  make("Library/Mail/V10");
  EXPECT_THAT(found(), testing::IsEmpty());
  make("Library/Mail/V10/MailData");
  EXPECT_THAT(found(), testing::ElementsAre("apple-mail V10 Library/Mail/V10"));
}

TEST_F(Places, FilesAndRoundTripsOfLinksDoNoHarm) {
  std::ofstream(home_ / "Mail") << "a file";
  make(".thunderbird");
  fs::create_directory_symlink(home_, home_ / ".thunderbird/round");
  EXPECT_THAT(found(), testing::IsEmpty());
}

TEST_F(Places, ThereAreNoneWithoutAHome) {
  EXPECT_THAT(find_places(""), testing::IsEmpty());
  EXPECT_THAT(find_places((home_ / "nobody").string()), testing::IsEmpty());
}

}  // namespace
}  // namespace closeknit::intake
