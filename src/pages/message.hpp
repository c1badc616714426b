// SPDX-License-Identifier: AGPL-3.0-or-later
// Message: one letter whole, and a person's timeline read on beyond their page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/zoned.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct Correspondent {
  std::optional<PersonId> person;
  std::string name;  // as the letter has it; their shown name where it has none
  std::string address;
};

struct MessagePage {
  InteractionId interaction;
  std::string message_id;
  Instant at;
  std::vector<Correspondent> from, to, cc, bcc;
  std::string subject;
  std::vector<book::ZonedText> text;
  std::string attachments;                  // JSON as book::Interaction has it; "" for none
  std::vector<InteractionId> conversation;  // oldest first, this one included, at most kMostOfConversation
};
inline constexpr std::size_t kMostOfConversation = 200;
// Nothing where the book holds no such message.
std::optional<MessagePage> message_page(book::Book& book, InteractionId interaction);

// What passed strictly before `before` (0: from the newest), newest first, at most `most`.
std::vector<TimelineEntry> timeline(book::Book& book, PersonId person, InteractionId before, std::size_t most);

}  // namespace closeknit::pages
