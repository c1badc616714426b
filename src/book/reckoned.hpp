// SPDX-License-Identifier: AGPL-3.0-or-later
// Reckoned: how everybody stands on one day, kept so that a day's second question need not reckon it again. Derived,
// and never missed: whoever finds nothing reckons it anew.
//
// A revision says what was reckoned from. It moves on with every change to a tie, to who is one person, to who the
// owner is and to what the owner said, in the transaction of that change; so what is kept under the revision that
// stands is what would be reckoned now, however many processes read and write.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "book/book.hpp"

namespace closeknit::book {

// What is kept for `day` (Instant::day); nothing where that is another day's, or not of the revision that stands.
std::optional<std::string> find_reckoned(Book& book, std::int32_t day);

// What was reckoned just now, in the same Snapshot as find_reckoned() was asked, to be kept by keep_reckoned().
void reckoned(Book& book, std::int32_t day, std::string bytes);

// Keeps what reckoned() left; to be called outside of any Snapshot or Transaction. Nothing is kept, and nothing is
// wrong, where another writes just now, where the revision has moved on, or where the book cannot be written.
void keep_reckoned(Book& book) noexcept;

// To be called by whatever changes what standings are reckoned from, in the same transaction.
void reckon_anew(Book& book);

}  // namespace closeknit::book
