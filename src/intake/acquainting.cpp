// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/acquainting.hpp"

#include <span>

namespace closeknit::intake {

void Acquainting::add(const book::Interaction& interaction) {
  if (looks_human(interaction)) introductions::add_letter(edges_, interaction, owner_);
}

void Acquainting::amend(const book::Interaction& interaction) {
  introductions::Edges of_this;
  introductions::add_letter(of_this, interaction, owner_);
  for (const auto& [pair, seen] : of_this)
    changed_.insert(pair);
}

introductions::Edges Acquainting::summed_anew(const std::function<bool(InteractionId)>& waits) {
  std::unordered_set<IdentityId> firsts;
  introductions::Edges anew;
  for (const introductions::Pair& pair : changed_) {
    firsts.insert(pair.first);
    anew.try_emplace(pair);
  }
  for (const IdentityId first : firsts)
    for (InteractionId id : book::timeline(book_, std::span(&first, 1), {}, SIZE_MAX / 2)) {
      auto interaction = book::find_interaction(book_, id);
      if (!interaction || !looks_human(*interaction) || waits(id)) continue;
      introductions::Edges of_this;
      introductions::add_letter(of_this, *interaction, owner_);
      for (const auto& [pair, seen] : of_this)
        if (pair.first == first && changed_.contains(pair)) introductions::add(anew[pair], seen);
    }
  return anew;
}

void Acquainting::write(const std::function<bool(InteractionId)>& waits) {
  for (const introductions::Pair& pair : changed_)
    edges_.erase(pair);
  introductions::put_edges(book_, edges_, introductions::Put::add);
  if (!changed_.empty()) introductions::put_edges(book_, summed_anew(waits), introductions::Put::replace);
  edges_.clear();
  changed_.clear();
}

}  // namespace closeknit::intake
