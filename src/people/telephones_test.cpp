// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/telephones.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::people {
namespace {

using Numbers = std::vector<std::int64_t>;

TEST(Telephones, AreOneHoweverTheyAreWritten) {
  for (const char* text : {"+49 30 555 0123", "Tel. 030/5550123", "(030) 555-0123", "Phone: 030.555.0123",
                           "Ann Lee\nAcme GmbH, tel. +49 30 5550123\n", "m +49-30-5550123", "T: 0049 30 555 01 23"})
    EXPECT_EQ(telephone_numbers(text), Numbers{5550123}) << text;
}

TEST(Telephones, OfAHouseAndOtherNumbersAreNone) {
  for (const char* text : {"", "Fax: +49 30 555 0123", "1 Main Street, Houston 77002-1234", "est. 1998-2004",
                           "12.05.2024", "tel. 555", "HRB 1234567", "+1234567890123456", "()", "+", "tel. +"})
    EXPECT_TRUE(telephone_numbers(text).empty()) << text;
}

TEST(Telephones, ComeSortedEachOnceAndOnlySoMany) {
  EXPECT_EQ(telephone_numbers("tel +49 30 9990123, mobile +49 170 1112222\nt 030 9990123"),
            (Numbers{1112222, 9990123}));
  std::string many;
  for (int i = 0; i < 50; ++i)
    many += "tel. 030 55501" + std::to_string(10 + i) + "\n";
  EXPECT_EQ(telephone_numbers(many).size(), kMostNumbers);
}

TEST(Telephones, TakeAnyBytes) {
  EXPECT_TRUE(telephone_numbers(std::string("\0\xff(((((++++", 12)).empty());
  EXPECT_TRUE(telephone_numbers(std::string(100'000, '(')).empty());
  EXPECT_TRUE(telephone_numbers(std::string(100'000, '7')).empty());
}

}  // namespace
}  // namespace closeknit::people
