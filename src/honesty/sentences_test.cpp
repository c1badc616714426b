// SPDX-License-Identifier: AGPL-3.0-or-later
#include "honesty/sentences.hpp"

#include <gtest/gtest.h>

#include <string>

namespace closeknit::honesty {
namespace {

std::string first_care(std::string_view text) {
  auto found = caring_sentences(text);
  return found.empty() ? "" : std::string(text.substr(found[0].begin, found[0].end - found[0].begin));
}

TEST(ACaringSentence, WishesWellOrAsksAfterThem) {
  for (std::string_view text : {"I hope you are well.",
                                "Hi Luis, hope all is well with you!",
                                "I trust that you are in good health.",
                                "hope the leg's on the mend mate",
                                "How are you?",
                                "How was the interview?",
                                "How did the driving test go?",
                                "how's erasmus treating you?",
                                "How is your mother?",
                                "Thinking of you today.",
                                "I have been thinking about you all.",
                                "I hope you managed to switch off.",
                                "Hope you and Rita had a honeymoon!",
                                "I do hope the journey home was bearable.",
                                "I was so sorry to read about the fire.",
                                "How wonderful to see your name in the paper.",
                                "Congrats on shipping!",
                                "What a joy to hear it.",
                                "hows the hand after the burn?",
                                "Did your sister arrive safely?",
                                "Did you sleep well?",
                                "Did you have a lovely time at the sea?",
                                "Are you feeling better?",
                                "I often think of our time at the yard."})
    EXPECT_EQ(first_care(text), text);
}

TEST(ACaringSentence, SaysWhatTheReaderIsToTheWriter) {
  for (std::string_view text :
       {"Welcome back!", "Fingers crossed for Thursday.", "You sounded tired on the telephone.",
        "You've had a rotten week.", "It was lovely to see you both.", "I was gutted to hear about the dog.",
        "We have missed your laugh.", "I saw your brother in the paper!", "So relieved that the scan was clear.",
        "Hope the knee is holding up.", "I have not forgotten how you sat with us.", "Is everything all right at home?",
        "how was ghent"})
    EXPECT_EQ(first_care(text), text);
}

TEST(ACaringSentence, IsNoneAboutWorkBetweenTheTwo) {
  for (std::string_view text :
       {"I read your patch on the train.", "Glad to see you fixed the bug.", "Good to have your review of the series.",
        "I heard about the new release.", "You seemed to miss my point about the file.",
        "Nice to see your feedback, could you send the rest?", "how is the flag set"})
    EXPECT_EQ(first_care(text), "") << text;
}

TEST(ACaringSentence, IsNoneThatWantsSomethingItself) {
  for (std::string_view text :
       {"I hope you can send it today.", "I hope to hear from you soon.",
        "Hope you will be able to come, it'd be good.", "How do I get the key?", "How are we going to pay for it?",
        "How is the flag set?", "Trust me.", "I hope the patch meets your needs.", "I hope you received my mail.",
        "Sorry about the noise.", "Glad to hear that it works.", "I hope so.", "Do you think of anything else?",
        "Did you have a good look at it?", "Are you well enough to send it?", "Thank you for the lovely evening.", "",
        "?!", "how"})
    EXPECT_EQ(first_care(text), "") << text;
}

TEST(ACaringSentence, IsAlsoAQuestionThatGoesOnFromOne) {
  EXPECT_EQ(caring_sentences("My poor Felix! You are brave. Does it itch?").size(), 2U);
  EXPECT_EQ(caring_sentences("My poor Felix! Are you free on Friday?").size(), 1U);
  EXPECT_EQ(caring_sentences("Does it itch?").size(), 0U);
}

TEST(AnOfferingSentence, AsksForNothing) {
  for (std::string_view text :
       {"Can I bring you anything from town?", "Would you like me to come round?", "Would you care to come to tea?",
        "Can we meet for coffee on Friday?", "Shall we go for a walk?", "Let me know if you need any pointers."})
    EXPECT_EQ(offering_sentences(text).size(), 1U) << text;
  EXPECT_TRUE(offering_sentences("Can we have lunch and discuss your publisher?").empty());
  EXPECT_TRUE(offering_sentences("Would you like to lend me your boat? Can I have it?").empty());
}

TEST(ACaringSentence, IsFoundWhereAllIsWrittenSmall) {
  const std::string_view text = "hi lea! hope you had a good summer :) do you still have the old papers?";
  EXPECT_EQ(first_care(text), "hope you had a good summer :)");
}

TEST(AnAskingSentence, NeedsOrAsksOutright) {
  for (std::string_view text :
       {"I need somebody to move the piano.", "We still need four volunteers.", "I would ask you to return the books.",
        "anyone got a spare ticket?", "I could really do with a lift.", "Fancy a comeback?", "Any way you'd swap?",
        "but could I pay half now?", "It would help me if you wrote.", "Kindly see to it.", "Bring my ladder back.",
        "also can i still sleep at yours", "Tell me which days suit.", "I'd appreciate a reference.",
        "I wonder whether you would chair it.", "Let me have the figures.",
        "I am raising money for my start-up and am looking for investors."}) {
    const Sentence found = asking_sentence(text);
    EXPECT_LT(found.begin, found.end) << text;
  }
  for (std::string_view text : {"I need to go now.", "You need a holiday.", "I don't need anything.", "", "need",
                                "Give the children a kiss.", "Get some rest.", "Tell me about the sea."}) {
    const Sentence found = asking_sentence(text);
    EXPECT_EQ(found.begin, found.end) << text;
  }
}

TEST(Sentences, AreHalfOpenRangesOfAnyText) {
  for (const std::string& text :
       {std::string(20'000, '?'), std::string("how was \xFF\xFE it?"), std::string("a\0b how are you?", 16),
        std::string("hope ") + std::string(5'000, 'x') + " well"})
    for (const Sentence& one : caring_sentences(text)) {
      EXPECT_LT(one.begin, one.end);
      EXPECT_LE(one.end, text.size());
    }
}

}  // namespace
}  // namespace closeknit::honesty
