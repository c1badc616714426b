// SPDX-License-Identifier: AGPL-3.0-or-later
// Shares: who would care for a piece of reading, and why, in their own words. Nothing here writes to the book.
//
// Asked about are people of the circles up to 150. Silence is an answer: who does not write of what the piece is about
// is not proposed. Nobody is proposed who has the piece already, nor anybody who was sent something within the last
// week.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "interests/interests.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

// Somebody who would care.
struct Reader {
  PersonId person;
  IdentityId identity;  // their smallest: what a record of the sending names
  std::string name;
  ties::Circle circle = ties::Circle::beyond;
  double strength = 0;
  double surprise = 0;             // how far from chance their use of the words is: interests::Care
  std::vector<std::string> words;  // of the piece that they use, most telling first, at most kMostWords
  Evidence evidence;               // a sentence of theirs with such words
};
inline constexpr std::size_t kMostWords = 5;

// Somebody who would care but is left alone, and since when.
struct Resting {
  PersonId person;
  std::string name;
  enum class Because : std::uint8_t { has_it, sent_lately } because = Because::has_it;
  Instant at;  // when it, or something else, was sent
};

struct Readership {
  std::vector<Reader> readers;   // at most kMostReaders, closest first
  std::vector<Resting> resting;  // in no particular order
};
inline constexpr std::size_t kMostReaders = 3;
inline constexpr std::size_t kMostCaring = 12;  // each is looked at in letters
inline constexpr Days kBetweenShares{7};

// Everybody who could care; reads the circles once, so that many pieces can be asked about.
class Audience {
 public:
  Audience(book::Book& book, std::span<const Standing> standings, Instant now);
  ~Audience();
  Audience(Audience&&) noexcept;
  Readership of(const interests::Piece& piece);
  // All whose words say that they would care, the best choice first, at rest or not; at most kMostCaring.
  std::vector<Reader> all_of(const interests::Piece& piece);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// A page as it was saved, or plain text; nothing in either is fetched.
interests::Piece piece_of(std::string_view text);

// What a record says was sent: the piece's link, else its title, else how its text begins.
std::string piece_name(const interests::Piece& piece);

}  // namespace closeknit::pages
