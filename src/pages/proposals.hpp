// SPDX-License-Identifier: AGPL-3.0-or-later
// Proposals: what of the owner's feeds would suit whom, as matched when it arrived. Nothing here writes to the book.
#pragma once

#include <span>
#include <vector>

#include "interests/items_store.hpp"
#include "pages/pages.hpp"
#include "pages/shares.hpp"

namespace closeknit::pages {

struct Proposal {
  interests::Item item;
  Reader reader;
};
inline constexpr std::size_t kMostProposals = 5;
inline constexpr Days kFreshItem{14};
// Of items published in the last `fresh`: one for each person of the circles up to 150 who has none of them yet and was
// sent nothing within kBetweenShares, the most surprising match, closest first; at most `most`. Nothing below `least`
// surprise. What the owner corrected about people holds: items name identities.
std::vector<Proposal> proposals(book::Book& book, std::span<const Standing> standings, Instant now, Days fresh,
                                double least = interests::kLeastSurprise, std::size_t most = kMostProposals);

// What to send to one person: of the items of the last `fresh` those that would suit them and that they have not got,
// the best match first, at most kMostToSend. At rest or not: the page says when something was last sent.
std::vector<Proposal> what_to_send(book::Book& book, const Standing& standing, Instant now);
inline constexpr std::size_t kMostToSend = 3;
inline constexpr Days kWorthSending{60};

}  // namespace closeknit::pages
