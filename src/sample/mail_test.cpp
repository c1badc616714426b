// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/mail.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sample/calendar.hpp"
#include "sample/encode.hpp"
#include "sample/names.hpp"

namespace closeknit::sample {
namespace {

using ::testing::HasSubstr;

TEST(Encode, Base64KnowsItsOddEnds) {
  EXPECT_EQ(base64(""), "");
  EXPECT_EQ(base64("M"), "TQ==\n");
  EXPECT_EQ(base64("Ma"), "TWE=\n");
  EXPECT_EQ(base64("Man"), "TWFu\n");
  EXPECT_EQ(base64(std::string(58, 'a')).find('\n'), 76U);
}

TEST(Encode, QuotedPrintableKeepsLinesShort) {
  EXPECT_EQ(quoted_printable("a = b\n"), "a =3D b\n");
  EXPECT_EQ(quoted_printable("é\n"), "=C3=A9\n");
  EXPECT_EQ(quoted_printable("-- \nNora\n"), "--=20\nNora\n");
  std::string coded = quoted_printable(std::string(300, 'x') + "é");
  for (std::size_t begin = 0; begin < coded.size();) {
    std::size_t end = std::min(coded.find('\n', begin), coded.size());
    EXPECT_LE(end - begin, 76U);
    begin = end + 1;
  }
}

TEST(Encode, HeadersAreAsciiWhateverTheyHold) {
  EXPECT_EQ(header_text("Dinner"), "Dinner");
  EXPECT_EQ(header_text("Élodie Marchand"), "=?UTF-8?Q?=C3=89lodie_Marchand?=");
  EXPECT_EQ(header_text("田中 陽子"), "=?UTF-8?B?55Sw5LitIOmZveWtkA==?=");
  std::string folded = header_text("Grüße aus dem Garten, in dem alles auf einmal reif ist und niemand hinterherkommt");
  EXPECT_TRUE(is_ascii(folded));
  EXPECT_THAT(folded, HasSubstr("?=\n =?UTF-8?Q?"));
}

TEST(Encode, NamesWithCommasStandInQuotes) {
  EXPECT_EQ(header_phrase("Ann Lee"), "Ann Lee");
  EXPECT_EQ(header_phrase("Lee, Ann"), "\"Lee, Ann\"");
  EXPECT_EQ(header_phrase("the \"real\" Ann"), "\"the \\\"real\\\" Ann\"");
}

TEST(Encode, Latin1HoldsWhatItCanHold) {
  EXPECT_TRUE(fits_latin1("Grüße, Élodie"));
  EXPECT_FALSE(fits_latin1("Łukasz"));
  EXPECT_FALSE(fits_latin1("5 €"));
  EXPECT_EQ(to_latin1("ü"), "\xFC");
}

TEST(Encode, WrappingCountsCharactersAndLeavesQuotesAlone) {
  EXPECT_EQ(wrapped("aa bb cc", 5), "aa bb\ncc");
  EXPECT_EQ(wrapped("éé éé éé", 5), "éé éé\néé");
  EXPECT_EQ(wrapped("> a long quoted line", 5), "> a long quoted line");
  EXPECT_EQ(wrapped("-- \nx", 1), "-- \nx");
  EXPECT_EQ(wrapped("unbreakable", 3), "unbreakable");
}

Letter short_letter() {
  Letter letter;
  letter.at = {1'700'000'000};
  letter.offset = 60;
  letter.from = {"Élodie Marchand", "elodie@boitelettre.example"};
  letter.to = {{"Nora", "nora@postkasten.example"}};
  letter.subject = "Ça va";
  letter.text = "Bonjour,\n\nÀ bientôt.";
  letter.message_id = "<1@boitelettre.example>";
  return letter;
}

TEST(Mail, ReadsAsAMessage) {
  Letter letter = short_letter();
  letter.program = Program::orchard;
  std::string message = to_message(letter);
  EXPECT_THAT(message, HasSubstr("From: =?UTF-8?Q?=C3=89lodie_Marchand?= <elodie@boitelettre.example>\n"));
  EXPECT_THAT(message, HasSubstr("Date: Tue, 14 Nov 2023 23:13:20 +0100\n"));
  EXPECT_THAT(message, HasSubstr("Content-Type: text/plain; charset=utf-8\n"));
  EXPECT_THAT(message, HasSubstr("\n\nBonjour,\n\n=C3=80 bient=C3=B4t.\n"));
}

TEST(Mail, ProgramsQuoteInTheirOwnWay) {
  Letter letter = short_letter();
  EXPECT_EQ(quoted(letter, Program::desktop, Language::french),
            "Le 14.11.2023 à 23:13, Élodie Marchand a écrit :\n> Bonjour,\n>\n> À bientôt.\n");
  EXPECT_THAT(
      quoted(letter, Program::desktop, Language::english),
      ::testing::StartsWith("On Tue, 14 Nov 2023 at 23:13, Élodie Marchand <elodie@boitelettre.example> wrote:\n> "));
  EXPECT_THAT(quoted(letter, Program::office, Language::english),
              ::testing::StartsWith("-----Original Message-----\nFrom: "));
}

TEST(Mail, ALongQuoteIsCut) {
  Letter letter = short_letter();
  letter.text.clear();
  for (int i = 0; i < 500; ++i)
    letter.text += "line\n";
  std::string quote = quoted(letter, Program::desktop, Language::english);
  EXPECT_EQ(static_cast<std::size_t>(std::count(quote.begin(), quote.end(), '\n')), kMostQuotedLines + 1);
}

TEST(Calendar, KnowsSummerTime) {
  EXPECT_EQ(offset_minutes(Zone::central_europe, *instant_from_iso("2024-03-31T00:59:59Z")), 60);
  EXPECT_EQ(offset_minutes(Zone::central_europe, *instant_from_iso("2024-03-31T01:00:00Z")), 120);
  EXPECT_EQ(offset_minutes(Zone::britain, *instant_from_iso("2024-10-27T00:59:59Z")), 60);
  EXPECT_EQ(offset_minutes(Zone::britain, *instant_from_iso("2024-10-27T01:00:00Z")), 0);
  EXPECT_EQ(offset_minutes(Zone::japan, *instant_from_iso("2024-07-01")), 540);
}

TEST(Calendar, MomentsAscendAndStayInside) {
  const Instant from{1'000'000'000};
  const Instant until{1'100'000'000};
  for (Rhythm rhythm :
       {Rhythm::steady, Rhythm::scattered, Rhythm::projects, Rhythm::fading, Rhythm::growing, Rhythm::yearly}) {
    Dice dice(5);
    auto found = moments(rhythm, from, until, 200, dice);
    ASSERT_EQ(found.size(), 200U);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    EXPECT_GE(found.front(), from);
    EXPECT_LT(found.back(), until);
  }
}

TEST(Calendar, OfficesDoNotWriteAtWeekends) {
  Dice dice(1);
  Instant saturday = *instant_from_iso("2026-11-21T10:00:00Z");
  for (int i = 0; i < 50; ++i) {
    Instant at = at_a_good_hour(saturday, Hours::office, Zone::central_europe, dice);
    EXPECT_EQ(civil(at, 60).weekday, 1);
    EXPECT_GT(answered_at(at, 60, Hours::office, Zone::central_europe, dice), at);
  }
}

TEST(Names, BecomeAddresses) {
  EXPECT_EQ(ascii_local("Jürgen"), "juergen");
  EXPECT_EQ(ascii_local("Łukasz"), "lukasz");
  EXPECT_EQ(ascii_local("De Carli"), "decarli");
  EXPECT_EQ(ascii_local("Søren Çelik"), "sorencelik");
}

TEST(Names, AreTakenOnce) {
  std::set<std::string> taken;
  Dice dice(2);
  for (int i = 0; i < 600; ++i)
    new_name(Culture::japanese, taken, dice);
  EXPECT_EQ(taken.size(), 600U);
}

TEST(Dice, FallTheSameWayEverywhere) {
  Dice dice(42);
  EXPECT_EQ(dice.roll(), 13679457532755275413ULL);
  EXPECT_EQ(dice.below(1), 0);
  EXPECT_EQ(Dice(1, "a").roll(), Dice(1, "a").roll());
  EXPECT_NE(Dice(1, "a").roll(), Dice(1, "b").roll());
}

}  // namespace
}  // namespace closeknit::sample
