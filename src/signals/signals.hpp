// SPDX-License-Identifier: AGPL-3.0-or-later
// Signals: what the sentences of a message do, beyond asking (request.hpp): they promise, thank, offer, need, bring
// news, tell what happens in somebody's life. Start here.
//
// What this is not: an understanding of language. A signal is a phrase in a place where it means what it says nine
// times in ten; what is said in other words is missed, and the owner sees the sentence itself beside every claim.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace closeknit::signals {

// Persisted as numbers: never renumber.
enum class SignalKind : std::uint8_t {
  thanks = 1,   // for something; a sign-off is none
  promise = 2,  // the writer will do something for the reader
  offer = 3,    // the writer could
  need = 4,     // the writer lacks something or somebody
  apology = 5,
  good_news = 6,
  bad_news = 7,
  birth = 8,  // from here on: events in the life of the writer or of those close to them
  wedding = 9,
  illness = 10,
  death = 11,
  new_job = 12,
  move = 13,
  exam = 14,
  retirement = 15,
  travel = 16,
  link = 17,      // no doing: a web address is passed on
  care = 18,      // a wish or a question about the reader: "I hope you are well", "how was the wedding?"
  farewell = 19,  // the writer leaves for good, or the address will be nobody's: "today is my last day"
  returned = 20,  // told by a mail server, not by signals_of(): nobody is reached at an address (returned.hpp)
  done = 21,      // the writer has done what was to be done: "Applied, thanks", "I've sent it"
  mourned = 22,   // somebody's death may be told here by name (mourned.hpp); no news of the writer's own
};
// "thanks", "promise", … as JSON and the book's description have them.
std::string_view signal_name(SignalKind kind);
// Events of a life, birth to travel.
constexpr bool is_life_event(SignalKind kind) {
  return kind >= SignalKind::birth && kind <= SignalKind::travel;
}
// Illness and death: shown on the person's own page, never in a list.
constexpr bool is_gentle(SignalKind kind) {
  return kind == SignalKind::illness || kind == SignalKind::death;
}

struct Signal {
  SignalKind kind = SignalKind::thanks;
  double confidence = 0;    // 0 to 1: how often a sentence like this does that
  std::uint32_t begin = 0;  // the sentence, bytes of the text given
  std::uint32_t end = 0;
  std::int32_t due = kNoDay;  // of a promise or an event to come: the day it names, days since 1970; kNoDay where none
  static constexpr std::int32_t kNoDay = INT32_MIN;
  bool operator==(const Signal&) const = default;
};

// Signals of a message's new text (UTF-8, at most the first 16 KB are read), in the order of the text, one of each kind
// per sentence, at most kMostSignals. `day` is the writer's calendar day, from which "tomorrow" counts. Signals under
// kLeastConfidence are not told.
std::vector<Signal> signals_of(std::string_view fresh, std::int32_t day);
inline constexpr std::size_t kMostSignals = 16;
inline constexpr double kLeastConfidence = 0.4;

}  // namespace closeknit::signals
