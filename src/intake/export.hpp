// SPDX-License-Identifier: AGPL-3.0-or-later
// Export: everything in the book as JSON Lines, and people as vCards. docs/json.md describes the lines.
//
// Nothing in them depends on when, from where or in what order things were imported: two books of the same mail
// export the same lines, if not in the same order (sort them to compare). Strengths are as of the newest interaction.
#pragma once

#include <functional>
#include <string_view>

#include "book/book.hpp"

namespace closeknit::intake {

using TakeLine = std::function<void(std::string_view line)>;

// One object a line, without the line end: owner, person, tie, owed, correction, introduction, consent, interaction.
void export_lines(book::Book& book, const TakeLine& take);
// One vCard 3.0 (RFC 2426) for each person with whom something passed both ways, lines ended by CRLF.
void export_vcards(book::Book& book, const TakeLine& take);

}  // namespace closeknit::intake
