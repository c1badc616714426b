// SPDX-License-Identifier: AGPL-3.0-or-later
// Paths: who could bring the owner and somebody together, in words and with what it rests on.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "introductions/introductions.hpp"
#include "introductions/network.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct PathStep {
  PersonId person;
  std::string name;
  double trust = 0;
  std::string words;  // "in your circle of 15" of the first; "they wrote to each other 12 times" of the others
  Evidence evidence;  // of the others: the latest trace
};
struct PathLine {
  std::vector<PathStep> steps;  // the last is the one to be met
  double chance = 0;
};

// What paths are looked for in. Other parties than people may stand among `standings`. Where there is no network, the
// people around each are read when it comes to them, which is quicker for one short search.
struct Among {
  std::span<const Standing> standings;
  const introductions::Network* network = nullptr;
};

// The likeliest paths to `target`, likeliest first; where the owner is in touch with them, that one step alone. Whom
// the owner asks are people with whom something passed both ways, and whose tie has not ended. None leads to or over
// somebody who is beyond reach (ending.hpp).
std::vector<PathLine> paths_to(book::Book& book, const Among& among, PersonId target, Instant now, std::size_t most);
// The likeliest path to each of the people with an address at a domain that holds `company`.
std::vector<PathLine> paths_to_company(book::Book& book, const Among& among, std::string_view company, Instant now,
                                       std::size_t most);
inline constexpr std::size_t kMostAtCompany = 40;

}  // namespace closeknit::pages
