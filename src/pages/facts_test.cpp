// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pages/made_up.hpp"
#include "pages/own_words.hpp"

namespace closeknit::pages {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kNora = "nora@whitlock.example", kClara = "clara@vogt.example";

class Facts : public ::testing::Test {
 protected:
  Facts() {
    made_.owner("Nora Whitlock", {kNora});
    made_.party("Clara Vogt", {kClara});
  }
  void writes(int day, const std::string& text, const std::string& signature = {}) {
    made_.letter(
        {Instant{} + Days{20'000.0 + day}, kClara, {kNora}, {}, "News " + std::to_string(day), text, signature});
  }
  std::vector<FactLine> facts() { return facts_of(made_.book(), std::vector{MadeUp::id(kClara)}); }
  std::vector<std::string> lines() {
    std::vector<std::string> all;
    for (const FactLine& fact : facts()) {
      all.push_back(std::string(signals::fact_name(fact.kind)) + ": " + fact.value);
      for (const FactLine::Earlier& one : fact.earlier)
        all.push_back("before: " + one.value);
    }
    return all;
  }

  MadeUp made_;
};

TEST_F(Facts, OfTheirWordsAndTheirSignatureTheNewestWins) {
  writes(1, "I work at the City Library in Basel.\n\nClara\n");
  writes(2, "The boxes are packed at last.\n", "-- \nClara Vogt\nCurator\nRiver Museum\n");
  EXPECT_THAT(lines(), ElementsAre("title: Curator", "employer: River Museum", "before: City Library"));
  writes(3, "I started at Novartis last week.\n", "-- \nClara Vogt\nCurator\nRiver Museum\n");
  EXPECT_THAT(lines(),
              ElementsAre("title: Curator", "employer: Novartis", "before: River Museum", "before: City Library"));
}

TEST_F(Facts, QuoteTheSentenceOrTheLineOfTheSignature) {
  writes(1, "The clocks are ticking well this month. My son Leo turned five.\n", "-- \nClara Vogt\nCurator\n");
  const auto found = facts();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].evidence.quote, "Curator");
  EXPECT_EQ(found[1].evidence.quote, "My son Leo turned five.");
}

TEST_F(Facts, StandBesideOneAnotherWhereBothMayBeSo) {
  writes(1, "My daughter Mia plays. I love climbing. My boyfriend Ben says hello.");
  writes(2, "My daughter Zo\u00EB sings. I play the cello. My husband Tom says hello.");
  EXPECT_THAT(lines(), ElementsAre("family: Zo\u00EB, daughter", "family: Tom, husband", "before: Ben, boyfriend",
                                   "family: Mia, daughter", "passion: cello", "passion: climbing"));
}

TEST_F(Facts, OfWordsAreDeniedAsThoseOfSignaturesAre) {
  writes(1, "My daughter Mia plays.");
  const auto key = book::fact_key(MadeUp::id(kClara), "family");
  book::correct(made_.book(), book::CorrectionKind::wrong, key, "Mia, daughter", Instant{} + Days{20'100.0});
  writes(2, "Our daughter Mia sings.");
  EXPECT_THAT(lines(), IsEmpty());
}

TEST_F(Facts, AreNotTheReaders) {
  writes(1, "How is your daughter Mia?");
  EXPECT_THAT(lines(), IsEmpty());
}

TEST(Spoken, LeavesOutGreetingAndSignOff) {
  const Spoken spoken = spoken_in("Hello darling,\n\nthe cello is back.\nCome and hear it.\n\nLove, Mum x\n");
  EXPECT_EQ(text::fold(spoken.text), "the cello is back come and hear it");
  EXPECT_EQ(text::fold(spoken.calls), "hello darling love mum x");
  EXPECT_EQ(text::fold(spoken_in("The cello is back.").text), "the cello is back");
  EXPECT_EQ(spoken_in("").text, "");
}

}  // namespace
}  // namespace closeknit::pages
