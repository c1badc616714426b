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
#include "owed/matter.hpp"
#include "owed/series.hpp"
#include "signals/signals.hpp"

namespace closeknit::owed {

enum class Direction : std::uint8_t { by_me = 0, to_me = 1 };  // who owes the answer: by_me = I owe it

// What is owed. Persisted as numbers: never renumber.
enum class Kind : std::uint8_t {
  answer = 0,   // to a request
  promise = 1,  // what was promised
  thanks = 2,   // for help that was asked for and came, or a word back to thanks; by_me alone: nobody is shown who owes
                // the owner either
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
  bool starts = false;      // it answers nothing, as far as its headers and subject say
  Series series;            // what its subject says of a row of letters
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
  // Of turns that promise, and of those after one; see promise_of.
  Matter promised;       // the words of the sentence that promises
  bool not_yet = false;  // it says that something is not done yet (not_yet.hpp)
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
  double asks_question = 0;    // some sentence is a question to the reader
  double asks_request = 0;     // some sentence wants something done
  double starts = 0;           // it answers nothing
  double earlier = 0;          // log(1 + turns of the conversation before it)
  double thanks = 0;           // it thanks for something
  double opens_series = 0;     // the cover of a row of letters ("[0/7]")
  double in_series = 0;        // one of such a row ("[3/7]")
  // What happened in the conversation since, without settling it.
  double i_went_on = 0;       // the owner has written there, to others
  double they_wrote_on = 0;   // its sender has written there
  double others_went_on = 0;  // log(1 + turns of others)
  double names_another = 0;   // what it asks it asks somebody else, by name (see named.hpp)
  double long_text = 0;  // log(words / 200), 0 below: the longer the text, the less is any one question in it meant
  double crowd = 0;      // log(number in To / 3), 0 below: what is asked of many at once
};
inline constexpr std::size_t kFeatures = 26;

// Log-odds per unit of a feature: `answers` towards the owner's answering (fitted, see weights.inc), `waits` towards
// the sender's waiting beyond that (judged, see weights.cpp).
struct Weight {
  std::string_view name;
  double answers = 0;
  double waits = 0;
};
// All weights: the features' in the order of Features' members, then "always" (added to every request), then those of
// Habit's members.
std::span<const Weight> weights();

struct Item {
  InteractionId request;  // the message that asks, promises or helps
  Kind kind = Kind::answer;
  Direction direction = Direction::by_me;
  IdentityId other;  // who waits (by_me) or whom I wait for (to_me)
  Features features;
  double evidence = 0;  // log-odds from the features alone, for a pair of average habits
  std::uint32_t sentence_begin = 0, sentence_end = 0;
  std::optional<std::int32_t> due;  // the day a promise names, days since 1970
  InteractionId settled_by;         // 0: open
  std::string settled_how;  // "answered", "taken back", "they wrote again", "thanked for", "asked again"; empty: open
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

// Says of an item that its letter asks somebody else by name.
void set_names_another(Item& item);

// Promises of the owner to whom the letter goes in To (at most kMostPromisedTo), and of others to the owner. Kept, if
// whoever promised writes to the other again in this conversation and encloses something or does more than promise
// anew, apologise or say that it is not done yet; the other's thanks on a later day settle it too. Of several open ones
// of a pair that promise the same the latest stands.
std::vector<Item> judge_promises(std::span<const Turn> turns);
inline constexpr std::size_t kMostPromisedTo = 3;
// The sentence by which a turn promises; null where none does.
const signals::Signal* promise_of(const Turn& turn);

// Help that the owner asked for and got in this conversation (a file, a link, or more than a few words) and has not
// answered since, with thanks or otherwise; and thanks to the owner alone, in a letter that says more or was begun for
// them and asks nothing, to which the owner has said nothing since (is_thanked). One for each person: the latest.
std::vector<Item> judge_thanks(std::span<const Turn> turns);
// Of thanks: they thanked the owner. Else they helped.
bool is_thanked(const Item& item);

// The features of the last turn, an incoming one, as they stood when it came; judge() sees the same until more comes.
Features features_on_arrival(std::span<const Turn> turns);

// What is known of the pair, and of the time, when the list is read. The direction is that of the item: for what the
// owner asked, "the owner" is the person asked.
struct Habit {
  double answers_to_them = 0.2;  // smoothed share of their letters to the owner (in To) that the owner answers
  double answers_at_all = 0.2;   // … of everybody's
  double out_recent = 0;         // decayed messages of the owner to them, half-life 30 days
  double copies_recent = 0;      // decayed letters of theirs on which the owner stood in copy, half-life 30 days
  bool two_way = false;
  // letters of the owner to them since the request: whoever writes on has dealt with it
  std::uint32_t written_since = 0;
  Days waited{};  // since the request
  Days usual{};   // the median in which they are answered; 0: not known
};
// The chance that the owner answers such a letter within 14 days, as seen when it comes. Fitted on what people answered
// (closeknit-accuracy --fit owed); it says nothing of whether an answer is wanted.
double answer_chance(const Features& features, const Habit& habit);
// The probability that it is owed. Answers: the log-odds of answer_chance(), plus what speaks for and against
// somebody's waiting for it; it fades with the time passed: what has waited for long was mostly settled in some way
// that mail does not show.
double probability(const Item& item, const Habit& habit);
inline constexpr double kShownAt = 0.5;  // default threshold of what is shown
// Older ones are not shown: nobody waits that long for an answer, and late thanks are worse than none.
constexpr Days forgotten_after(Kind kind) {
  return kind == Kind::thanks ? Days{30} : Days{120};
}
inline constexpr Days kForgottenAfter{120};  // the longest of these

}  // namespace closeknit::owed
