// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/not_yet.hpp"

#include <gtest/gtest.h>

namespace closeknit::owed {
namespace {

TEST(NotYet, IsSaidInManyWays) {
  for (const char* text : {
           "Sorry, I have not found the photos yet, everything is chaos here",
           "Hi. I haven't looked at it yet.",
           "I haven’t had the time yet, sorry!",
           "We still can't find them.",
           "Ich bin noch nicht dazu gekommen.",
           "Ich habe noch keine Zeit gehabt.",
           "Je ne l'ai pas encore fait.",
           "Todavía no lo he hecho.",
       })
    EXPECT_TRUE(says_not_yet(text)) << text;
}

TEST(NotYet, IsNotSaidByWhoTellsSomethingElse) {
  for (const char* text : {
           "The photos are in the folder that I showed you.",
           "Have you not seen them yet?",
           "I found them. Not bad, and the best yet!",
           "It was still raining, so Ann went home.",
           "",
       })
    EXPECT_FALSE(says_not_yet(text)) << text;
}

}  // namespace
}  // namespace closeknit::owed
