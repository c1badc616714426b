// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/between.hpp"

#include <algorithm>

#include "pages/lines.hpp"
#include "pages/pages_store.hpp"
#include "people/people_store.hpp"
#include "ties/ties_store.hpp"

namespace closeknit::pages {
namespace {

// How far back from the newest message of a direction others like it are looked for.
constexpr std::size_t kMostLooked = 64;

bool among(const std::vector<IdentityId>& ascending, IdentityId identity) {
  return std::binary_search(ascending.begin(), ascending.end(), identity);
}

// As the owner knows the sender: the person's name, else the name that stood in the message, else the address.
std::string sender(book::Book& book, const book::Interaction& interaction) {
  for (const book::Participant& participant : interaction.participants) {
    if (participant.role != book::Role::from) continue;
    if (auto person = person_of(book, participant.identity))
      if (auto known = party(book, *person); known && !known->name.empty()) return known->name;
    auto name = book::name_text(book, participant.name);
    return name.empty() ? book::identity_address(book, participant.identity) : name;
  }
  return {};
}

}  // namespace

Sides sides_of(book::Book& book, std::span<const IdentityId> them) {
  Sides sides{people::owner_identities(book), {them.begin(), them.end()}};
  std::sort(sides.them.begin(), sides.them.end());
  return sides;
}

Passing passing(const book::Interaction& interaction, const Sides& sides) {
  bool owner_wrote = false, they_wrote = false, owner_got = false, they_got = false;
  for (const book::Participant& participant : interaction.participants) {
    bool owner = among(sides.owner, participant.identity), they = among(sides.them, participant.identity);
    bool wrote = participant.role == book::Role::from, got = receives(participant.role);
    owner_wrote |= owner && wrote;
    they_wrote |= they && wrote;
    owner_got |= owner && got;
    they_got |= they && got;
  }
  if (owner_wrote) return {ties::Direction::out, they_got};
  return {ties::Direction::in, they_wrote && owner_got};
}

Evidence evidence_of(book::Book& book, const book::Interaction& interaction, std::uint32_t begin, std::uint32_t end) {
  auto said = book::find_said(book, interaction.id).value_or(book::Said{});
  return {interaction.id,
          interaction.message_id,
          interaction.at(),
          sender(book, interaction),
          one_line(interaction.subject, kLongestQuote),
          quote(said.fresh, begin, end)};
}

std::vector<Evidence> latest(book::Book& book, const Sides& sides, ties::Direction direction, Instant last,
                             std::size_t most) {
  std::vector<Evidence> found;
  if (last.seconds == 0 || most == 0) return found;
  for (InteractionId id : book::timeline(book, sides.them, first_interaction_at(last.seconds + 1), kMostLooked)) {
    auto interaction = book::find_interaction(book, id);
    if (!interaction) continue;
    auto [way, direct] = passing(*interaction, sides);
    if (!direct || way != direction) continue;
    found.push_back(evidence_of(book, *interaction));
    if (found.size() == most) break;
  }
  return found;
}

ties::Sums sums_of(book::Book& book, std::span<const IdentityId> identities) {
  ties::Sums sums;
  for (IdentityId identity : identities)
    if (auto tie = ties::find_tie(book, identity)) ties::add(sums, *tie);
  return sums;
}

std::vector<TimelineEntry> timeline_of(book::Book& book, const Sides& sides, InteractionId before, std::size_t most) {
  std::vector<TimelineEntry> entries;
  for (InteractionId id : book::timeline(book, sides.them, before, most)) {
    auto interaction = book::find_interaction(book, id);
    if (!interaction) continue;
    auto [direction, direct] = passing(*interaction, sides);
    auto said = book::find_said(book, id).value_or(book::Said{});
    entries.push_back({id, interaction->at(), direction, direct, one_line(interaction->subject, kLongestQuote),
                       one_line(said.fresh, kLongestSnippet)});
  }
  return entries;
}

}  // namespace closeknit::pages
