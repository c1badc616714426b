// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/telling.hpp"

#include <gtest/gtest.h>

namespace closeknit::signals {
namespace {

TEST(Telling, KnowsWhatIsOver) {
  for (const char* text :
       {"We got married in June!", "Our daughter was born on Sunday.", "I passed my exam!", "We moved to Ghent in May.",
        "Wir haben im Juni geheiratet.", "Unsere Tochter ist am Sonntag geboren.", "Nous avons déménagé à Lyon.",
        "Mi hermana se casó en mayo.", "He aprobado el examen.", "Our daughter was born on Sunday and is healthy."})
    EXPECT_TRUE(telling_of(text).over) << text;
}

TEST(Telling, LeavesOpenWhatIsOrComes) {
  for (const char* text :
       {"We are expecting twins.", "We're getting married in June!", "My sister will be married in May.",
        "On Saturday we fly to Lisbon.", "I got a new job and start on Monday.", "Wir heiraten im Juni.",
        "Nous déménageons en mars.", "Mi hermana se casa en mayo.", "Our twins will be born in May.", ""})
    EXPECT_FALSE(telling_of(text).over) << text;
}

TEST(Telling, OfAnIllnessKnowsWhetherItGoesBetter) {
  EXPECT_TRUE(telling_of("My father is recovering from his surgery.").recovering);
  EXPECT_TRUE(telling_of("Meiner Mutter geht es nach der Operation besser.").recovering);
  for (const char* text : {"My wife had a miscarriage.", "My chemotherapy begins on Monday.",
                           "She is not getting better.", "My father is in hospital."})
    EXPECT_FALSE(telling_of(text).recovering) << text;
}

TEST(Telling, OfAnExamKnowsHowItEnded) {
  EXPECT_TRUE(telling_of("I passed my exam!").passed);
  EXPECT_TRUE(telling_of("Ich habe die Prüfung bestanden.").passed);
  EXPECT_FALSE(telling_of("My exam is on Tuesday.").passed);
  EXPECT_TRUE(telling_of("I failed my exam.").failed);
  EXPECT_TRUE(telling_of("Ich habe die Prüfung nicht bestanden.").failed);
  EXPECT_FALSE(telling_of("Ich habe die Prüfung nicht bestanden.").passed);
}

}  // namespace
}  // namespace closeknit::signals
