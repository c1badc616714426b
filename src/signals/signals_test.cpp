// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/signals.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include <chrono>
#include <string>

namespace closeknit::signals {
namespace {

// A Wednesday.
constexpr std::int32_t kDay = std::chrono::sys_days{std::chrono::year{2026} / 11 / 18}.time_since_epoch().count();

// "promise thanks", as they stand in the text, from `least` confidence on.
std::string told(std::string_view text, double least = 0.6) {
  std::string all;
  for (const Signal& signal : signals_of(text, kDay))
    if (signal.confidence >= least) all += (all.empty() ? "" : " ") + std::string(signal_name(signal.kind));
  return all;
}

std::int32_t days_until_due(std::string_view text) {
  for (const Signal& signal : signals_of(text, kDay))
    if (signal.due != Signal::kNoDay) return signal.due - kDay;
  return -1;
}

struct Case {
  const char* text;
  const char* expected;
};

TEST(Signals, TellWhatASentenceDoes) {
  const Case cases[] = {
      {"I'll send you the draft tomorrow.", "promise"},
      {"I will get back to you next week.", "promise"},
      {"Let me check and come back to you.", "promise"},
      {"I'll definitely also forward it.", "promise"},
      {"Will send it tonight.", "promise"},
      {"Ich schicke dir den Entwurf morgen.", "promise"},
      {"Ich melde mich am Freitag.", "promise"},
      {"Je t'envoie les photos demain.", "promise"},
      {"Thank you for the book!", "thanks"},
      {"Vielen Dank für die schnelle Antwort.", "thanks"},
      {"Thanks so much, it worked at once. I'll let you know how it ends.", "thanks promise"},
      {"Do you know anyone who repairs clocks?", "need"},
      {"I'm looking for a flat in Basel.", "need"},
      {"Would you like me to introduce you?", "offer"},
      {"I'm sorry about the late answer.", "apology"},
      {"Our daughter was born on Sunday.", "birth"},
      {"We're getting married in May.", "wedding"},
      {"My father is in hospital.", "illness"},
      {"My grandmother died last week.", "death"},
      {"I'm starting a new job in January.", "new_job"},
      {"Nous déménageons en mars.", "move"},
      {"My exams begin on Monday.", "exam"},
      {"I'm retiring in June.", "retirement"},
      {"I'll be in town on Friday.", "travel"},
      {"Here it is: https://example.org/a", "done link"},
  };
  for (const auto& [text, expected] : cases)
    EXPECT_EQ(told(text), expected) << text;
}

TEST(Signals, AFarewellIsKnownInEveryLanguage) {
  for (const char* text : {
           "Today is my last day at Acme. Goodbye and thank you all!",
           "This address will stop working on Friday.",
           "As some of you know, I am leaving the company.",
           "Liebe alle, heute ist mein letzter Arbeitstag.",
           "Diese E-Mail-Adresse wird abgeschaltet.",
           "Bonjour, c'est mon dernier jour chez Acme.",
           "Cette adresse ne sera plus valable.",
           "Hoy es mi último día en la empresa.",
           "Esta dirección dejará de funcionar.",
       })
    EXPECT_NE(told(text, 0.8).find("farewell"), std::string::npos) << text;
}

TEST(Signals, AHolidayOrAnOldStoryIsNoFarewell) {
  for (const char* text : {
           "Today is my last day before the holidays.",
           "Today is my last day of vacation.",
           "Is today your last day?",
           "When I said today is my last day, everybody cried.",
           "His last day at Acme is Friday.",
           "I no longer work at Acme.",
           "Goodbye!",
           "Heute ist mein letzter Arbeitstag vor dem Urlaub.",
           "C'est mon dernier jour avant les vacances.",
           "Hoy es mi último día de vacaciones.",
       })
    EXPECT_EQ(told(text, 0.8).find("farewell"), std::string::npos) << text;
}

TEST(Signals, AreNotWhatOnlyLooksLikeThem) {
  const char* const cases[] = {
      "",
      "Thanks",
      "The patch looks good.\nThanks.",
      "Thanks in advance.",
      "Thank you for your patience.",
      "Thanks to the rain we stayed at home.",
      "No thanks.",
      "Let me know what you think.",
      "I'll see you on Monday.",
      "I will not send it again.",
      "I'd send it.",
      "They'll send it tomorrow.",
      "The battery died.",
      "The process was killed and its children died.",
      "I'm sorry to hear that.",
      "He told me to send it.",
      "Shall we have lunch?",
  };
  for (const char* text : cases)
    EXPECT_EQ(told(text), "") << text;
}

TEST(Signals, ArePromisesLessSurelyUnderAConditionOrInAQuestion) {
  EXPECT_EQ(told("I'll send it if you like."), "");
  EXPECT_EQ(told("I'll send it if you like.", 0.4), "promise");
  EXPECT_EQ(told("Should I say that I'll send it?", 0.4), "");
}

TEST(Signals, ArePromisesOfTheWriterAlone) {
  EXPECT_EQ(told("Will do."), "promise");
  EXPECT_EQ(told("Good point, I'll fix it."), "promise");
  EXPECT_EQ(told("Eric, will send the draft."), "promise");
  for (const char* text : {"They will send the map.", "You will find the book there.", "Will you send the map?",
                           "I will look forward to it.", "I'll get my share of flames.", "I'll be checking e-mail."})
    EXPECT_EQ(told(text, 0.5), "") << text;
}

TEST(Signals, ArePromisesWhereTheWordIsGivenAndNotWhereOneIsReported) {
  for (const char* text :
       {"I promise you the book.", "I promise you that I'll send it.", "You have my word that it will be there.",
        "As I said, I'll send the book tomorrow.", "Du hast mein Wort.", "Tu as ma parole.", "Tienes mi palabra."})
    EXPECT_EQ(told(text), "promise") << text;
  for (const char* text :
       {"I said that I will send the book if Peter agrees.", "I told Peter that I'll send it.",
        "I can't promise you the book.", "I promise you that it rained.", "You have my Word document."})
    EXPECT_EQ(told(text, 0.4), "") << text;
}

TEST(Signals, NameNoDayForWhatIsOver) {
  EXPECT_EQ(days_until_due("We got married in June!"), -1);
  EXPECT_EQ(days_until_due("We're getting married in June!"), 224);
  EXPECT_EQ(days_until_due("Our daughter was born on Sunday."), -1);
}

TEST(Signals, ArePromisesInTheVerbsThatPeopleUse) {
  constexpr double kShown = 0.5;  // to one reader (owed/words_given.cpp)
  for (const char* text :
       {"I'll do that.", "I will drop it in the next version.", "I'll be there.", "I'll stop by your desk.",
        "I will contact her and let you know.", "I plan to implement it in May.", "I'll come up with something.",
        "I'll be in touch next week.", "I read the first and will resend the rest.", "Makes sense, will squash it.",
        "I'll make sure of it.", "Ich kläre das bis Freitag.", "Ich halte dich auf dem Laufenden.",
        "Je vais vérifier ce soir.", "Je t'enverrai la liste.", "Te enviaré la lista.",
        "Voy a preguntar a mi hermano."})
    EXPECT_EQ(told(text, kShown), "promise") << text;
  for (const char* text :
       {"Let me clarify.", "Let me put it this way.", "I'll be right back.", "I will point out that it rained.",
        "Bill reads the first and will send the rest.", "I'll get there in the end.", "I will take off at noon."})
    EXPECT_EQ(told(text, kShown), "") << text;
}

TEST(Signals, OfBareThanksAreThoseThatOpenALetterOrAreAllOfIt) {
  const std::string chat = "The plums are jam by now and the cellar is full of them, as every year in autumn.";
  EXPECT_EQ(told("Thanks!\n\n" + chat), "thanks");
  EXPECT_EQ(told("Hello Ann,\n\nthanks!\n\n" + chat), "thanks");
  EXPECT_EQ(told("Thanks Ann! I applied it."), "thanks done");
  EXPECT_EQ(told(chat + "\n\nThanks a lot"), "");
  EXPECT_EQ(told("Please send the list.\n\nThanks, Ann"), "");
  EXPECT_EQ(told("Please review, thanks."), "");
  EXPECT_EQ(told(chat + "\n\nThanks for the jars."), "thanks");
}

TEST(Signals, OfLivesAreNewsAndNoTales) {
  EXPECT_EQ(told("I'm moving to Ghent on Friday.", 0.65), "move");
  for (const char* text : {"When I moved to Ghent there was a tram.", "Last year I was in the hospital.",
                           "My aunt got married twenty years ago.", "The good news is that it compiles.",
                           "The policy has been diagnosed to have an error."})
    EXPECT_EQ(told(text, 0.65), "") << text;
}

TEST(Signals, NameTheDayOfAPromise) {
  const std::pair<const char*, std::int32_t> cases[] = {
      {"I'll send it today.", 0},
      {"I'll send it tomorrow.", 1},
      {"I'll send it by Friday.", 2},
      {"I'll send it on Wednesday.", 7},
      {"I'll send it on Tuesday.", 6},
      {"I'll send it by the end of the week.", 2},
      {"I'll send it next week.", 9},
      {"I'll send it in two weeks.", 14},
      {"I'll send it in 10 days.", 10},
      {"I'll send it by 1 December.", 13},
      {"I'll send it by December 1st.", 13},
      {"I'll send it on the 3rd of March.", 105},
      {"Ich schicke es am Freitag.", 2},
      {"Ich schicke es übermorgen.", 2},
      {"Je t'envoie ça demain.", 1},
      {"I'll send it by the end of the month.", 12},
      {"I'll send it at the end of month.", 12},
      {"I'll send it this month.", 12},
      {"I'll send it next month.", 43},
      {"I'll add something by the end of this year.", 43},
      {"I'll look at it next year.", 408},
      {"I'll send it by the end of January.", 74},
      {"I'll send it in March.", 133},
      {"Ich schicke es nächste Woche.", 9},
      {"Ich schicke es bis Ende des Monats.", 12},
      {"Ich schicke es bis Ende Januar.", 74},
      {"Je t'envoie ça la semaine prochaine.", 9},
      {"Je t'envoie ça d'ici la fin du mois.", 12},
      {"Te lo envío la semana que viene.", 9},
      {"Te lo envío a finales de enero.", 74},
      {"I'll send you the minutes of March.", -1},
      {"I'll send you what the month has brought.", -1},
      {"I'll send you what I wrote last month.", -1},
      {"Je t'envoie ce que j'ai écrit la semaine dernière.", -1},
      {"I'll send what I wrote last Friday.", -1},
      {"I'll send it soon.", -1},
  };
  for (const auto& [text, days] : cases)
    EXPECT_EQ(days_until_due(text), days) << text;
}

TEST(Signals, NameADayInTheWordsThatPeopleUse) {
  const std::pair<const char*, std::int32_t> cases[] = {
      {"I'll send it the day after tomorrow.", 2},
      {"Je t'envoie ça après-demain.", 2},
      {"Te lo envío pasado mañana.", 2},
      {"Ich schicke es dir morgen früh.", 1},
      {"Ich schicke es heute Morgen.", 0},
      {"Guten Morgen, ich schicke dir die Liste bald.", -1},
      {"Ich schicke dir das, was ich am Morgen schrieb.", -1},
      {"Te lo envío mañana por la mañana.", 1},
      {"Te lo envío por la mañana.", -1},
      {"I'll send it this afternoon.", 0},
      {"I'll send what I wrote this morning.", -1},
      {"I'll send it at the weekend.", 4},
      {"I'll send it before the weekend.", 2},
      {"Ich schicke es vor dem Wochenende.", 2},
      {"Je t'envoie ça ce week-end.", 4},
      {"Te lo envío el fin de semana.", 4},
      {"I'll send it on Saturday next week.", 10},
      {"Next week is full, I'll send it on Saturday.", 10},
      {"I'll send it in five days.", 5},
      {"I'll send it within two weeks.", 14},
      {"I'll send it within the next three weeks.", 21},
      {"Ich schicke es innerhalb von zwei Wochen.", 14},
      {"Ich schicke es in zwölf Tagen.", 12},
      {"Je t'envoie ça dans sept jours.", 7},
      {"Te lo envío en once días.", 11},
      {"I'll send it by the 15th.", 27},
      {"I'll send it by the 25th at the latest.", 7},
      {"I'll send it by the 15th of January.", 58},
      {"I'll send it to the 15th floor.", -1},
      {"Ich schicke es bis zum 25.", 7},
      {"Ich schicke es bis zum 3. März zurück.", 105},
      {"Je t'envoie ça avant le 25.", 7},
      {"Te lo envío el 25.", 7},
      {"Te lo envío el 3 de marzo.", 105},
      {"I'll send it by end of day.", 0},
      {"I'll send it by EOD.", 0},
      {"I'll send it by end of day tomorrow.", 1},
      {"At the end of the day I'll send it.", -1},
      {"I'll send it before Christmas.", 36},
      {"Ich schicke es bis Weihnachten.", 36},
      {"I'll send what I wrote on Christmas.", -1},
  };
  for (const auto& [text, days] : cases)
    EXPECT_EQ(days_until_due(text), days) << text;
}

TEST(Signals, NameADayInFigures) {
  const std::pair<const char*, std::int32_t> cases[] = {
      {"I'll send it by 2026-11-20.", 2},
      {"I'll send it by 20/11.", 2},
      {"I'll send it by 11/20.", 2},
      {"I'll send it by 2/12.", 14},
      {"I'll send it by 12/3.", 15},  // 12 March is far, 3 December near
      {"I'll send it by 3/4.", 136},
      {"I'll send it by 3/12/2026.", 15},
      {"I'll send it by 20/11/26.", 2},
      {"I'll send it by 31/2.", -1},
      {"Ich schicke es bis 20.11.", 2},
      {"Ich schicke es bis zum 20.11. zurück.", 2},
      {"Ich schicke es am 20.11.2026 ab.", 2},
      {"Ich schicke es bis 10.12 Uhr.", -1},
      {"I'll send it by 10.12.", -1},
      {"I'll send version 2.5 of it.", -1},
      {"I'll send half of it, 3/4 at most.", -1},
      {"I'll send what I wrote on 2026-11-02.", -1},
  };
  for (const auto& [text, days] : cases)
    EXPECT_EQ(days_until_due(text), days) << text;
}

TEST(Signals, TellThatSomethingIsDone) {
  for (const char* text :
       {"Done.", "Applied, thanks.", "Patch applied, plus minor fixes.", "I've sent it to the printer.", "Here you go!",
        "Erledigt.", "Habe ich gestern geschickt, anbei die Liste.", "C'est fait.", "Ya está hecho."})
    EXPECT_THAT(told(text, 0.6), testing::HasSubstr("done")) << text;
  for (const char* text : {"Have you sent it?", "It's not done yet.", "When it is applied, we see.", "Not applied.",
                           "He applied for the post.", "Has it been fixed?", "What's done is lost."})
    EXPECT_THAT(told(text, 0.6), testing::Not(testing::HasSubstr("done"))) << text;
}

TEST(Signals, StandWhereTheirSentenceStands) {
  std::string text = "Hello Ann,\n\nit rained. I'll send you the boots tomorrow. Bye.";
  auto all = signals_of(text, kDay);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(text.substr(all[0].begin, all[0].end - all[0].begin), "I'll send you the boots tomorrow.");
}

TEST(Signals, AreFewWhateverTheText) {
  std::string text;
  for (int i = 0; i < 10'000; ++i)
    text += "Thank you for it. I'll send it. ";
  EXPECT_LE(signals_of(text, kDay).size(), kMostSignals);
  EXPECT_TRUE(signals_of(std::string(10 << 20, 'x'), kDay).empty());
}

TEST(Signals, OfIllnessAndDeathAreGentle) {
  EXPECT_TRUE(is_gentle(SignalKind::illness));
  EXPECT_TRUE(is_gentle(SignalKind::death));
  EXPECT_FALSE(is_gentle(SignalKind::wedding));
  EXPECT_FALSE(is_life_event(SignalKind::link));
}

// What is shown as something to ask about: from 0.65 on (accuracy/acts_study.cpp).
bool tells_an_event(std::string_view text) {
  return std::ranges::any_of(signals_of(text, 0), [](const Signal& signal) {
    return is_life_event(signal.kind) && signal.confidence >= 0.65;
  });
}

TEST(AnEvent, IsSomebodysOtherThanTheReaders) {
  EXPECT_TRUE(tells_an_event("My daughter is having surgery tomorrow."));
  EXPECT_TRUE(tells_an_event("As you know, her grandfather died."));
  for (std::string_view text : {"Glad you like the new job.", "I heard your dad had surgery.",
                                "We are moving to the third floor of the building.", "I'm sick of reboots."})
    EXPECT_FALSE(tells_an_event(text)) << text;
}

TEST(AnEvent, OfAnotherLanguageIsNotFoundInAnEnglishWord) {
  EXPECT_FALSE(tells_an_event("Somebody has to pay for funeral expenses."));
  EXPECT_TRUE(tells_an_event("I have a funeral at ten."));
  EXPECT_TRUE(tells_an_event("Mañana es el funeral."));
}

}  // namespace
}  // namespace closeknit::signals
