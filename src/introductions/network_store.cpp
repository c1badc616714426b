// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "introductions/network.hpp"
#include "introductions/rows.hpp"

namespace closeknit::introductions {
namespace {

// The addresses of one person were seen with the same others: their traces add up.
void join_same(std::vector<Acquaintance>& all) {
  std::ranges::stable_sort(all, {}, &Acquaintance::with);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (kept > 0 && all[kept - 1].with == all[i].with)
      add(all[kept - 1].seen, all[i].seen);
    else
      all[kept++] = all[i];
  }
  all.resize(kept);
}

}  // namespace

Network::Network(book::Book& book) {
  auto people = human_beings(book);
  book::Statement& rows = book.engine->prepare(
      "SELECT identity_a, identity_b, wrote, answered, together, wrote_weight, answered_weight, together_weight, "
      "latest FROM acquaintance WHERE book = $1");
  rows.with(book.id);
  while (rows.step()) {
    auto a = people.find({rows.integer(0)}), b = people.find({rows.integer(1)});
    if (a == people.end() || b == people.end() || a->second == b->second) continue;
    Seen seen = seen_from_row(rows, 2);
    around_[a->second].push_back({b->second, seen});
    around_[b->second].push_back({a->second, turned(seen)});
  }
  for (auto& [person, all] : around_)
    join_same(all);
}

std::span<const Acquaintance> Network::around(PersonId person) const {
  auto found = around_.find(person);
  return found == around_.end() ? std::span<const Acquaintance>{} : std::span<const Acquaintance>(found->second);
}

}  // namespace closeknit::introductions
