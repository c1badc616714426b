// SPDX-License-Identifier: AGPL-3.0-or-later
// Hits: what is shown of a message that was found. Only what is shown is unpacked.
#pragma once

#include <span>
#include <vector>

#include "search/search.hpp"

namespace closeknit::search {

struct Found {
  InteractionId interaction;
  bool in_quote = false;  // in quoted text alone
};

// One hit for each that the book holds, in the same order.
std::vector<Hit> show(book::Book& book, std::span<const Found> found, const Query& query);

}  // namespace closeknit::search
