// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::signals {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(std::string_view text) {
  std::vector<std::string> all;
  for (const Fact& fact : facts_told(text))
    all.push_back(std::string(fact_name(fact.kind)) + ": " + fact.value);
  return all;
}

TEST(Facts, TellOfFamilyByName) {
  EXPECT_THAT(told("Last week my wife Clara and our daughter Mia came along."),
              ElementsAre("family: Clara, wife", "family: Mia, daughter"));
  EXPECT_THAT(told("My son Leo turned five."), ElementsAre("family: Leo, son"));
  EXPECT_THAT(told("Our eldest daughter is called Anne-Sophie."), ElementsAre("family: Anne-Sophie, daughter"));
  EXPECT_THAT(told("Our daughter, Mia, goes to school now."), ElementsAre("family: Mia, daughter"));
  EXPECT_THAT(told("We took our kids Leo, Max and Mia to the sea."),
              ElementsAre("family: Leo, child", "family: Max, child", "family: Mia, child"));
  EXPECT_THAT(told("We stayed with my brother Tom\u2019s friends."), ElementsAre("family: Tom, brother"));
  EXPECT_THAT(told("My mother-in-law Ruth sends her love."), ElementsAre("family: Ruth, mother-in-law"));
  EXPECT_THAT(told("Did I tell you that my sister Zo\u00EB is back?"), ElementsAre("family: Zo\u00EB, sister"));
}

TEST(Facts, NameNobodyWhoIsNotNamed) {
  for (const char* none :
       {"My wife and I will come.", "How is your wife Clara?", "His son Leo is ill.", "My late husband Tom built it.",
        "My ex-wife Clara has it.", "Greetings from my wife, Ben.", "I saw my wife, Ben, and the dog.",
        "I take my son Monday.", "MY WIFE CLARA IS ILL", "My Mother Always Said So", "Our partner Visa pays.",
        "My brother Bless his heart", "my wife clara", "My son Q came.", "He said: \"My wife Clara is ill.\"",
        "\u201CI told my son Leo,\u201D he said.", "The wife Clara of the miller."})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(Facts, TellOfWorkAndHouse) {
  EXPECT_THAT(told("I work at Novartis in Basel."), ElementsAre("employer: Novartis"));
  EXPECT_THAT(told("By the way, I started at the University of Ghent last week."),
              ElementsAre("employer: University of Ghent"));
  EXPECT_THAT(told("I work as a nurse at St. Mary's."), ElementsAre("title: nurse", "employer: St. Mary's"));
  EXPECT_THAT(told("I'm a carpenter, as you know."), ElementsAre("title: carpenter"));
  EXPECT_THAT(told("I am a retired primary school teacher and have time."),
              ElementsAre("title: retired primary school teacher"));
}

TEST(Facts, TellWhereSomebodyLives) {
  EXPECT_THAT(told("I live in Basel."), ElementsAre("city: Basel"));
  EXPECT_THAT(told("We moved to New York last year."), ElementsAre("city: New York"));
  EXPECT_THAT(told("We've moved to Ghent, and the boxes are everywhere."), ElementsAre("city: Ghent"));
}

TEST(Facts, TellOfBirthdays) {
  for (const char* said :
       {"My birthday is on 3 March.", "my birthday is the 3rd of March", "My birthday is March 3rd!",
        "I was born on March 3, 1980.", "Ich habe am 3. M\u00E4rz Geburtstag.", "Mein Geburtstag ist am 3. M\u00E4rz.",
        "Mon anniversaire est le 3 mars.", "Mi cumplea\u00F1os es el 3 de marzo."})
    EXPECT_THAT(told(said), ElementsAre("birthday: 3 March")) << said;
  for (const char* none : {"My birthday is on Friday.", "My birthday is on 31 February.",
                           "Your birthday is on 3 March.", "My birthday is on 99999999999999999999 March."})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(Facts, TellWhatSomebodyLoves) {
  EXPECT_THAT(told("I have taken up the cello."), ElementsAre("passion: cello"));
  EXPECT_THAT(told("I've started to learn the cello, at my age."), ElementsAre("passion: cello"));
  EXPECT_THAT(told("I play the cello, and I love climbing."), ElementsAre("passion: cello", "passion: climbing"));
  EXPECT_THAT(told("I love rock climbing with the children."), ElementsAre("passion: rock climbing"));
  for (const char* none :
       {"I love running into you.", "I have taken up too much of your time.", "I love you.", "I play the fool.",
        "She plays the cello.", "I would love climbing.", "Do I love climbing?", "If I play the cello, all run."})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(Facts, AreNotGuessed) {
  for (const char* none : {"",
                           "I work at home.",
                           "I work for Joe Ray.",
                           "I work at it.",
                           "I work for a Swiss company.",
                           "I work for the German government.",
                           "I worked at Novartis.",
                           "When I started at Novartis, nobody knew it.",
                           "I moved to Linux last year.",
                           "I live in fear.",
                           "We live in the house.",
                           "I am a bit tired.",
                           "I'm a big fan of the teacher.",
                           "I'm a better cook than you.",
                           "Do I work at Novartis?",
                           "I work as hard as I can.",
                           "She lives in Basel.",
                           "You live in Basel.",
                           "As the saying goes: \"I live in Basel.\"",
                           "I work at 3M4 units."})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(Facts, AreReadInGerman) {
  EXPECT_THAT(told("Meine Frau Clara und unsere Tochter Mia lassen gr\u00FC\u00DFen."),
              ElementsAre("family: Clara, wife", "family: Mia, daughter"));
  EXPECT_THAT(told("Wir waren mit unserem Sohn Leo in den Bergen."), ElementsAre("family: Leo, son"));
  EXPECT_THAT(told("Ich arbeite bei der Stadtbibliothek Basel."), ElementsAre("employer: Stadtbibliothek Basel"));
  EXPECT_THAT(told("Ich bin Krankenschwester und arbeite viel."), ElementsAre("title: Krankenschwester"));
  EXPECT_THAT(told("Wir wohnen in Basel, am Rhein."), ElementsAre("city: Basel"));
  EXPECT_THAT(told("Wir sind nach Gent gezogen."), ElementsAre("city: Gent"));
  EXPECT_THAT(told("Ich spiele Cello."), ElementsAre("passion: cello"));
  for (const char* none :
       {"Heute hat mein Sohn Geburtstag.", "Morgen schreibt meine Tochter Klausur.", "Ihre Frau Clara war da.",
        "Meine Mutter Gottes!", "Wir sind nach Ostern gezogen.", "Ich wohne in der N\u00E4he.",
        "Ich arbeite bei Regen.", "Wenn ich Lehrer bin, wird alles gut."})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(Facts, AreReadInFrench) {
  EXPECT_THAT(told("Ma femme Clara et notre fille L\u00E9a vous embrassent."),
              ElementsAre("family: Clara, wife", "family: L\u00E9a, daughter"));
  EXPECT_THAT(told("J\u2019habite \u00E0 Lyon, et je travaille chez Danone."),
              ElementsAre("city: Lyon", "employer: Danone"));
  EXPECT_THAT(told("Je suis infirmi\u00E8re."), ElementsAre("title: infirmi\u00E8re"));
  EXPECT_THAT(told("Je joue du violoncelle."), ElementsAre("passion: violoncelle"));
  EXPECT_THAT(told("Sa fille L\u00E9a habite \u00E0 Lyon."), IsEmpty());
}

TEST(Facts, AreReadInSpanish) {
  EXPECT_THAT(told("Mi hijo Leo cumple cinco a\u00F1os."), ElementsAre("family: Leo, son"));
  EXPECT_THAT(told("Vivo en Madrid y trabajo en Correos."), ElementsAre("city: Madrid", "employer: Correos"));
  EXPECT_THAT(told("Soy enfermera."), ElementsAre("title: enfermera"));
  EXPECT_THAT(told("Fuimos a un concierto en vivo en Madrid."), IsEmpty());
}

TEST(Facts, QuoteTheirSentence) {
  const std::string_view text = "Hello there. My son Leo turned five. See you.";
  const auto facts = facts_told(text);
  ASSERT_EQ(facts.size(), 1U);
  EXPECT_EQ(text.substr(facts[0].begin, facts[0].end - facts[0].begin), "My son Leo turned five.");
  const std::string_view german = "Ich habe am 3. M\u00E4rz Geburtstag.";
  const auto birthdays = facts_told(german);
  ASSERT_EQ(birthdays.size(), 1U);
  EXPECT_EQ(german.substr(birthdays[0].begin, birthdays[0].end), "Ich habe am 3. M\u00E4rz Geburtstag.");
}

TEST(Facts, TakeAnyBytesAndStayShort) {
  std::string bytes;
  for (int i = 0; i < 65536; ++i)
    bytes += static_cast<char>(i * 7 + i / 251);
  EXPECT_LE(facts_told(bytes).size(), kMostFacts);
  EXPECT_THAT(told("My son L\xC3"), IsEmpty());
  EXPECT_THAT(told("My son \x1B[31mLeo"), IsEmpty());
  EXPECT_THAT(told("My son \u202ELeo turned five."), IsEmpty());
  EXPECT_THAT(told("My son L" + std::string(10'000, 'e') + " turned five."), IsEmpty());
  std::string many;
  for (char c = 'a'; c <= 'z'; ++c)
    many += std::string("My sister A") + c + "a came. ";
  EXPECT_EQ(facts_told(many).size(), kMostFacts);
}

TEST(Facts, MayStandTogetherOrNot) {
  using enum FactKind;
  EXPECT_TRUE(may_stand_together(family, "Mia, daughter", "L\u00E9a, daughter"));
  EXPECT_TRUE(may_stand_together(family, "Clara, wife", "Mia, daughter"));
  EXPECT_FALSE(may_stand_together(family, "Clara, wife", "Anna, girlfriend"));
  EXPECT_FALSE(may_stand_together(family, "Mia, daughter", "Mia, child"));
  EXPECT_TRUE(may_stand_together(passion, "cello", "climbing"));
  EXPECT_FALSE(may_stand_together(birthday, "3 March", "4 March"));
  EXPECT_TRUE(same_fact(family, "Zo\u00EB, sister", "Zoe, sister"));
  EXPECT_TRUE(same_fact(employer, "ACME Inc.", "Acme, Inc"));
  for (const std::string_view name : {"title", "web", "family", "passion"})
    EXPECT_EQ(fact_name(fact_named(name).value()), name);
  EXPECT_FALSE(fact_named("pet"));
}

}  // namespace
}  // namespace closeknit::signals
