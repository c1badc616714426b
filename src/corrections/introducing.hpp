// SPDX-License-Identifier: AGPL-3.0-or-later
// What the owner says of introductions and consents, in the words that people use. As corrections.hpp has it: names and
// addresses are understood here, and nothing is noted where one is not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/result.hpp"
#include "introductions/walk.hpp"

namespace closeknit::corrections {

struct Pair {
  std::string first, second;          // a name, an address or an id; the first is asked first
  std::string why_first, why_second;  // how it helps each; may be empty
};
// Begins an introduction; returns its number. Errors: usage where both are one person; not_found, ambiguous.
Result<std::int64_t> introduce(book::Book& book, const Pair& pair, Instant now);

// Something that happened. `who` is one of the two where the step is about one (asked, yes, no), and is not read else.
struct Happened {
  introductions::StepKind step = introductions::StepKind::asked;
  std::string who;
  std::string words;
};
// Errors: not_found (no such introduction, nobody of that name), usage (it is not about them), denied (it may not be
// said now: introductions::may_say).
Result<void> happened(book::Book& book, std::int64_t number, const Happened& what, Instant now);
// Takes the last step back. Error not_found where there is none.
Result<void> step_back(book::Book& book, std::int64_t number);

struct Agreed {
  std::string who;
  std::string what;
  std::string words;    // in which they agreed; may be empty
  std::string message;  // in which they did: an item's key, an id, a Message-ID; may be empty
};
// Both return the identities of whoever it is about. Errors: usage where nothing is said; not_found, ambiguous.
Result<std::vector<IdentityId>> agreed(book::Book& book, const Agreed& said, Instant now);
Result<std::vector<IdentityId>> no_longer_agreed(book::Book& book, std::string_view who, std::string_view what,
                                                 Instant now);

}  // namespace closeknit::corrections
