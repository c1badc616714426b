// SPDX-License-Identifier: AGPL-3.0-or-later
// Consent: who agreed to what, when, in which words. Kept as the owner's record in the table `consent`, written here
// alone; it names identities and survives every re-import and re-computation. What was withdrawn stays on record.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"

namespace closeknit::honesty {

struct Consent {
  std::int64_t number = 0;  // 1, 2, 3 … in the order noted
  IdentityId identity;
  std::string what;           // in the owner's words: "the reading circle's letter"
  std::string words;          // theirs; may be empty
  InteractionId interaction;  // the message they stand in; 0 where there is none
  Instant at;
  Instant withdrawn;  // 0: in force
  bool in_force() const { return withdrawn.seconds == 0; }
};

// In the order noted.
std::vector<Consent> all_consents(book::Book& book);
// Gives the number. The same consent of the same identity while it is in force is noted once: its words are the newer.
std::int64_t agree(book::Book& book, const Consent& consent);
// False where there is no such consent in force.
bool withdraw(book::Book& book, std::int64_t number, Instant at);

// When the message that consents stand in has got another id.
void move_consents(book::Book& book, InteractionId from, InteractionId to);
// Takes the records of these identities out for good. Expects a transaction.
void drop_consents_of(book::Book& book, std::span<const IdentityId> identities);
// The consent in force of any of `identities` to `what`, in whatever case and punctuation; null where there is none.
const Consent* consent_to(std::span<const Consent> all, std::span<const IdentityId> identities, std::string_view what);
// Whether one of them agreed to `what` once and took it back; true also where they agreed anew.
bool was_withdrawn(std::span<const Consent> all, std::span<const IdentityId> identities, std::string_view what);

}  // namespace closeknit::honesty
