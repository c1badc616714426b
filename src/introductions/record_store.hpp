// SPDX-License-Identifier: AGPL-3.0-or-later
// The owner's record of introductions: tables introduction and introduction_step, written here alone. Truth: they name
// identities, survive every re-import and re-computation, and nothing but the owner's word changes them.
#pragma once

#include <optional>
#include <vector>

#include "book/book.hpp"
#include "introductions/walk.hpp"

namespace closeknit::introductions {

// In the order begun.
std::vector<Introduction> all_introductions(book::Book& book);
std::optional<Introduction> find_introduction(book::Book& book, std::int64_t number);

// Each is one transaction. begin() gives the number.
std::int64_t begin(book::Book& book, const Introduction& introduction);
void tell(book::Book& book, std::int64_t number, const Told& told);
// Takes the last step back; false where there is none.
bool take_back(book::Book& book, std::int64_t number);

// Takes the record of an introduction out for good. Expects a transaction.
void drop_introduction(book::Book& book, std::int64_t number);

}  // namespace closeknit::introductions
