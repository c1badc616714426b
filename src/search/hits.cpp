// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/hits.hpp"

#include "book/recording.hpp"
#include "search/search_store.hpp"
#include "search/snippet.hpp"

namespace closeknit::search {
namespace {

// Who sent it, as the owner knows them: the person's name, else the name that stood in the message, else the address.
std::string sender(book::Book& book, const book::Interaction& interaction) {
  for (const book::Participant& participant : interaction.participants) {
    if (participant.role != book::Role::from) continue;
    auto party = party_of(book, participant.identity);
    if (party && !party->name.empty()) return party->name;
    auto name = book::name_text(book, participant.name);
    return name.empty() ? book::identity_address(book, participant.identity) : name;
  }
  return {};
}

Snippet snippet_of(book::Book& book, const Found& found, const Wanted& wanted) {
  auto said = book::find_said(book, found.interaction).value_or(book::Said{});
  if (!found.in_quote) return snippet(said.text, said.fresh, wanted);
  auto quoted = book::find_quoted(book, found.interaction).value_or(std::string());
  return snippet(quoted, said.fresh, wanted);
}

}  // namespace

std::vector<Hit> show(book::Book& book, std::span<const Found> found, const Query& query) {
  Wanted wanted(query.terms);
  std::vector<Hit> hits;
  hits.reserve(found.size());
  for (const Found& one : found) {
    auto interaction = book::find_interaction(book, one.interaction);
    if (!interaction) continue;
    auto [line, marks] = snippet_of(book, one, wanted);
    hits.push_back({one.interaction, interaction->at(), interaction->message_id, sender(book, *interaction),
                    interaction->subject, std::move(line), std::move(marks), one.in_quote});
  }
  return hits;
}

}  // namespace closeknit::search
