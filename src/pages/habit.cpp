// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/habit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace closeknit::pages {
namespace {

constexpr std::size_t kMonth = 1;
static_assert(ties::kHalfLives[kMonth] == Days{30}, "owed::Habit counts the last month");

// Fewer messages tell nothing worth a sentence; from kManyAsked on the share is told out of ten.
constexpr std::uint32_t kFewAsked = 3;
constexpr std::uint32_t kManyAsked = 10;

// Who answers is the one who owes: the owner's answers go out.
ties::Direction way_of_answers(owed::Direction direction) {
  return direction == owed::Direction::by_me ? ties::Direction::out : ties::Direction::in;
}
ties::Direction opposite(ties::Direction way) {
  return way == ties::Direction::out ? ties::Direction::in : ties::Direction::out;
}

std::string asked_words(const owed::Item& item) {
  bool mine = item.direction == owed::Direction::to_me;
  std::string_view what = item.features.questions > 0 ? "a question" : "a request";
  if (item.features.questions <= 0 && item.features.asks <= 0) return {};
  if (item.features.in_cc > 0) return fmt::format("{} on which {} stood in copy", what, mine ? "they" : "you");
  if (item.features.alone > 0) return fmt::format("{} to {} alone", what, mine ? "them" : "you");
  return fmt::format("{} to {} and others", what, mine ? "them" : "you");
}

std::string word_given(const owed::Item& item) {
  if (owed::is_thanked(item)) return "they thanked you, and you have not written to them about it since";
  if (item.kind == owed::Kind::thanks) return "you asked, they helped, and you have not written about it since";
  return item.direction == owed::Direction::by_me ? "you said so, and have sent them nothing of it since"
                                                  : "they said so, and have sent you nothing of it since";
}

std::string answer_words(const Answers& answers, owed::Direction direction) {
  if (answers.asked < kFewAsked || answers.answered == 0) return {};
  std::string_view who = direction == owed::Direction::by_me ? "you" : "they";
  std::string_view whose = direction == owed::Direction::by_me ? "their" : "your";
  if (answers.asked < kManyAsked)
    return fmt::format("{} answered {} of {} {} messages", who, answers.answered, whose, answers.asked);
  double share = static_cast<double>(answers.answered) / answers.asked;
  auto of_ten = std::lround(10 * share);
  if (of_ten == 0) return fmt::format("{} seldom answer {} messages", who, whose);
  return fmt::format("{} answer {} of 10 of {} messages", who, of_ten, whose);
}

std::string wait_words(const Waiting& waiting, owed::Direction direction) {
  if (!waiting.usual || waiting.age <= *waiting.usual) return {};
  return fmt::format("{} usually answer within {}; this has waited for {}",
                     direction == owed::Direction::by_me ? "you" : "they", ties::length_in_words(*waiting.usual),
                     ties::length_in_words(waiting.age));
}

}  // namespace

Answers answers_of(const ties::Sums& sums, owed::Direction direction) {
  auto way = way_of_answers(direction);
  const auto& delays = sums.delays[static_cast<std::size_t>(way)];
  auto answered = std::accumulate(delays.begin(), delays.end(), std::uint32_t{0});
  auto asked = sums.messages[static_cast<std::size_t>(opposite(way))][static_cast<std::size_t>(ties::Part::to)];
  // One message may be answered twice, and one in copy too: no share is above the whole.
  return {std::min(answered, asked), asked};
}

double smoothed(const Answers& answers) {
  return (answers.answered + kSeenBefore * owed::Habit{}.answers_to_them) / (answers.asked + kSeenBefore);
}

owed::Habit habit_of(const ties::Sums& sums, bool two_way, owed::Direction direction, Instant now) {
  owed::Habit habit;
  habit.answers_to_them = smoothed(answers_of(sums, direction));
  const double left = halved(std::max(now, sums.as_of) - sums.as_of, ties::kHalfLives[kMonth]);
  const auto way = way_of_answers(direction);
  auto [to, cc] = sums.decayed[kMonth][static_cast<std::size_t>(way)];
  habit.out_recent = (to + cc) * left;
  const auto& theirs = sums.decayed[kMonth][static_cast<std::size_t>(opposite(way))];
  habit.copies_recent = theirs[static_cast<std::size_t>(ties::Part::cc)] * left;
  habit.two_way = two_way;
  return habit;
}

std::vector<std::string> reasons(const owed::Item& item, const Waiting& waiting) {
  std::vector<std::string> words;
  auto add = [&words](std::string reason) {
    if (!reason.empty()) words.push_back(std::move(reason));
  };
  bool mine = item.direction == owed::Direction::to_me;
  if (item.kind != owed::Kind::answer) return {word_given(item)};
  add(asked_words(item));
  if (item.features.answers_me > 0) add(mine ? "it answers a message of theirs" : "it answers a message of yours");
  if (item.features.reply_depth > 0)
    add(mine ? "they took part in the conversation" : "you took part in the conversation");
  add(answer_words(waiting.answers, item.direction));
  add(wait_words(waiting, item.direction));
  return words;
}

}  // namespace closeknit::pages
