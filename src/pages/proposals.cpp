// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/proposals.hpp"

#include <algorithm>
#include <unordered_set>

#include "pages/own_words.hpp"
#include "pages/shares_sent.hpp"
#include "people/people_store.hpp"

namespace closeknit::pages {
namespace {

using interests::Suited;

bool can_be_sent_to(const Standing& standing) {
  return standing.kind == people::Kind::person && standing.circle <= ties::Circle::hundred_fifty;
}

// Looks items and letters up, each once.
class Shelf {
 public:
  Shelf(book::Book& book, Instant now)
      : book_(book), owner_(people::owner_identities(book)), now_(now), endings_(book, now) {}

  // Whoever was sent something of late, and whose tie has ended.
  bool rests(const Standing& standing) {
    if (sent_lately(standing)) return true;
    auto [known, missing] = ended_.try_emplace(standing.person);
    if (missing) known->second = endings_.of(standing).has_value();
    return known->second;
  }
  bool sent_lately(const Standing& standing) {
    if (!habits_) habits_ = sharing_habits(book_, owner_, now_);
    return std::ranges::any_of(standing.identities, [&](IdentityId identity) {
      auto habit = habits_->find(identity);
      return habit != habits_->end() && now_ - habit->second.last < kBetweenShares;
    });
  }

  // Nothing where they have it, or where the words they are said to use no longer stand in the letter.
  std::optional<Proposal> proposal(const Standing& standing, const Suited& suited) {
    auto item = interests::find_item(book_, suited.item);
    if (!item || has_it(standing, *item)) return {};
    std::unordered_map<std::string, double> weights;
    for (const interests::Word& word : suited.words)
      weights.emplace(word, 1);
    auto told = told_in(book_, {{suited.interaction, 1.0}}, weights, 1);
    if (!told) return {};
    return Proposal{std::move(*item),
                    {standing.person, *std::ranges::min_element(standing.identities), standing.name, standing.circle,
                     standing.tie.strength, suited.surprise, suited.words, std::move(told->evidence)}};
  }

 private:
  bool has_it(const Standing& standing, const interests::Item& item) {
    auto [at, missing] = sendings_.try_emplace(item.id);
    if (missing) at->second = sendings_of(book_, item.piece, owner_);
    return std::ranges::any_of(standing.identities,
                               [&](IdentityId identity) { return at->second.this_piece.contains(identity); });
  }

  book::Book& book_;
  std::vector<IdentityId> owner_;
  Instant now_;
  Endings endings_;
  std::unordered_map<PersonId, bool> ended_;
  std::optional<std::unordered_map<IdentityId, Habit>> habits_;
  std::unordered_map<interests::ItemId, Sendings> sendings_;
};

}  // namespace

std::vector<Proposal> proposals(book::Book& book, std::span<const Standing> standings, Instant now, Days fresh,
                                double least, std::size_t most) {
  std::vector<Suited> suited = interests::suited_since(book, now - fresh);
  std::erase_if(suited, [&](const Suited& one) { return one.surprise < least; });
  std::ranges::stable_sort(suited, std::ranges::greater{}, &Suited::surprise);
  std::unordered_map<IdentityId, std::vector<const Suited*>> of;
  for (const Suited& one : suited)
    of[one.identity].push_back(&one);
  std::vector<const Standing*> closest;
  for (const Standing& standing : standings)
    if (can_be_sent_to(standing)) closest.push_back(&standing);
  std::ranges::stable_sort(closest, {}, [](const Standing* one) { return one->circle; });
  Shelf shelf(book, now);
  std::vector<Proposal> chosen;
  std::unordered_set<interests::ItemId> taken;
  for (const Standing* standing : closest) {
    std::optional<Proposal> found;
    for (IdentityId identity : standing->identities)
      for (const Suited* one : of.contains(identity) ? of[identity] : std::vector<const Suited*>())
        if (!found && !taken.contains(one->item) && !shelf.rests(*standing)) found = shelf.proposal(*standing, *one);
    if (!found) continue;
    // The same words to many are no gift: one item goes to one person.
    taken.insert(found->item.id);
    chosen.push_back(std::move(*found));
    if (chosen.size() == most) break;
  }
  return chosen;
}

std::vector<Proposal> what_to_send(book::Book& book, const Standing& standing, Instant now) {
  std::vector<Proposal> chosen;
  if (!can_be_sent_to(standing)) return chosen;
  std::vector<Suited> suited = interests::suited_since(book, now - kWorthSending);
  std::erase_if(suited, [&](const Suited& one) {
    return std::ranges::find(standing.identities, one.identity) == standing.identities.end();
  });
  std::ranges::stable_sort(suited, std::ranges::greater{}, &Suited::surprise);
  Shelf shelf(book, now);
  for (const Suited& one : suited) {
    if (chosen.size() == kMostToSend) break;
    if (auto found = shelf.proposal(standing, one)) chosen.push_back(std::move(*found));
  }
  return chosen;
}

}  // namespace closeknit::pages
