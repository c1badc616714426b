// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom a person term means: the identities whose person or address fits the words typed.
#pragma once

#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace closeknit::search {

// Ascending, without duplicates; empty where the words fit nobody. "me" is the owner. A whole address means itself
// alone; else all identities of the persons whose name has words starting with each word typed, and the addresses
// that fit; where there are none, the identities that ever went by such a name.
std::vector<IdentityId> meant_by(book::Book& book, std::string_view words);

// Whether every word of `typed` (folded) starts a word of `name` (folded).
bool name_fits(std::string_view name, const std::vector<std::string>& typed);
// Whether the address or its domain starts with `typed`, or words of its local part start with each word of it.
bool address_fits(std::string_view address, std::string_view typed);

}  // namespace closeknit::search
