// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting, as far as the truth goes: taking rows of messages, addresses and names out for good, and the marks by
// which those whom the owner forgot are known again. A mark is a hash of an address under a key that lies beside the
// book, so that the book by itself tells nobody who they were. Every function that writes expects an open transaction.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace closeknit::book {

// Bits of Interaction::flags: somebody whom the owner forgot wrote this message, or was among those it went to. They
// stand no longer among its participants. Persisted.
inline constexpr std::uint32_t kForgottenWrote = 1U << 6;
inline constexpr std::uint32_t kForgottenRead = 1U << 7;

void put_mark(Book& book, std::string_view mark, Instant at);
std::vector<std::string> marks(Book& book);

// The rows of a message in the tables of this room, but for the index of words.
void drop_interaction(Book& book, InteractionId interaction);
void drop_identity(Book& book, IdentityId identity);
// Of these identities those that take part in no message.
std::vector<IdentityId> idle_identities(Book& book, std::span<const IdentityId> identities);
// Drops those of these names that no message bears any more. Reads the names of all participants.
void drop_idle_names(Book& book, std::vector<std::int64_t> names);
void drop_correction(Book& book, std::int64_t number);
void reword_correction(Book& book, std::int64_t number, std::string_view object);

// A dictionary holds pieces of the texts it was learnt from. Learns another from what is there now, packs every text
// with it, and drops the old ones.
void renew_dictionary(Book& book);
// Does a dictionary of the book hold a stretch of kTelltale bytes of this text?
bool dictionary_tells(Book& book, std::string_view text);
inline constexpr std::size_t kTelltale = 16;

}  // namespace closeknit::book
