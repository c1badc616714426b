// SPDX-License-Identifier: AGPL-3.0-or-later
// Taking letters out of the book for good, because the owner forgot who wrote them. What followed from them is worked
// out anew by the next settle_people(): afterwards the book is as if it had been imported without them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "intake/arrival.hpp"
#include "intake/forgotten.hpp"

namespace closeknit::intake {

struct Leaving {
  std::vector<Arrival> gone;  // as they stand: letters between the owner and the forgotten alone
  struct Changed {
    Arrival before, after;
  };
  std::vector<Changed> changed;  // letters with others, and such as mention an address
};
// What would leave if the people of these identities were forgotten; `forgotten` holds their marks. Writes nothing.
Leaving leaving(book::Book& book, const Forgotten& forgotten, std::span<const IdentityId> identities);

// Takes it out, with all addresses and names that only those letters knew. Expects a transaction.
void take_out(book::Book& book, const Leaving& leaving, const Forgotten& forgotten);

// After the transaction: the bytes. What cannot be done now, because somebody else reads, waits for the next time.
void scrub(book::Book& book);
void scrub_what_waits(book::Book& book);

}  // namespace closeknit::intake
