// SPDX-License-Identifier: AGPL-3.0-or-later
// The three blob columns of table `tie`, byte by byte. Persisted: never reorder.
//
//   sums    one byte whose lowest four bits say which of out by To, out by Cc, in by To, in by Cc there were (in this
//           order, lowest first); for each of those four doubles: the decayed sums of 7, 30, 90 and 365 days.
//   counts  for out and in: messages by To, by Cc, alone, started (32 bits each), first, last (64 bits, POSIX
//           seconds), the number of delay buckets kept (one byte; the empty ones at the end are left out), the buckets
//           (32 bits each).
//   days    for out and in: how many (varint), the first day (zigzag varint), then each day less the one before it
//           (varint, at least 1).
// All numbers are little-endian; doubles are IEEE 754; varints are LEB128.
#pragma once

#include <cstdint>
#include <string_view>

#include "ties/ties.hpp"

namespace closeknit::ties {

// As unpack(), into an object that is used again and again, so that a walk over all ties allocates next to nothing.
// False for malformed blobs; `sums` then holds anything.
bool unpack_into(Sums& into, Instant as_of, std::string_view sums, std::string_view counts, std::string_view days);

}  // namespace closeknit::ties
