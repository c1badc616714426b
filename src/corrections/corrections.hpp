// SPDX-License-Identifier: AGPL-3.0-or-later
// Corrections: what the owner says, in the words that people use: names, addresses, keys of items. Start here.
//
// book/corrections.hpp keeps them; this room finds out whom and what the words mean, checks that the correction makes
// sense, and tells what must be worked out anew after it. Every face corrects through here.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/corrections.hpp"
#include "ground/result.hpp"
#include "ties/ties.hpp"

namespace closeknit::corrections {

struct Whom {
  IdentityId identity;  // the address that was given, or the person's smallest identity
  std::string words;    // how to speak of it: the address, or the person's name
  enum class Named : std::uint8_t { address, person } named = Named::person;
};
// An address that the book knows, else whom pages::find_person finds.
Result<Whom> whom(book::Book& book, std::string_view words, Instant now);
// An address, whether the book knows it yet or not.
Result<Whom> whom_by_address(std::string_view address);
// The identities on the page of whoever has this one, itself included.
std::vector<IdentityId> identities_with(book::Book& book, IdentityId identity, Instant now);
// Their name as it is shown; their address where they have none, "" where the book does not know them.
std::string name_of(book::Book& book, IdentityId identity, Instant now);
// The circle they stand in; nothing of whoever is no person, and where the book does not know them.
std::optional<ties::Circle> circle_of(book::Book& book, IdentityId identity, Instant now);

// What was said.
struct Wish {
  std::string kind;     // a row of the table in corrections.cpp: "merge", "split", "note", …
  std::string subject;  // whom or what it is about: a name, an address, a key, an id
  std::string object;   // the second one, a kind, an instant (ISO 8601): what the kind wants
  std::string words;    // the owner's own, of a note; a kind may stand here too
};
// What came of it.
struct Noted {
  std::vector<std::int64_t> numbers;
  std::string words;                          // "Ann and a@example.org are one person": a sentence without its stop
  bool decides_people = false;                // who is who must be decided anew: intake::settle_people
  std::vector<std::string> unknown;           // addresses of which the book has no mail yet
  std::vector<InteractionId> read_anew = {};  // letters of which a sentence was judged: intake::heed_owner
};
// Errors: usage (no such kind, something missing, nothing to do), not_found, ambiguous. Nothing is noted then.
Result<Noted> say(book::Book& book, const Wish& wish, Instant now);
// Which addresses are the owner's own, and which are not. All are understood before any is noted.
Result<Noted> say_who_i_am(book::Book& book, std::span<const std::string> mine, std::span<const std::string> not_mine,
                           Instant now);
// The kinds that say() knows, for documents and messages.
std::span<const std::string_view> kinds();

// Takes correction `number` back, or puts it in force again. Error not_found.
Result<Noted> undo(book::Book& book, std::int64_t number, book::Undo undo);

// A correction with its subject and object as the owner knows them (addresses, subjects of messages).
struct Line {
  book::Correction correction;
  std::string subject;
  std::string object;
};
enum class Which : std::uint8_t { in_force, all };
std::vector<Line> lines(book::Book& book, Which which);

}  // namespace closeknit::corrections
