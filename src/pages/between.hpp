// SPDX-License-Identifier: AGPL-3.0-or-later
// Between: what passed between the owner and one person, and the words of it that a claim can rest on.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pages/pages.hpp"

namespace closeknit::pages {

// The identities on both sides, each ascending.
struct Sides {
  std::vector<IdentityId> owner;
  std::vector<IdentityId> them;
};
Sides sides_of(book::Book& book, std::span<const IdentityId> them);

// Who an interaction went from and to, as far as it concerns these two.
struct Passing {
  ties::Direction direction = ties::Direction::in;
  bool direct = false;  // one side wrote, the other is in To, Cc or Bcc
};
Passing passing(const book::Interaction& interaction, const Sides& sides);

// What `interaction` says, in evidence: the sentence at [begin, end) of its new text, else a telling one.
Evidence evidence_of(book::Book& book, const book::Interaction& interaction, std::uint32_t begin = 0,
                     std::uint32_t end = 0);

// The newest messages that passed directly in one direction, the first of them at `last` (as the tie's sums tell it),
// newest first, at most `most`. Reads some dozens of their interactions, however many there are.
std::vector<Evidence> latest(book::Book& book, const Sides& sides, ties::Direction direction, Instant last,
                             std::size_t most);

// The tie's sums of all identities together.
ties::Sums sums_of(book::Book& book, std::span<const IdentityId> identities);

// What passed before `before` (0: from the newest), newest first, at most `most`.
std::vector<TimelineEntry> timeline_of(book::Book& book, const Sides& sides, InteractionId before, std::size_t most);

}  // namespace closeknit::pages
