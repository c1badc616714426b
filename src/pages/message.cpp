// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/message.hpp"

#include "conversations/conversations.hpp"
#include "pages/between.hpp"
#include "pages/lines.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::pages {
namespace {

Correspondent correspondent(book::Book& book, const book::Participant& participant) {
  Correspondent one{person_of(book, participant.identity), book::name_text(book, participant.name),
                    book::identity_address(book, participant.identity)};
  if (!one.name.empty() || !one.person) return one;
  if (auto known = party(book, *one.person)) one.name = known->name;
  return one;
}

std::vector<Correspondent>* list_of(MessagePage& page, book::Role role) {
  switch (role) {
    case book::Role::from:
      return &page.from;
    case book::Role::to:
      return &page.to;
    case book::Role::cc:
      return &page.cc;
    case book::Role::bcc:
      return &page.bcc;
    default:
      return nullptr;
  }
}

}  // namespace

std::optional<MessagePage> message_page(book::Book& book, InteractionId interaction) {
  auto letter = book::find_interaction(book, interaction);
  if (!letter) return {};
  MessagePage page;
  page.interaction = interaction;
  page.message_id = letter->message_id;
  page.at = letter->at();
  page.subject = letter->subject;
  page.attachments = letter->attachments;
  for (const book::Participant& participant : letter->participants)
    if (auto* list = list_of(page, participant.role)) list->push_back(correspondent(book, participant));
  page.text = book::find_zoned(book, interaction);
  if (auto conversation = conversations::conversation_of(book, interaction))
    page.conversation = conversations::members(book, conversation, kMostOfConversation);
  return page;
}

std::vector<TimelineEntry> timeline(book::Book& book, PersonId person, InteractionId before, std::size_t most) {
  std::vector<IdentityId> identities;
  for (const Belonging& own : belongings(book, person))
    identities.push_back(own.identity);
  return timeline_of(book, sides_of(book, identities), before, most);
}

}  // namespace closeknit::pages
