// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/sample.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "sample/truth.hpp"

namespace closeknit::sample {
namespace {

namespace fs = std::filesystem;
using ::testing::Contains;
using ::testing::HasSubstr;

constexpr Instant kUntil{1'795'219'200};  // 2026-11-21

// A folder of its own for a test, gone afterwards.
class Place {
 public:
  Place() {
    std::string pattern = (fs::temp_directory_path() / "closeknit-sample-XXXXXX").string();
    path_ = ::mkdtemp(pattern.data());
  }
  ~Place() { fs::remove_all(path_); }
  Place(const Place&) = delete;
  Place& operator=(const Place&) = delete;
  std::string box() const { return (path_ / "mail").string(); }
  std::string truth() const { return box() + ".truth.jsonl"; }
  const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// Every message with its path below the folder, by path.
std::map<std::string, std::string> messages_in(const std::string& folder) {
  std::map<std::string, std::string> found;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().filename() != "maildirfolder")
      found[fs::relative(entry.path(), folder).string()] = contents(entry.path());
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);)
    lines.push_back(line);
  return lines;
}

Plan small_plan(std::uint32_t messages) {
  return {.messages = messages, .people = 60, .seed = 1, .until = kUntil};
}

// The header fields of a message, unfolded, by name in lower case; several of one name joined with a line end.
std::map<std::string, std::string> headers_of(const std::string& message) {
  std::map<std::string, std::string> fields;
  std::string* last = nullptr;
  for (const std::string& line : lines_of(message.substr(0, message.find("\n\n")))) {
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (last != nullptr) *last += " " + line.substr(1);
      continue;
    }
    std::string name = line.substr(0, line.find(':'));
    std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
    std::string& field = fields[name];
    field += (field.empty() ? "" : "\n") + line.substr(std::min(line.find(':') + 2, line.size()));
    last = &field;
  }
  return fields;
}

TEST(Sample, HoldsAsManyMessagesAsPlanned) {
  for (std::uint32_t messages : {1U, 40U, 999U}) {
    Place place;
    auto made = make(place.box(), small_plan(messages), {}, nullptr);
    ASSERT_TRUE(made);
    EXPECT_EQ(made->messages, messages);
    auto found = messages_in(place.box());
    EXPECT_EQ(found.size(), messages);
    std::uint64_t bytes = 0;
    for (const auto& [path, text] : found)
      bytes += text.size();
    EXPECT_EQ(made->bytes, bytes);
  }
}

TEST(Sample, TheSamePlanGivesTheSameBytes) {
  Place one;
  Place two;
  ASSERT_TRUE(make(one.box(), small_plan(900), {}, nullptr));
  ASSERT_TRUE(make(two.box() + "/", small_plan(900), {}, nullptr));
  EXPECT_EQ(messages_in(one.box()), messages_in(two.box()));
  EXPECT_EQ(contents(one.truth()), contents(two.truth()));
}

TEST(Sample, AnotherSeedGivesOtherLetters) {
  Place one;
  Place two;
  Plan other = small_plan(400);
  other.seed = 2;
  ASSERT_TRUE(make(one.box(), small_plan(400), {}, nullptr));
  ASSERT_TRUE(make(two.box(), other, {}, nullptr));
  EXPECT_NE(messages_in(one.box()), messages_in(two.box()));
}

TEST(Sample, FilesCarryTheTimeAtWhichTheLetterWasWritten) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(300), {}, nullptr));
  for (const auto& [path, text] : messages_in(place.box())) {
    auto written = fs::last_write_time(fs::path(place.box()) / path);
    auto seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::file_clock::to_sys(written).time_since_epoch())
            .count();
    EXPECT_EQ(std::to_string(seconds), fs::path(path).filename().string().substr(0, 10)) << path;
    EXPECT_LT(seconds, kUntil.seconds);
  }
}

TEST(Sample, EveryMessageIsWellFormed) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(1'000), {}, nullptr));
  std::set<std::string> ids;
  for (const auto& [path, text] : messages_in(place.box())) {
    auto fields = headers_of(text);
    for (const char* name : {"from", "to", "subject", "date", "message-id", "mime-version", "content-type"})
      EXPECT_TRUE(fields.contains(name)) << path << " lacks " << name;
    EXPECT_TRUE(ids.insert(fields["message-id"]).second) << path;
    EXPECT_FALSE(fields["subject"].empty()) << path;
    std::string head = text.substr(0, text.find("\n\n"));
    EXPECT_TRUE(std::all_of(head.begin(), head.end(), [](unsigned char c) { return c < 128; })) << path;
    for (const std::string& line : lines_of(text))
      ASSERT_LE(line.size(), 998U) << path;
    EXPECT_EQ(text.find('\r'), std::string::npos) << path;
    if (std::size_t at = text.find("boundary=\""); at != std::string::npos) {
      std::string boundary = text.substr(at + 10, text.find('"', at + 10) - at - 10);
      EXPECT_NE(text.find("\n--" + boundary + "--\n"), std::string::npos) << path;
    }
  }
}

TEST(Sample, NobodyOutsideCouldEverBeReached) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(1'000), {}, nullptr));
  for (const auto& [path, text] : messages_in(place.box()))
    for (const auto& [name, value] : headers_of(text)) {
      if (name != "from" && name != "to" && name != "cc") continue;
      for (std::size_t at = value.find('@'); at != std::string::npos; at = value.find('@', at + 1)) {
        std::string domain = value.substr(at, value.find_first_of(">,\n", at) - at);
        EXPECT_TRUE(domain.ends_with(".example")) << path << ": " << domain;
      }
    }
}

TEST(Sample, NoSlotIsLeftUnfilled) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(1'500), {}, nullptr));
  for (const auto& [path, text] : messages_in(place.box())) {
    std::string body = text.substr(text.find("\n\n"));
    if (body.find("base64") != std::string::npos) continue;
    EXPECT_EQ(body.find('$'), std::string::npos) << path;
    EXPECT_EQ(headers_of(text)["subject"].find('$'), std::string::npos) << path;
  }
}

TEST(Sample, AnswersNameWhatTheyAnswer) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(900), {}, nullptr));
  auto messages = messages_in(place.box());
  std::set<std::string> ids;
  for (const auto& [path, text] : messages)
    ids.insert(headers_of(text)["message-id"]);
  std::size_t answers = 0;
  for (const auto& [path, text] : messages) {
    auto fields = headers_of(text);
    if (!fields.contains("in-reply-to")) continue;
    ++answers;
    EXPECT_TRUE(ids.contains(fields["in-reply-to"])) << path;
    EXPECT_THAT(fields["references"], HasSubstr(fields["in-reply-to"])) << path;
  }
  EXPECT_GT(answers, messages.size() / 4);
}

TEST(Sample, WhatTheOwnerWroteLiesInSent) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(900), {}, nullptr));
  for (const auto& [path, text] : messages_in(place.box())) {
    bool owner = headers_of(text)["from"].starts_with("Nora Whitlock <");
    EXPECT_EQ(owner, path.starts_with(".Sent/cur/")) << path;
  }
}

TEST(Sample, ListsNewslettersAndRobotsBearTheirMarks) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(1'200), {}, nullptr));
  std::size_t lists = 0, newsletters = 0, robots = 0;
  for (const auto& [path, text] : messages_in(place.box())) {
    auto fields = headers_of(text);
    const bool list = path.starts_with(".Lists.");
    const bool newsletter = path.starts_with(".Newsletters");
    EXPECT_EQ(list, fields.contains("list-post")) << path;
    EXPECT_TRUE(!newsletter || fields.contains("list-unsubscribe")) << path;
    lists += list ? 1 : 0;
    newsletters += newsletter ? 1 : 0;
    robots += fields.contains("auto-submitted") ? 1 : 0;
  }
  EXPECT_GT(lists, 40U);
  EXPECT_GT(newsletters, 40U);
  EXPECT_GT(robots, 40U);
}

TEST(Sample, TheLastWeeksHoldOpenQuestionsFromClosePeople) {
  Place place;
  ASSERT_TRUE(make(place.box(), small_plan(1'000), {}, nullptr));
  std::size_t open = 0;
  for (const std::string& line : lines_of(contents(place.truth()))) {
    if (line.find("\"owed\":\"by_me\"") == std::string::npos || line.find("\"open\":true") == std::string::npos)
      continue;
    std::size_t at = line.find("\"at\":\"") + 6;
    if (line.substr(at, 10) > "2026-11-01" && line.find("\"relation\":\"stranger\"") == std::string::npos) ++open;
  }
  EXPECT_GE(open, 9U);
  EXPECT_LE(open, 12U);
}

TEST(Sample, TruthNamesOwnerPartiesHomonymsAndThoseWhoDrift) {
  Place place;
  Plan plan{.messages = 12'000, .people = 400, .seed = 1, .until = kUntil};
  ASSERT_TRUE(make(place.box(), plan, {}, nullptr));
  auto lines = lines_of(contents(place.truth()));
  EXPECT_THAT(lines.front(), HasSubstr("nora@whitlock-translations.example"));
  std::size_t persons = 0, annas = 0, aliases = 0;
  for (const std::string& line : lines) {
    if (line.find("\"party\":\"person\"") != std::string::npos) ++persons;
    if (line.find("\"party\":\"person\",\"name\":\"Anna Müller\"") != std::string::npos) ++annas;
    if (line.find("\"party\":\"person\"") != std::string::npos && line.find(".example\",\"") != std::string::npos)
      ++aliases;
  }
  EXPECT_GT(persons, 360U);
  EXPECT_EQ(annas, 2U);
  EXPECT_GT(aliases, 40U);
  EXPECT_THAT(lines, Contains(HasSubstr("\"drifting\":\"Maeve Gallagher\"")));
  EXPECT_THAT(lines, Contains(HasSubstr("\"drifting\":\"Sam Pritchard\"")));
}

TEST(Sample, AFolderThatHoldsSomethingIsLeftAlone) {
  Place place;
  fs::create_directories(place.box());
  std::ofstream(fs::path(place.box()) / "diary.txt") << "mine";
  auto made = make(place.box(), small_plan(10), {}, nullptr);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Code::usage);
  EXPECT_EQ(messages_in(place.box()).size(), 1U);
}

TEST(Sample, AFolderThatCannotBeMadeIsAnError) {
  Place place;
  std::ofstream(place.path() / "file") << "no folder";
  auto made = make((place.path() / "file" / "mail").string(), small_plan(10), {}, nullptr);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Code::denied);
}

TEST(Sample, StopsWhenTold) {
  Place place;
  const std::atomic<bool> stop{true};
  auto made = make(place.box(), small_plan(500), {}, &stop);
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().code, Code::interrupted);
}

TEST(Sample, TellsHowFarItIs) {
  Place place;
  std::vector<std::uint64_t> done;
  ASSERT_TRUE(make(place.box(), small_plan(2'100), [&](const Step& step) { done.push_back(step.done); }, nullptr));
  EXPECT_THAT(done, ::testing::ElementsAre(1'000, 2'000));
}

}  // namespace
}  // namespace closeknit::sample
