// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/copies.hpp"

#include <algorithm>
#include <tuple>

#include "people/mass_mail.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;
using book::Role;

bool is_recipient(Role role) {
  return book::receives(role) || role == Role::delivered_to;
}

auto order(const Participant& participant) {
  return std::tuple(participant.role, participant.identity, participant.name);
}

bool stands_before(const Interaction& a, const Interaction& b) {
  return std::tuple(a.rank, a.id) < std::tuple(b.rank, b.id);
}

// The spelling of a name to keep: any rather than none, and of two the one with the smaller key.
std::int64_t name_to_keep(std::int64_t a, std::int64_t b) {
  return a == 0 || (b != 0 && b < a) ? b : a;
}

// Adds the recipients of `other` to those of `standing`, each (role, identity) once.
void unite_recipients(Interaction& standing, const Interaction& other) {
  for (const Participant& participant : other.participants) {
    if (!is_recipient(participant.role)) continue;
    auto same = std::ranges::find_if(standing.participants, [&](const Participant& known) {
      return known.role == participant.role && known.identity == participant.identity;
    });
    if (same == standing.participants.end())
      standing.participants.push_back(participant);
    else
      same->name = name_to_keep(same->name, participant.name);
  }
}

}  // namespace

Merged merge_copies(const Interaction& first, const Interaction& second) {
  Merged merged;
  merged.second_stands = stands_before(second, first);
  const Interaction& standing = merged.second_stands ? second : first;
  const Interaction& other = merged.second_stands ? first : second;
  merged.interaction = standing;
  merged.interaction.traits |= other.traits & ~people::kAllCues;  // those are of the text that stands
  merged.interaction.flags |= other.flags;
  unite_recipients(merged.interaction, other);
  // Recipients stand in one fixed order, so that it does not tell which copy came first.
  std::stable_sort(merged.interaction.participants.begin(), merged.interaction.participants.end(),
                   [](const Participant& a, const Participant& b) { return order(a) < order(b); });
  return merged;
}

bool same_interaction(const Interaction& a, const Interaction& b) {
  auto parts = [](const Interaction& interaction) {
    std::vector<std::tuple<Role, IdentityId, std::int64_t>> all;
    for (const Participant& participant : interaction.participants)
      all.push_back(order(participant));
    std::sort(all.begin(), all.end());
    return all;
  };
  return a.id == b.id && a.rank == b.rank && a.traits == b.traits && a.flags == b.flags && parts(a) == parts(b);
}

}  // namespace closeknit::intake
