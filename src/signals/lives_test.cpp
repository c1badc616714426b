// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/lives.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>

namespace closeknit::signals {
namespace {

// What is shown as something to ask about: from 0.65 on (pages/worth_asking.cpp).
bool is_told(std::string_view text) {
  constexpr double kShown = 0.65;
  return std::ranges::any_of(signals_of(text, 0), [](const Signal& signal) {
    return (is_life_event(signal.kind) || signal.kind == SignalKind::bad_news) && signal.confidence >= kShown;
  });
}

void are_told(std::initializer_list<std::string_view> texts, bool told) {
  for (const std::string_view text : texts)
    EXPECT_EQ(is_told(text), told) << text;
}

TEST(ALife, IsToldOfInTheWordsThatPeopleUse) {
  are_told({"I'll be out of town until Tuesday.", "My brother was laid off; I was laid off the week before.",
            "Bea is out sick today.", "We just bought a house.", "She has a baby now: mom and baby are doing fine.",
            "My husband is having hip surgery on Monday.", "I have an interview with the bakery tomorrow.",
            "I gave my notice.", "We moved into our new place in May.", "Sorry, I'm traveling and cannot test it.",
            "Ich bin krankgeschrieben.", "Wir ziehen nach Basel.", "J'ai été malade.", "Estoy de viaje."},
           true);
}

TEST(ALife, AStayNeedsAPlaceAndATime) {
  are_told({"I will be in Basel from 20 to 23 November.", "We'll be in Rome on Friday.",
            "Je serai à Bâle du 20 au 23 novembre.", "Estaré en Basilea del 20 al 23 de noviembre.",
            "I'll be in the hospital until Tuesday."},
           true);
  are_told({"I will be in meetings on Friday.", "I'll be in touch next week.", "I will be in Paris if needed.",
            "I will be in the office on Monday.", "I'll be in HR on Monday.", "I'll be in on Monday."},
           false);
}

TEST(ALife, IsToldOfInFourLanguages) {
  are_told({"I have breast cancer.", "My wife had a miscarriage.", "Nous avons déménagé à Lyon.", "Ma sœur se marie.",
            "Mi hermana se casa en mayo.", "He aprobado el examen.", "Unsere Tochter Mia ist am Sonntag geboren."},
           true);
  are_told({"The breast cancer run raised a lot.", "Goethe ist 1749 geboren.", "Ich bin in Basel geboren."}, false);
}

TEST(ALife, OfTheReaderIsNoNews) {
  are_told({"I hope you had a great trip!", "I tried to call while you were on vacation.",
            "You said that you will be out of town next week.", "I was sorry that your father passed away."},
           false);
  are_told({"As you know, I will be out of town next week.", "If it helps you: no. I'm traveling to Ghent today."},
           true);
}

TEST(ALife, ThatOneWishesForIsNotYetLived) {
  are_told({"We would like to take a family vacation.", "I want a new apartment this year."}, false);
}

TEST(ALife, MustBeBorneOutWhereThePhraseSaysLittle) {
  are_told({"Surgery is costly.", "Pneumonia kills.", "Half of all crews are out of town."}, false);
  are_told({"My surgery is on Monday.", "Carla is out of town this week."}, true);
}

TEST(ALife, IsNotThatOfPeopleInThePapers) {
  are_told({"Mr. Smith has resigned this week, we hear.", "If the mayor is out of town, his deputy signs."}, false);
}

TEST(ALife, OfTradeAndIdiomIsNone) {
  are_told(
      {"The API is ill suited for this.", "We moved to the new release last week.", "We have a new job description.",
       "I'm so sick of this bug.", "They want us to use our week of vacation time.", "I am leaving for the day."},
      false);
}

}  // namespace
}  // namespace closeknit::signals
