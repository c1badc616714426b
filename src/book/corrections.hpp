// SPDX-License-Identifier: AGPL-3.0-or-later
// Corrections: the owner's own words against what was derived, and beside it. They are truth, kept for ever in the
// order in which they were said, applied last after every import and re-computation, and undone only by the owner. They
// name identities and interactions (never persons, whose ids may change), so that they survive any re-import.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "book/book.hpp"

namespace closeknit::book {

enum class CorrectionKind : std::uint8_t {
  same,          // subject and object identities are one person
  apart,         // subject and object identities are not one person
  me,            // the subject identity is the owner's own
  not_me,        // … is not
  kind,          // the subject identity is of kind `object` ("person", "list", "robot", "newsletter", "organisation")
  closer,        // the person of the subject identity stands one circle further in (object "1") or out ("-1"); adds up
  not_owed,      // nothing is owed for the subject interaction
  owed,          // takes not_owed back for the subject interaction
  snooze,        // the subject item of today is not shown before the instant in `object` (ISO)
  dismiss,       // the subject item of today is never shown again
  note,          // about the person of the subject identity: `object`, in the owner's words
  came_through,  // `object` (a job, a client, a friend) came through the person of the subject identity
  gave,          // the owner gave `object` to the person of the subject identity
  shared,        // the owner sent `object` (a link, else a title) to the person of the subject identity
  right,         // what was found in a sentence is so: the subject is "signal:INTERACTION:KIND:BEGIN"
  wrong,         // … is not so; or the person of an identity is not what their letters say of them in `object`: the
                 // subject is "fact:IDENTITY:KIND"
  rest,          // the tie to the person of the subject identity rests ("1"), or does not whatever it looks like ("0")
};
std::string_view correction_name(CorrectionKind kind);  // as persisted
// What `right` and `wrong` name: what was found in the sentence that begins at this byte of a letter's new text. With
// the letter alone: how all keys of that letter begin.
std::string sentence_key(InteractionId letter, int kind, std::uint32_t begin);
std::string sentence_key(InteractionId letter);
// What `wrong` names: what somebody's letters say of them. With the identity alone: how all keys of theirs begin.
std::string fact_key(IdentityId whose, std::string_view kind);
std::string fact_key(IdentityId whose);

struct Correction {
  std::int64_t number = 0;  // 1, 2, 3 … in the order said
  CorrectionKind kind = CorrectionKind::same;
  std::string subject;  // text of an IdentityId or InteractionId (to_text), or an item's key
  std::string object;
  Instant at;
  bool undone = false;
};

// Adds one and returns its number. Saying the same thing again while it is the last word on the matter adds nothing and
// returns the old number; after the contrary was said it is said anew.
std::int64_t correct(Book& book, CorrectionKind kind, std::string_view subject, std::string_view object, Instant at);
// Takes a correction back, or puts one that was taken back in force again. False if there is no such number.
enum class Undo : std::uint8_t { take_back, put_back };
bool undo(Book& book, std::int64_t number, Undo undo);
// When what a correction is about has got another id: puts `to` wherever its subject names `from`.
void rename_in_corrections(Book& book, std::string_view from, std::string_view to);
// Those in force, in the order said. `all` includes undone ones.
std::vector<Correction> corrections(Book& book);
std::vector<Correction> all_corrections(Book& book);
// Those in force whose subject begins so, in the order said; in time that hardly grows with how many there are.
std::vector<Correction> corrections_of(Book& book, std::string_view prefix);

}  // namespace closeknit::book
