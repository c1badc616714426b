// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include <string>

#include "owed/matter.hpp"

namespace closeknit::owed {
namespace {

TEST(OnTheMatter, IsWhatSharesTheWordsOfTheRequest) {
  const struct {
    const char* sentence;
    const char* subject;
    const char* answer;
    const char* answer_subject;
  } cases[] = {
      {"Can we meet Thursday?", "", "Thursday is fine, I'll be at the station at noon.", "hi"},
      {"Could you send me the budget spreadsheet for the Lisbon workshop?", "workshop",
       "Attached is the spreadsheet with the budget, sorry it took so long.", "files"},
      {"Have you paid the invoices?", "", "The invoice is paid.", ""},
      {"Kannst du mir die Rechnungen schicken?", "", "Anbei die Rechnung von gestern.", ""},
      {"What about order 4711?", "", "We sent 4711 this morning.", ""},
      {"Are you coming?", "Garden party", "Yes!", "Re: Garden Party"},
      {"Kommst du?", "AW: Gartenfest", "Ja, gern.", "Gartenfest"},
      {"Möchtest du den Schlüssel zurück?", "", "Behalte den SCHLÜSSEL ruhig.", ""},
  };
  for (const auto& [sentence, subject, answer, answer_subject] : cases)
    EXPECT_TRUE(on_the_matter({sentence, subject}, {answer, answer_subject})) << sentence << " / " << answer;
}

TEST(OnTheMatter, IsNotWhatMerelyGoesToTheSamePerson) {
  const struct {
    const char* sentence;
    const char* subject;
    const char* answer;
    const char* answer_subject;
  } cases[] = {
      {"", "", "", ""},
      {"?", "Re:", "Fine.", "Re:"},
      {"Could you send me the budget spreadsheet for the Lisbon workshop by Thursday?", "",
       "I am away until Thursday, please send everything to Ben.", "away"},
      {"Can you lend me your ladder?", "ladder", "Happy birthday! All the best for the year to come.",
       "Congratulations"},
      {"Would you please have a look at this?", "", "Please have a look at that when you have time, thanks.", ""},
      {"Could you come?", "", "Could you come?", ""},
  };
  for (const auto& [sentence, subject, answer, answer_subject] : cases)
    EXPECT_FALSE(on_the_matter({sentence, subject}, {answer, answer_subject})) << sentence << " / " << answer;
}

TEST(OnTheMatter, WhereNoSentenceAsksTheSubjectsAloneAreCompared) {
  const Matter asked("", "Lisbon workshop budget");
  EXPECT_FALSE(on_the_matter(asked, {"The budget of the Lisbon workshop is attached.", "files"}));
  EXPECT_TRUE(on_the_matter(asked, {"", "budget for Lisbon"}));
}

TEST(OnTheMatter, OneMatterIsComparedAsOftenAsOneLikes) {
  const Matter asked("Have you paid the invoices?", "");
  const Matter paid("The invoice is paid.", "");
  for (int i = 0; i < 3; ++i) {
    EXPECT_TRUE(on_the_matter(asked, paid));
    EXPECT_FALSE(on_the_matter(asked, {"Happy birthday!", ""}));
  }
}

TEST(SameDeed, GoesByTheWordsThatSayWhatIsPromised) {
  const Matter photos("I'll send you the photos tomorrow.", "");
  EXPECT_TRUE(same_deed(photos, {"I will certainly send the photos next week", ""}));
  EXPECT_TRUE(same_deed(photos, {"I'll do it on Friday", ""})) << "it says nothing else";
  EXPECT_FALSE(same_deed(photos, {"I'll call the harbour about the boat tomorrow", ""}));
  EXPECT_TRUE(same_deed({}, {}));
  EXPECT_FALSE(same_deed({"Ich schicke dir morgen die Fotos", ""}, {"Ich werde den Hafen anrufen", ""}));
}

TEST(NamesDeed, GoesByOneRareWordThatSaysWhatIsPromised) {
  const Matter photos("I'll send you the photos tomorrow.", "");
  EXPECT_TRUE(names_deed(photos, {"Here are the photos", ""}));
  EXPECT_TRUE(names_deed(photos, {"As promised!", "Photos of the summer"}));
  EXPECT_FALSE(names_deed(photos, {"See you tomorrow, I will send the key", ""}));
  EXPECT_FALSE(names_deed({"I'll send it tomorrow", ""}, {"I will send it tomorrow", ""}));
}

TEST(SubjectKey, IsTheSameUnderAnyMarksAndTags) {
  const auto key = [](const char* subject) { return Matter("", subject).subject_key(); };
  EXPECT_NE(key("[PATCH v2 3/7] otter: let them swim faster"), 0);
  EXPECT_EQ(key("[PATCH v2 3/7] otter: let them swim faster"), key("Re: [PATCH v3 2/9] Otter: let them swim faster"));
  EXPECT_NE(key("otter: let them swim faster"), key("otter: let them swim slower"));
}

TEST(SubjectKey, IsNoneForASubjectThatManyLettersBear) {
  for (const char* subject : {"", "Hi", "Re:", "Invoice", "Question", "Monday", "for you"})
    EXPECT_EQ(Matter("", subject).subject_key(), 0) << subject;
}

TEST(OnTheMatter, ReadsAnyBytesAndNotWithoutEnd) {
  std::string junk;
  for (int i = 0; i < 300'000; ++i)
    junk.push_back(static_cast<char>(i * 7));
  EXPECT_FALSE(on_the_matter({"ladder", ""}, {junk, ""}));
  on_the_matter({junk, junk.substr(1)}, {junk, junk});
}

}  // namespace
}  // namespace closeknit::owed
