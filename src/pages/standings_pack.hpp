// SPDX-License-Identifier: AGPL-3.0-or-later
// How everybody stands on one day, as bytes for the book (book/reckoned.hpp), in the order of the list:
//
//   kPackedAs (byte), fingerprint of the shipped weights (64 bits); the norms: channel (byte), weights and per_spread
//   (doubles), typical (double); how many standings (varint), then of each: person (64 bits), name (text), kind,
//   circle, trend (bytes), steps closer (zigzag varint), identities (varint, 64 bits each), messages in and out, asked,
//   answered (varints), first, last (64 bits), flags (byte: two_way, then which of the four optional lengths follow),
//   score, strength, confidence, reciprocity (doubles), since when it is quiet (64 bits), rhythm, long gap, my delay,
//   their delay (doubles, where known).
//
// Moments rather than lengths, so that they hold to the end of the day. Bytes of another format, or reckoned by other
// weights, are no standings: they are reckoned anew.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "pages/standing.hpp"

namespace closeknit::pages {

// `now`: as of which they are reckoned, and are wanted.
std::string pack(const Everybody& everybody, Instant now);
std::optional<Everybody> unpack(std::string_view bytes, Instant now);

}  // namespace closeknit::pages
