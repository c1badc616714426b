// SPDX-License-Identifier: AGPL-3.0-or-later
// Elsewhere: what was asked in one conversation and dealt with in another. Nothing is written here.
#pragma once

#include <optional>
#include <span>

#include "book/book.hpp"
#include "owed/matter.hpp"
#include "owed/owed_store.hpp"

namespace closeknit::owed {

// How long after a request a letter in another conversation is still taken for its answer.
inline constexpr Days kElsewhereWithin{60};
// So many of the owner's next letters to somebody are looked at for one request.
inline constexpr std::size_t kMostElsewhere = 8;

// What an item waits for: the sentence that asks, or that thanks are due for, and its letter's subject.
struct Asked {
  Kind kind = Kind::answer;
  InteractionId request;
  Matter matter;
};
Asked asked_by(book::Book& book, const Item& item);

// Was what was promised sent with this letter of the owner's, which is about `matter`? So, where it goes to one person
// alone within kSentWithin, encloses something or says that it is done, and names what was promised.
bool sends_what_was_promised(book::Book& book, const Asked& asked, InteractionId letter, const Matter& matter);
inline constexpr Days kSentWithin{28};

// The first letter of `other` within kElsewhereWithin, in another conversation than `conversation`, whose thanks name a
// rare word of what the request asks: it was had in a way that no letter tells. Nothing of what is no request.
std::optional<InteractionId> thanked_for(book::Book& book, const Asked& asked, IdentityId other,
                                         ConversationId conversation);

// Did the owner deal with it in a letter to one of `identities`, in another conversation? For addresses of the same
// person that the request did not come from: which addresses are one person may change from day to day, so this is
// looked up when it is asked. `owner`: ascending.
bool dealt_with_at(book::Book& book, const Stored& open, std::span<const IdentityId> identities,
                   std::span<const IdentityId> owner);

}  // namespace closeknit::owed
