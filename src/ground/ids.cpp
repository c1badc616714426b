// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ground/ids.hpp"

#include <xxhash.h>

#include <algorithm>

namespace closeknit {
namespace {

constexpr std::string_view kAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr int kTextLength = 13;

}  // namespace

std::uint64_t stable_hash(std::string_view bytes, std::uint64_t seed) {
  return XXH3_64bits_withSeed(bytes.data(), bytes.size(), seed);
}

IdentityId identity_id(std::string_view kind_and_address) {
  auto bits = static_cast<std::int64_t>(stable_hash(kind_and_address) >> 16);
  return {bits == 0 ? 1 : bits};
}

MessageKey message_key(std::string_view bytes) {
  auto bits = static_cast<std::int64_t>(stable_hash(bytes) >> 1);
  return {bits == 0 ? 1 : bits};
}

InteractionId first_interaction_at(std::int64_t seconds) {
  std::int64_t shifted = std::clamp<std::int64_t>(seconds, -kInteractionEpoch + 1, 3 * kInteractionEpoch - 1);
  return {(shifted + kInteractionEpoch) << kInteractionKeyBits};
}

InteractionId interaction_id(std::int64_t seconds, MessageKey key) {
  constexpr std::int64_t kMask = (std::int64_t{1} << kInteractionKeyBits) - 2;
  return {first_interaction_at(seconds).value | (key.value & kMask)};
}

std::int64_t seconds_of(InteractionId id) {
  return (id.value >> kInteractionKeyBits) - kInteractionEpoch;
}

std::string to_text(std::int64_t id) {
  std::string text(kTextLength, '0');
  auto rest = static_cast<std::uint64_t>(id);
  for (int i = kTextLength - 1; i >= 0; --i, rest >>= 5)
    text[static_cast<std::size_t>(i)] = kAlphabet[rest & 31];
  return text;
}

std::int64_t id_from_text(std::string_view text) {
  if (text.size() != kTextLength) return 0;
  std::uint64_t id = 0;
  for (char c : text) {
    auto digit = kAlphabet.find(c);
    if (digit == std::string_view::npos || (id >> 59) != 0) return 0;
    id = id << 5 | digit;
  }
  return static_cast<std::int64_t>(id);
}

}  // namespace closeknit
