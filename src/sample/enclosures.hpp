// SPDX-License-Identifier: AGPL-3.0-or-later
// Enclosures: what letters carry along: invoices and drafts as small files, invitations, something passed on.
#pragma once

#include "sample/posting.hpp"

namespace closeknit::sample {

// Adds the file that the letter speaks of ("attached", "anbei", "ci-joint"), or the invitation to a meeting agreed on.
void enclose(Letter& letter, const Topic& topic, std::size_t turn, Dice& dice);

// Turns the letter into one that passes somebody else's announcement on.
void pass_something_on(const Stage& stage, Language language, Letter& letter, Dice& dice);

}  // namespace closeknit::sample
