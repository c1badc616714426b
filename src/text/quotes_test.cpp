// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/quotes.hpp"

#include <gtest/gtest.h>

#include "text/annotated.hpp"

namespace closeknit::text {
namespace {

void expect_zones(const std::string& annotated) {
  EXPECT_EQ(with_signs(without_signs(annotated)), annotated);
}

// A reply above a quote that begins with `attribution`, and a reply around one with marks.
void expect_attribution(const std::string& attribution) {
  std::string quoted;
  for (std::size_t at = 0; at < attribution.size();) {
    std::size_t end = std::min(attribution.find('\n', at), attribution.size());
    quoted += "q " + attribution.substr(at, end - at) + "\n";
    at = end + 1;
  }
  SCOPED_TRACE(attribution);
  expect_zones("f That would suit me well.\nf \n" + quoted + "q \nq Shall we meet on Sunday?\n");
  expect_zones("f That would suit me well.\nf \n" + quoted + "q > Shall we meet on Sunday?\nq \nf We shall.\n");
}

TEST(Quotes, AttributionsOfManyLanguagesIntroduceOne) {
  for (const char* attribution : {
           "On Tue, 3 Mar 2020 at 09:12, Ada Winter <ada@example.org> wrote:",
           "On 3/3/20 9:12 AM, Ada Winter wrote:",
           "On Mar 3, 2020, at 9:12 AM, Ada Winter <ada@example.org> wrote:",
           "On Tuesday, March 3, 2020, Ada Winter <\nada@example.org> wrote:",
           "On Tue, 3 Mar 2020 at 09:12, Ada Winter\n<ada@example.org>\nwrote:",
           "On Mar 3, 2020,\nat 9:12,\nAda Winter <ada@example.org> wrote:",
           "Ada Winter <ada@example.org> wrote:",
           "--- On Tue, 3/3/20, Ada Winter <ada@example.org> wrote:",
           "---- On Tue, 03 Mar 2020 09:12:00 +0100 ada@example.org wrote ----",
           "Quoting Ada Winter <ada@example.org>:",
           "* Ada Winter <ada@example.org> [2020-03-03 09:12]:",
           "Am 03.03.2020 um 09:12 schrieb Ada Winter:",
           "Am Di., 3. März 2020 um 09:12 Uhr schrieb Ada Winter <ada@example.org>:",
           "Ada Winter <ada@example.org> schrieb am Di., 3. März 2020, 09:12:",
           "Le mar. 3 mars 2020 à 09:12, Ada Winter <ada@example.org> a écrit :",
           "Le 3 mars 2020 à 09:12, Ada Winter <ada@example.org>\na écrit :",
           "El mar, 3 mar 2020 a las 9:12, Ada Winter (<ada@example.org>) escribió:",
           "Il giorno mar 3 mar 2020 alle ore 09:12 Ada Winter <ada@example.org>\nha scritto:",
           "Op di 3 mrt. 2020 om 09:12 schreef Ada Winter <ada@example.org>:",
           "Em ter., 3 de mar. de 2020 às 09:12, Ada Winter <ada@example.org>\nescreveu:",
           "Den tis 3 mars 2020 kl 09:12 skrev Ada Winter <ada@example.org>:",
           "Den 3. marts 2020 kl. 09.12 skrev Ada Winter <ada@example.org>:",
           "tir. 3. mar. 2020 kl. 09:12 skrev Ada Winter <ada@example.org\n>:",
           "ti 3. maalisk. 2020 klo 9.12 Ada Winter (ada@example.org) kirjoitti:",
           "wt., 3 mar 2020 o 09:12 Ada Winter <ada@example.org> napisał(a):",
           "W dniu 03.03.2020 o 09:12, Ada Winter pisze:\x20",
           "út 3. 3. 2020 v 9:12 odesílatel Ada Winter <ada@example.org> napsal:",
           "Ada Winter <ada@example.org> ezt írta (időpont: 2020. márc. 3., K, 9:12):",
           "3 Mar 2020 Sal, 09:12 tarihinde Ada Winter <ada@example.org> şunu yazdı:",
           "вт, 3 мар. 2020 г. в 09:12, Ada Winter <ada@example.org>:",
           "03.03.2020 09:12, Ada Winter пишет:",
           "03.03.2020, 09:12, \"Ada Winter\" <ada@example.org>:",
           "在 2020年3月3日，09:12，Ada Winter <ada@example.org> 写道：",
           "Ada Winter <ada@example.org> 于2020年3月3日周二 上午9:12写道：",
           "2020年3月3日(火) 9:12 Ada Winter <ada@example.org>:",
           "2020년 3월 3일 (화) 오전 9:12, Ada Winter <ada@example.org>님이 작성:",
       })
    expect_attribution(attribution);
}

TEST(Quotes, ProseThatBeginsOrEndsLikeAnAttributionIsFresh) {
  expect_zones("f On Thursday:\nf \nf We walk along the river.\n");
  expect_zones("f On the one hand he is right.\nf On average this works well.\n");
  expect_zones("f Here is what the poet wrote:\nf \nf Nothing is so beautiful as spring.\n");
  expect_zones("f My address is ada@example.org, and these are the dates:\nf \nf Monday and Friday.\n");
  expect_zones("f Dates that I could do:\nf \nf 2020-03-03 09:12\nf 03.03.2020 09:12\n");
}

TEST(Quotes, BeforeMarksABareVerbIsEnough) {
  expect_zones("q Ada wrote:\nq > Shall we?\nf We shall.\n");
  expect_zones("q you wrote:\nq > Shall we?\nf We shall.\n");
  expect_zones("f See the log:\nq > disk full\nf It needs room.\n");
}

TEST(Quotes, MarksOfEveryDepthAreQuoted) {
  expect_zones("q > one\nq >> two\nq > > two\nq >>> three\nq >\nq  > set in\nf Answer.\n");
  expect_zones("q &gt; one\nq &gt; two\nf Answer.\n");
}

TEST(Quotes, AngleBracketsThatAreNoMarksAreFresh) {
  expect_zones("f >= 5 is enough\n");
  expect_zones("f >:-( says the cat\n");
  expect_zones("f He wrote it twice.\nf >From the beginning it was wrong.\nf So was I.\n");
  expect_zones("f Code:\nf         > set far in\n");
}

TEST(Quotes, BarsMarkOnlyInRowsThatAreNoTable) {
  expect_zones("q Ada wrote:\nq | Shall we?\nq | Or not?\nf We shall.\n");
  expect_zones("f | a | b |\nf | 1 | 2 |\n");
  expect_zones("f x | y\nf | one alone\n");
}

TEST(Quotes, AMarkOfOnesOwnIsLearntFromTheAttribution) {
  expect_zones(
      "q On 3 Mar 2020, Ada wrote:\nq --] Shall we meet?\nq --] On Sunday?\nf We shall.\nq --] Where?\nf Here.\n");
  expect_zones("q On 3 Mar 2020, Ada Winter wrote:\nq AW> Shall we meet?\nq AW> On Sunday?\nf We shall.\n");
}

TEST(Quotes, AnswersBetweenQuotesAreFresh) {
  expect_zones(
      "q On 3 Mar 2020, Ada wrote:\n"
      "q > Shall we meet on Sunday?\n"
      "f On Sunday I am away.\n"
      "q > Or on Monday?\n"
      "q >\n"
      "q > At nine?\n"
      "q \n"
      "f At nine.\n");
}

TEST(Quotes, AnAnswerMayStandBetweenTheAttributionAndTheFirstMark) {
  expect_zones(
      "q On Tue, 3 Mar 2020, Ada Winter wrote:\n"
      "q \n"
      "f [ much left out ]\n"
      "f \n"
      "q > Shall we meet?\n"
      "q \n"
      "f We shall.\n");
}

TEST(Quotes, TheRestOfAWrappedQuotedLineIsQuoted) {
  expect_zones(
      "q > a long line that some program has wrapped behind the back of its writer, and\n"
      "q then it forgot the mark\n"
      "q > and goes on here\n"
      "f Yes.\n");
  expect_zones(
      "q > a long line that ends as sentences end, so that what follows may be an answer?\n"
      "f yes\n"
      "q > and goes on here\n");
}

TEST(Quotes, HeaderBlocksOfManyLanguagesOpenOne) {
  for (const char* block : {
           "From: Ada Winter\nSent: Tuesday, March 3, 2020 9:12 AM\nTo: Ben Sommer\nSubject: Sunday",
           "From: Ada Winter <ada@example.org>\nDate: Tuesday, 3 March 2020 at 09:12\nTo: Ben "
           "<ben@example.org>\nSubject: Sunday",
           "*From:* Ada Winter [mailto:ada@example.org]\n*Sent:* Tuesday, March 3, 2020 9:12 AM\n*To:* Ben\n*Subject:* "
           "Sunday",
           "________________________________\nFrom: Ada Winter <ada@example.org>\nSent: 3 March 2020\nTo: "
           "Ben\nSubject: Sunday",
           "Date: Tue, 3 Mar 2020 09:12:00 +0100\nSubject: Sunday\nFrom: ada@example.org\nTo: ben@example.org",
           "From: Human Resources \n<a-rather-long-address@example.org> \nSent: Monday\nTo: Ben\nSubject: Sunday",
           "From: Ada\n\nSent: Tuesday, March 3, 2020 9:12 AM\n\nTo: Ben\n\nSubject: Sunday",
           "Von: Ada Winter\nGesendet: Dienstag, 3. März 2020 09:12\nAn: Ben Sommer\nBetreff: Sonntag",
           "De : Ada Winter\nEnvoyé : mardi 3 mars 2020 09:12\nÀ : Ben Sommer\nObjet : dimanche",
           "De: Ada Winter\nEnviado el: martes, 3 de marzo de 2020 9:12\nPara: Ben\nAsunto: domingo",
           "Da: Ada Winter\nInviato: martedì 3 marzo 2020 09:12\nA: Ben\nOggetto: domenica",
           "Van: Ada Winter\nVerzonden: dinsdag 3 maart 2020 09:12\nAan: Ben\nOnderwerp: zondag",
           "De: Ada Winter\nEnviada em: terça-feira, 3 de março de 2020 09:12\nPara: Ben\nAssunto: domingo",
           "Från: Ada Winter\nSkickat: den 3 mars 2020 09:12\nTill: Ben\nÄmne: söndag",
           "Fra: Ada Winter\nSendt: 3. marts 2020 09:12\nTil: Ben\nEmne: søndag",
           "Lähettäjä: Ada Winter\nLähetetty: 3. maaliskuuta 2020 9:12\nVastaanottaja: Ben\nAihe: sunnuntai",
           "Od: Ada Winter\nWysłano: wtorek, 3 marca 2020 09:12\nDo: Ben\nTemat: niedziela",
           "От: Ada Winter\nОтправлено: 3 марта 2020 г. 9:12\nКому: Ben\nТема: воскресенье",
           "发件人: Ada Winter\n发送时间: 2020年3月3日 9:12\n收件人: Ben\n主题: 星期日",
           "差出人： Ada Winter\n送信日時： 2020年3月3日 9:12\n宛先： Ben\n件名： 日曜日",
       }) {
    SCOPED_TRACE(block);
    std::string quoted;
    for (const char* c = block; *c != '\0'; ++c)
      quoted += (c == block || c[-1] == '\n') ? std::string("q ") + *c : std::string(1, *c);
    expect_zones("f That would suit me well.\nf \n" + quoted + "\nq \nq Shall we meet?\n");
  }
}

TEST(Quotes, AMemoAndALoneFieldAreFresh) {
  expect_zones("f TO: All who walk\nf FROM: Ada\nf DATE: 3 March 2020\nf SUBJECT: Boots\nf \nf Bring them.\n");
  expect_zones("f From: the river, walk up to the church.\nf It is not far.\n");
  expect_zones("f Subject: trees.\nf Object: beauty.\n");
}

TEST(Quotes, SeparatorsOfManyLanguagesOpenOne) {
  for (const char* separator :
       {"-----Original Message-----", "----- Original Message -----", "--------Original Appointment--------",
        "-----Ursprüngliche Nachricht-----", "-------- Message d'origine --------", "-----Mensaje original-----",
        "-----Messaggio originale-----", "-----Oorspronkelijk bericht-----", "-----Mensagem original-----",
        "-----Ursprungligt meddelande-----", "-------- Oprindelig besked --------", "-----Opprinnelig melding-----",
        "-----Alkuperäinen viesti-----", "-----Oryginalna wiadomość-----", "-----Исходное сообщение-----",
        "------------------ 原始邮件 ------------------", "-----Reply Message-----",
        "______________________________ Reply Separator _________________________________"}) {
    SCOPED_TRACE(separator);
    expect_zones("f That would suit me well.\nf \nq " + std::string(separator) + "\nq From: Ada\nq \nq Shall we?\n");
  }
}

TEST(Quotes, ForwardsOfManyKindsAreForwarded) {
  for (const char* separator :
       {"---------- Forwarded message ---------", "-------- Forwarded Message --------",
        "---------------------- Forwarded by Ada Winter/HOU on 03/03/2020 09:12 \nw AM ---------------------------",
        "Begin forwarded message:", "-------- Weitergeleitete Nachricht --------",
        "Anfang der weitergeleiteten Nachricht:", "Début du message réexpédié :", "-------- Message transféré --------",
        "---------- Forwarded Letter ----------", "______________________________ Forward Header __________________",
        "-------- Пересылаемое сообщение --------"}) {
    SCOPED_TRACE(separator);
    expect_zones("f Look at this.\nf \nw " + std::string(separator) + "\nw \nw From: Cem\nw \nw Words of another.\n");
  }
}

TEST(Quotes, AfterTheEndOfAForwardTheWriterSpeaksAgain) {
  expect_zones(
      "f Look at this.\n"
      "w ----- Forwarded message from Cem <cem@example.org> -----\n"
      "w Words of another.\n"
      "w ----- End forwarded message -----\n"
      "f What do you think?\n");
}

TEST(Quotes, MarkedLinesOfAForwardAreForwarded) {
  expect_zones(
      "f Look.\nf \nw Begin forwarded message:\nw \nw > From: Cem\nw > \nw > Words.\nw \nf What do you think?\n");
}

TEST(Quotes, AQuoteUnderNothingWrittenWasForwarded) {
  expect_zones("w -----Original Message-----\nw From: Cem\nw Sent: Monday\nw To: Ada\nw Subject: x\nw \nw Words.\n");
  expect_zones("q > only marks\nq > here\n");
}

TEST(Quotes, HeadersOfLotusNotesOpenOne) {
  expect_zones(
      "f Thanks for the map.\nf \n"
      "q Ada Winter@ACME\n"
      "q 03/03/2020 09:12 AM\n"
      "q To: Ben Sommer/HOU/ACME@ACME, Cem \n"
      "q Frost/HOU/ACME@ACME\n"
      "q cc:  \n"
      "q Subject: Sunday\n"
      "q \n"
      "q Shall we?\n");
  expect_zones(
      "f That suits me.\nf \n"
      "q ada@example.org on 03/03/2020 09:12:00 AM\n"
      "q Please respond to ada@example.org\n"
      "q To:\tben@example.org\n"
      "q cc:\t \n"
      "q Subject:\tSunday\n"
      "q \n"
      "q Shall we?\n");
  expect_zones(
      "f That suits me.\nf \n"
      "q From: Ada Winter on 03/03/2020 09:12 AM\n"
      "q To: Ben Sommer/HOU/ACME@ACME\n"
      "q cc:  \n"
      "q Subject: Sunday\n"
      "q \n"
      "q Shall we?\n");
}

TEST(Quotes, PatchesAreTheWritersOwn) {
  expect_zones(
      "f Stop the leak.\n"
      "f \n"
      "f Signed-off-by: Ada Winter <ada@example.org>\n"
      "f ---\n"
      "f  roof.c | 2 +-\n"
      "f  1 file changed, 1 insertion(+), 1 deletion(-)\n"
      "f \n"
      "f diff --git a/roof.c b/roof.c\n"
      "f index 0123456..789abcd 100644\n"
      "f --- a/roof.c\n"
      "f +++ b/roof.c\n"
      "f @@ -1,3 +1,3 @@ int roof(void)\n"
      "f  {\n"
      "f -\treturn 1;\n"
      "f +\treturn 0;\n"
      "f  From: not a header\n"
      "f  To: inside a patch\n"
      "f  Subject: at all\n"
      "s -- \n"
      "s 2.39.2\n");
}

}  // namespace
}  // namespace closeknit::text
