// SPDX-License-Identifier: AGPL-3.0-or-later
// Unfinished: the word that somebody is still typing, and what it may become.
#pragma once

#include "book/book.hpp"

namespace closeknit::search {

// Gives a prefix term the phrases to look up instead, where words that start so stand in very many messages: the index
// would have to gather all of these before it could tell the newest. Then the most usual words do, since they stand in
// the newest messages anyhow; a rarer one is found a letter or two later, when few enough start so.
void foresee(book::Book& book, book::Term& term);

}  // namespace closeknit::search
