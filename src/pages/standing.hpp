// SPDX-License-Identifier: AGPL-3.0-or-later
// Standing: the figures of one person from their sums; and everybody's, for faces that keep them between questions.
#pragma once

#include <string_view>

#include "pages/pages.hpp"

namespace closeknit::pages {

// How close somebody is, and whether they drift, are figures of the day: as of its beginning (UTC), or of the last
// contact if that is later. What tells how long ago something was is of the moment.
Instant figures_at(Instant now);

// Everything of a standing that sums tell by themselves, as of figures_at(now). Who it is, how close beside the others
// (ties::rate) and in which circle is for the caller to add.
Standing standing_of(const ties::Sums& sums, Instant now);

// All parties, with the norms that their ties were measured by.
struct Everybody {
  std::vector<Standing> standings;
  ties::Norms norms;
};
// As it is kept for the day, or reckoned (and left for book::keep_reckoned()).
Everybody everybody(book::Book& book, Instant now);
// Always from the sums: for everybody(), and for whoever checks what is kept.
Everybody reckon_everybody(book::Book& book, Instant now);

// The same page, for who has them already.
PersonPage person_page(book::Book& book, const Everybody& everybody, PersonId person, Instant now,
                       std::size_t timeline_length);

// The tie of figures_at(now), with its silence and quiet as of `now`.
ties::Tie tie_at(const ties::Sums& sums, Instant now, const ties::Norms& norms, ties::Explain explain);

// Adds what a standing's figures are made of and rest on.
void explain(book::Book& book, const ties::Norms& norms, Standing& standing, Instant now);

// Steps inward that a correction's object says: "1" or "-1"; 0 for all else.
int steps_in(std::string_view object);

}  // namespace closeknit::pages
