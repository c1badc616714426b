// SPDX-License-Identifier: AGPL-3.0-or-later
// How an interaction stands in its row: the order of columns, message keys as bytes, varints. For this room alone.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace closeknit::book {

// Reads the columns interaction, kind, message_key, message_id, parent_key, reference_keys, zone_minutes, date_from,
// traits, flags, subject, list_id, attachments, size, rank: in that order, without participants.
Interaction interaction_from_row(const Statement& row);

// Eight bytes a key, little-endian.
std::string keys_to_bytes(std::span<const MessageKey> keys);
std::vector<MessageKey> keys_from_bytes(std::string_view bytes);

// Moves `bytes` past a number of put_varint() (ground/bytes.hpp); false where they end inside it or it is longer than
// ten bytes.
bool take_varint(std::string_view& bytes, std::uint64_t& value);

}  // namespace closeknit::book
