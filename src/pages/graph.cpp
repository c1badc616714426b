// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/graph.hpp"

#include <unordered_set>

namespace closeknit::pages {

Graph graph(book::Book& book, Instant now) {
  Graph graph{standings(book, now), introductions::links(book)};
  std::unordered_set<PersonId> linked, shown;
  for (const introductions::Link& link : graph.links) {
    linked.insert(link.a);
    linked.insert(link.b);
  }
  std::erase_if(graph.nodes,
                [&](const Standing& standing) { return !standing.tie.two_way && !linked.contains(standing.person); });
  if (graph.nodes.size() > kMostNodes) graph.nodes.resize(kMostNodes);
  for (const Standing& standing : graph.nodes)
    shown.insert(standing.person);
  std::erase_if(graph.links,
                [&](const introductions::Link& link) { return !shown.contains(link.a) || !shown.contains(link.b); });
  if (graph.links.size() > kMostLinks) graph.links.resize(kMostLinks);
  return graph;
}

}  // namespace closeknit::pages
