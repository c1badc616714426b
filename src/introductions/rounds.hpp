// SPDX-License-Identifier: AGPL-3.0-or-later
// Rounds: who stands in one letter with whom, over all people at once: the picture of who knows whom.
#pragma once

#include <cstdint>
#include <vector>

#include "book/book.hpp"

namespace closeknit::introductions {

struct Link {
  PersonId a, b;  // a before b
  std::uint32_t letters = 0;
  Instant last;
};
// Pairs of people that stand together in one of the newest kMostRounds letters, to at most kFewTogether each; the owner
// left out, lists and robots too. The links with the most letters first. Reads each of those letters' rows once.
std::vector<Link> links(book::Book& book);
inline constexpr std::size_t kMostRounds = 40'000;

}  // namespace closeknit::introductions
