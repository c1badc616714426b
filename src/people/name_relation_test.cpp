// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "people/name_words.hpp"
#include "people/names.hpp"

namespace closeknit::people {
namespace {

struct Case {
  const char* a;
  const char* b;
  NameRelation relation;
};

TEST(NameRelation, FollowsWhatPeopleDoToNames) {
  const Case cases[] = {
      {"Ann Lee", "ann lee", NameRelation::same},
      {"Ann Lee", "Lee, Ann", NameRelation::same},
      {"Ann Lee", "Lee Ann", NameRelation::same},
      {"Salah Din Qadir", "SalahDin Qadir", NameRelation::same},
      {"Ann Lee", "annlee", NameRelation::same},
      {"Zoë Müller", "Zoe Mueller", NameRelation::same},
      {"zorbl77", "ZORBL77", NameRelation::same},
      {"Ann Lee", "Ann M. Lee", NameRelation::ends},
      {"Ann Maria Lee", "Ann M. Lee", NameRelation::ends},
      {"Ann Maria Lee", "Lee, Ann", NameRelation::ends},
      {"Jan de Wit", "Jan Wit", NameRelation::ends},
      {"Ann B. Lee", "Ann C. Lee", NameRelation::conflict},
      {"Ann J. J. Lee", "Ann Jane B. Lee", NameRelation::conflict},  // two J, but one Jane
      {"Ann J. J. Lee", "Ann Jane Julia Lee", NameRelation::ends},
      {"Ann J. J.", "Ann J. B.", NameRelation::conflict},
      {"A. Lee A.", "B. A. Lee", NameRelation::conflict},
      {"Ann Lee", "Bob Lee", NameRelation::conflict},
      {"Ann Lee", "Ann Roy", NameRelation::conflict},
      {"Chris Lund", "Christopher Lund", NameRelation::short_form},
      {"Bill Lund", "William Lund", NameRelation::short_form},
      {"Lund, Bill", "William Lund", NameRelation::short_form},
      {"Maria Lund", "Ida Maria Lund", NameRelation::short_form},
      {"Ann Fischer", "Ann Fisher", NameRelation::typo},
      {"Ann Ficsher", "Ann Fischer", NameRelation::typo},
      {"Ann Lee", "Ann Lea", NameRelation::conflict},  // too short to tell a slip from another name
      {"A. Lee", "Ann Lee", NameRelation::part},
      {"Ann L.", "Ann Lee", NameRelation::part},
      {"B. Lee", "Ann Lee", NameRelation::conflict},
      {"A. Lee", "Ann Roy", NameRelation::conflict},
      {"Ann", "Ann Lee", NameRelation::part},
      {"Lee", "Ann Lee", NameRelation::part},
      {"Chris", "Christopher Lund", NameRelation::part},
      {"zorbl77", "Ann Lee", NameRelation::nothing},
      {"Ann", "Bob", NameRelation::nothing},
      {"", "Ann Lee", NameRelation::nothing},
      {"", "", NameRelation::nothing},
      {"Анна Ли", "Ли Анна", NameRelation::same},
  };
  for (const Case& c : cases) {
    Name a = parse_name(c.a);
    Name b = parse_name(c.b);
    EXPECT_EQ(relate(a, b), c.relation) << c.a << " / " << c.b;
    EXPECT_EQ(relate(b, a), c.relation) << c.b << " / " << c.a;
  }
}

TEST(NameRelation, OfANameToItselfIsSame) {
  for (const char* text : {"Ann", "Ann Lee", "A. Lee", "Jean-Marie de la Tour", "王小明", "x1"})
    EXPECT_EQ(relate(parse_name(text), parse_name(text)), NameRelation::same) << text;
}

// Every name of up to four words from a stock in which initials, words and short forms meet, against every other.
TEST(NameRelation, IsTheSameBothWaysRound) {
  const std::string stock[] = {"ann", "lee", "a", "l", "chris", "christopher"};
  std::vector<Name> names{Name{}};
  for (std::size_t begin = 0, words = 0; words < 4; ++words) {
    std::size_t end = names.size();
    for (std::size_t i = begin; i < end; ++i)
      for (const std::string& word : stock) {
        names.push_back(names[i]);
        names.back().words.push_back(word);
      }
    begin = end;
  }
  std::size_t different = 0;
  for (std::size_t i = 0; i < names.size(); ++i)
    for (std::size_t j = i; j < names.size(); j += 1 + j % 7)
      different += relate(names[i], names[j]) == relate(names[j], names[i]) ? 0 : 1;
  EXPECT_EQ(different, 0U);
}

TEST(ShortForms, AreUsualOnesOrBeginnings) {
  EXPECT_TRUE(is_short_form("bill", "william"));
  EXPECT_TRUE(is_short_form("william", "bill"));
  EXPECT_TRUE(is_short_form("alex", "alexandra"));
  EXPECT_FALSE(is_short_form("al", "alexandra"));
  EXPECT_FALSE(is_short_form("ann", "ann"));
  EXPECT_FALSE(is_short_form("bill", "robert"));
  EXPECT_FALSE(is_short_form("", "ann"));
}

TEST(NameWords, AreInTheirTables) {
  EXPECT_TRUE(is_title("dr"));
  EXPECT_TRUE(is_name_suffix("phd"));
  EXPECT_TRUE(is_functional_word("newsletter"));
  EXPECT_TRUE(is_particle("van"));
  EXPECT_TRUE(is_placeholder("unknown"));
  for (const char* word : {"ann", "lee", "ma", "", "jenkins"}) {
    EXPECT_FALSE(is_title(word)) << word;
    EXPECT_FALSE(is_name_suffix(word)) << word;
    EXPECT_FALSE(is_functional_word(word)) << word;
  }
}

}  // namespace
}  // namespace closeknit::people
