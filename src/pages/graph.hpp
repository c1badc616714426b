// SPDX-License-Identifier: AGPL-3.0-or-later
// Graph: the owner's people and who of them knows whom, for drawing.
#pragma once

#include <vector>

#include "introductions/rounds.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct Graph {
  std::vector<Standing> nodes;  // people with whom something passed both ways, or who are linked; closest first
  std::vector<introductions::Link> links;  // between nodes
};
// At most kMostNodes nodes and kMostLinks links, the closest and the strongest.
Graph graph(book::Book& book, Instant now);
inline constexpr std::size_t kMostNodes = 5'000;
inline constexpr std::size_t kMostLinks = 20'000;

}  // namespace closeknit::pages
