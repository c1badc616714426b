// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/given_name.hpp"

#include <gtest/gtest.h>

namespace closeknit::text {
namespace {

TEST(GivenName, IsTheFirstWordOrFollowsAFamilyNameInCapitals) {
  const std::pair<const char*, const char*> cases[] = {
      {"Ann Lee", "Ann"},
      {"Ann", "Ann"},
      {"TANAKA Yoko", "Yoko"},
      {"MÜLLER Anna Maria", "Anna"},
      {"DE LA CRUZ Maria", "Maria"},
      {"O'NEIL Sean", "Sean"},
      {"ИВАНОВ Пётр", "Пётр"},
      {"YOKO TANAKA", "YOKO"},
      {"TANAKA", "TANAKA"},
      {"Yoko TANAKA", "Yoko"},
      {"田中 陽子", "田中"},
  };
  for (auto [name, expected] : cases)
    EXPECT_EQ(given_name(name), expected) << name;
}

TEST(GivenName, IsTheWholeNameWhereTheFirstWordDoesNotTell) {
  for (const char* name : {"J. Lee", "J Lee", "Lee, Ann", "AJ Smith", "LI Wei", "ann@example.org", ""})
    EXPECT_EQ(given_name(name), name);
}

}  // namespace
}  // namespace closeknit::text
