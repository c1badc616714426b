// SPDX-License-Identifier: AGPL-3.0-or-later
#include "book/interaction_row.hpp"

namespace closeknit::book {

Interaction interaction_from_row(const Statement& row) {
  Interaction interaction;
  interaction.id = {row.integer(0)};
  interaction.kind = static_cast<InteractionKind>(row.integer(1));
  interaction.key = {row.integer(2)};
  interaction.message_id = row.text(3);
  interaction.parent = {row.integer(4)};
  interaction.references = keys_from_bytes(row.text(5));
  interaction.zone_minutes = static_cast<std::int16_t>(row.integer(6));
  interaction.date_from = static_cast<std::uint8_t>(row.integer(7));
  interaction.traits = static_cast<std::uint32_t>(row.integer(8));
  interaction.flags = static_cast<std::uint32_t>(row.integer(9));
  interaction.subject = row.text(10);
  interaction.list_id = row.text(11);
  interaction.attachments = row.text(12);
  interaction.size = static_cast<std::uint64_t>(row.integer(13));
  interaction.rank = static_cast<std::uint64_t>(row.integer(14));
  return interaction;
}

std::string keys_to_bytes(std::span<const MessageKey> keys) {
  std::string bytes;
  bytes.reserve(keys.size() * 8);
  for (MessageKey key : keys)
    for (int shift = 0; shift < 64; shift += 8)
      bytes += static_cast<char>(static_cast<std::uint64_t>(key.value) >> shift & 0xff);
  return bytes;
}

std::vector<MessageKey> keys_from_bytes(std::string_view bytes) {
  std::vector<MessageKey> keys;
  keys.reserve(bytes.size() / 8);
  for (; bytes.size() >= 8; bytes.remove_prefix(8)) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
      value |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    keys.push_back({static_cast<std::int64_t>(value)});
  }
  return keys;
}

bool take_varint(std::string_view& bytes, std::uint64_t& value) {
  value = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    if (bytes.empty()) return false;
    auto byte = static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    value |= std::uint64_t{byte & 0x7fU} << shift;
    if ((byte & 0x80) == 0) return true;
  }
  return false;
}

}  // namespace closeknit::book
