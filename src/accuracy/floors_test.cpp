// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/floors.hpp"

#include <gtest/gtest.h>

namespace closeknit::accuracy {
namespace {

Table made_up(double value) {
  return {.subject = "ties",
          .set = "calls",
          .about = {},
          .measures = {"MRR", "AUC"},
          .rows = {{"a rival", {{0.1, 0, 0}, {0.99, 0, 0}}}, {std::string(kOurs), {{0.2, 0, 0}, {value, 0, 0}}}}};
}

TEST(Floors, AreLinesOfFourFieldsAndRemarks) {
  const auto floors = floors_from("# a remark\n\nties\tcalls\tAUC\t0.8\n");
  ASSERT_TRUE(floors);
  ASSERT_EQ(floors->size(), 1U);
  EXPECT_EQ(floors->front().measure, "AUC");
  EXPECT_EQ(floors->front().least, 0.8);
  EXPECT_TRUE(floors_from("")->empty());
  for (const char* wrong : {"ties\tcalls\tAUC", "ties\tcalls\tAUC\t", "ties\tcalls\tAUC\t0.8x", "a\tb\tc\t1\t2"})
    EXPECT_FALSE(floors_from(wrong)) << wrong;
}

TEST(Floors, HoldWhereOursIsNotBelow) {
  const std::vector<Floor> floors{{"ties", "calls", "AUC", 0.8}};
  EXPECT_EQ(held_against(floors, std::vector{made_up(0.8)}).broken, 0U);
  EXPECT_EQ(held_against(floors, std::vector{made_up(0.9)}).broken, 0U);
  const Held broken = held_against(floors, std::vector{made_up(0.79)});
  EXPECT_EQ(broken.broken, 1U);
  EXPECT_EQ(broken.lines.front(), "BROKEN: ties: calls, AUC: 0.790, at least 0.800");
}

TEST(Floors, OfWhatWasNotMeasuredAreSkippedAndSaidSo) {
  const std::vector<Floor> floors{{"ties", "texts", "AUC", 0.8}, {"ties", "calls", "NDCG", 0.8}};
  const Held held = held_against(floors, std::vector{made_up(0.1)});
  EXPECT_EQ(held.broken, 0U);
  EXPECT_EQ(held.measured, 0U);
  EXPECT_EQ(held.lines.front(), "skipped: ties: texts, AUC: not measured");
}

}  // namespace
}  // namespace closeknit::accuracy
