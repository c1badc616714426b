// SPDX-License-Identifier: AGPL-3.0-or-later
// Unsure: what closeknit found and would not swear to, for the owner to settle with a word that holds for ever. Nothing
// here writes to the book.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "book/book.hpp"
#include "pages/pages.hpp"

namespace closeknit::pages {

struct Unsure {
  std::string key;  // for the corrections "confirm" and "deny"
  enum class About : std::uint8_t {
    sender,  // whether somebody who writes is of this kind
    signal,  // whether a sentence does what it seems to do
  } about = About::sender;
  std::string kind;  // people::kind_name, or signals::signal_name
  PersonId person;
  std::string name;
  std::string words;  // what is asked, a sentence
  double confidence = 0;
  std::optional<Evidence> evidence;
};
std::string_view about_name(Unsure::About about);

// Senders first, those who wrote most; then sentences of people with whom something passed both ways, of the last
// kUnsureOf, the newest first. At most `most` of each. `standings`: every party.
std::vector<Unsure> unsure(book::Book& book, std::span<const Standing> standings, Instant now, std::size_t most);
inline constexpr double kSureKind = 0.85;    // below it a kind is asked about
inline constexpr double kSureSignal = 0.75;  // below it a sentence is
inline constexpr Days kUnsureOf{180};
inline constexpr std::uint32_t kWorthAsking = 5;          // letters of a sender, from which on their kind matters
inline constexpr std::size_t kMostLookedThrough = 5'000;  // sentences

}  // namespace closeknit::pages
