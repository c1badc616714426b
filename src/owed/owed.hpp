// SPDX-License-Identifier: AGPL-3.0-or-later
// Owed: who waits for an answer, for what was promised, or for thanks; from me or to me. Start here.
//
// A conversation is judged as a whole whenever it changes, as a pure function of its turns: the result does not depend
// on the order in which they arrived. What cannot be known then (how often the owner answers this person nowadays) is
// added when the list is read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "signals/signals.hpp"

namespace closeknit::owed {

enum class Direction : std::uint8_t { by_me = 0, to_me = 1 };  // who owes the answer: by_me = I owe it

// What is owed. Persisted as numbers: never renumber.
enum class Kind : std::uint8_t {
  answer = 0,   // to a request
  promise = 1,  // what was promised
  thanks = 2,   // for help that was asked for and came; by_me alone: nobody is shown who owes the owner thanks
};
std::string_view kind_name(Kind kind);

// One message of a conversation, as this room needs it.
struct Turn {
  InteractionId id;
  Instant at;
  bool from_me = false;
  bool to_me = false;       // the owner is in To
  bool cc_me = false;       // the owner is in Cc or Bcc
  bool human = true;        // the sender is a person, and the message is not automatic, bulk, spam or a draft
  bool answers_me = false;  // its parent is a message of the owner
  InteractionId parent;     // 0 where not in the book
  IdentityId sender;
  std::vector<IdentityId> to;    // recipients in To (without the owner), for what the owner wrote
  std::vector<IdentityId> cc;    // … and in Cc
  std::uint32_t recipients = 1;  // To and Cc together
  std::uint32_t to_count = 1;
  std::uint32_t words = 0;
  std::uint32_t questions = 0;
  std::uint32_t requests = 0;
  double asks = 0;  // RequestCues::score
  bool withdrawn = false;
  std::uint32_t sentence_begin = 0, sentence_end = 0;
  std::vector<signals::Signal> signals;
  bool encloses = false;  // a file is attached, or a link stands in its new text
};

// Features of one open or settled request, kept with it so that the probability can be explained. Appended only.
// For what the owner asked, "the owner" is the person asked and "me" is them.
struct Features {
  double asks = 0;             // RequestCues::score
  double questions = 0;        // at most 3
  double answers_me = 0;       // it answers a message of the owner
  double alone = 0;            // the owner is the only one in To
  double in_cc = 0;            // the owner is in Cc alone
  double log_recipients = 0;   // log(recipients)
  double reply_depth = 0;      // how many turns the owner already took in the conversation; at most 5
  double words = 0;            // log(1 + words)
  double asks_nothing = 0;     // no sentence asks anything to speak of
  double brief_nothing = 0;    // … and it is short: "thanks!", "will do"
  double answers_another = 0;  // it answers a message of somebody else
  double others_answered = 0;  // somebody else has written below it since
  double they_went_on = 0;     // its sender has written below it since, and asked nothing
};
inline constexpr std::size_t kFeatures = 13;

struct Weight {
  std::string_view name;
  double weight;
};
// The named place of every constant, all log-odds: the features' weights in the order of Features' members, then
// "always" (added to every request), then those of Habit's members.
std::span<const Weight> weights();

struct Item {
  InteractionId request;  // the message that asks, promises or helps
  Kind kind = Kind::answer;
  Direction direction = Direction::by_me;
  IdentityId other;  // who waits (by_me) or whom I wait for (to_me)
  Features features;
  double evidence = 0;  // log-odds from the features alone
  std::uint32_t sentence_begin = 0, sentence_end = 0;
  std::optional<std::int32_t> due;  // the day a promise names, days since 1970
  InteractionId settled_by;         // 0: open
  std::string settled_how;          // "answered", "taken back", "they wrote again", "asked again"; empty: open
};

// All requests of one conversation, open and settled, that reach kWorthKeeping evidence, by time. Turns ascend by time.
// An incoming turn is a request to me if the owner is in To or Cc and the sender is human. It is settled by the owner's
// next turn after it that names its sender in To or Cc, or by one that answers it or what was written below it,
// whatever the clocks and recipients say; by the sender's own later withdrawal ("taken back"); and superseded by a
// later request of the same sender ("they wrote again"): one item per person and conversation stays open, the latest
// with a sentence. The mirror for what the owner asked each person in To: settled by any later turn of the person
// asked.
std::vector<Item> judge(std::span<const Turn> turns);
inline constexpr double kWorthKeeping = -1.5;  // log-odds

// Promises of the owner to whom the letter goes in To (at most kMostPromisedTo), and of others to the owner. Kept, if
// whoever promised writes to the other again in this conversation and encloses something or does more than promise
// anew; the other's thanks on a later day settle it too. Of several open ones of a pair the latest stands.
std::vector<Item> judge_promises(std::span<const Turn> turns);
inline constexpr std::size_t kMostPromisedTo = 3;

// Help that the owner asked for and got in this conversation (a file, a link, or more than a few words) and has not
// answered since, with thanks or otherwise. One for each person who helped: the latest.
std::vector<Item> judge_thanks(std::span<const Turn> turns);

// The probability that it is owed, once the pair's habits are known.
struct Habit {
  double answers_to_them = 0.2;  // smoothed share of their direct messages that the owner answers
  double out_recent = 0;         // decayed messages of the owner to them, half-life 30 days
  bool two_way = false;
  std::uint32_t written_since =
      0;  // letters of the owner to them since the request: whoever writes on has dealt with it
};
double probability(const Item& item, const Habit& habit);
inline constexpr double kShownAt = 0.5;  // default threshold of what is shown
// Older ones are not shown: nobody waits that long for an answer, and late thanks are worse than none.
constexpr Days forgotten_after(Kind kind) {
  return kind == Kind::thanks ? Days{30} : Days{120};
}
inline constexpr Days kForgottenAfter{120};  // the longest of these

}  // namespace closeknit::owed
