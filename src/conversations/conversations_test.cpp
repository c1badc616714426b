// SPDX-License-Identifier: AGPL-3.0-or-later
#include "conversations/conversations.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

#include "book/made_up_book.hpp"
#include "book/recording.hpp"

namespace closeknit::conversations {
namespace {

using book::Interaction;
using book::Role;

constexpr std::int64_t kAnn = 1, kBob = 2, kEve = 3;

struct Message {
  std::string id;
  double day = 0;
  std::int64_t from = kAnn;
  std::int64_t to = kBob;
  std::string subject = "Lunch";
  std::vector<std::string> references = {};
};

Interaction interaction_of(const Message& message) {
  Interaction interaction;
  interaction.key = message_key("id:" + message.id);
  interaction.id = interaction_id(1'700'000'000 + static_cast<std::int64_t>(message.day * 86'400), interaction.key);
  interaction.message_id = message.id;
  interaction.subject = message.subject;
  for (const std::string& reference : message.references)
    interaction.references.push_back(message_key("id:" + reference));
  interaction.participants = {{Role::from, {message.from}, 0}, {Role::to, {message.to}, 0}};
  return interaction;
}

// The conversations of these messages, placed in this order, as groups of their ids.
std::vector<std::vector<std::string>> groups(const std::vector<Message>& messages) {
  book::MadeUpBook book;
  for (std::int64_t who : {kAnn, kBob, kEve})
    book::put_identity(*book, IdentityId{who}, 0, "x" + std::to_string(who));
  Weaver weaver(*book);
  for (const Message& message : messages) {
    Interaction interaction = interaction_of(message);
    book::put_interaction(*book, interaction);
    std::vector<InteractionId> changed;
    weaver.place(interaction, changed);
  }
  std::map<std::int64_t, std::vector<std::string>> by_conversation;
  for (const Message& message : messages)
    by_conversation[conversation_of(*book, interaction_of(message).id).value].push_back(message.id);
  std::vector<std::vector<std::string>> all;
  for (auto& [conversation, ids] : by_conversation) {
    std::sort(ids.begin(), ids.end());
    all.push_back(ids);
  }
  std::sort(all.begin(), all.end());
  return all;
}

using Groups = std::vector<std::vector<std::string>>;

TEST(Conversations, RepliesBelongToWhatTheyAnswer) {
  EXPECT_EQ(groups({{"a"}, {"b", 1, kBob, kAnn, "Re: Lunch", {"a"}}, {"c", 2, kAnn, kBob, "Dinner"}}),
            (Groups{{"a", "b"}, {"c"}}));
}

TEST(Conversations, TwoAnswersToAMissingLetterBelongTogether) {
  EXPECT_EQ(groups({{"b", 1, kBob, kAnn, "x", {"gone"}}, {"c", 2, kEve, kAnn, "y", {"gone"}}}), (Groups{{"b", "c"}}));
}

TEST(Conversations, AMissingParentInTheMiddleDoesNotPartThem) {
  EXPECT_EQ(groups({{"root"}, {"leaf", 3, kBob, kAnn, "z", {"root", "gone"}}, {"other", 4, kEve, kAnn, "w", {"gone"}}}),
            (Groups{{"leaf", "other", "root"}}));
}

TEST(Conversations, WithoutHeadersTheSubjectAndThePeopleDecide) {
  EXPECT_EQ(groups({{"a", 0}, {"b", 1, kBob, kAnn, "AW: [team] lunch"}}), (Groups{{"a", "b"}}));
  EXPECT_EQ(groups({{"a", 0}, {"b", 1, kEve, kBob, "Re: Lunch"}}), (Groups{{"a"}, {"b"}})) << "Eve took no part";
  EXPECT_EQ(groups({{"a", 0}, {"b", 91, kBob, kAnn, "Re: Lunch"}}), (Groups{{"a"}, {"b"}})) << "too late";
  EXPECT_EQ(groups({{"a", 0}, {"b", 1, kBob, kAnn, "Lunch"}}), (Groups{{"a"}, {"b"}})) << "no reply mark";
}

TEST(Conversations, AReplyWithoutHeadersAnswersTheNearestNotAllOfItsSubject) {
  EXPECT_EQ(groups({{"spring", 0}, {"summer", 40}, {"b", 42, kBob, kAnn, "Re: Lunch"}}),
            (Groups{{"b", "summer"}, {"spring"}}));
  EXPECT_EQ(groups({{"spring", 0}, {"b", 42, kBob, kAnn, "Re: Lunch"}, {"summer", 40}}),
            (Groups{{"b", "summer"}, {"spring"}}))
      << "what it seemed to answer goes once the nearer one comes";
  EXPECT_EQ(groups({{"morning", 0}, {"noon", 0.2}, {"b", 0.5, kBob, kAnn, "Re: Lunch"}}),
            (Groups{{"b", "morning", "noon"}}))
      << "within a day it is one exchange";
}

TEST(Conversations, WithoutHeadersAreTheSameInWhateverOrderTheyCome) {
  std::mt19937 dice(7);
  for (int round = 0; round < 40; ++round) {
    std::vector<Message> messages;
    for (int i = 0; i < 12; ++i) {
      const auto from = static_cast<std::int64_t>(1 + dice() % 3);
      const auto to = static_cast<std::int64_t>(1 + (from + dice() % 2) % 3);
      messages.push_back({"m" + std::to_string(i), static_cast<double>(dice() % 1000) / 10, from, to,
                          dice() % 3 == 0 ? "Lunch" : "Re: Lunch"});
      if (i > 2 && dice() % 5 == 0) messages.back().references = {"m" + std::to_string(dice() % 12)};
    }
    std::ranges::sort(messages, {}, &Message::day);
    const Groups in_order = groups(messages);
    for (int order = 0; order < 3; ++order) {
      std::shuffle(messages.begin(), messages.end(), dice);
      ASSERT_EQ(groups(messages), in_order) << "round " << round;
    }
  }
}

TEST(Conversations, AreTheSameInWhateverOrderTheyCome) {
  std::vector<Message> messages{{"a", 0},
                                {"b", 1, kBob, kAnn, "Re: Lunch", {"a"}},
                                {"c", 2, kAnn, kBob, "Re: Lunch", {"a", "b"}},
                                {"d", 3, kBob, kAnn, "Re: Lunch", {"a", "gone"}},
                                {"e", 4, kAnn, kBob, "Re: Lunch", {"gone"}},
                                {"f", 5, kEve, kAnn, "Walk"},
                                {"g", 6, kAnn, kEve, "Re: Walk"},
                                {"h", 7, kEve, kAnn, "Re: Walk"},
                                {"i", -1, kAnn, kBob, "Clock was wrong", {"a"}}};
  Groups whole{{"a", "b", "c", "d", "e", "i"}, {"f", "g", "h"}};
  std::mt19937 dice(1);
  for (int round = 0; round < 30; ++round) {
    EXPECT_EQ(groups(messages), whole);
    std::shuffle(messages.begin(), messages.end(), dice);
  }
}

TEST(BareSubject, LosesMarksTagsAndCase) {
  struct Case {
    std::string_view subject, bare;
    bool replies;
  };
  for (auto [subject, bare, replies] :
       {Case{"Re: Lunch", "lunch", true}, Case{"RE[2]: AW: Lunch", "lunch", true}, Case{"Fwd: Lunch", "lunch", false},
        Case{"Re: [team] Re: Lunch ", "lunch", true}, Case{"[team] Lunch", "lunch", false},
        Case{"Antw.: x", "antw x", false}, Case{"", "", false}, Case{"Re:", "", true}, Case{"[only]", "only", false},
        Case{"Wichtig: bitte lesen", "wichtig bitte lesen", false}, Case{"返信: お昼", "お昼", true},
        Case{"回复：午饭", "午饭", true}}) {
    BareSubject result = bare_subject(subject);
    EXPECT_EQ(result.text, bare) << subject;
    EXPECT_EQ(result.replies, replies) << subject;
  }
}

}  // namespace
}  // namespace closeknit::conversations
