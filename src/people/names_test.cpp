// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/names.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::people {
namespace {

std::string joined(const Name& name) {
  std::string text;
  for (const std::string& word : name.words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

struct Case {
  const char* display;
  const char* words;  // joined by blanks
  const char* shown;
};

TEST(Names, AreReadFromWhateverMailProgramsWrite) {
  const Case cases[] = {
      {"Ann Lee", "ann lee", "Ann Lee"},
      {"Lee, Ann", "ann lee", "Ann Lee"},
      {"Lee, Ann M.", "ann m lee", "Ann M. Lee"},
      {"LEE, ANN", "ann lee", "Ann Lee"},
      {"ann lee", "ann lee", "Ann Lee"},
      {"\"Ann Lee\"", "ann lee", "Ann Lee"},
      {"'Ann Lee'", "ann lee", "Ann Lee"},
      {"\"'Lee, Ann'\"", "ann lee", "Ann Lee"},
      {"Dr. Ann Lee", "ann lee", "Ann Lee"},
      {"Prof. Dr. Ann Lee", "ann lee", "Ann Lee"},
      {"Ann Lee, PhD", "ann lee", "Ann Lee"},
      {"Ann Lee, Ph.D.", "ann lee", "Ann Lee"},
      {"Ann M. Lee Ph.D.", "ann m lee", "Ann M. Lee"},
      {"Lee, J.D.", "j d lee", "J. D. Lee"},
      {"Lee, Ann, Dr.", "ann lee", "Ann Lee"},
      {"Lee Jr., Ben", "ben lee", "Ben Lee"},
      {"Ann Lee (Acme)", "ann lee", "Ann Lee"},
      {"Ann Lee [Acme Inc]", "ann lee", "Ann Lee"},
      {"Lee, Ann (Berlin, DE)", "ann lee", "Ann Lee"},
      {"Ann Lee - Acme", "ann lee", "Ann Lee"},
      {"Ann Lee | Acme GmbH", "ann lee", "Ann Lee"},
      {"Ann Lee, Acme Inc.", "ann lee", "Ann Lee"},
      {"Lee, Ann, Dept. 32", "ann lee", "Ann Lee"},
      {"Ann Lee/NYC/ACME@ACME", "ann lee", "Ann Lee"},
      {"Ann Lee@ACME", "ann lee", "Ann Lee"},
      {"Lee, Ann </O=ACME/CN=ALEE>", "ann lee", "Ann Lee"},
      {"Ann Lee on behalf of Bob Ray", "ann lee", "Ann Lee"},
      {"(Ann Lee)", "ann lee", "Ann Lee"},
      {"ann@example.org (Ann Lee)", "ann lee", "Ann Lee"},
      {"Ann Lee <ann@example.org>", "ann lee", "Ann Lee"},
      {"A. Lee", "a lee", "A. Lee"},
      {"A.B. Lee", "a b lee", "A. B. Lee"},
      {"a lee", "a lee", "A. Lee"},
      {"ann.lee", "ann lee", "Ann Lee"},
      {"ann_lee", "ann lee", "Ann Lee"},
      {"Ann", "ann", "Ann"},
      {"José García-Márquez", "jose garciamarquez", "José García-Márquez"},
      {"Seán O'Neill", "sean oneill", "Seán O'Neill"},
      {"SEAN O'NEILL", "sean oneill", "Sean O'Neill"},
      {"Ludwig van Beethoven", "ludwig van beethoven", "Ludwig van Beethoven"},
      {"LUDWIG VAN BEETHOVEN", "ludwig van beethoven", "Ludwig van Beethoven"},
      {"Anke Müller", "anke muller", "Anke Müller"},
      {"Anke Mueller", "anke muller", "Anke Mueller"},
      {"Michael Bauer", "michael bauer", "Michael Bauer"},
      {"Zoe", "zoe", "Zoe"},
      {"Ann\u00a0Lee", "ann lee", "Ann Lee"},
      {"“Ann Lee”", "ann lee", "Ann Lee"},
      {"Ann   Lee ;", "ann lee", "Ann Lee"},
      {"Ann Lee 2", "ann lee", "Ann Lee"},
      {"Анна Ли", "анна ли", "Анна Ли"},
      {"王小明", "小明 王", "王小明"},
      {"김철수", "철수 김", "김철수"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(joined(parse_name(c.display)), c.words) << c.display;
    EXPECT_EQ(shown_name(c.display), c.shown) << c.display;
  }
}

TEST(Names, AreNotReadFromAddressesAndNoise) {
  for (const char* text : {"", "   ", "ann@example.org", "'ann@example.org'", "<ann@example.org>", "12345", "()",
                           "\"\"", "--", ",,,", "@", "/", "((((", "<<<<>>>>"})
    EXPECT_TRUE(parse_name(text).words.empty()) << text;
}

TEST(Names, TellThoseWhoSpeakForOthers) {
  EXPECT_TRUE(parse_name("Ann Lee via announce").via);
  EXPECT_TRUE(parse_name("'Ann Lee' via Some List").via);
  EXPECT_TRUE(parse_name("Ann Lee (via Documents)").via);
  EXPECT_EQ(joined(parse_name("Ann Lee via announce")), "ann lee");
  EXPECT_FALSE(parse_name("Via Lund").via);
  EXPECT_FALSE(parse_name("Ann Lee").via);
}

TEST(Names, TellFunctionsFromPeople) {
  for (const char* text : {"Support Team", "Acme Inc.", "Weekly News", "The Example Times", "Example.com",
                           "Ann and Bob Lee", "Customer Service", "linux-list Mailing List", "Undisclosed recipients"})
    EXPECT_TRUE(parse_name(text).functional) << text;
  for (const char* text : {"Ann Lee", "Will May", "My Nguyen", "Ben Banks", "Ci Li", "Tom Jenkins"})
    EXPECT_FALSE(parse_name(text).functional) << text;
}

TEST(Names, StayBoundedOnHostileInput) {
  EXPECT_LE(parse_name(std::string(1 << 20, 'a')).words.front().size(), 256U);
  std::string many;
  for (int i = 0; i < 10'000; ++i)
    many += "ab ";
  EXPECT_LE(parse_name(many).words.size(), kMostWords);
  EXPECT_LE(parse_name(std::string(100'000, '(')).words.size(), kMostWords);
  std::string cut = std::string(255, 'x') + "é and more";  // the cut falls inside a character
  EXPECT_NO_FATAL_FAILURE(parse_name(cut));
  for (int a = 0; a < 256; ++a) {
    std::string text{static_cast<char>(a)};
    parse_name(text);
    shown_name(text + "x" + text + " " + text);
    parse_name("\xE2\x80" + text);
  }
}

TEST(Names, HaveAShape) {
  EXPECT_EQ(shape_of(parse_name("")), NameShape::none);
  EXPECT_EQ(shape_of(parse_name("A.")), NameShape::none);
  EXPECT_EQ(shape_of(parse_name("Ann")), NameShape::single);
  EXPECT_EQ(shape_of(parse_name("A. Lee")), NameShape::initial);
  EXPECT_EQ(shape_of(parse_name("Ann L.")), NameShape::initial);
  EXPECT_EQ(shape_of(parse_name("Ann M. Lee")), NameShape::full);
  EXPECT_EQ(shape_of(parse_name("王小明")), NameShape::full);
}

TEST(Names, HaveOneKeyInAnyOrder) {
  EXPECT_EQ(name_key(parse_name("Ann Lee")), name_key(parse_name("lee ann")));
  EXPECT_EQ(name_key(parse_name("Ann Lee")), name_key(parse_name("Lee, Ann M.")));
  EXPECT_NE(name_key(parse_name("Ann Lee")), name_key(parse_name("Ann Lea")));
}

TEST(Names, AreGuessedFromLocalPartsThatSpellThemOut) {
  EXPECT_EQ(joined(name_from_local_part("ann.lee")), "ann lee");
  EXPECT_EQ(joined(name_from_local_part("ann_m_lee")), "ann m lee");
  for (const char* local : {"annlee", "a.lee", "ann.lee2", "support.team", "", "...", "a.b.c.d.e.f", "x-1"})
    EXPECT_TRUE(name_from_local_part(local).words.empty()) << local;
}

TEST(ClosedUp, FoldsAnyTextToOneWord) {
  EXPECT_EQ(closed_up("J.-P. O'Neill"), "jponeill");
  EXPECT_EQ(closed_up("Müller-Lüdenscheidt"), "mullerludenscheidt");
  EXPECT_EQ(closed_up("mueller"), "muller");
  EXPECT_EQ(closed_up("samuel"), "samuel");
  EXPECT_EQ(closed_up("sue"), "sue");
  EXPECT_EQ(closed_up("bauer"), "bauer");
  EXPECT_EQ(closed_up(""), "");
}

}  // namespace
}  // namespace closeknit::people
