// SPDX-License-Identifier: AGPL-3.0-or-later
// What was sent before: by the owner's record, and as their mail shows. For shares alone.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <unordered_map>

#include "book/book.hpp"
#include "interests/interests.hpp"

namespace closeknit::pages {

struct Sendings {
  // When somebody was last sent this very piece; nothing where never.
  std::unordered_map<IdentityId, Instant> this_piece;
};

// The owner's identities, ascending.
Sendings sendings_of(book::Book& book, const interests::Piece& piece, std::span<const IdentityId> owner);

// When the owner last sent a link or a recorded piece to each identity, and how often.
struct Habit {
  Instant last;
  std::uint32_t times = 0;
};
std::unordered_map<IdentityId, Habit> sharing_habits(book::Book& book, std::span<const IdentityId> owner, Instant now);

}  // namespace closeknit::pages
