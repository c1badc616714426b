// SPDX-License-Identifier: AGPL-3.0-or-later
// Sketches of the letters that the owner began, kept so that nobody has to read them again: the table `sketch`, written
// here alone. Derived. Every function that writes expects an open transaction.
#pragma once

#include <unordered_set>
#include <vector>

#include "book/book.hpp"
#include "honesty/honesty.hpp"

namespace closeknit::honesty {

using Owner = std::unordered_set<IdentityId>;

// Keeps that of a letter, in place of what was kept of it; nothing where the owner did not begin it, or it is too short
// to say anything. Until group_sketches() was called again, what is kept does not count.
void keep_sketch(book::Book& book, const book::Interaction& letter, const Owner& owner);
void drop_sketch(book::Book& book, InteractionId letter);
void drop_all_sketches(book::Book& book);
// Finds anew which are alike, if any changed since the last time. Reads all of them.
void group_sketches(book::Book& book);
// Are all there, and grouped? Otherwise letters have to be read.
bool has_sketches(book::Book& book);

// Those from `from` on, oldest first, as sent_since() gives them but for letters that say too little.
std::vector<Sent> sketched_since(book::Book& book, Instant from);
// What blasts() makes of all kept ones, without letters before `from`. Reads only what is alike.
std::vector<Blast> kept_blasts(book::Book& book, Instant from);

}  // namespace closeknit::honesty
