// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/owed_study.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <unordered_map>

#include "conversations/conversations.hpp"
#include "intake/enroll.hpp"
#include "intake/turns.hpp"
#include "owed/owed.hpp"
#include "owed/weights.hpp"
#include "pages/habit.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {
namespace {

constexpr std::array<std::string_view, 10> kMethods{
    kOurs,
    "closeknit: that it is owed, as the list shows it",
    "HAND: reply rate x (1 + ? + request + answers me) / sqrt(To)",
    "sender's reply rate",
    "few in To: 1 / number in To",
    "answers my message",
    "question mark",
    "request words",
    "Interactions Rank of the sender, 30 d",
    "random",
};
constexpr double kLearnedShare = 0.6;  // of the owner's time is history
constexpr double kBurnIn = 0.1;        // … when fitting: habits need a past
constexpr std::size_t kSamples = 100;
constexpr std::size_t kMostTurns = 300;

// Walks through the owner's mail, keeping ties and conversations as they stood.
class Walk {
 public:
  Walk(Mail& mail, const Ego& ego, Keep keep) : mail_(mail), ego_(ego), keep_(keep) {
    for (std::uint32_t place : ego.seen) {
      const book::Interaction& interaction = mail.interactions[place];
      if (interaction.parent && intake::from_owner(interaction, ego.identities))
        answered_at_.try_emplace(interaction.parent, interaction.at());
    }
  }

  OwnerIncoming run() {
    OwnerIncoming result{.owner = ego_.name, .split = ego_.split, .messages = {}};
    if (ego_.seen.empty()) return result;
    const Instant first = mail_.interactions[ego_.seen.front()].at();
    const Instant last = mail_.interactions[ego_.seen.back()].at();
    const Instant from =
        first + Days{(last - first).count * (keep_ == Keep::last_two_fifths ? kLearnedShare : kBurnIn)};
    for (std::uint32_t place : ego_.seen) {
      const book::Interaction& interaction = mail_.interactions[place];
      std::vector<owed::Turn>& turns = conversation_with(interaction);
      const bool counts = interaction.at() >= from && interaction.at() + kAnsweredWithin <= last;
      if (counts && is_question(interaction, turns.back())) result.messages.push_back(judged(interaction, turns));
      remember(interaction);
    }
    return result;
  }

 private:
  owed::Turn turn_of(const book::Interaction& interaction) {
    owed::Turn turn = intake::turn_of(mail_.book, interaction, ego_.identities);
    if (const book::Interaction* parent = mail_.parent_of(interaction)) {
      turn.parent = parent->id;
      turn.answers_me = intake::from_owner(*parent, ego_.identities);
    }
    return turn;
  }

  // Its conversation as far as the owner has seen it, this message last.
  std::vector<owed::Turn>& conversation_with(const book::Interaction& interaction) {
    std::vector<owed::Turn>& turns = turns_[conversations::conversation_of(mail_.book, interaction.id)];
    turns.push_back(turn_of(interaction));
    if (turns.size() > kMostTurns) turns.erase(turns.begin());
    return turns;
  }

  bool is_question(const book::Interaction& interaction, const owed::Turn& turn) const {
    if (turn.from_me || !(turn.to_me || turn.cc_me) || !turn.human) return false;
    const auto person = mail_.person_of.find(intake::sender_of(interaction));
    return person != mail_.person_of.end() && mail_.is_person[person->second];
  }

  ties::Sums& sums(IdentityId identity) { return sums_[mail_.person_of[identity]]; }

  // As the list does it: what every person's sums say of answers, together.
  void remember(const book::Interaction& interaction) {
    const std::uint32_t other = mail_.person_of[intake::sender_of(interaction)];
    const pages::Answers before = pages::answers_of(sums_[other], owed::Direction::by_me);
    add_up(interaction);
    const pages::Answers after = pages::answers_of(sums_[other], owed::Direction::by_me);
    at_all_.answered += after.answered - before.answered;
    at_all_.asked += after.asked - before.asked;
  }

  void add_up(const book::Interaction& interaction) {
    for (const auto& [identity, contact] : intake::contacts_of(interaction, ego_.identities))
      ties::add(sums(identity), contact);
    const book::Interaction* parent = mail_.parent_of(interaction);
    if (parent == nullptr) return;
    const bool mine = intake::from_owner(interaction, ego_.identities);
    if (mine == intake::from_owner(*parent, ego_.identities)) return;
    ties::add_reply(sums(intake::sender_of(mine ? *parent : interaction)),
                    mine ? ties::Direction::out : ties::Direction::in, interaction.at() - parent->at());
  }

  Incoming judged(const book::Interaction& interaction, std::span<const owed::Turn> turns) {
    const owed::Turn& turn = turns.back();
    const ties::Sums& pair = sums(turn.sender);
    const Instant now = interaction.at();
    const ties::Tie tie = ties::tie_of(pair, now, ties::Explain::no);
    owed::Habit habit = pages::habit_of(pair, tie.two_way, owed::Direction::by_me, now);
    habit.answers_at_all = pages::smoothed(at_all_);
    const owed::Features features = owed::features_on_arrival(turns);
    owed::Item item;
    item.features = features;
    item.evidence = owed::evidence(features);
    Incoming incoming{.to_me = turn.to_me,
                      .answered = false,
                      .scores = {owed::answer_chance(features, habit), owed::probability(item, habit)},
                      .inputs = owed::inputs_of(features, habit)};
    if (const auto answer = answered_at_.find(interaction.key); answer != answered_at_.end())
      incoming.answered = answer->second >= now && answer->second - now <= kAnsweredWithin;
    add_rivals(incoming, turn, pages::answers_of(pair, owed::Direction::by_me), pair);
    return incoming;
  }

  static void add_rivals(Incoming& incoming, const owed::Turn& turn, const pages::Answers& answers,
                         const ties::Sums& pair) {
    const double rate = (answers.answered + 1.0) / (answers.asked + 5.0);
    const double few = 1.0 / turn.to_count;
    const double asks = turn.questions > 0 ? 1 : 0;
    const double wants = turn.requests > 0 ? 1 : 0;
    const double mine = turn.answers_me ? 1 : 0;
    const auto& month = pair.decayed[1];
    const double left = pair.as_of.seconds == 0 ? 0 : halved(turn.at - pair.as_of, ties::kHalfLives[1]);
    const double rank = left * (5 * (month[0][0] + month[0][1]) + month[1][0] + month[1][1]);
    for (double score : {rate * (1 + asks + wants + mine) * std::sqrt(few), rate, few, mine, asks, wants, rank, 0.0})
      incoming.scores.push_back(score);
  }

  Mail& mail_;
  const Ego& ego_;
  Keep keep_;
  pages::Answers at_all_;
  std::unordered_map<MessageKey, Instant> answered_at_;
  std::unordered_map<ConversationId, std::vector<owed::Turn>> turns_;
  std::unordered_map<std::uint32_t, ties::Sums> sums_;
};

using Measures = std::array<double, 4>;

Measures measured(std::span<const Scored> scored) {
  return {auc(scored), average_precision(scored), best_f1(scored), precision_at_recall(scored, 0.2)};
}

// Of one method, each owner's messages.
std::vector<std::vector<Scored>> scored_of(std::span<const OwnerIncoming> owners, Split split, Named named,
                                           std::size_t method) {
  std::vector<std::vector<Scored>> all;
  for (const OwnerIncoming& owner : owners) {
    if (owner.split != split) continue;
    std::vector<Scored> scored;
    for (const Incoming& message : owner.messages)
      if (message.to_me || named == Named::in_to_or_cc) scored.push_back({message.scores[method], message.answered});
    if (!scored.empty()) all.push_back(std::move(scored));
  }
  return all;
}

std::vector<Estimate> pooled(const std::vector<std::vector<Scored>>& owners) {
  std::vector<Scored> all;
  for (const auto& owner : owners)
    all.insert(all.end(), owner.begin(), owner.end());
  const Measures value = measured(all);
  std::array<std::vector<double>, 4> samples;
  std::mt19937 random(1);
  for (std::size_t s = 0; s < kSamples; ++s) {
    all.clear();
    for (std::size_t i = 0; i < owners.size(); ++i) {
      const auto& owner = owners[random() % owners.size()];
      all.insert(all.end(), owner.begin(), owner.end());
    }
    const Measures sample = measured(all);
    for (std::size_t m = 0; m < sample.size(); ++m)
      samples[m].push_back(sample[m]);
  }
  std::vector<Estimate> estimates;
  for (std::size_t m = 0; m < value.size(); ++m) {
    std::ranges::sort(samples[m]);
    estimates.push_back({value[m], samples[m][kSamples * 25 / 1000], samples[m][kSamples * 975 / 1000]});
  }
  return estimates;
}

}  // namespace

std::span<const std::string_view> owed_methods() {
  return kMethods;
}

OwnerIncoming incoming_of(Mail& mail, const Ego& ego, Keep keep) {
  return Walk(mail, ego, keep).run();
}

Table owed_table(const std::string& set, std::span<const OwnerIncoming> owners, Split split, Named named) {
  Table table{.subject = "owed",
              .set = set + (named == Named::in_to ? ", owner in To" : ", owner in To or Cc"),
              .about = {},
              .measures = {"AUC", "AP", "F1", "P@20%recall"},
              .rows = {}};
  for (std::size_t method = 0; method < kMethods.size(); ++method) {
    const auto scored = scored_of(owners, split, named, method);
    if (scored.empty()) continue;
    if (method == 0) {
      std::size_t messages = 0;
      std::size_t answered = 0;
      for (const auto& owner : scored) {
        messages += owner.size();
        answered += static_cast<std::size_t>(std::ranges::count(owner, true, &Scored::right));
      }
      table.about = fmt::format("{} {} owners, {} messages, {} answered within 14 days; last 40 % of each owner's time",
                                scored.size(), split == Split::test ? "test" : "train", messages, answered);
    }
    table.rows.push_back({std::string(kMethods[method]), pooled(scored)});
  }
  return table;
}

}  // namespace closeknit::accuracy
