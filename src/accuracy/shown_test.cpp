// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "accuracy/shown_study.hpp"

namespace closeknit::accuracy {
namespace {

std::optional<std::map<std::string, Labels>> read(const std::string& text) {
  const auto path = std::filesystem::temp_directory_path() / "closeknit-labels-test.tsv";
  std::ofstream(path) << text;
  auto labels = read_labels(path.string());
  std::filesystem::remove(path);
  return labels;
}

constexpr const char* kHead = "ego\tdate\tmessage_id\tshown\tlabel\treason\tsplit\n";

TEST(LabelsOfOwed, HoldFromTheirDateOnOrUntilThen) {
  const auto labels = read(std::string(kHead) +
                           "ann\t2021-06-15\ta@x\tyes\twaits\tquestion\ttrain\n"
                           "ann\t2021-06-15\tb@x\tyes\tdoes_not\trhetorical\ttrain\n");
  ASSERT_TRUE(labels);
  const Labels& ann = labels->at("ann");
  EXPECT_EQ(at_date(ann, "a@x", "2021-06-15"), Waits::yes);
  EXPECT_EQ(at_date(ann, "a@x", "2021-06-01"), Waits::yes);
  EXPECT_EQ(at_date(ann, "a@x", "2021-07-01"), std::nullopt) << "it may have been settled since";
  EXPECT_EQ(at_date(ann, "b@x", "2021-07-01"), Waits::no);
  EXPECT_EQ(at_date(ann, "b@x", "2021-06-01"), std::nullopt) << "it may have been settled by then";
  EXPECT_EQ(at_date(ann, "c@x", "2021-06-15"), std::nullopt);
}

TEST(LabelsOfOwed, AreNotReadFromAnythingElse) {
  EXPECT_FALSE(read(""));
  EXPECT_FALSE(read("some text\n"));
  EXPECT_FALSE(read(std::string(kHead) + "ann\t2021-06-15\n"));
  EXPECT_FALSE(read(std::string(kHead) + "ann\t2021-06-15\ta@x\tyes\tperhaps\tquestion\ttrain\n"));
  EXPECT_FALSE(read_labels("/nowhere/at/all.tsv"));
}

}  // namespace
}  // namespace closeknit::accuracy
