// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/disclaimers.hpp"

#include <gtest/gtest.h>

#include "text/annotated.hpp"
#include "text/notices.hpp"

namespace closeknit::text {
namespace {

void expect_zones(const std::string& annotated, std::string_view sender = {}) {
  EXPECT_EQ(with_signs(without_signs(annotated), sender), annotated);
}

TEST(Disclaimers, NoticesOfManyLanguagesAreKnown) {
  for (const char* notice : {
           "This e-mail and any attachments are confidential and intended only for the person named above.",
           "If you are not the intended recipient, please delete this message.",
           "If you have received this message in error, tell the sender and delete it.",
           "This communication may contain privileged or confidential information.",
           "Any unauthorized review, use or disclosure is prohibited.",
           "Please consider the environment before printing this e-mail.",
           "This message has been scanned for viruses.",
           "To unsubscribe from this list: send the line \"unsubscribe walks\" to the list's robot.",
           "You received this message because you are subscribed to the group \"walks\".",
           "You are receiving this e-mail because you are a member of the club.",
           "If you no longer wish to receive e-mails from us, write to us.",
           "Diese E-Mail enthält vertrauliche Informationen.",
           "Wenn Sie nicht der richtige Adressat sind, löschen Sie diese Nachricht.",
           "Ce message et ses pièces jointes sont confidentiels et destinés à leur seul destinataire.",
           "Este mensaje puede contener información confidencial.",
           "Questo messaggio contiene informazioni riservate.",
           "Dit bericht is uitsluitend bestemd voor de geadresseerde.",
           "Esta mensagem pode conter informações confidenciais.",
           "Ta wiadomość zawiera informacje poufne.",
           "Это сообщение содержит конфиденциальную информацию.",
       })
    EXPECT_TRUE(is_notice(notice)) << notice;
}

TEST(Disclaimers, OrdinaryWordsAreNone) {
  for (const char* words : {
           "Please keep this confidential until Sunday.",
           "I received your message and will answer soon.",
           "My computer has a virus.",
           "Who is the recipient of the prize?",
           "I intended to write earlier.",
           "The environment minister will walk with us.",
           "He made an error in the list.",
           "",
       })
    EXPECT_FALSE(is_notice(words)) << words;
}

TEST(Disclaimers, ANoticeUnderASignatureIsOne) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "s Ada\n"
      "s \n"
      "d **********************************************\n"
      "d This e-mail is confidential and intended only for\n"
      "d the individual named above.\n"
      "d **********************************************\n",
      "Ada Winter");
}

TEST(Disclaimers, ANoticeRightUnderOtherLinesBeginsWithItsFirstWords) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "s Ada\n"
      "d This message is intended only for the use of the addressee.\n",
      "Ada Winter");
}

TEST(Disclaimers, TheFooterOfAMailingListIsOne) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "s -Ada\n"
      "s \n"
      "d _______________________________________________\n"
      "d walks mailing list\n"
      "d walks@example.org\n"
      "d https://lists.example.org/mailman/listinfo/walks\n");
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "d --\n"
      "d To unsubscribe from this list: send the line \"unsubscribe walks\" in\n"
      "d the body of a message to majordomo@example.org\n");
  expect_zones("f https://example.org/the-path\nd https://lists.example.org/mailman/listinfo/walks\n");
}

TEST(Disclaimers, TheFooterUnderAQuoteIsOne) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "q On 3 Mar 2020, Ben Sommer wrote:\n"
      "q > Is it dry?\n"
      "q \n"
      "d _______________________________________________\n"
      "d walks mailing list\n");
}

TEST(Disclaimers, SeveralNoticesAreOneZone) {
  expect_zones(
      "f The path is dry now.\n"
      "f \n"
      "d If you are not the intended recipient, please delete this message.\n"
      "d \n"
      "d Please consider the environment before printing.\n"
      "d \n"
      "d Walking Club Inc.\n"
      "d Tel. 555-931-0702\n");
}

TEST(Disclaimers, WordsInTheMiddleAreLeftAlone) {
  expect_zones(
      "f If you have received this message in error, tell the sender: is that how one says it?\n"
      "f \n"
      "f I am not sure that it is good English, and would like to hear what you think of it.\n"
      "f \n"
      "f It sounds rude to me, too.\n");
}

}  // namespace
}  // namespace closeknit::text
