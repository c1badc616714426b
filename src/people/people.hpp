// SPDX-License-Identifier: AGPL-3.0-or-later
// People: whose address is this, is it a human being at all, and which addresses are one person. Start here.
//
// Three questions, three pure functions on counts and names that the store keeps per identity; nothing here looks
// at single messages, so that answering again after an import costs what the identities cost, not the mail.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "people/address.hpp"

namespace closeknit::people {

// What kind of party an identity or person is. Persisted: never renumber.
enum class Kind : std::uint8_t { person = 0, list = 1, robot = 2, newsletter = 3, organisation = 4 };
std::string_view kind_name(Kind kind);

// How often an identity did what. All are counts of distinct interactions and simply add up, so the order of arrival
// does not matter. Stored as one blob of 32-bit little-endian numbers in this order: only ever append.
struct Counts {
  std::uint32_t sent = 0;              // messages from it
  std::uint32_t sent_list = 0;         // … with List-Id or List-Post
  std::uint32_t sent_unsubscribe = 0;  // … with List-Unsubscribe
  std::uint32_t sent_automatic = 0;    // … with Auto-Submitted and the like
  std::uint32_t sent_bulk = 0;         // … with Precedence: bulk or junk
  std::uint32_t sent_campaign = 0;     // … with Feedback-ID and other marks of mass mailers
  std::uint32_t sent_bounce = 0;
  std::uint32_t sent_reply = 0;  // … that answer somebody (In-Reply-To, or Re: in the subject)
  std::uint32_t sent_html_only = 0;
  std::uint32_t sent_few = 0;     // … to at most five recipients
  std::uint32_t answered = 0;     // its messages that somebody else answered
  std::uint32_t received = 0;     // messages that name it in To or Cc
  std::uint32_t received_to = 0;  // … in To
  std::uint32_t list_address =
      0;  // messages with a List-Id whose To or Cc name it and that it did not send, where its address fits the List-Id
  std::uint32_t in_sent_folder = 0;  // messages from it that lie in a folder of sent mail
  std::uint32_t delivered_to = 0;    // messages delivered to it (Delivered-To and the like)
  std::uint32_t sent_to_me = 0;      // set once the owner is known: from it, the owner in To or Cc
  std::uint32_t from_me = 0;         // the owner wrote to it (To or Cc)
  // Of its messages, those with a cue of mass_mail.hpp, in the order of their bits:
  std::uint32_t sent_opt_out = 0;
  std::uint32_t sent_sells = 0;
  std::uint32_t sent_sells_much = 0;
  std::uint32_t sent_links = 0;
  std::uint32_t sent_many_links = 0;
  std::uint32_t sent_prices = 0;
  std::uint32_t sent_exclaims = 0;
  std::uint32_t sent_impersonal = 0;
  std::uint32_t sent_greets = 0;
  std::uint32_t sent_signs = 0;
  std::uint32_t sent_shouts = 0;
  std::uint32_t sent_nobody_named = 0;
  std::uint32_t sent_answers_elsewhere = 0;
  bool operator==(const Counts&) const = default;
};
// Both stay within what a count can hold: neither wraps.
Counts operator+(Counts a, const Counts& b);
Counts operator-(Counts a, const Counts& b);

struct NameForm {
  std::string text;  // as it stood in headers, decoded
  std::uint32_t times = 0;
};

// All that is known of one identity.
struct Known {
  IdentityId id;
  IdentityKind kind = IdentityKind::mail;
  std::string address;          // folded
  std::vector<NameForm> names;  // most frequent first
  Counts counts;
};

// ── Is it a human being? (sender.cpp)
struct Judgement {
  Kind kind = Kind::person;
  double confidence = 0;  // 0 to 1
  std::string reason;     // "sends with List-Unsubscribe and nobody ever answers (212 of 212 messages)"
};
// By evidence, strongest first: list addresses, bounces and noreply names, Auto-Submitted, unsubscribe headers with
// one-way volume, role names. A List-Id on its messages alone says nothing: people's mail comes through lists. An
// address that the owner wrote to and that answered is a person unless the headers are unanimous.
Judgement judge(const Known& known);

// ── Who is the owner? (owner.cpp)
struct OwnerAddress {
  IdentityId id;
  double confidence = 0;
  std::string reason;  // "412 messages from it lie in Sent; 9,100 were delivered to it"
};
// The owner's addresses, surest first: senders of mail in Sent folders, then addresses that mail is delivered to or
// that nearly every message names, and addresses sharing a name with those that also behave so. Empty where nothing
// stands out (then the owner must say: `closeknit me ADDRESS`).
std::vector<OwnerAddress> find_owner(std::span<const Known> all);

// ── Which identities are one person? (resolve.cpp, names.hpp)
// The owner's words; they win over any evidence and over each other by age (later wins).
struct Ruling {
  enum class Kind : std::uint8_t { same, apart } kind;
  IdentityId a, b;
};
struct Join {
  IdentityId a, b;
  double confidence = 0;  // probability that both are one person
  std::string reason;     // "same full name, rare, same company"
};
struct Person {
  PersonId id;       // its smallest identity
  std::string name;  // the best name form to show, "Olivia Wner" rather than "wner, olivia"; else the address
  std::vector<IdentityId> identities;  // ascending
};
struct Resolution {
  std::vector<Person> persons;  // every identity given is in exactly one; ascending by id
  std::vector<Join> joins;      // what joined them, one per link used
  std::vector<Join> doubts;     // likely but not sure: for the review queue, best first
};
// Joins identities by name and address rules with a probability each; joins at or above kJoinAt are made, those from
// kDoubtAt wait as doubts. Two people who share a common name stay apart unless something else binds them; role
// addresses, lists, robots and newsletters never join by name. The result does not depend on the order of `all`.
Resolution resolve(std::span<const Known> all, std::span<const Judgement> judgements, std::span<const Ruling> rulings);

// What mail itself can tell of two identities of like names (context.hpp). resolve() asks for it, once, for all pairs
// whose names leave room for both answers.
struct Pair {
  IdentityId a, b;
  auto operator<=>(const Pair&) const = default;
};
struct Context {
  Pair pair;
  std::uint32_t small_conversations = 0;   // both took part, never on one message, with few others
  std::uint32_t large_conversations = 0;   // … with many others, or through a mailing list
  std::uint32_t together = 0;              // messages that name both, as one names two people
  std::uint32_t reply_addresses = 0;       // messages of one that want their answers at the other
  bool same_number = false;                // the same telephone number in signatures of both
  bool other_number = false;               // both sign with numbers and share none
  std::uint32_t both_busy = 0;             // messages of the less busy one, if both wrote in the same time
  std::vector<IdentityId> in_common = {};  // people whom both write with, least known ones first
  double expected_in_common = 0;           // how many of these chance would bring
  std::vector<IdentityId> lists_in_common = {};
  double expected_lists = 0;
  bool other_lists = false;      // both write to mailing lists, and to none in common
  bool one_after_other = false;  // one stops when the other starts
};
using Witness = std::function<std::vector<Context>(std::span<const Pair> undecided)>;
// The same with the owner's identities known, who are one person whom nobody else joins but by the owner's word, and
// with a witness; both may be empty.
Resolution resolve(std::span<const Known> all, std::span<const Judgement> judgements, std::span<const Ruling> rulings,
                   std::span<const IdentityId> owner, const Witness& witness);
inline constexpr double kJoinAt = 0.9;
inline constexpr double kDoubtAt = 0.5;

// Why each identity belongs to its person: the reason of the link that ties it on, and the product of the confidences
// on the way from the person's first identity, which has no reason and confidence 1. Ascending by identity.
struct Member {
  IdentityId identity;
  PersonId person;
  std::string reason;
  double confidence = 1;
};
std::vector<Member> members_of(const Resolution& resolution);

}  // namespace closeknit::people
