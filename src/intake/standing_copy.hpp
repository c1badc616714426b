// SPDX-License-Identifier: AGPL-3.0-or-later
// Another copy comes to stand for a message: one of another moment, or that names other letters as those it answers.
// All that rested on the first goes, so that the other can be added as if it alone had come; else a book would tell in
// which order its mail was read.
#pragma once

#include <vector>

#include "book/book.hpp"
#include "intake/enroll.hpp"
#include "intake/words_queue.hpp"

namespace closeknit::intake {

// Does the message have to be added anew for `merged` to stand in place of `standing`? Texts and names are replaced in
// their place.
bool stands_elsewhere(const book::Interaction& standing, const book::Interaction& merged);

struct TakenDown {
  std::vector<book::Interaction> neighbours;  // of its conversation: to be placed again, oldest first
  bool in_ties = false;                       // its ties are summed already: what comes in its place is an amendment
};
// Expects a transaction. Counts and words go into what waits to be written.
TakenDown take_down(book::Book& book, const book::Interaction& standing, Enrolled& enrolled,
                    const AddressOf& address_of, WordsQueue& words);

// Somebody is not of the message any more: a list had put itself in From. Their tie, and whom they know, go and are
// summed up from the messages they are still of, when these are settled. Walks all of them: once a batch for each is
// enough.
void count_contacts_anew(book::Book& book, IdentityId identity);

// Where the message lies, and what the owner said of it, follow it to its new id.
void follow(book::Book& book, InteractionId from, InteractionId to);

}  // namespace closeknit::intake
