// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/signature_facts.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace closeknit::text {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> told(std::string_view signature) {
  std::vector<std::string> all;
  for (const SignedFact& fact : signature_facts(signature))
    all.push_back(std::string(signed_kind_name(fact.kind)) + ": " + fact.value);
  return all;
}

TEST(SignatureFacts, AreReadInEnglish) {
  EXPECT_THAT(told("-- \nAda Winter\nHead of Paths, Walking Club Inc.\n1400 Smith Street\nRiverton, TX 77002\n"
                   "Tel. (713) 345-7139\nFax (713) 345-0000\nwww.walking.example/ada\n"),
              ElementsAre("title: Head of Paths", "employer: Walking Club Inc.", "city: Riverton",
                          "phone: (713) 345-7139", "web: www.walking.example/ada"));
  EXPECT_THAT(told("Best,\nBen\nSenior Engineer at Acme | Basel Office | London SW1A 1AA | +44 20 7946 0958"),
              ElementsAre("title: Senior Engineer", "employer: Acme", "city: London", "phone: +44 20 7946 0958"));
}

TEST(SignatureFacts, AreReadInGerman) {
  EXPECT_THAT(
      told("Mit freundlichen Grüßen\nGreta Vogt\nProjektleiterin\nWegebau Nord GmbH\nRosenweg 4\nD-10115 Berlin\n"
           "Telefon: 030 1234567\nTelefax: 030 7654321\nhttps://wegebau.example\n"),
      ElementsAre("title: Projektleiterin", "employer: Wegebau Nord GmbH", "city: Berlin", "phone: 030 1234567",
                  "web: wegebau.example"));
}

TEST(SignatureFacts, TownsMayBeOfSeveralWords) {
  for (const char* town :
       {"9000 St. Gallen", "65929 Frankfurt am Main", "San Antonio, TX 78205", "13090 Aix-en-Provence"})
    EXPECT_THAT(told(std::string("Ada Winter\nHead of Paths\n") + town),
                ElementsAre("title: Head of Paths", testing::StartsWith("city: ")))
        << town;
}

TEST(SignatureFacts, AreReadInFrench) {
  EXPECT_THAT(told("Cordialement,\nLucie Morel\nDirectrice des chemins\nSentiers du Sud SARL\n13001 Marseille\n"
                   "Tél. : 04 91 00 00 00\nPortable : +33 6 00 00 00 00"),
              ElementsAre("title: Directrice des chemins", "employer: Sentiers du Sud SARL", "city: Marseille",
                          "phone: 04 91 00 00 00", "phone: +33 6 00 00 00 00"));
}

TEST(SignatureFacts, AreReadInSpanish) {
  EXPECT_THAT(
      told("Un saludo,\nMarta Ruiz\nJefa de proyectos\nUniversidad de Ronda\n28013 Madrid\nMóvil: 600 000 000"),
      ElementsAre("title: Jefa de proyectos", "employer: Universidad de Ronda", "city: Madrid", "phone: 600 000 000"));
}

TEST(SignatureFacts, NeedNoCompanyAndNoPostcode) {
  EXPECT_THAT(told("Clara Vogt\nCurator\nCity Library Basel\nBasel"),
              ElementsAre("title: Curator", "employer: City Library Basel", "city: Basel"));
  EXPECT_THAT(told("Clara Vogt\nBibliothekarin, Stadtbibliothek Basel"),
              ElementsAre("title: Bibliothekarin", "employer: Stadtbibliothek Basel"));
  EXPECT_THAT(told("Clara Vogt\nRosenweg 4\nBasel"), ElementsAre("city: Basel"));
  EXPECT_THAT(told("Clara Vogt\nBasel, Switzerland"), ElementsAre("city: Basel"));
}

TEST(SignatureFacts, TownsMayStandBehindTheStreet) {
  for (const char* line : {"Rosenweg 4, 4051 Basel", "Rosenweg 4a 4051 Basel", "Postfach CH-4051 Basel"})
    EXPECT_THAT(told(line), ElementsAre("city: Basel")) << line;
}

TEST(SignatureFacts, StandInALine) {
  const auto facts = signature_facts("Clara Vogt\n  Curator, City Library Basel \n");
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_EQ(facts[0].line, "Curator, City Library Basel");
  EXPECT_EQ(facts[1].line, facts[0].line);
}

TEST(SignatureFacts, AreNotGuessed) {
  for (const char* none : {"",
                           "Ben",
                           "Best regards,\nBen Winter",
                           "Sent from my iPhone",
                           "I will call the manager on Friday. He knows.",
                           "Order 12345678",
                           "2026-11-24 10:00",
                           "ada@example.org",
                           "To be is to do",
                           "The company of wolves",
                           "Please think of the environment before you print this",
                           "Fax: +41 61 555 01 01",
                           "x",
                           "4051",
                           "12345 words",
                           "2929 Buffalo Speedway",
                           "Corporate Secretary Department",
                           "AG",
                           "Walking Club\nBasel",
                           "Ben Winter\nBasel",
                           "The library was closed",
                           "Research\nLegal",
                           "Outlook 2000 Migration Team",
                           "1400 Smith Street",
                           "www.example.org/research/letter.pdf",
                           "https://example.org/order?id=1"})
    EXPECT_THAT(told(none), IsEmpty()) << none;
}

TEST(SignatureFacts, TakeAnyBytesAndStayShort) {
  std::string bytes;
  for (int i = 0; i < 4096; ++i)
    bytes += static_cast<char>(i * 7);
  EXPECT_LE(signature_facts(bytes).size(), 6U);
  EXPECT_THAT(told("Director of " + std::string(10'000, 'x')), IsEmpty());
  std::string many;
  for (int i = 0; i < 50; ++i)
    many += "+41 61 555 01 " + std::to_string(10 + i) + "\n";
  EXPECT_EQ(signature_facts(many).size(), kMostPhones);
}

TEST(SignatureFacts, AreTheSameHoweverTheyAreWritten) {
  EXPECT_TRUE(same_fact(SignedKind::phone, "+41 61 555 01 01", "0041 (0)61-555-01-01") ||
              same_fact(SignedKind::phone, "+41 61 555 01 01", "061 555 01 01"));
  EXPECT_TRUE(same_fact(SignedKind::employer, "ACME Inc.", "Acme, Inc"));
  EXPECT_FALSE(same_fact(SignedKind::city, "Basel", "Bern"));
}

}  // namespace
}  // namespace closeknit::text
