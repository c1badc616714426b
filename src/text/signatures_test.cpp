// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/signatures.hpp"
#include "text/ascii.hpp"
#include "text/html.hpp"
#include "text/zones.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "text/annotated.hpp"
#include "text/contacts.hpp"
#include "text/sender.hpp"
#include "text/sign_offs.hpp"

namespace closeknit::text {
namespace {

void expect_zones(const std::string& annotated, std::string_view sender = {}) {
  EXPECT_EQ(with_signs(without_signs(annotated), sender), annotated);
}

TEST(Signatures, WhatFollowsTheMarkIsOne) {
  expect_zones(
      "f The path is dry.\nf \ns -- \ns Ada Winter\ns \ns A line that anybody might have written, here a motto.\n");
  expect_zones("f The path is dry.\ns --\ns Ada\n");
  expect_zones("f Yes.\nf \ns —\ns Ada Winter\ns Head of Paths\n");
  expect_zones("f The fix -- as said -- is this.\nf \nf -- first point\nf -- second point\n");
}

TEST(Signatures, DashesAboveMuchTextAreNoMark) {
  std::string text = "f Before.\nf --\n";
  for (int i = 0; i < 30; ++i)
    text += "f Then we went on, and on, and on, and came to another gate.\n";
  expect_zones(text);
}

TEST(Signatures, ASignOffWithItsNameIsOne) {
  for (const char* line : {"Best,",
                           "Best regards,",
                           "Kind regards",
                           "Sincerely,",
                           "Cheers,",
                           "Thanks,",
                           "Thank you,",
                           "Love,",
                           "Mit freundlichen Grüßen",
                           "Viele Grüße,",
                           "LG",
                           "Liebe Grüsse",
                           "Cordialement,",
                           "Bien à vous,",
                           "Saludos cordiales,",
                           "Un abrazo,",
                           "Cordiali saluti,",
                           "Met vriendelijke groet,",
                           "Groetjes,",
                           "Atenciosamente,",
                           "Med vänliga hälsningar",
                           "Mvh",
                           "Venlig hilsen",
                           "Ystävällisin terveisin",
                           "Z poważaniem,",
                           "Pozdrawiam",
                           "С уважением,",
                           "S pozdravem",
                           "Üdvözlettel,",
                           "Saygılarımla,",
                           "よろしくお願いいたします。",
                           "此致"}) {
    SCOPED_TRACE(line);
    expect_zones("f The path is dry now, bring the small boots.\nf \ns " + std::string(line) + "\ns Ada\n");
  }
}

TEST(Signatures, ASignOffMayHaveItsNameBehindIt) {
  expect_zones("f The path is dry now.\nf \ns Cheers, Ada\n");
  expect_zones("f The path is dry now.\nf \ns Viele Grüße, Ada Winter\n");
  expect_zones("f The path is dry now.\nf \nf Thanks, I will bring the small boots.\n");
}

TEST(Signatures, AWordThatAlsoEndsLettersMayBeginOne) {
  expect_zones("f Salut,\nf \nf OK\ns Ada\n", "Ada Winter");
  expect_zones("f Ciao,\nf \nf Sunday\ns Ada\n", "Ada Winter");
}

TEST(Signatures, TheSignOffAboveAMarkBelongsToIt) {
  expect_zones("f The path is dry.\nf \ns Thanks,\ns \ns Ada\ns \ns \ns -- \ns Ada Winter\ns Head of Paths\n");
}

TEST(Signatures, ThanksThatAreTheMessageAreFresh) {
  expect_zones("f Thanks!\n", "Ada Winter");
  expect_zones("f Thanks,\ns Ada\n", "Ada Winter");
  expect_zones("f Hi Ben,\nf \nf Thank you,\ns Ada\n", "Ada Winter");
  expect_zones("f I got the map.\nf \nf Thanks!\ns Ada\n", "Ada Winter");
  expect_zones("f bonjour,\nf je n'ai pas de carte..\nf merci d'avance\n");
  expect_zones("f Could you send me the map?\nf \ns Thanks,\ns Ada\n", "Ada Winter");
}

TEST(Signatures, TheSendersNameAloneIsOne) {
  for (const char* line :
       {"Ada", "ada", "-Ada", "- Ada", "Ada Winter", "AW", "Ada W.", "Dr. Ada Winter", "~Ada", "Ada Winter, Ph.D."}) {
    SCOPED_TRACE(line);
    expect_zones("f The path is dry now.\nf \ns " + std::string(line) + "\n", "Ada Winter");
    expect_zones("f The path is dry now.\nf \ns " + std::string(line) + "\n", "Winter, Ada (Paths)");
  }
  expect_zones("f The path is dry now.\nf \ns Ada\n", "ada.winter@example.org");
}

TEST(Signatures, ANameThatGoesOnASentenceIsFresh) {
  expect_zones("f If the path is wet on Sunday morning then please ask for\nf Ada\n", "Ada Winter");
  expect_zones("f Ada,\nf \nf the path is dry now, bring the small boots.\n", "Ada Winter");
}

TEST(Signatures, ALoneNameUnderProseIsOneButAnAnswerIsNot) {
  expect_zones("f The path is dry now.\nf \ns Addie\n", "Winter, A.");
  expect_zones("f The path is dry now.\nf \nf Great\n", "Winter, A.");
  expect_zones("f Is the path dry?\nf \nf Yes\n");
}

TEST(Signatures, ABlockWithNameAndPhoneIsOne) {
  expect_zones(
      "f The path is dry now, bring the small boots.\n"
      "f \n"
      "s Ada Winter\n"
      "s Head of Paths\n"
      "s Walking Club of Riverton\n"
      "s Tel. +49 30 1234567\n"
      "s ada@example.org\n");
  expect_zones(
      "f The path is dry now, bring the small boots.\n"
      "f \n"
      "s ----------------\n"
      "s \n"
      "s RIVER_LOGO\n"
      "s \n"
      "s t. 555-931-0702\n"
      "s \n"
      "s https://example.org/\n");
}

TEST(Signatures, AListOfThingsIsFresh) {
  expect_zones("f Bring:\nf \nf Boots\nf Bread\nf Water\n", "Ada Winter");
  expect_zones("f We need\nf - boots\nf - bread\n", "Ada Winter");
  expect_zones("f Call the hut at 555-931-0702 before you leave.\n", "Ada Winter");
  expect_zones("f Ada's number:\nf 555-931-0702\n");
}

TEST(Signatures, WhatAPhoneSaysOfItselfIsOne) {
  for (const char* line :
       {"Sent from my iPhone", "Sent from my Verizon Wireless BlackBerry", "Sent from Mail for Windows 10",
        "Get Outlook for iOS<https://aka.ms/o0ukef>", "Von meinem iPhone gesendet", "Gesendet von Mail für Windows",
        "Envoyé de mon iPhone", "Enviado desde mi iPhone", "Enviado do meu iPhone", "Inviato da iPhone",
        "Verzonden vanaf mijn iPhone", "Skickat från min iPhone", "Sendt fra min iPhone", "Lähetetty iPhonesta",
        "Wysłane z iPhone'a", "Отправлено с iPhone", "发自我的 iPhone", "iPhoneから送信"}) {
    SCOPED_TRACE(line);
    expect_zones("f The path is dry now.\nf \ns " + std::string(line) + "\n");
  }
}

TEST(Signatures, ASentenceAboutAPhoneIsFresh) {
  expect_zones("f The path is dry now.\nf \nf Sent from my desk, which is much easier than the phone.\n");
  expect_zones("f The note was sent from my iPhone to all of us.\n");
  expect_zones("f Sent from Rome, it took a week.\n");
}

TEST(Signatures, WhatStandsUnderAPhonesLineWithoutAHeaderIsQuoted) {
  expect_zones("f The path is dry now.\nf \ns Sent from my iPhone\ns \nq Is the path dry yet? Please do tell me.\n");
}

TEST(Signatures, APostscriptIsFresh) {
  expect_zones("f The path is dry now.\nf \ns Best,\ns Ada\ns \nf P.S. Bring the small boots this time.\n");
}

TEST(Signatures, TheWritersEndAboveAQuoteIsFound) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "s Thanks,\n"
      "s Ada\n"
      "s \n"
      "q -----Original Message-----\n"
      "q From: Ben\n"
      "q \n"
      "q Is it dry?\n"
      "q Ben\n");
}

TEST(Signatures, TrailersOfAPatchAreFresh) {
  expect_zones("f Looks dry to me.\nf \nf Reviewed-by: Ada Winter <ada@example.org>\n", "Ada Winter");
  expect_zones("f Looks dry to me.\nf \nf Reviewed-by: Ada Winter <ada@example.org>\nf \ns Thanks,\ns Ada\n",
               "Ada Winter");
}

TEST(Signatures, NamesOfAttachmentsDoNotHideOne) {
  expect_zones("f Here is the map of the path.\nf \ns Ada\nf  - map of the path.pdf\n", "Ada Winter");
}

TEST(Signatures, OpenPgpArmourIsOne) {
  expect_zones(
      "s -----BEGIN PGP SIGNED MESSAGE-----\n"
      "s Hash: SHA256\n"
      "s \n"
      "f The path is dry now.\n"
      "s -----BEGIN PGP SIGNATURE-----\n"
      "s \n"
      "s iQEzBAEBCAAdFiEE\n"
      "s -----END PGP SIGNATURE-----\n");
}

TEST(SignOffs, AreToldFromSentences) {
  EXPECT_EQ(sign_off_of("Best regards,"), SignOff::greeting);
  EXPECT_EQ(sign_off_of("*Best regards*"), SignOff::greeting);
  EXPECT_EQ(sign_off_of("Cheers 🎉"), SignOff::greeting);
  EXPECT_EQ(sign_off_of("Many thanks, Ada Winter"), SignOff::gratitude);
  EXPECT_EQ(sign_off_of("Thanks!"), SignOff::none);
  EXPECT_EQ(sign_off_of("Best regards to your sister, who helped us."), SignOff::none);
  EXPECT_EQ(sign_off_of("In this regards we need to be careful."), SignOff::none);
  EXPECT_EQ(sign_off_of("Love, which moves the sun and the other stars"), SignOff::none);
  EXPECT_EQ(sign_off_of(""), SignOff::none);
  EXPECT_EQ(sign_off_of("---"), SignOff::none);
  EXPECT_EQ(sign_off_of("Sent from my iPhone"), SignOff::device);
}

TEST(Sender, IsKnownByShortFormsInitialsAndTitles) {
  Sender sender("Alexandra M. Winter");
  for (const char* line :
       {"Alex", "ALEX", "Alexandra", "A. Winter", "AMW", "A", "Prof. Alexandra Winter", "Winter, Alexandra"})
    EXPECT_TRUE(sender.is_named_by(line)) << line;
  for (const char* line : {"Al", "Ben", "Alex Sommer", "Alex?", "1 Alexandra", "", "Alexandra asked me to come"})
    EXPECT_FALSE(sender.is_named_by(line)) << line;
  EXPECT_FALSE(Sender("").is_named_by("Ada"));
  EXPECT_TRUE(Sender("José Müller").is_named_by("jose"));
  EXPECT_TRUE(Sender("Сергей Зимин").is_named_by("Сергей"));
  EXPECT_TRUE(Sender("Greg KH").is_mentioned_by("greg k-h"));
}

TEST(Contacts, LinesAreToldByTheirLooks) {
  for (const char* line : {"Tel. +49 30 1234567", "(713) 345-7139", "ada@example.org", "www.example.org",
                           "skype: ada.w", "Fax: 555 1234", "https://example.org/ada", "m. 0171 123 45 67"})
    EXPECT_EQ(line_look(line), LineLook::contact) << line;
  for (const char* line : {"Ada Winter", "Head of Paths", "1400 Smith Street", "Riverton, TX 77002",
                           "Walking Club Inc.", "CEO @ Acme !", "Ardmore House"})
    EXPECT_EQ(line_look(line), LineLook::neutral) << line;
  for (const char* line :
       {"Can you come?", "- boots", "1. boots", "The path is dry now.", "Reviewed-by: Ada <ada@example.org>",
        "we walked along the river", "[1] https://example.org/",
        "Bring these:", "Please write to ada@example.org before you leave the house on Sunday"})
    EXPECT_EQ(line_look(line), LineLook::prose) << line;
}

std::string fresh_of_page(std::string_view html) {
  const std::string text = html_to_text(html);
  std::string fresh = only(text, zones(text, "Ben Winter"), ZoneKind::fresh);
  std::ranges::replace(fresh, '\n', ' ');
  return std::string(trimmed(fresh));
}

TEST(Signatures, AreNeverAllOfAShortLetterOfAWebPage) {
  EXPECT_EQ(fresh_of_page("<div id='Signature'>Hi Ann,<br>see you Friday.<br>Ben</div>"), "Hi Ann, see you Friday.");
  EXPECT_EQ(fresh_of_page("<div class='moz-signature'><p>The train is late, see you Friday.</p></div>"),
            "The train is late, see you Friday.");
  EXPECT_EQ(
      fresh_of_page("<div class='gmail_signature'>Dear Ann,<br><br>My number is now 020 7946 0000.<br><br>Ben</div>"),
      "Dear Ann,  My number is now 020 7946 0000.");
  EXPECT_EQ(fresh_of_page("<p>Hello Ann</p><p>New phone +41 61 555 01 01</p><p>Ben</p>"),
            "Hello Ann  New phone +41 61 555 01 01");
  EXPECT_EQ(fresh_of_page("<p>Ben Winter</p><p>moved to Basel</p>"), "Ben Winter  moved to Basel");
  EXPECT_EQ(fresh_of_page("<p>Ben Winter<br>Rose Lane 4<br>Basel</p><p>Liebe Ann</p><p>ich komme</p><p>Ben</p>"),
            "Ben Winter Rose Lane 4 Basel  Liebe Ann  ich komme");
}

TEST(Signatures, StayThemselvesWhereALetterHasNothingElse) {
  EXPECT_EQ(fresh_of_page("<div class='gmail_signature'>Ben Winter<br>Head of Paths<br>+41 61 555 01 01</div>"), "");
  EXPECT_EQ(fresh_of_page("<div class='gmail_signature'>\"All that is gold does not glitter.\"</div>"), "");
  EXPECT_EQ(fresh_of_page("<div class='gmail_signature'>You find us by the river.<br>www.example.org</div>"), "");
}

}  // namespace
}  // namespace closeknit::text
