// SPDX-License-Identifier: AGPL-3.0-or-later
// Context: what mail tells of two identities of like names beyond the names. Two people called Ann Lee have their own
// conversations, telephones and friends; one Ann Lee with two addresses takes them along.
//
// A trace is what one identity left behind; meet() holds two of them against each other, weight_of() says how many
// times likelier what they share is if both are one person than if they are two (a Bayes factor on the odds).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "ground/instant.hpp"
#include "people/people.hpp"

namespace closeknit::people {

// The factors, in one place. Chosen on made-up mailboxes (seeds 1 to 3 of their maker), not on any that is measured.
struct ContextFactors {
  double small_conversation = 150;  // both took part, never on one message, and at most kSmall others
  double large_conversation = 8;    // … many others, or a mailing list
  double most_conversations = 1e5;
  double reply_address = 60;     // a message of one wants its answers at the other
  double same_number = 400;      // the same telephone number in both signatures
  double other_number = 0.1;     // both sign with numbers, and share none
  double named_together = 0.05;  // a message names both, as one names two people; once more for each further one
  double least_together = 1e-4;
  double apart_twice = 0.5;      // in one time both take part in conversations, and never in the same: two messages
  double apart_often = 0.25;     // … three or more
  double most_in_common = 10;    // people whom both write with, as often as they are more than chance brings
  double most_lists = 5;         // mailing lists both write to, the same
  double other_lists = 0.5;      // both write to lists, and never to the same one
  double one_after_other = 1.5;  // one address stops and the other starts
};
inline constexpr ContextFactors kFactors;

inline constexpr std::size_t kSmall = 6;  // others in a conversation, beside the owner
// Chance brings at least so many people or lists in common, whatever the counts say.
inline constexpr double kLeastExpected = 0.05;
// One address takes over from another within this time, each with at least kEnoughToTell messages.
inline constexpr Days kTakesOverWithin{365};
inline constexpr std::size_t kEnoughToTell = 5;

// What one identity left behind in its newest messages.
struct Trace {
  IdentityId identity;
  std::size_t messages = 0;
  Instant first, last;
  std::vector<IdentityId> correspondents;  // people, ascending; the owner is none
  std::vector<IdentityId> lists;           // mailing lists it wrote to, ascending
  std::vector<std::int64_t> numbers;       // telephone numbers in its signatures, ascending
};

// How widely known each correspondent is: its share of all that people, the owner not among them, wrote and received,
// 0 to 1; of a list: its share of all that lists received.
using Shares = std::unordered_map<IdentityId, double>;

// What two traces tell of their pair; what conversations tell is for take_in() to add.
Context meet(const Trace& a, const Trace& b, const Shares& shares);

// One message of a conversation: who is named in From, To or Cc, and whom it asks to be answered or sent for.
struct Naming {
  std::vector<IdentityId> named;
  IdentityId from;
  std::vector<IdentityId> aside;  // Reply-To, Sender
};
// Adds what one conversation tells of the pair. `rivals` are identities that either of the two is compared with as
// well: where one of these is named beside the first of the two, but never beside the second, this may be either of
// them, and the conversation says nothing. `through_list`: a mailing list is among those named.
void take_in(Context& context, std::span<const Naming> conversation, std::span<const IdentityId> owner,
             std::span<const IdentityId> rivals, bool through_list);

// The factor on the odds, and in the owner's language what it rests on ("both in 3 conversations, never side by
// side"); `names` gives a correspondent's name to show.
struct Weight {
  double factor = 1;
  std::string words;
};
using NameOf = std::function<std::string(IdentityId)>;
Weight weight_of(const Context& context, const NameOf& name);

}  // namespace closeknit::people
