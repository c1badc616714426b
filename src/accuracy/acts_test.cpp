// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "accuracy/acts_study.hpp"

namespace closeknit::accuracy {
namespace {

LabelledAct act(double stands_for, Verdict label, bool found) {
  LabelledAct one;
  one.stands_for = stands_for;
  one.label = label;
  one.found = found;
  return one;
}

TEST(Acts, WeighAsManySentencesAsTheyStandFor) {
  const std::vector<LabelledAct> acts{act(10, Verdict::yes, true), act(30, Verdict::no, true),
                                      act(40, Verdict::yes, false), act(1000, Verdict::doubtful, true),
                                      act(500, Verdict::no, false)};
  const Table table = acts_table(acts, Split::test);
  ASSERT_EQ(table.rows.size(), kActNames.size());
  EXPECT_DOUBLE_EQ(table.rows[0].values[0].value, 0.25);
  EXPECT_DOUBLE_EQ(table.rows[0].values[1].value, 0.2);
}

TEST(Acts, OfTheOtherSplitDoNotCount) {
  const std::vector<LabelledAct> acts{act(1, Verdict::no, true)};
  EXPECT_DOUBLE_EQ(acts_table(acts, Split::train).rows[0].values[0].value, 1);
  EXPECT_DOUBLE_EQ(acts_table(acts, Split::test).rows[0].values[0].value, 0);
}

TEST(Acts, OfLivesAreAlsoMeasuredBesideAWordOfALife) {
  std::vector<LabelledAct> acts{act(1, Verdict::yes, true), act(3, Verdict::yes, false),
                                act(2000, Verdict::yes, false)};
  for (LabelledAct& one : acts)
    one.act = Act::event;
  acts[0].drawn = Drawn::found;
  acts[1].drawn = Drawn::life;
  const Table table = worded_acts_table(acts, Split::test);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_DOUBLE_EQ(table.rows[0].values[1].value, 0.25) << "what was drawn from all others is left out";
}

TEST(Acts, OfPromisesAreMeasuredOnceMoreWhereSomebodySaysWhatTheyWillDo) {
  std::vector<LabelledAct> acts{act(1, Verdict::yes, true), act(3, Verdict::yes, false), act(5, Verdict::yes, true)};
  acts[0].drawn = acts[1].drawn = Drawn::said;
  const Table said = worded_acts_table(acts, Split::test);
  ASSERT_EQ(said.rows.size(), 2U);
  EXPECT_DOUBLE_EQ(said.rows[1].values[1].value, 0.25);
  EXPECT_DOUBLE_EQ(acts_table(acts, Split::test).rows[0].values[1].value, 1)
      << "these stand for sentences drawn before";
}

TEST(Acts, AreNoneWhereThereAreNoLabels) {
  Sets sets("/nowhere", Instant{});
  EXPECT_TRUE(labelled_acts(sets, "/nowhere/acts.tsv").empty());
  EXPECT_EQ(sets.skipped().size(), 1U);
}

}  // namespace
}  // namespace closeknit::accuracy
