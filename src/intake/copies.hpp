// SPDX-License-Identifier: AGPL-3.0-or-later
// Copies: one message that lies in several places, perhaps not quite the same (a list's copy has a footer, the sent
// one a Bcc). They are one interaction, and which one must not depend on the order in which the copies were met.
#pragma once

#include "book/book.hpp"

namespace closeknit::intake {

// The copy whose text and headers stand: the one with the smaller rank (then the smaller id). It gains what only the
// other knows: flags, traits, and recipients (To, Cc, Bcc, delivery) that it does not name. The id, and with it the
// moment, becomes that of the standing copy. Commutative, associative and idempotent.
struct Merged {
  book::Interaction interaction;
  bool second_stands = false;  // the second copy's text is the one to keep
};
Merged merge_copies(const book::Interaction& first, const book::Interaction& second);

// Are they the same in all that the book stores?
bool same_interaction(const book::Interaction& a, const book::Interaction& b);

}  // namespace closeknit::intake
