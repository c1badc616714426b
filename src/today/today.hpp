// SPDX-License-Identifier: AGPL-3.0-or-later
// Today: the handful of things worth doing now. Start here.
//
// At most kMost items, the closest people first; of one circle what the owner owes (answers, promises, thanks) before
// what they could give (an introduction, a need that another's offer meets, a piece of their feeds), before news to ask
// after, before who has gone quiet. Of each kind a few, so that none crowds the others out. Nobody twice in kQuietDays
// unless something new happened; what was snoozed or dismissed stays away, and so does whoever's tie has ended
// (pages/ending.hpp). Asked again on the same day, the list is the same but for what was dealt with.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "pages/pages.hpp"

namespace closeknit::today {

enum class Reason : std::uint8_t { owed, promised, thanks, introduction, giving, share, news, drifting, dormant };
std::string_view reason_name(Reason reason);

struct Item {
  // Its place in today's list, from 1, of which a part may be shown: `snooze 3` means the third.
  std::size_t number = 0;
  std::string key;  // stable name of the item, for snooze and dismiss: OwedItem::key, "drift:<identity>",
                    // "wake:<identity>", "share:<identity>:<item>", "news:<letter>:<identity>",
                    // "give:<identity>:<identity>:<letter>", "introduction:<number>:<letter>"
  Reason reason = Reason::owed;
  PersonId person;
  IdentityId identity;  // the person's smallest identity: persons' ids may change, identities do not
  std::string name;
  ties::Circle circle = ties::Circle::beyond;
  double strength = 0;
  std::string what;     // "Ann asked you something three days ago": plain words
  std::string deed;     // the one next step: "Answer Ann, even briefly"
  std::string command;  // what to type for it, up to the person: "closeknit person"
  // The person as one types them: "'Ann Lee'"; where others bear that name, an address. Empty where none is to be
  // typed.
  std::string typed;
  std::vector<pages::Evidence> evidence;  // never empty
  Instant newest;  // of the newest thing it rests on: something newer than the last showing is "something new"
};

// What was shown before.
struct Shown {
  std::int32_t day = 0;
  std::string item;
  IdentityId identity;
};
struct Held {  // by the owner's word
  std::string item;
  std::optional<Instant> until;  // nothing: for ever
};

// "Answer Ann, even briefly: closeknit person 'Ann Lee'"
std::string next_step(const Item& item);

inline constexpr std::size_t kMost = 7;
inline constexpr int kQuietDays = 7;
// Of each reason at most so many. Answers fill what is left over; the closest few that are owed have a place whoever
// else stands nearer, since somebody waits.
inline constexpr std::size_t kMostAnswers = 4;
inline constexpr std::size_t kSureAnswers = 2;
inline constexpr std::size_t kMostPromises = 2;
inline constexpr std::size_t kMostThanks = 2;
inline constexpr std::size_t kMostToGive = 1;  // of introductions, of needs, of shares
inline constexpr std::size_t kMostNews = 2;
inline constexpr std::size_t kMostDrifting = 3;
inline constexpr std::size_t kMostDormant = 2;

// The choice itself, pure: from all candidates (any order) to today's list. `shown` in the order of day and place: what
// was shown on this day already stands first again, and others only fill a list that was not full. `spared` is asked,
// last, of those alone that would stand in the list: whoever is spared is left out.
using Spared = std::function<bool(const Item&)>;
std::vector<Item> choose(std::vector<Item> candidates, std::span<const Shown> shown, std::span<const Held> held,
                         Instant now, const Spared& spared = {});

// Whether a tie that has ended takes a reason to write away with it. Who bade farewell, or whose tie the owner lets
// rest, may still wait for an answer; where no letter arrives, or none is read any more, nothing is worth doing.
bool ends(pages::Ending::Kind ending, Reason reason);

// Gathers candidates from the book, chooses, and (if `remember`) notes what was shown.
enum class Remember : std::uint8_t { no, yes };
std::vector<Item> today(book::Book& book, Instant now, Remember remember);

}  // namespace closeknit::today
