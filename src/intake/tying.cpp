// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/tying.hpp"

#include <algorithm>

#include "book/recording.hpp"
#include "intake/enroll.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::intake {

using book::Interaction;

ties::Sums& Tying::sums(IdentityId identity) {
  auto [at, missing] = sums_.try_emplace(identity);
  if (missing)
    if (auto known = ties::find_tie(book_, identity)) at->second = std::move(*known);
  return at->second;
}

bool Tying::waits(InteractionId id) {
  book::Statement& row =
      book_.engine->prepare("SELECT 1 FROM pending WHERE book = $1 AND interaction = $2 AND state = 0");
  bool found = row.with(book_.id, id).step();
  row.reset();
  return found;
}

void Tying::add(const Interaction& interaction) {
  for (const auto& [identity, contact] : contacts_of(interaction, owner_))
    ties::add(sums(identity), contact);
  add_replies(interaction);
}

// An answer and what it answers make one delay, counted by whichever of the two comes second.
void Tying::add_replies(const Interaction& interaction) {
  if (interaction.parent) {
    auto parent = book::interaction_of_key(book_, interaction.parent);
    if (parent && *parent != interaction.id && (*parent < interaction.id || !waits(*parent)))
      if (auto answered = book::find_interaction(book_, *parent)) add_reply(interaction, *answered);
  }
  for (InteractionId child : book::children_of(book_, interaction.key))
    if (child != interaction.id && (child < interaction.id || !waits(child)))
      if (auto answer = book::find_interaction(book_, child)) add_reply(*answer, interaction);
}

void Tying::add_reply(const Interaction& answer, const Interaction& answered) {
  bool mine = from_owner(answer, owner_);
  bool to_mine = from_owner(answered, owner_);
  if (mine == to_mine) return;
  IdentityId other = sender_of(mine ? answered : answer);
  if (!other) return;
  ties::add_reply(sums(other), mine ? ties::Direction::out : ties::Direction::in, answer.at() - answered.at());
}

void Tying::amend(const Interaction& interaction) {
  for (const book::Participant& participant : interaction.participants)
    if (!owner_.contains(participant.identity)) anew_.insert(participant.identity);
}

void Tying::sum_anew(IdentityId identity) {
  Tying alone(book_, owner_);
  alone.sums_[identity] = {};
  std::unordered_set<InteractionId> answers;  // each counts once, whether met as an answer or as what was answered
  auto answer_once = [&](const Interaction& answer, const Interaction& answered) {
    bool theirs = sender_of(answered) == identity || sender_of(answer) == identity;
    if (theirs && answers.insert(answer.id).second) alone.add_reply(answer, answered);
  };
  for (InteractionId id : book::timeline(book_, std::span(&identity, 1), {}, SIZE_MAX / 2)) {
    auto interaction = book::find_interaction(book_, id);
    if (!interaction || waits(id)) continue;
    for (const auto& [other, contact] : contacts_of(*interaction, owner_))
      if (other == identity) ties::add(alone.sums_[identity], contact);
    auto parent = interaction->parent ? book::interaction_of_key(book_, interaction->parent) : std::nullopt;
    if (parent && *parent != id && !waits(*parent))
      if (auto answered = book::find_interaction(book_, *parent)) answer_once(*interaction, *answered);
    if (sender_of(*interaction) != identity) continue;
    for (InteractionId child : book::children_of(book_, interaction->key))
      if (child != id && !waits(child))
        if (auto answer = book::find_interaction(book_, child)) answer_once(*answer, *interaction);
  }
  sums_[identity] = std::move(alone.sums_[identity]);
}

void Tying::write() {
  for (IdentityId identity : anew_)
    sum_anew(identity);
  std::vector<std::pair<IdentityId, ties::Sums>> rows;
  rows.reserve(sums_.size());
  for (auto& [identity, sums] : sums_) {
    // Where it turned out that nothing passed, no row stands, as if it had been known from the start.
    if (anew_.contains(identity) && sums.as_of.seconds == 0 && sums.delays == decltype(sums.delays){})
      ties::drop_tie(book_, identity);
    else
      rows.emplace_back(identity, std::move(sums));
  }
  std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
  ties::put_ties(book_, rows);
  sums_.clear();
  anew_.clear();
}

}  // namespace closeknit::intake
