// SPDX-License-Identifier: AGPL-3.0-or-later
// What the owner gave, and could give. Nothing here is counted or held against anything: see giving/giving.hpp.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "pages/evidence.hpp"

namespace closeknit::pages {

struct Standing;  // pages.hpp

enum class GiftKind : std::uint8_t {
  noted,       // the owner noted it
  answer,      // a letter in which the owner answered what they asked, and which was thanked for
  share,       // a link that the owner passed on
  introduced,  // an introduction that the owner made
};
std::string_view gift_kind_name(GiftKind kind);

struct Gift {
  GiftKind kind = GiftKind::noted;
  PersonId person;
  std::string name;
  std::string what;  // in the owner's words; of what was found: the subject, or whom they were introduced to
  Instant at;
  std::optional<Evidence> evidence;  // the thanks, the letter
  std::int64_t number = 0;           // of the correction by which it was noted; else 0
};
// What was given to the person of these identities, newest first, at most `most`.
std::vector<Gift> gifts_to(book::Book& book, PersonId person, Instant now, std::size_t most);

// Somebody's need that somebody else's offer may meet.
struct CouldGive {
  PersonId needs, offers;
  std::string needs_name, offers_name;
  Evidence need, offer;
  std::vector<std::string> common;  // the words that both hold
};

struct GivingPage {
  std::vector<Gift> gave;  // to the closest first, of each the newest, at most kMostGifts
  std::vector<CouldGive> could;
};
GivingPage giving_page(book::Book& book, Instant now);
// What somebody of `standings` needs and another offers, the best matches first, at most `most`.
std::vector<CouldGive> could_give(book::Book& book, std::span<const Standing> standings, Instant now, std::size_t most);
// What one of `standings` needs that others of them offer, and the other way round.
std::vector<CouldGive> could_give(book::Book& book, std::span<const Standing> standings, const Standing& with,
                                  Instant now);

inline constexpr Days kGivenLately{365};
inline constexpr Days kNeedStands{180};
inline constexpr Days kOfferStands{730};
inline constexpr std::size_t kMostGifts = 7;
inline constexpr std::size_t kMostCould = 5;
inline constexpr std::size_t kMostGiftsOnPage = 5;
inline constexpr std::size_t kMostSentences = 20;  // of one kind, of one person
inline constexpr std::size_t kMostWishes = 400;    // of one kind, of everybody, the newest

}  // namespace closeknit::pages
