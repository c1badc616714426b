// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/contacts.hpp"

#include <algorithm>

#include "sources/record.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;
using book::Role;

constexpr std::uint32_t kNoContact = sources::kBounce | sources::kSpam | sources::kDraft;
constexpr std::uint32_t kNotByHand =
    sources::kAutoSubmitted | sources::kBounce | sources::kFeedbackId | sources::kSpam | sources::kDraft;

std::uint32_t recipients(const Interaction& interaction) {
  auto count = std::count_if(interaction.participants.begin(), interaction.participants.end(),
                             [](const Participant& p) { return p.role == Role::to || p.role == Role::cc; });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(count, 1));
}

bool delivered(const Interaction& interaction, const Owner& owner) {
  return (interaction.traits & (sources::kListId | sources::kPrecedenceList | sources::kPrecedenceBulk)) == 0 &&
         std::any_of(interaction.participants.begin(), interaction.participants.end(),
                     [&](const Participant& p) { return p.role == Role::delivered_to && owner.contains(p.identity); });
}

}  // namespace

bool from_owner(const Interaction& interaction, const Owner& owner) {
  return std::any_of(interaction.participants.begin(), interaction.participants.end(),
                     [&](const Participant& p) { return p.role == Role::from && owner.contains(p.identity); });
}

Addressed addressed(const Interaction& interaction, const Owner& owner) {
  Addressed found;
  for (const Participant& participant : interaction.participants) {
    if (!book::receives(participant.role) || !owner.contains(participant.identity)) continue;
    (participant.role == Role::to ? found.to : found.cc) = true;
  }
  if (!found.to && !found.cc && delivered(interaction, owner)) found.cc = true;
  return found;
}

bool looks_human(const Interaction& interaction) {
  return (interaction.traits & kNotByHand) == 0;
}

std::vector<std::pair<IdentityId, ties::Contact>> contacts_of(const Interaction& interaction, const Owner& owner) {
  std::vector<std::pair<IdentityId, ties::Contact>> contacts;
  if ((interaction.traits & kNoContact) != 0) return contacts;
  ties::Contact contact;
  contact.at = interaction.at();
  contact.recipients = recipients(interaction);
  contact.starts = !interaction.parent && (interaction.traits & sources::kReplyPrefix) == 0;
  if (from_owner(interaction, owner)) {
    contact.direction = ties::Direction::out;
    for (const Participant& participant : interaction.participants) {
      if (!book::receives(participant.role) || owner.contains(participant.identity)) continue;
      contact.part = participant.role == Role::to ? ties::Part::to : ties::Part::cc;
      bool twice = std::any_of(contacts.begin(), contacts.end(),
                               [&](const auto& known) { return known.first == participant.identity; });
      if (!twice) contacts.emplace_back(participant.identity, contact);
    }
    return contacts;
  }
  Addressed me = addressed(interaction, owner);
  if (!me.to && !me.cc) return contacts;
  contact.part = me.to ? ties::Part::to : ties::Part::cc;
  for (const Participant& participant : interaction.participants)
    if (participant.role == Role::from) contacts.emplace_back(participant.identity, contact);
  return contacts;
}

}  // namespace closeknit::intake
