// SPDX-License-Identifier: AGPL-3.0-or-later
// Recording: writing the truth into the book. Only intake/ calls this; every function expects an open transaction.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/packing.hpp"

namespace closeknit::book {

// One address, once: known ones stay as they are.
void put_identity(Book& book, IdentityId identity, std::int64_t kind, std::string_view address);
// The key of a display name (48 bits of its hash), written once; 0 for an empty name.
std::int64_t name_key(std::string_view name);
void put_name(Book& book, std::int64_t key, std::string_view name);

// Writes the row and its participants. The id must be free, or be this very message's (then it is written anew).
void put_interaction(Book& book, const Interaction& interaction);
std::optional<InteractionId> interaction_of_key(Book& book, MessageKey key);
// The message that holds an id, to tell two messages of the same second apart; 0 where the id is free.
MessageKey key_of_interaction(Book& book, InteractionId id);
// Interactions in the book that answer the message with this key.
std::vector<InteractionId> children_of(Book& book, MessageKey key);

// What was said, packed. `zones` as zones_to_bytes makes them.
struct PackedText {
  DictionaryNumber dictionary = 0;
  std::string_view zones;
  std::string_view text;
};
void put_said(Book& book, InteractionId interaction, const PackedText& said);
void put_quoted(Book& book, InteractionId interaction, const PackedText& quoted);
void drop_quoted(Book& book, InteractionId interaction);
// The quoted zones, kept only where the message that they quote is not in the book.
std::optional<std::string> find_quoted(Book& book, InteractionId interaction);

// The words under which the text index knows a message: needed to take it out again.
struct OwnedWords {
  std::string subject;
  std::string names;  // of the first kNamesIndexed of From, To and Cc that have one, a line each
  std::string body;
};
OwnedWords words_of(Book& book, const Interaction& interaction);
inline constexpr std::size_t kNamesIndexed = 12;

// Who sent it (the first in From); 0 where unknown.
IdentityId sender_of_interaction(Book& book, InteractionId interaction);
IdentityId sender_of_key(Book& book, MessageKey key);

// A packed text of the interaction `id`, unpacked; a Fault where it is damaged.
std::string unpacked(Book& book, DictionaryNumber dictionary, std::string_view packed, InteractionId id);

// Dictionaries: the newest number and its content; 0 and "" where none was trained yet.
struct Dictionary {
  DictionaryNumber number = 0;
  std::string content;
};
Dictionary newest_dictionary(Book& book);
Dictionary dictionary_of(Book& book, DictionaryNumber number);
void put_dictionary(Book& book, const Dictionary& dictionary);

// Interactions that wait for settling. States are persisted: never renumber.
enum class Pending : std::uint8_t { added = 0, touched = 1, amended = 2 };
// An interaction that waits already keeps `added` over the others, and `amended` over `touched`.
void put_pending(Book& book, InteractionId interaction, Pending state);

// Every interaction in time order from `from` on, with participants, one at a time; `take` returns false to stop.
void each_interaction(Book& book, InteractionId from, const std::function<bool(const Interaction&)>& take);

// Zones as bytes: for each the kind, then the length as a varint.
struct ZoneLength {
  std::uint8_t kind = 0;
  std::uint32_t length = 0;
};
std::string zones_to_bytes(std::span<const ZoneLength> zones);
std::vector<ZoneLength> zones_from_bytes(std::string_view bytes);  // what is malformed is left out

}  // namespace closeknit::book
