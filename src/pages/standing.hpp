// SPDX-License-Identifier: AGPL-3.0-or-later
// Standing: the figures of one person from their sums; and everybody's, for faces that keep them between questions.
#pragma once

#include <string_view>

#include "pages/pages.hpp"

namespace closeknit::pages {

// Everything of a standing that sums tell; who it is and which circle is for the caller to add.
Standing standing_of(const ties::Sums& sums, Instant now, ties::Explain explain);

// All parties, with the norms that their ties were measured by.
struct Everybody {
  std::vector<Standing> standings;
  ties::Norms norms;
};
Everybody everybody(book::Book& book, Instant now);
// The same page, for who has them already.
PersonPage person_page(book::Book& book, const Everybody& everybody, PersonId person, Instant now,
                       std::size_t timeline_length);

// Adds what a standing's figures are made of and rest on.
void explain(book::Book& book, const ties::Norms& norms, Standing& standing, Instant now);

// Steps inward that a correction's object says: "1" or "-1"; 0 for all else.
int steps_in(std::string_view object);

}  // namespace closeknit::pages
