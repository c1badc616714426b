// SPDX-License-Identifier: AGPL-3.0-or-later
// Endings: that a tie may rest, since the owner said so or the mail does. Whoever's tie has ended is not proposed to be
// written to; their page says why, and shows the words.
//
// What the mail says holds as long as nothing newer speaks against it: a letter of theirs from any of their addresses,
// or one of the owner's to another of them that did not come back. The owner's word goes over all of it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "book/book.hpp"
#include "pages/evidence.hpp"

namespace closeknit::pages {

struct Standing;

struct Ending {
  enum class Kind : std::uint8_t {
    rests,     // by the owner's word
    returned,  // the owner's newest letter to them came back: nobody is reached there
    farewell,  // the last they wrote says goodbye
    mourned,   // a later letter of somebody else names them in news of a death; whether of theirs, only the owner knows
  };
  Kind kind = Kind::rests;
  std::string words;                 // "Your last letter to bob@ray.example came back."
  bool gentle = false;               // for their page alone, never in a list
  std::vector<Evidence> evidence{};  // one; of the owner's word none
};
std::string_view ending_name(Ending::Kind kind);  // "rests", "returned", …
// Nobody is met there any more: no introduction to them, or by them, is proposed, even where the owner asks for one.
bool is_beyond_reach(Ending::Kind kind);

// How soon after a letter the report that it came back may stand: servers give up within days, and clocks differ.
inline constexpr Days kReportLatest{10};
inline constexpr Days kClocksDiffer{10.0 / (24 * 60)};
// Of letters that tell of a death the newest are read, and no more.
inline constexpr std::size_t kMostDeathsRead = 500;

// Looks at one person at a time, so that only those who would be shown are looked at; what is read for one is kept for
// the next. For one moment and one thread.
class Endings {
 public:
  Endings(book::Book& book, Instant now);
  // Nothing: the tie is alive, as far as is known. Reads a few rows for each address, and letters that tell of a death.
  std::optional<Ending> of(const Standing& standing);

 private:
  // What passed with one address.
  struct Passed {
    IdentityId identity;
    Instant in, out;  // the newest; 0: never
  };
  // A sentence of a letter that tells of a death.
  struct News {
    InteractionId letter;
    IdentityId writer;
    std::uint32_t begin = 0, end = 0;
    std::string sentence, subject;
  };

  std::optional<bool> owners_word(std::span<const IdentityId> identities) const;
  std::optional<Ending> returned(std::span<const Passed> passed, Instant heard);
  std::optional<Ending> farewell(std::span<const Passed> passed, Instant heard);
  // `heard`: when they last wrote, from whichever address.
  std::optional<Ending> mourned(const Standing& standing, Instant heard);
  std::optional<Ending> in_words_of(InteractionId letter, std::uint32_t begin, std::uint32_t end, Ending ending);
  void read_news();

  book::Book& book_;
  Instant now_;
  std::vector<std::pair<IdentityId, bool>> said_;  // by the owner, in the order said
  std::optional<std::vector<News>> news_;          // newest first, once they were read
};

}  // namespace closeknit::pages
