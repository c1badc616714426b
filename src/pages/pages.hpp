// SPDX-License-Identifier: AGPL-3.0-or-later
// Pages: what closeknit says of all people, of one person, of what is owed: composed from the rooms below as plain
// values, ready for any face to show. Start here. Nothing here writes to the book.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "book/corrections.hpp"
#include "ground/result.hpp"
#include "owed/owed.hpp"
#include "pages/consents.hpp"
#include "pages/ending.hpp"
#include "pages/evidence.hpp"
#include "pages/giving.hpp"
#include "pages/introducing.hpp"
#include "people/people.hpp"
#include "signals/facts.hpp"
#include "ties/ties.hpp"

namespace closeknit::pages {

// One line of the list of people.
struct Standing {
  PersonId person;
  std::string name;
  people::Kind kind = people::Kind::person;
  std::vector<IdentityId> identities;
  ties::Tie tie;
  ties::Circle circle = ties::Circle::connection;
  int closer = 0;  // steps inward that the owner moved them; the circle has them in it
  std::uint32_t messages_in = 0;
  std::uint32_t messages_out = 0;
  std::uint32_t asked = 0;              // their letters that name the owner in To
  std::uint32_t answered = 0;           // … and were answered
  Instant first, last;                  // contact either way; 0 where never
  std::vector<Evidence> evidence = {};  // the latest messages each way that the strength rests on, newest first
};

// Everybody with whom the owner ever had contact, the closest first: by score, as the owner's word has moved them;
// parties that are no persons only where asked. Reads one tie row per identity, never an interaction. The owner is left
// out. 2,000 people in a few milliseconds. Tie::parts and the evidence are left empty here; explain() adds them, and a
// person's page has them. Lists and robots stand in no circle (Circle::connection).
enum class Show : std::uint8_t { people, every_party };
std::vector<Standing> standings(book::Book& book, Instant now, Show show = Show::people);

// One open request, either way.
struct OwedItem {
  // For not-owed, snooze and dismiss; stable: "owed:by_me:" or "owed:to_me:" (of promises and thanks "promise:…" and
  // "thanks:…"), the interaction's id, ":", the id of the other identity (identities, unlike persons, never change).
  std::string key;
  owed::Kind kind = owed::Kind::answer;
  owed::Direction direction = owed::Direction::by_me;
  PersonId person;
  std::string name;
  ties::Circle circle = ties::Circle::beyond;
  double strength = 0;
  double probability = 0;
  Days age{};
  std::optional<Days> usual;        // the time in which this pair usually answers; nothing for promises and thanks
  std::optional<std::int32_t> due;  // of a promise: the day that it names, days since 1970
  bool thanked = false;             // of thanks: they thanked the owner; else they helped
  std::vector<std::string> also;    // of a promise: to whom else it was made, in the same letter
  Evidence evidence;
  std::vector<std::string> why;  // plain words: "a question to you alone", "you answer 8 of 10 of their messages"
};
// What is owed and open, at or above `least` probability, closest people first, then by probability and age. The
// owner's not-owed corrections hold, whether they name the interaction or the item's key. One item of a kind for each
// person and conversation: the latest. A promise of the owner to several at once is one item, of the closest of them.
// Answers stand before promises before thanks, at most `most` of each in each direction. Of people that are not among
// `standings` nothing is shown.
struct OwedList {
  std::vector<OwedItem> by_me;
  std::vector<OwedItem> to_me;
};
OwedList owed_list(book::Book& book, std::span<const Standing> standings, Instant now, double least = owed::kShownAt,
                   std::size_t most = 200);

// One line of a person's timeline.
struct TimelineEntry {
  InteractionId interaction;
  Instant at;
  ties::Direction direction = ties::Direction::in;
  bool direct = true;  // between the owner and them; otherwise both were merely there
  std::string subject;
  std::string snippet;  // the start of the new text, one line, at most 200 bytes
};
struct IdentityLine {
  IdentityId identity;
  std::string address;
  std::vector<std::string> names;
  std::string joined_because;  // empty for the first
  double confidence = 1;
};
// Something in their life or news of theirs to ask about when writing next: "ask how … went", with their own words.
struct WorthAsking {
  signals::SignalKind kind = signals::SignalKind::good_news;
  std::string words;    // "ask how the exam went", "ask how the move is coming along"
  bool gentle = false;  // illness and grief: for this page alone, never in a list
  Evidence evidence;
};
// The freshest of the last kFresh, one of a kind, at most kMostWorthAsking; only what they wrote themselves.
std::vector<WorthAsking> worth_asking(book::Book& book, std::span<const IdentityId> identities, Instant now);
inline constexpr Days kFresh{270};
inline constexpr std::size_t kMostWorthAsking = 3;

// What they say of themselves, in a sentence or in their signature: the newest letter that says it, and what older ones
// said otherwise, newest first.
struct FactLine {
  signals::FactKind kind = signals::FactKind::title;
  std::string value;
  Evidence evidence;  // quotes the sentence, or the line of the signature
  std::string key;    // for the correction "deny": "fact:IDENTITY:KIND:VALUE"
  struct Earlier {
    std::string value;
    InteractionId interaction;
    Instant at;
    std::string key;
  };
  std::vector<Earlier> earlier;
};
// By kind in the order of signals::FactKind; what may be so beside something else is a line of its own: a second
// daughter, a telephone beside another. What the owner denied of any of these identities is left out, however it is
// written and in whatever letter it stands. Reads the newest letters they wrote (own_letters).
std::vector<FactLine> facts_of(book::Book& book, std::span<const IdentityId> identities);

// What the owner noted about somebody, or what came through them.
struct NoteLine {
  std::int64_t number = 0;  // of the correction, to take it back
  book::CorrectionKind kind = book::CorrectionKind::note;
  Instant at;
  std::string words;
};
std::vector<NoteLine> notes_about(book::Book& book, std::span<const IdentityId> identities);

// What came to the owner through people, with the circle that each stands in now; in the order noted.
struct CameThrough {
  std::string what;
  PersonId person;
  std::string name;
  ties::Circle circle = ties::Circle::beyond;
  Instant at;
};
std::vector<CameThrough> came_through(book::Book& book, std::span<const Standing> standings);

// What somebody cares about: a word they use more than others do, with a sentence of theirs.
struct Topic {
  std::string word;
  std::uint32_t messages = 0;  // of their newest kMostOwnLetters that hold it
  Evidence evidence;
};
// The most telling first, at most kMostTopics. Reads the newest letters they wrote (own_letters).
std::vector<Topic> topics_of(book::Book& book, std::span<const IdentityId> identities);
inline constexpr std::size_t kMostTopics = 5;

// Something from the owner's feeds that would suit them.
struct ToSend {
  std::string title;
  std::string link;
  std::vector<std::string> words;  // of it that they use
  Evidence evidence;
};

struct PersonPage {
  Standing standing;
  std::vector<NoteLine> notes;
  std::vector<ConsentLine> consents;            // in force or withdrawn
  std::vector<IntroductionPage> introductions;  // under way
  std::vector<Gift> gave;                       // what the owner gave, newest first
  std::vector<CouldGive> could_give;            // what they need that others offer, and the other way
  std::string kind_reason;
  std::vector<IdentityLine> identities;
  std::vector<TimelineEntry> timeline;                 // newest first
  std::vector<std::pair<int, std::uint32_t>> by_year;  // contact days in each year, ascending, gaps as 0
  std::vector<OwedItem> owed_by_me, owed_to_me;
  std::optional<Ending> ending;  // why nothing is proposed about them
  std::vector<WorthAsking> worth_asking;
  std::vector<FactLine> facts;  // of people alone
  std::vector<Topic> topics;    // of people alone
  std::vector<ToSend> to_send;  // at most three
};
PersonPage person_page(book::Book& book, PersonId person, Instant now, std::size_t timeline_length = 20);

// Whom a few typed words mean: an address, an id, a full name, a part of one (prefix of any word), in that order of
// precision. Error not_found, or ambiguous with the candidates in the hint.
Result<PersonId> find_person(book::Book& book, std::string_view words, Instant now);

// Who the owner is.
struct OwnerLine {
  IdentityId identity;
  std::string address;
  std::string reason;
  double confidence = 0;
};
std::vector<OwnerLine> owner(book::Book& book);

// The picture of the whole: how many in each circle, connections, parties that are no people.
struct Shape {
  std::array<std::size_t, 6> in_circle{};  // by ties::Circle
  std::size_t people = 0;
  std::size_t other_parties = 0;
  std::size_t warming = 0, steady = 0, drifting = 0, dormant = 0;
};
Shape shape(std::span<const Standing> standings);

// Doubtful joins for review, best first.
struct DoubtLine {
  IdentityId a, b;
  std::string address_a, address_b;
  std::string name_a, name_b;
  std::string reason;
  double confidence = 0;
};
std::vector<DoubtLine> doubts(book::Book& book, std::size_t most);

}  // namespace closeknit::pages
