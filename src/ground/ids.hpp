// SPDX-License-Identifier: AGPL-3.0-or-later
// Ids: what names an identity, a person, an interaction, a conversation. Each has a type of its own, so that one
// cannot be passed for another, and each is derived from content, so that the same mail gives the same ids in
// whatever order, and however often, it is imported.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace closeknit {

// The number inside is what the book stores; zero is never a valid id and means "none".
template <typename Tag>
struct Id {
  std::int64_t value = 0;
  auto operator<=>(const Id&) const = default;
  explicit operator bool() const { return value != 0; }
};

// One book in an engine that may hold many (a team's PostgreSQL). A file holds book 1.
using BookId = Id<struct BookTag>;

// One address of somebody: 48 bits of the XXH3 hash of "mail:" + the folded address, so that it is exact in a
// JSON number.
using IdentityId = Id<struct IdentityTag>;

// A party as the owner sees it: the smallest IdentityId among the identities joined in it. It changes only when
// a join or split changes who the smallest is; corrections therefore name identities, never persons.
using PersonId = Id<struct PersonTag>;

// One interaction. Ordered by time: the upper 35 bits are seconds since 1970-01-01 plus 2^33 (so years 1698 to
// 2786), the lower 28 bits come from the message's key, the last bit always 0 (the full-text index uses id + 1 for a
// message's quoted text). A scan by id is a scan by time.
using InteractionId = Id<struct InteractionTag>;

// One conversation: the id of its earliest interaction in the book.
using ConversationId = Id<struct ConversationTag>;

// A message's key: 63 bits of the XXH3 hash of its Message-ID, or of its content where it has none.
using MessageKey = Id<struct MessageTag>;

// The XXH3 64-bit hash; stable across versions and machines, which ids rely on.
std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed = 0);

// `address` must be folded already (see people/address.hpp).
IdentityId identity_id(std::string_view kind_and_address);
MessageKey message_key(std::string_view bytes);

inline constexpr int kInteractionKeyBits = 28;
inline constexpr std::int64_t kInteractionEpoch = std::int64_t{1} << 33;

// The id of the interaction that happened at `seconds` (POSIX; clamped to what the upper bits hold).
InteractionId interaction_id(std::int64_t seconds, MessageKey key);
// The smallest id that an interaction at or after `seconds` can have.
InteractionId first_interaction_at(std::int64_t seconds);
// The moment inside an id, POSIX seconds.
std::int64_t seconds_of(InteractionId id);

// 13 characters of Crockford base 32 for people and JSON ("0b7k2m…"): ids above 2^53 do not survive as JSON numbers.
std::string to_text(std::int64_t id);
template <typename Tag>
std::string to_text(Id<Tag> id) {
  return to_text(id.value);
}
// The inverse; 0 for anything that is not such a text.
std::int64_t id_from_text(std::string_view text);

}  // namespace closeknit

template <typename Tag>
struct std::hash<closeknit::Id<Tag>> {
  // The values are hashes themselves; folding the halves keeps time-ordered ids apart too.
  std::size_t operator()(closeknit::Id<Tag> id) const noexcept {
    auto v = static_cast<std::uint64_t>(id.value);
    return static_cast<std::size_t>((v ^ (v >> 32)) * 0x9E3779B97F4A7C15ULL);
  }
};
