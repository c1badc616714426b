// SPDX-License-Identifier: AGPL-3.0-or-later
// Honesty: what is to be said about a letter before it leaves. Start here.
//
// Asking is fine, and is called asking. What is pointed out is a letter that pretends to care and then asks, one that
// asks as the first sign of life in a long time, one that follows others nobody answered, one more ask of somebody who
// was given nothing, and the same words to many.
// Three things are refused, not only pointed out: a letter to people who do not know each other, a letter to a list
// that somebody never agreed to be on, and the same words to more than kMostAlike people within a week. Everything here
// is a pure function of the letter and of what passed before.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"

namespace closeknit::honesty {

// ── The same words

// A text's words as a sketch: two texts are as alike as the share of places in which their sketches agree (MinHash:
// Broder 1997, "On the resemblance and containment of documents"). Names and numbers count as one word each, so that
// "Dear Ann" and "Dear Bob" are alike. Empty for texts under kLeastWords words: those are alike by chance.
struct Sketch {
  static constexpr std::size_t kPlaces = 64;
  std::array<std::uint32_t, kPlaces> places{};
  bool empty = true;
};
Sketch sketch_of(std::string_view fresh);
double likeness(const Sketch& a, const Sketch& b);  // 0 to 1; 0 where either is empty
inline constexpr std::size_t kLeastWords = 12;
inline constexpr double kAlike = 0.6;

// A letter that the owner sent, or that was made ready to be sent (ready.hpp).
struct Sent {
  InteractionId interaction;  // 0: made ready only
  Instant at;
  std::vector<PersonId> to;  // To, Cc and Bcc
  Sketch sketch;
};

// Letters of the owner that went to several people with the same words: each with all its people, the newest first.
// What answers or forwards somebody is none, nor are letters to one and the same person.
struct Blast {
  std::vector<InteractionId> letters;  // by time
  std::vector<PersonId> people;        // ascending
};
std::vector<Blast> blasts(std::span<const Sent> sent);
// For each letter the first of those that it is alike with, directly or by others between; 0 where it is alone. The
// same for the same letters in the same order.
std::vector<InteractionId> first_alike(std::span<const Sent> sent);

// ── A letter before it leaves

struct Recipient {
  PersonId person;
  std::string name;
  bool known = true;                 // to the book; else `name` is their address
  std::optional<Instant> last = {};  // contact either way; nothing: never
  std::uint32_t unanswered = 0;      // days on which the owner wrote to them since they last wrote
  // The owner's last letters that asked, where nothing was given to them of late.
  std::vector<InteractionId> asked = {};
  bool took_back = false;  // they agreed to be on the letter's list once, and no longer do
  bool agreed = false;     // to be on the letter's list, and did not take it back
};

struct Letter {
  std::string_view fresh;  // the owner's new words, quotes cut off
  std::vector<Recipient> to;
  bool they_know_each_other = false;  // every two of them wrote to each other, or stood in one letter of a few people
  bool gathering = false;             // the owner says that it is an invitation
  std::string_view list = {};         // the owner says that it goes to such a list, whose readers asked to be on it
};

enum class Finding : std::uint8_t {
  asks,                // it wants something: fine, and best said early
  cares_then_asks,     // opens with care and turns to an ask
  first_sign_of_life,  // of a long time, or ever, and wants something
  unanswered,          // letters before it went without an answer, and it wants something again
  same_words,          // went to others of late
  strangers,           // refused: they do not know each other
  blast,               // refused: the same words to too many
  never_agreed,        // refused: to a list that somebody never agreed to be on
  unknown,             // to an address of which the book knows nothing
  asked_before,        // they were asked again and again, and nothing given is known
  took_back,           // refused: to a list that somebody agreed to be on, and took it back
};
std::string_view finding_name(Finding finding);

enum class Weight : std::uint8_t { remark, warning, refusal };

struct Remark {
  Finding finding = Finding::asks;
  Weight weight = Weight::remark;
  std::string words;                 // to the owner, one sentence
  std::uint32_t begin = 0, end = 0;  // of the letter's words it rests on, bytes; equal: on what passed before
  std::uint32_t turns_begin = 0, turns_end = 0;  // of the ask that care turns to; equal: none
  std::vector<InteractionId> letters;            // what passed before
};

// What there is to say, refusals first, then warnings, then remarks. `sent` are the owner's letters of the last
// kLookBack, in any order, those made ready among them: the same words count whichever way they take.
std::vector<Remark> remarks(const Letter& letter, std::span<const Sent> sent, Instant now);
// Whether it wants something of its reader.
bool wants_something(std::string_view fresh);
inline constexpr Days kLookBack{30};
inline constexpr Days kLongSilence{180};
inline constexpr Days kWeek{7};
inline constexpr std::size_t kMostAlike = 5;
inline constexpr Days kAskedWithin{365};
inline constexpr std::size_t kOftenAsked = 3;   // letters that asked, from which on another is
inline constexpr std::uint32_t kFollowUps = 3;  // unanswered days of writing from which on another is pointed out

}  // namespace closeknit::honesty
