// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing: what is worth knowing before a letter is written, from which address to which, and what it answers. Facts
// and prompts alone: the words are the owner's.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "outreach/outreach.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct WritingFacts {
  PersonId person;
  std::string name;
  std::vector<WorthAsking> worth_asking;
  std::vector<OwedItem> owed_by_me, owed_to_me;
  std::vector<NoteLine> notes;
  std::optional<Evidence> theirs, mine;  // the last words each way
  outreach::Hand hand;                   // how the owner greets them and signs
};
WritingFacts writing_facts(book::Book& book, PersonId person, Instant now);
inline constexpr std::size_t kMostOwedShown = 5;       // each way
inline constexpr std::size_t kMostLettersOfHand = 40;  // for the owner's hand: the newest to one reader alone

// Somebody as a letter names them.
struct MailName {
  std::string name;
  std::string address;
};
// Where somebody is reached: the address they wrote from last, else the one that the owner wrote to last, else any.
// Nothing for who has no mail address.
std::optional<MailName> reader(book::Book& book, PersonId person);
// Whom the owner writes as: with the address that a letter answered came to, else with the one last used towards these
// people, else with the surest. `as`: an address of the owner's that goes before all this; empty for none.
// Code::not_found where the owner's address is not known or `as` is none of theirs.
Result<MailName> writer(book::Book& book, std::span<const PersonId> to, InteractionId answered, std::string_view as);

// The letter that is answered.
struct Answered {
  InteractionId interaction;
  PersonId sender;
  std::string message_id;               // empty where it had none
  std::vector<std::string> references;  // of the new letter, oldest first, as far as the book holds them
  std::string subject;                  // of the new letter: "Re: …"
};
// By the key of an item of owed or today, the id of a message, or its Message-ID. Code::not_found for all else.
Result<Answered> answered(book::Book& book, std::string_view words);

}  // namespace closeknit::pages
