// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/enroll.hpp"

#include <algorithm>

#include "book/recording.hpp"
#include "people/mass_mail.hpp"
#include "people/people_store.hpp"
#include "sources/record.hpp"

namespace closeknit::intake {
namespace {

using book::Interaction;
using book::Participant;
using book::Role;
using people::Counts;

constexpr std::size_t kFew = 5;  // recipients that one writes to as a group of people rather than an audience

std::size_t recipients(const Interaction& interaction) {
  std::size_t count = 0;
  for (const Participant& participant : interaction.participants)
    if (participant.role == Role::to || participant.role == Role::cc) ++count;
  return count;
}

// Answers to somewhere else than the house that the letter came from.
bool answers_elsewhere(const Interaction& interaction, const AddressOf& address_of) {
  std::string from;
  std::string reply;
  for (const Participant& participant : interaction.participants) {
    if (participant.role == Role::reply_to) reply = address_of(participant.identity);
    if (participant.role == Role::from) from = address_of(participant.identity);
  }
  auto house = [](std::string_view address) { return people::organisation_domain(people::domain_part(address)); };
  return !reply.empty() && house(reply) != house(from);
}

void add_cues(Counts& counts, const Interaction& interaction, const AddressOf& address_of) {
  auto has = [&](std::uint32_t bits) { return (interaction.traits & bits) != 0 ? 1U : 0U; };
  counts.sent_opt_out = has(people::kOptOut);
  counts.sent_sells = has(people::kSells);
  counts.sent_sells_much = has(people::kSellsMuch);
  counts.sent_links = has(people::kLinks);
  counts.sent_many_links = has(people::kManyLinks);
  counts.sent_prices = has(people::kPrices);
  counts.sent_exclaims = has(people::kExclaims);
  counts.sent_impersonal = has(people::kImpersonal);
  counts.sent_greets = has(people::kGreets);
  counts.sent_signs = has(people::kSigns);
  counts.sent_shouts = people::shouts(interaction.subject) ? 1 : 0;
  counts.sent_nobody_named = recipients(interaction) == 0 ? 1 : 0;
  counts.sent_answers_elsewhere = answers_elsewhere(interaction, address_of) ? 1 : 0;
}

Counts counts_of_sender(const Interaction& interaction, const AddressOf& address_of) {
  auto has = [&](std::uint32_t bits) { return (interaction.traits & bits) != 0 ? 1U : 0U; };
  Counts counts;
  counts.sent = 1;
  counts.sent_list = has(sources::kListId);
  counts.sent_unsubscribe = has(sources::kListUnsubscribe);
  counts.sent_automatic = has(sources::kAutoSubmitted);
  counts.sent_bulk = has(sources::kPrecedenceBulk);
  counts.sent_campaign = has(sources::kFeedbackId);
  counts.sent_bounce = has(sources::kBounce);
  counts.sent_html_only = has(sources::kHtmlOnly);
  counts.sent_reply = interaction.parent || has(sources::kReplyPrefix) != 0 ? 1 : 0;
  counts.sent_few = recipients(interaction) <= kFew ? 1 : 0;
  counts.in_sent_folder = (interaction.flags & sources::kInSent) != 0 ? 1 : 0;
  add_cues(counts, interaction, address_of);
  return counts;
}

Counts counts_of(const Interaction& interaction, const Participant& participant, const AddressOf& address_of) {
  Counts counts;
  switch (participant.role) {
    case Role::from:
      return counts_of_sender(interaction, address_of);
    case Role::to:
    case Role::cc:
      counts.received = 1;
      counts.received_to = participant.role == Role::to ? 1 : 0;
      if (!interaction.list_id.empty() && fits_list(address_of(participant.identity), interaction.list_id))
        counts.list_address = 1;
      return counts;
    case Role::delivered_to:
      counts.delivered_to = 1;
      return counts;
    default:
      return counts;
  }
}

}  // namespace

bool fits_list(std::string_view address, std::string_view list_id) {
  std::size_t at = address.find('@');
  if (at == std::string_view::npos || list_id.size() < at || !list_id.starts_with(address.substr(0, at))) return false;
  return list_id.size() == at || list_id[at] == '.';
}

IdentityId sender_of(const Interaction& interaction) {
  for (const Participant& participant : interaction.participants)
    if (participant.role == Role::from) return participant.identity;
  return {};
}

void Enrolled::add(const Interaction& interaction, const AddressOf& address_of) {
  for (const Participant& participant : interaction.participants) {
    Counts& sum = counts[participant.identity].gained;
    sum = sum + counts_of(interaction, participant, address_of);
    if (participant.name != 0) ++names[{participant.identity, participant.name}];
  }
}

void Enrolled::subtract(const Interaction& interaction, const AddressOf& address_of) {
  for (const Participant& participant : interaction.participants) {
    Counts& sum = counts[participant.identity].lost;
    sum = sum + counts_of(interaction, participant, address_of);
    if (participant.name != 0) --names[{participant.identity, participant.name}];
  }
}

void subtract_answers(book::Book& book, const Interaction& letter, const std::function<bool(InteractionId)>& leaves,
                      Enrolled& enrolled) {
  const IdentityId sender = sender_of(letter);
  auto answered_no_more = [&](IdentityId asked, IdentityId by) {
    if (asked && asked != by) enrolled.answered_no_more(asked);
  };
  if (letter.parent) answered_no_more(book::sender_of_key(book, letter.parent), sender);
  for (InteractionId child : book::children_of(book, letter.key))
    if (!leaves(child)) answered_no_more(sender, book::sender_of_interaction(book, child));
}

void write_enrolled(book::Book& book, Enrolled& enrolled) {
  std::vector<people::AddedCounts> counts;
  for (const auto& [identity, change] : enrolled.counts)
    counts.push_back({identity, change.gained, change.lost});
  std::ranges::sort(counts, {}, &people::AddedCounts::identity);
  people::add_counts(book, counts);
  std::vector<people::AddedName> names;
  for (const auto& [named, times] : enrolled.names)
    if (times != 0) names.push_back({named.identity, named.name, times});
  std::ranges::sort(names, {}, [](const people::AddedName& added) { return std::pair(added.identity, added.name); });
  people::add_names(book, names);
  enrolled.counts.clear();
  enrolled.names.clear();
}

}  // namespace closeknit::intake
