// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "text/utf8.hpp"

namespace closeknit::text {
namespace {

struct Folded {
  const char* name;
  const char* folded;
};

TEST(Fold, NamesThatPeopleTakeForTheSameAreTheSame) {
  const Folded cases[] = {
      {"", ""},
      {"  ", ""},
      {"Ada Winter", "ada winter"},
      {"  ADA   winter-SOMMER, jr. ", "ada winter sommer jr"},
      {"O'Brien", "o brien"},
      {"José", "jose"},
      {"JOSÉ", "jose"},
      {"Jose\u0301", "jose"},
      {"Müller", "muller"},
      {"Straße", "strasse"},
      {"STRASSE", "strasse"},
      {"Łódź", "lodz"},
      {"Søren Ærø", "soren aero"},
      {"Þór", "thor"},
      {"Đặng", "dang"},
      {"İstanbul", "istanbul"},
      {"ﬁne", "fine"},
      {"Ａｄａ", "ada"},
      {"Ⅳ", "iv"},
      {"Сергей Зимин", "сергеи зимин"},
      {"СЕРГЕЙ", "сергеи"},
      {"Ώρα", "ωρα"},
      {"山田　太郎", "山田 太郎"},
      {"がぎ", "がぎ"},
      {"한국", "한국"},
      {"“Ada” – Winter…", "ada winter"},
      {"Ada 🎉 Winter", "ada winter"},
      {"中文，标点", "中文 标点"},
  };
  for (const Folded& c : cases) {
    EXPECT_EQ(fold(c.name), c.folded);
    EXPECT_EQ(fold(c.folded), c.folded) << "folding twice changes it";
  }
}

TEST(Fold, TakesBytesThatAreNoUtf8) {
  for (const char* bytes : {"\xFF", "a\xC3", "\xED\xA0\x80", "ada\xFFwinter", "\xF0\x9F"})
    EXPECT_TRUE(is_utf8(fold(bytes)));
}

TEST(Fold, TheTableAndIcuAgree) {
  // A character from beyond the table makes the whole text go the general way.
  for (const char* name : {"José Müller", "Łódź", "Søren", "ĄČĖ", "ÿŸ", "ŉ", "ŀ", "Ǆ", "½", "©", "a\u0308b", "naïve—x"})
    EXPECT_EQ(fold(std::string(name) + " 山"), fold(name) + (fold(name).empty() ? "山" : " 山")) << name;
}

}  // namespace
}  // namespace closeknit::text
