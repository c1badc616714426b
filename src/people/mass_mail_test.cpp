// SPDX-License-Identifier: AGPL-3.0-or-later
#include "people/mass_mail.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "people/mass_phrases.hpp"

namespace closeknit::people {
namespace {

Known sender(std::string address, std::string name, Counts counts) {
  Known known;
  known.address = std::move(address);
  known.id = mail_identity(known.address);
  if (!name.empty()) known.names.push_back({std::move(name), counts.sent});
  known.counts = counts;
  return known;
}

// One letter, as most strangers send it.
Known letter(std::string address, std::string name, Counts counts = {}) {
  counts.sent = 1;
  return sender(std::move(address), std::move(name), counts);
}

TEST(MassCues, AreWhatTheWordsOfOneLetterShow) {
  std::uint32_t spam =
      cues("Dear Friend,\n\nLose weight NOW!! No\nobligation, only $49. CLICK HERE: http://x.example/a\n", "",
           "To be removed from further mailings, visit http://x.example/off\n", false);
  for (std::uint32_t bit : {kOptOut, kSells, kSellsMuch, kLinks, kPrices, kExclaims, kImpersonal})
    EXPECT_NE(spam & bit, 0U) << bit;
  EXPECT_EQ(spam & (kManyLinks | kGreets | kSigns), 0U);

  std::uint32_t human = cues("Hi Ann,\n\nThursday suits me. Shall we say noon?\n", "Best,\nBob\n", "", false);
  EXPECT_EQ(human, kGreets | kSigns);
}

TEST(MassCues, OfAListsFooterAreNotItsWriters) {
  EXPECT_EQ(cues("I agree.\n", "", "To unsubscribe, send a mail to the list\n", true) & kOptOut, 0U);
  EXPECT_NE(cues("I agree.\n", "", "To unsubscribe, send a mail to the list\n", false) & kOptOut, 0U);
}

TEST(MassCues, BeginWithAWordAndGoOverLineEnds) {
  EXPECT_EQ(cues("a discounted preporn word\n", "", "", false) & kSells, 0U);
  EXPECT_NE(cues("please click\n   here\n", "", "", false) & kSells, 0U);
}

TEST(MassCues, StayWithinTheirBitsWhateverComes) {
  for (const std::string& text : {std::string(), std::string("\0\xff!$%", 5), std::string(1'000'000, '!'),
                                  std::string(1'000'000, ' '), std::string("\xc3"), std::string("$"), std::string("%")})
    EXPECT_EQ(cues(text, text, text, false) & ~kAllCues, 0U);
}

TEST(MassCues, ShoutingSubjectsWantToBeSeen) {
  for (const char* subject :
       {"FREE PRESCRIPTIONS", "Make $$ now", "Your account       x81", "Act today!", "Wow!! really"})
    EXPECT_TRUE(shouts(subject)) << subject;
  for (const char* subject : {"", "Re: lunch on Thursday", "[PATCH v3] mm: fix FOO", "URGENT", "Grüße aus Köln"})
    EXPECT_FALSE(shouts(subject)) << subject;
}

TEST(MassPhrases, AreInOneForm) {
  for (const MassPhrase& phrase : kMassPhrases) {
    EXPECT_FALSE(phrase.text.empty());
    EXPECT_TRUE(std::ranges::none_of(phrase.text, [](char c) { return c >= 'A' && c <= 'Z'; })) << phrase.text;
    EXPECT_EQ(phrase.text.find("  "), std::string_view::npos) << phrase.text;
    EXPECT_EQ(std::ranges::count(kMassPhrases, phrase.text, &MassPhrase::text), 1) << phrase.text;
  }
}

TEST(MassMail, IsAdvertisingUnderAHumanName) {
  Counts spam{.sent_html_only = 1, .sent_opt_out = 1, .sent_sells = 1, .sent_sells_much = 1, .sent_links = 1};
  MassMail found = mass_mail(letter("howell8715@mail.example", "Petra Lund", spam));
  EXPECT_GT(found.probability, kMassMailAt);
  EXPECT_NE(found.words.find("advertises"), std::string::npos);
  EXPECT_EQ(judge(letter("howell8715@mail.example", "Petra Lund", spam)).kind, Kind::newsletter);
}

TEST(MassMail, IsNotAStrangersFirstLetter) {
  EXPECT_LT(mass_mail(letter("petra.lund@acme.example", "Petra Lund")).probability, 0.2);
  EXPECT_EQ(judge(letter("plund77@mail.example", "Petra", {.sent_links = 1})).kind, Kind::person);
}

TEST(MassMail, IsNoMatterOfThoseTheOwnerWroteTo) {
  Counts spam{.from_me = 1, .sent_opt_out = 1, .sent_sells = 1, .sent_sells_much = 1, .sent_links = 1};
  EXPECT_EQ(judge(letter("howell8715@mail.example", "Petra Lund", spam)).kind, Kind::person);
  EXPECT_EQ(mass_mail(sender("x@mail.example", "", {})).probability, 0.0);
}

TEST(MassMail, NoWeightGoesAgainstItsSign) {
  auto signs = mass_signs();
  Known nobody = sender("x", "", {.sent = 1});
  MassFeatures features = mass_features(nobody);
  EXPECT_EQ(features.size(), signs.size());
  // More of a cue never makes a sender more human.
  Known before = letter("petra.lund@acme.example", "Petra Lund");
  for (auto member : {&Counts::sent_opt_out, &Counts::sent_sells, &Counts::sent_links, &Counts::sent_impersonal,
                      &Counts::sent_shouts, &Counts::sent_html_only}) {
    Known more = before;
    more.counts.*member = 1;
    EXPECT_GE(mass_mail(more).probability, mass_mail(before).probability);
  }
}

}  // namespace
}  // namespace closeknit::people
