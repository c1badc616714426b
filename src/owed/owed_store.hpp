// SPDX-License-Identifier: AGPL-3.0-or-later
// The table `owed`: what is owed, open and settled, as the judges of owed.hpp gave it. Written by this room alone.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "owed/owed.hpp"

namespace closeknit::owed {

struct Stored {
  Item item;
  ConversationId conversation;
};

// Replaces all rows of these interactions, whatever conversation they stood in, by the items. `turns` are all
// interactions of the conversation. To be called inside the caller's transaction.
void put_conversation(book::Book& book, ConversationId conversation, std::span<const Item> items,
                      std::span<const InteractionId> turns);

// Open items asked at or after the moment of `from`, newest first.
std::vector<Stored> open_since(book::Book& book, InteractionId from);

// Open items with this identity, oldest first.
std::vector<Stored> open_of(book::Book& book, IdentityId identity);

// Items with this identity that were settled in these words, oldest first.
std::vector<Stored> settled_of(book::Book& book, IdentityId identity, std::string_view how);

// Items with any of these identities, settled ones included, newest first; at most `most`.
inline constexpr std::size_t kMostOfIdentities = 1'000;
std::vector<Stored> of_identities(book::Book& book, std::span<const IdentityId> identities,
                                  std::size_t most = kMostOfIdentities);

// Marks an open item as settled by an interaction of another conversation. Nothing happens where there is no such
// item or it is settled already. Judging the conversation again forgets this.
void settle(book::Book& book, const Item& item, InteractionId by, std::string_view how);

// Opens an item again.
void reopen(book::Book& book, const Item& item);

// The messages whose items this one settled.
std::vector<InteractionId> settled_by(book::Book& book, InteractionId by);

void drop_all(book::Book& book);
// All with this identity; all of this message.
void drop_of(book::Book& book, IdentityId identity);
void drop_of(book::Book& book, InteractionId interaction);

}  // namespace closeknit::owed
