// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/request.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <span>
#include <string>

namespace closeknit::signals {
namespace {

std::string quoted(std::string_view text) {
  const RequestCues cues = request_cues(text);
  return std::string(text.substr(cues.sentence_begin, cues.sentence_end - cues.sentence_begin));
}

struct Case {
  const char* text;
  std::uint32_t questions;
  std::uint32_t requests;
};

void expect(std::span<const Case> cases) {
  for (const auto& [text, questions, requests] : cases) {
    const RequestCues cues = request_cues(text);
    EXPECT_EQ(cues.questions, questions) << text;
    EXPECT_EQ(cues.requests, requests) << text;
    EXPECT_EQ(cues.score > 0.4, questions + requests > 0) << text << ": " << cues.score;
  }
}

TEST(RequestCues, OfNothingAreNothing) {
  EXPECT_EQ(request_cues(""), RequestCues{});
  EXPECT_EQ(request_cues(" \n\t\n"), RequestCues{});
  EXPECT_EQ(request_cues("???"), RequestCues{});
}

TEST(RequestCues, FindQuestionsAndRequestsInEnglish) {
  const Case cases[] = {
      {"Can we meet Thursday?", 1, 1},
      {"Is the gate open on Sunday?", 1, 0},
      {"The gate is open on Sunday?", 1, 0},
      {"Could you water the plants.", 0, 1},
      {"Please send the keys back.", 0, 1},
      {"Send me the keys, please.", 0, 1},
      {"I was wondering if you still have my ladder.", 0, 1},
      {"Did you ever find the book", 0, 1},
      {"let me know what you think", 0, 1},
      {"Oh, and remind me of the date.", 0, 1},
      {"What do you think?", 1, 1},
      {"Anna, would you mind bringing a cake? And who brings plates?", 2, 1},
      {"thoughts?", 1, 1},
      {"It would be great if you could come.", 0, 1},
      {"I haven’t heard back about the room.", 0, 1},
  };
  expect(cases);
}

TEST(RequestCues, FindThemInGerman) {
  const Case cases[] = {
      {"Kannst du mir die Liste schicken?", 1, 1},
      {"Könnten Sie das bitte bis Freitag prüfen.", 0, 1},
      {"KÖNNTEN SIE DAS PRÜFEN", 0, 1},
      {"Gib mir bitte kurz Bescheid.", 0, 1},
      {"Wann kommt der Zug an?", 1, 0},
      {"Ich bräuchte noch die Rechnung.", 0, 1},
      {"Hast du am Samstag Zeit?", 1, 0},
      {"Was hältst du davon?", 1, 1},
      {"Ich bitte um Rückmeldung bis Montag.", 0, 1},
  };
  expect(cases);
}

TEST(RequestCues, FindThemInFrenchAndSpanish) {
  const Case cases[] = {
      {"Pourriez-vous m’envoyer le plan ?", 1, 1},  {"Dis-moi si tu viens.", 0, 1},
      {"Merci de me confirmer la date.", 0, 1},     {"Qu’en penses-tu ?", 1, 1},
      {"À quelle heure arrive le train ?", 1, 0},   {"¿Puedes enviarme la lista?", 1, 1},
      {"Avísame cuando llegues, por favor.", 0, 1}, {"¿A qué hora llega el tren?", 1, 0},
      {"Necesito que firmes el papel.", 0, 1},
  };
  expect(cases);
}

TEST(RequestCues, CourtesiesAskNothing) {
  const char* cases[] = {
      "Thanks!",
      "Thanks for sending me the keys.",
      "Thank you for your feedback, it was useful.",
      "Best regards,\nAnna",
      "Please find the invoice attached.",
      "Please note that we close at noon.",
      "If you have any questions, please let me know.",
      "Please feel free to call me.",
      "Please don't hesitate to contact us.",
      "Please consider the environment before printing this e-mail.",
      "Please do not reply to this e-mail.",
      "Yes, please.",
      "I want you to know that the door is open.",
      "He let me know that they send us the bill, and you can see it there.",
      "As far as I can tell you were right.",
      "Can you believe it!",
      "Bitte.",
      "Bitte sehr, gern geschehen.",
      "Bitte beachten Sie die neuen Zeiten.",
      "Vielen Dank für die Rückmeldung.",
      "Bei Fragen melden Sie sich gern.",
      "Im Anhang die Liste, bei Rückfragen stehe ich gerne zur Verfügung.",
      "Veuillez trouver ci-joint la facture.",
      "N’hésitez pas à me contacter.",
      "Gracias por la respuesta.",
      "No dudes en llamarme.",
      "Looking good.",
  };
  for (const char* text : cases) {
    const RequestCues cues = request_cues(text);
    EXPECT_EQ(cues.questions + cues.requests, 0U) << text;
    EXPECT_LT(cues.score, 0.3) << text;
  }
}

TEST(RequestCues, WhatIsToBeDoneOnlyShouldSomethingHappenAsksLittle) {
  for (const char* text :
       {"If future reports should go another way, please let me know.", "If it breaks again, please send me the log.",
        "Falls es wieder passiert, gib mir bitte Bescheid.", "If the patch is taken, kindly add my name."}) {
    const RequestCues cues = request_cues(text);
    EXPECT_EQ(cues.requests, 0U) << text;
    EXPECT_LT(cues.score, 0.2) << text;
  }
  for (const char* text : {"If you get a chance, please send me the log.", "If possible, please send me the log.",
                           "If you can, please call me tonight.", "Wenn du kannst, schick mir bitte die Liste.",
                           "Let me know if you want to come along.", "If it breaks again, could you send me the log?"})
    EXPECT_GT(request_cues(text).score, 0.5) << text;
}

TEST(RequestCues, WhatLooksLikeAnAskInAVeryLongSentenceAsksLittle) {
  std::string tale = "Before we went to the sea";
  for (int i = 0; i < 12; ++i)
    tale += " and to the lake in the hills";
  EXPECT_LT(request_cues(tale + ", we wrote to Paul, could you believe it, please send me the boat he said.").score,
            0.45);
  EXPECT_GT(request_cues(tale + ". Please send me the boat.").score, 0.5);
}

TEST(RequestCues, AnEchoOfWhatWasSaidAsksLittle) {
  EXPECT_LT(request_cues("You mean beyond what the manual says? It says that on page four.").score, 0.45);
  EXPECT_GT(request_cues("What do you mean by that?").score, 0.5);
}

TEST(RequestCues, AQuestionThatSaysItsOwnAnswerAsksLittle) {
  const RequestCues cues = request_cues("In that world it should not matter to the callers, right?");
  EXPECT_EQ(cues.questions, 0U);
  EXPECT_LT(cues.score, 0.4);
  EXPECT_GT(request_cues("Thursday, right?").score, 0.4);
  EXPECT_GT(request_cues("Is this right?").score, 0.5);
  EXPECT_GT(request_cues("Do I have to turn left or right?").score, 0.5);
}

// Their words are those of an ask; what is said is no more than a courtesy.
void ask_nothing(std::span<const char* const> texts) {
  for (const char* text : texts) {
    const RequestCues cues = request_cues(text);
    EXPECT_EQ(cues.questions + cues.requests, 0U) << text;
    EXPECT_LT(cues.score, 0.2) << text;
  }
}
void ask(std::span<const char* const> texts) {
  for (const char* text : texts)
    EXPECT_GT(request_cues(text).score, 0.45) << text;
}

TEST(RequestCues, AReplyThatAgreesAsksNothing) {
  const char* const agree[] = {"Sure, why not?",
                               "Yes, with pleasure, please do!",
                               "Gladly!",
                               "Of course, please do.",
                               "Yes, with pleasure, please do count me in!",
                               "Please count us in for Friday.",
                               "Ja, sehr gerne, bitte tu das!",
                               "Klar, warum nicht?",
                               "Oui, avec plaisir, pourquoi pas ?",
                               "Oui, volontiers, s'il te plaît !",
                               "Sí, con mucho gusto, ¿por qué no?"};
  ask_nothing(agree);
  const char* const go_on[] = {"Yes, please send the keys.", "Sure, can you send me the file?",
                               "Why not meet on Thursday?", "OK, would you like that?", "Please do send the book."};
  ask(go_on);
}

TEST(RequestCues, AQuestionThatWantsANodAsksNothing) {
  const char* const nods[] = {
      "Me too, wasn't it wonderful?", "It was a lovely day, wasn't it?",    "War das nicht wunderbar?",
      "Es war schön, nicht wahr?",    "C'était magnifique, n'est-ce pas ?", "¿No fue maravilloso?",
      "Fue precioso, ¿verdad?"};
  ask_nothing(nods);
  const char* const questions[] = {"Isn't it on Thursday?", "You're coming on Friday, aren't you?",
                                   "Wasn't it wonderful, and could you send me the photos?", "War Jonas nicht dabei?"};
  ask(questions);
}

TEST(RequestCues, AGreetingToBePassedOnAsksNothing) {
  const char* const greetings[] = {"Please give my love to Jonas.",
                                   "Please give Jonas and the kids our warmest regards.",
                                   "Please also send my best to your mother.",
                                   "Bitte gib Jonas einen Kuss von mir.",
                                   "Grüß bitte Jonas von mir.",
                                   "Bitte richte deiner Mutter liebe Grüße aus.",
                                   "Embrasse Jonas de ma part, s'il te plaît.",
                                   "Dale un abrazo a Jonas, por favor."};
  ask_nothing(greetings);
  const char* const things[] = {"Please give Jonas my key.",
                                "Please give me your best estimate.",
                                "Big hug, please send the list.",
                                "Give Ann my love, then send the list, please.",
                                "Please send me the list, and give my love to Jonas.",
                                "Bitte gib Jonas den Schlüssel."};
  ask(things);
}

TEST(RequestCues, AWishForTheReadersGoodAsksNothing) {
  const char* const wishes[] = {"Hope to see you soon, and please take care of yourself.",
                                "Please take care!",
                                "Please stay in touch.",
                                "Pass bitte gut auf dich auf.",
                                "Prends soin de toi, s'il te plaît.",
                                "Cuídate mucho, por favor."};
  ask_nothing(wishes);
  const char* const errands[] = {"Please take care of the plants while we are away.", "Pass bitte auf die Katze auf."};
  ask(errands);
}

TEST(RequestCues, WhatTheReaderGaveIsNotAskedForAgain) {
  const char* const thanks[] = {"Without your advice we would have bought the wrong boat, so thank you, truly.",
                                "Without your feedback we would not have found it.",
                                "Without your input we couldn't have done it."};
  ask_nothing(thanks);
  const char* const needed[] = {"Without your signature we cannot go on, so please send it.",
                                "We need your advice about the boat."};
  ask(needed);
}

TEST(RequestCues, ATextThatSaysThatAProgramMadeItAsksNothing) {
  const RequestCues cues = request_cues(
      "[This email was generated by a script. Let me know if you have any suggestions.]\n\nCould you close the report? "
      "Please answer to the original letter.");
  EXPECT_EQ(cues.questions + cues.requests, 0U);
  EXPECT_EQ(cues.score, 0);
  EXPECT_EQ(cues.sentence_begin, cues.sentence_end);
  EXPECT_GT(cues.words, 10U);
  EXPECT_GT(request_cues("The report was generated last week. Could you check it?").score, 0.5);
}

TEST(RequestCues, QuestionMarksThatAskNobodyDoNotCount) {
  const char* cases[] = {
      "See https://example.org/find?q=plums for more.",
      "See https://example.org/find? for more.",
      "We met Mr Vandermeer (sp?) there.",
      "The date (?) is on the card.",
      "She asked \"who are they?\" and laughed.",
      "Why? Because it rained.",
      "Warum? Weil es geregnet hat.",
      "Really?",
      "Guess what? We won.",
      "Who knows?",
      "Why not?",
      "\tret = found ? 0 : -1;",
      "if (is_open(door)) {\n\treturn who ? who : NULL;\n}",
      "diff --git a/x.c b/x.c\n--- a/x.c\n+++ b/x.c\n@@ -1 +1 @@\n-/* what is this? */\n+/* please fix */\n",
      "To be done: ?",
  };
  for (const char* text : cases) {
    const RequestCues cues = request_cues(text);
    EXPECT_EQ(cues.questions, 0U) << text;
    EXPECT_EQ(cues.score, 0) << text;
  }
}

TEST(RequestCues, AQuestionOfCourtesyAsksLittle) {
  EXPECT_EQ(request_cues("How are you?").questions, 1U);
  for (const char* text : {"How are you?", "Wie geht's dir?", "Comment vas-tu ?", "¿Qué tal?"})
    EXPECT_LT(request_cues(text).score, 0.5) << text;
}

TEST(RequestCues, QuoteTheSentenceThatAsksMost) {
  EXPECT_EQ(quoted("Hi Ben,\nit was lovely to see you. Could you send me the photos? See you soon!"),
            "Could you send me the photos?");
  EXPECT_EQ(quoted("Hi Ben,\ncan we meet Thursday? Anna"), "can we meet Thursday?");
  EXPECT_EQ(quoted("Points:\n- the roof\n- could you call\n  the roofer?\n- the door"),
            "could you call\n  the roofer?");
  EXPECT_EQ(quoted("Is it open? Could you call Dr. Weber at 5 p.m. please?\n"),
            "Could you call Dr. Weber at 5 p.m. please?");
  EXPECT_EQ(quoted("Er sagte „komm“. Kannst du kommen? Ja."), "Kannst du kommen?");
  EXPECT_EQ(quoted("Nothing here."), "");
}

TEST(RequestCues, ScoreGrowsWithWhatIsAskedAndStaysBelowOne) {
  const double statement = request_cues("The train is late.").score;
  const double question = request_cues("The train is late?").score;
  const double to_you = request_cues("Is your train late?").score;
  const double request = request_cues("Could you please tell me if your train is late?").score;
  EXPECT_EQ(statement, 0);
  EXPECT_LT(question, to_you);
  EXPECT_LT(to_you, request);
  std::string many;
  for (int i = 0; i < 200; ++i)
    many += "Could you please call me? ";
  EXPECT_LT(request_cues(many).score, 1);
  EXPECT_EQ(request_cues(many).questions, 200U);
}

TEST(RequestCues, SeeWhenARequestIsTakenBack) {
  const char* taken_back[] = {
      "Never mind, I found it.",
      "Oh, never mind!",
      "Please disregard my last mail.",
      "please ignore my previous message",
      "No need to reply.",
      "Hat sich erledigt, danke!",
      "Du brauchst nicht zu antworten.",
      "Laisse tomber, j'ai trouvé.",
      "Olvídalo, ya lo tengo.",
  };
  for (const char* text : taken_back) {
    EXPECT_TRUE(request_cues(text).withdrawn) << text;
    EXPECT_EQ(request_cues(text).score, 0) << text;
  }
  const char* not_taken_back[] = {
      "Please disregard this reminder if you have already paid.",
      "She will never mind the noise.",
      "I need to reply to him first.",
      "They ignore my last wish.",
      "Bitte ignorieren Sie diese Mail, falls Sie schon gezahlt haben.",
  };
  for (const char* text : not_taken_back)
    EXPECT_FALSE(request_cues(text).withdrawn) << text;
}

TEST(RequestCues, CountWords) {
  EXPECT_EQ(request_cues("It's well-known: Jürgen's 3 plums, at https://example.org/a/b.").words, 8U);
  EXPECT_EQ(request_cues("один два три").words, 3U);
}

TEST(RequestCues, ReadOnlyTheFirst16K) {
  const std::string filler(16 << 10, 'x');
  EXPECT_EQ(request_cues(filler + " Could you call?").questions, 0U);
  std::string split((16 << 10) - 1, ' ');
  split += "ü Could you call?";  // the cut would fall inside the letter
  EXPECT_EQ(request_cues(split).words, 0U);
}

TEST(RequestCues, AnyBytesGiveARangeInsideTheText) {
  std::mt19937 random(1);
  const std::string_view pieces[] = {"could you ", "?",   "please ", "\n", "\xE2\x80\x99", "\xE2", "\x80",
                                     "\xC3",       "://", "(",       ")",  ". ",           "- ",   "bitte ",
                                     "\"",         "…",   "¿",       "a",  "diff --git ",  "{\n",  "never mind",
                                     "if ",        "\t",  "\r\n",    "。", "？",           "\xFF", "'"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    const auto length = random() % 40;
    for (std::size_t i = 0; i < length; ++i)
      text += pieces[random() % std::size(pieces)];
    const RequestCues cues = request_cues(text);
    ASSERT_LE(cues.sentence_begin, cues.sentence_end) << text;
    ASSERT_LE(cues.sentence_end, text.size()) << text;
    ASSERT_GE(cues.score, 0);
    ASSERT_LT(cues.score, 1);
    ASSERT_EQ(cues.sentence_begin < cues.sentence_end, cues.score > 0) << text;
  }
}

TEST(RequestCues, LongLinesWithoutEndTakeLinearTime) {
  for (const char* piece : {"?", "could you ", "(", "'", "\xE2\x80", "a.", "://", "\n- "}) {
    std::string text;
    while (text.size() < 1 << 20)
      text += piece;
    request_cues(text);
  }
}

// Sentences labelled by others as asking for something or not. The labels are noisy ("Do you want to go?" counts as
// no ask), so what matters is that precision stays high.
TEST(RequestCues, ArePreciseOnLabelledSentences) {
  const char* source = std::getenv("CLOSEKNIT_SOURCE");
  const char* data = std::getenv("CLOSEKNIT_DATA");
  const std::filesystem::path root = data != nullptr
                                         ? std::filesystem::path(data)
                                         : std::filesystem::path(source != nullptr ? source : ".") / "../shared/data";
  std::ifstream file(root / "labels/parakweet-intent/src/resources/Ask0729-fixed.txt");
  if (!file) GTEST_SKIP() << "no labelled sentences under " << root;
  int found = 0, right = 0, asks = 0;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const bool is_ask = line.substr(0, tab) == "Yes";
    const bool fires = request_cues(std::string_view(line).substr(tab + 1)).score >= 0.3;
    asks += is_ask ? 1 : 0;
    found += fires ? 1 : 0;
    right += fires && is_ask ? 1 : 0;
  }
  EXPECT_GT(static_cast<double>(right) / found, 0.87);
  EXPECT_GT(static_cast<double>(right) / asks, 0.5);
}

}  // namespace
}  // namespace closeknit::signals
