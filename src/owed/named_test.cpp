// SPDX-License-Identifier: AGPL-3.0-or-later
#include "owed/named.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace closeknit::owed {
namespace {

const std::vector<std::string> kMe{"Nora Whitlock"};
const std::vector<std::string> kOthers{"Hannah Okafor", "Achterberg, Ben", "José Bollo"};

// The last line is the sentence that asks.
bool asks(const std::string& letter, const std::vector<std::string>& me = kMe,
          const std::vector<std::string>& others = kOthers) {
  const std::size_t begin = letter.rfind('\n') == std::string::npos ? 0 : letter.rfind('\n') + 1;
  return asks_another(letter, begin, letter.size(), {me, others});
}

TEST(AsksAnother, WhereOneOfTheOthersIsCalledByName) {
  for (const char* letter :
       {"Ben, could you send the keys?", "Thanks, Nora.\nHannah: what do you think?", "Could you bring it, Ben?",
        "@hannah can you look at this?", "Could you, José, look at this?",
        "jose, bitte schick mir das.\nJosé, bitte schick mir das."})
    EXPECT_TRUE(asks(letter)) << letter;
}

TEST(AsksAnother, WhereAnotherIsGreetedAndNobodyIsCalled) {
  EXPECT_TRUE(asks("Hi Ben,\n\ncould you send the keys?"));
  EXPECT_TRUE(asks("Ben\n\ncould you send the keys?"));
}

TEST(AsksAnother, WhereTheOwnerIsSpokenOfAsAThirdPerson) {
  EXPECT_TRUE(asks("If you take that way, please work with Nora on the rest."));
}

TEST(AsksAnother, NotWhereTheOwnerIsCalledOrGreetedTooOrNobodyIs) {
  for (const char* letter :
       {"Could you send the keys?", "Nora, could you send the keys?", "Hi Nora,\nhas Ben written to you?",
        "Nora, Ben, could you come?", "Hi Nora and Ben,\ncould you come?", "Dear all,\ncould you come?",
        "Has Ben written to you?", "Could you ask Hannah whether she comes?", "Would you lend me the ladder, please?",
        "Ben wrote that you have it.\nCould I have it?"})
    EXPECT_FALSE(asks(letter)) << letter;
}

TEST(AsksAnother, NotWhereTheOtherBearsTheOwnersName) {
  EXPECT_FALSE(asks("Nora, could you send the keys?", kMe, {"Nora Smith"}));
}

TEST(AsksAnother, NotWhereNamesAreMissing) {
  EXPECT_FALSE(asks("Ben, could you send the keys?", {}, {}));
  EXPECT_FALSE(asks("Ben, could you send the keys?", kMe, {}));
  EXPECT_TRUE(asks("Ben, could you send the keys?", {}, {"Ben"}));
}

TEST(AsksAnother, ReadsAnyBytesAndAnyPlaces) {
  std::string junk;
  for (int i = 0; i < 200'000; ++i)
    junk.push_back(static_cast<char>(i * 13));
  const std::vector<std::string> names{junk, "", std::string(1000, ',')};
  asks_another(junk, 0, junk.size(), {names, names});
  asks_another(junk, 3, 9'000, {kMe, names});
  EXPECT_FALSE(asks_another("Ben, come?", 5, 3, {kMe, kOthers}));
  EXPECT_FALSE(asks_another("Ben, come?", 0, 999, {kMe, kOthers}));
  EXPECT_FALSE(asks_another("", 0, 0, {kMe, kOthers}));
  EXPECT_FALSE(asks_another(" , ,", 0, 4, {kMe, kOthers}));
}

}  // namespace
}  // namespace closeknit::owed
