// SPDX-License-Identifier: AGPL-3.0-or-later
// Forgetting: a person is taken out of the book for good. Start here.
//
// What goes: their addresses and names; letters between the owner and them alone, with text and index; of letters with
// others their words, name and address; what the owner noted of them; introductions, consents, everything worked out.
// What stays: a mark for each address (book/forgotten.hpp), so that a later import does not bring them back. What is
// not touched: the mailbox itself, and copies of the book. It cannot be undone.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "ground/result.hpp"

namespace closeknit::forgetting {

// What it means, or meant, to forget somebody.
struct Meaning {
  PersonId person;
  std::string name;
  std::vector<std::string> addresses;
  std::size_t letters = 0;              // theirs and the owner's alone: they go whole
  std::size_t letters_with_others = 0;  // stay without them; such as only mention an address are among these
  std::size_t notes = 0;                // corrections that name them, taken back or not
  std::size_t facts = 0;                // sentences of theirs that were noted: news, promises, thanks …
  std::size_t introductions = 0;
  std::size_t consents = 0;
};

// Writes nothing. Errors: not_found; usage where it is the owner.
Result<Meaning> meaning(book::Book& book, PersonId person);

// Does it, all at once or not at all, and works out anew what follows. `key_path` is intake::forgotten_key_path() of
// the book; the key is made there when first needed. Errors: those of meaning(); denied where the key is missing or
// another.
Result<Meaning> forget(book::Book& book, PersonId person, const std::string& key_path, Instant now);

// Copies the book, which may be in use, to the new file `copy`, and beside it the key by which those whom the owner
// forgot are known: without it nothing could be read into the copy. Errors: those of Engine::backup; denied.
Result<void> back_up(book::Book& book, const std::string& book_path, const std::string& copy);

}  // namespace closeknit::forgetting
