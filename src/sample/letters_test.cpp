// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/letters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "sample/world.hpp"

namespace closeknit::sample {
namespace {

const Library& library() {
  static const Library kLibrary = read_library();
  return kLibrary;
}

Slots some_slots() {
  return {7, 8, Instant{1'700'000'000}, Language::english};
}

bool share(const std::string& a, const std::string& b) {
  return a.find_first_of(b) != std::string::npos;
}

std::vector<std::string> all_texts() {
  std::vector<std::string> texts;
  for (const Topic& topic : library().topics)
    for (const auto& lines : topic.parts)
      for (const Line& line : lines)
        texts.push_back(line.text);
  for (const Asides& asides : library().asides)
    for (const Aside& line : asides.lines)
      texts.push_back(line.text);
  return texts;
}

TEST(Letters, EverySlotIsKnown) {
  Slots slots = some_slots();
  for (const std::string& text : all_texts())
    for (std::size_t at = text.find('$'); at != std::string::npos; at = text.find('$', at + 1)) {
      std::size_t end = at + 1;
      while (end < text.size() && is_slot_letter(text[end]))
        ++end;
      EXPECT_TRUE(slots.value(text.substr(at + 1, end - at - 1))) << text;
    }
}

TEST(Letters, EveryChoiceIsClosed) {
  for (const std::string& text : all_texts()) {
    EXPECT_EQ(std::count(text.begin(), text.end(), '{'), std::count(text.begin(), text.end(), '}')) << text;
    EXPECT_TRUE(text.find('|') == std::string::npos || text.find('{') != std::string::npos) << text;
  }
}

TEST(Letters, OnlyQuestionsAsk) {
  // On a list nobody in particular is asked, and a machine's question is no question.
  std::set<std::string> nobody{"listchoir", "listhikers", "listtrans", "newsletter", "robot"};
  for (const Topic& topic : library().topics) {
    if (nobody.contains(topic.relations.front())) continue;
    for (Part part : {Part::opening, Part::more, Part::answer, Part::third, Part::later})
      for (const Line& line : topic.lines(part))
        EXPECT_FALSE(line.text.ends_with('?')) << topic.name << ": " << line.text;
  }
}

TEST(Letters, EveryTopicHasASubjectAndAnOpening) {
  for (const Topic& topic : library().topics) {
    EXPECT_FALSE(topic.lines(Part::subject).empty()) << topic.name;
    EXPECT_FALSE(topic.lines(Part::opening).empty()) << topic.name;
  }
}

TEST(Letters, EveryOpeningHasASubjectThatFits) {
  for (const Topic& topic : library().topics)
    for (const Line& opening : topic.lines(Part::opening)) {
      const auto& subjects = topic.lines(Part::subject);
      EXPECT_TRUE(std::any_of(subjects.begin(), subjects.end(),
                              [&](const Line& line) { return line.tags.empty() || share(line.tags, opening.tags); }))
          << topic.name << ": " << opening.text;
    }
}

TEST(Letters, EveryTopicIsForARelationThatExists) {
  std::set<std::string_view> known;
  for (int i = 0; i <= static_cast<int>(Relation::robot); ++i)
    known.insert(row_of(static_cast<Relation>(i)).name);
  for (const Topic& topic : library().topics)
    for (const std::string& relation : topic.relations)
      EXPECT_TRUE(known.contains(relation)) << topic.name << ": " << relation;
}

TEST(Letters, EveryQuestionHasAnAnswerThatFits) {
  for (const Topic& topic : library().topics) {
    const auto& answers = topic.lines(Part::answer);
    if (answers.empty()) continue;  // strangers are not answered
    for (Part part : {Part::question, Part::opening}) {
      if (part == Part::opening && topic.must_ask) continue;  // its question leads on
      for (const Line& question : topic.lines(part))
        EXPECT_TRUE(
            std::any_of(answers.begin(), answers.end(),
                        [&](const Line& answer) { return answer.tags.empty() || share(answer.tags, question.tags); }))
            << topic.name << ": " << question.text;
    }
  }
}

TEST(Letters, WhoAsksBackGetsAnAnswerThatFits) {
  for (const Topic& topic : library().topics)
    for (const Line& question : topic.lines(Part::question_back)) {
      const auto& thirds = topic.lines(Part::third);
      EXPECT_TRUE(
          std::any_of(thirds.begin(), thirds.end(), [&](const Line& line) { return share(line.tags, question.tags); }))
          << topic.name << ": " << question.text;
    }
}

TEST(Letters, WhoeverDeclinesIsUnderstood) {
  auto declines = [](const Line& line) { return line.tags == "x"; };
  for (const Topic& topic : library().topics) {
    const auto& answers = topic.lines(Part::answer);
    if (std::none_of(answers.begin(), answers.end(), declines)) continue;
    for (Part part : {Part::third, Part::later})
      EXPECT_TRUE(std::any_of(topic.lines(part).begin(), topic.lines(part).end(), declines)) << topic.name;
  }
}

TEST(Letters, ALineWithATagFollowsTheLineThatCallsForIt) {
  Topic topic;
  topic.parts[static_cast<std::size_t>(Part::question)] = {{"2", "Where is the ladder?"}};
  topic.parts[static_cast<std::size_t>(Part::answer)] = {
      {"1", "In the oven."}, {"2", "In the cellar."}, {"", "Who knows."}};
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    Speaker speaker(topic, some_slots(), Dice(seed));
    speaker.say(Part::question);
    EXPECT_EQ(speaker.say(Part::answer), "In the cellar.");
  }
}

TEST(Letters, NothingIsSaidTwice) {
  Topic topic;
  topic.parts[static_cast<std::size_t>(Part::more)] = {{"", "one"}, {"", "two"}};
  Speaker speaker(topic, some_slots(), Dice(1));
  EXPECT_THAT(speaker.say_some(Part::more, 5), ::testing::UnorderedElementsAre("one", "two"));
  EXPECT_EQ(speaker.say(Part::more), "");
}

TEST(Letters, FillingChoosesAndFills) {
  Dice dice(3);
  EXPECT_EQ(fill("plain", some_slots(), dice), "plain");
  EXPECT_THAT(fill("{a|b|c}", some_slots(), dice), ::testing::AnyOf("a", "b", "c"));
  EXPECT_EQ(fill("$kid.", some_slots(), dice), *some_slots().value("kid") + ".");
  EXPECT_EQ(fill("costs 5 $", some_slots(), dice), "costs 5 $");
  EXPECT_EQ(fill("{open", some_slots(), dice), "{open");
}

TEST(Slots, AreTheSameThroughoutAConversationAndForLife) {
  Slots first(1, 9, Instant{1'700'000'000}, Language::english);
  Slots again(1, 9, Instant{1'700'000'000}, Language::english);
  Slots later(2, 9, Instant{1'710'000'000}, Language::english);
  EXPECT_EQ(first.value("book"), again.value("book"));
  EXPECT_EQ(first.value("kid"), later.value("kid"));
  EXPECT_EQ(first.value("nonsense"), std::nullopt);
}

}  // namespace
}  // namespace closeknit::sample
