// SPDX-License-Identifier: AGPL-3.0-or-later
// Search: find messages by words, people and time. Start here.
//
//   budget report            both words          "annual report"    the phrase
//   from:ann to:bob with:ann cc:ann              people: a name or address, whole or the start of a word
//   since:2024-03 until:2024-06-30               from the start of …; to the end of … (UTC)
//   in:subject budget        the next word in the subject only; in:text likewise; in:sent, in:list
//   bud*                     words that start so  -budget            without that word  -from:ann  not from her
//   from:me                  the owner, whatever the address; a value of several words is quoted: from:"Ann Lee"
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "ground/result.hpp"

namespace closeknit::search {

enum class Order : std::uint8_t { newest, best };
enum class PersonRole : std::uint8_t { from, to, cc, with };

struct PersonTerm {
  PersonRole role = PersonRole::with;
  std::string words;  // "me" is the owner
  bool excluded = false;
  bool operator==(const PersonTerm&) const = default;
};

// A query understood. Any text is a query: what is not understood is taken as words, a quotation mark that is never
// closed closes at the end, and terms beyond kMostTerms are left out. Several since: or until: narrow the time further.
inline constexpr std::size_t kMostTerms = 32;
struct Query {
  std::vector<book::Term> terms;
  std::vector<PersonTerm> people;
  std::optional<Instant> since;  // inclusive
  std::optional<Instant> until;  // exclusive
  InteractionId before;          // only what is older than this message; 0: no bound. For reading on
  bool only_sent = false;
  bool only_lists = false;
  bool unfinished = false;  // the last term's last word is being typed: it may go on
};
// Whether the text is all there is, or more may be typed at its end. A word that is being typed stands for those that
// start so; a blank, a closing quotation mark or a minus before it says that it does not.
enum class Typing : std::uint8_t { done, goes_on };
Query parse(std::string_view text, Typing typing = Typing::done);

// What somebody who typed the whole text should hear of it, since it cannot be what they meant: a field without its
// value (from:), a day that is none (since:2026-13-45), a field of other programs (after:). Error usage. For whoever
// can answer with an error; parse() takes such pieces as words.
Result<void> check(std::string_view text);

struct Hit {
  InteractionId interaction;
  Instant at;
  std::string message_id;
  std::string from;
  std::string subject;
  std::string snippet;  // one line around the first word found, at most 200 bytes; the start of the new text if none
  std::vector<std::pair<std::uint32_t, std::uint32_t>> marks;  // byte ranges of the snippet that match
  bool in_quote = false;                                       // found in quoted text whose original is not in the book
};
struct Hits {
  std::vector<Hit> hits;
  bool more = false;  // others match, or may: a question that thousands of messages answer with no is given up
};
// Newest first reads only as many matches as it shows; best first ranks the newest 2,000 matches.
// A person term that fits nobody gives no hits. An unfinished word finds all words that start so, or, where these stand
// in very many messages, the most usual of them: typing is not to be waited for.
Hits find(book::Book& book, const Query& query, Order order, std::size_t most);

// People whose name has words starting with each of `typed`'s words, or whose address starts so: for typing ahead.
struct Suggestion {
  PersonId person;
  std::string name;
  std::string address;
};
std::vector<Suggestion> suggest(book::Book& book, std::string_view typed, std::size_t most);

}  // namespace closeknit::search
