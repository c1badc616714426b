// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/mourned.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::signals {
namespace {

TEST(Mourned, ASentenceTellsOfTheDeathOfWhomItNames) {
  for (const char* sentence : {
           "I am sorry to tell you that Bob Ray passed away on Sunday.",
           "Bob Ray died peacefully last night.",
           "BOB RAY has died.",
           "Bob J. Ray, whom we all knew, passed away.",
           "The funeral of our dear friend Bob Ray is on Friday.",
           "Unser Kollege Bob Ray ist gestern verstorben.",
           "Die Beerdigung von Bob Ray ist am Freitag.",
           "Notre ami Bob Ray est décédé hier.",
           "Ayer falleció nuestro amigo; Bob Ray murió en paz.",
           "Les obsèques de Bob Ray auront lieu lundi.",
           "We mourn the loss of Bob Ray.",
           "It is my sad duty to tell you of the death of Bob Ray.",
           "Ayer falleció Bob Ray.",
           "Our old friend Bob Ray is no longer with us.",
       })
    EXPECT_TRUE(tells_death_of(sentence, "Bob Ray")) << sentence;
}

TEST(Mourned, ThatSomebodyElseDiedIsNoDeathOfTheirs) {
  for (const char* sentence : {
           "Bob Ray's mother passed away.",
           "Bob Ray wrote that Ann Lee passed away.",
           "The mother of Bob Ray died.",
           "Ann Lee passed away, and Bob Ray will speak at the funeral.",
           "The funeral is on Friday, and Bob Ray will sing.",
           "Has Bob Ray passed away?",
           "Bob Ray nearly died laughing.",
           "Bob passed away.",
           "Ray, Bob: passed the exam.",
           "Bob and Ann Ray are well.",
           "",
       })
    EXPECT_FALSE(tells_death_of(sentence, "Bob Ray")) << sentence;
}

TEST(Mourned, OneNameAloneIsNobodysForSure) {
  EXPECT_FALSE(tells_death_of("Bob passed away.", "Bob"));
  EXPECT_FALSE(tells_death_of("Bob passed away.", ""));
  EXPECT_FALSE(tells_death_of("bob@ray.example died.", "bob@ray.example"));
}

}  // namespace
}  // namespace closeknit::signals
