// SPDX-License-Identifier: AGPL-3.0-or-later
// Letters: what people write, as handwritten material with slots. letters_*.cpp hold the material, one file for each
// kind of relation, in this notation:
//
//   # dinner | friend close | either | group     a topic: its name, who writes about it with the owner (relations),
//                                                who begins (them, me, either); then, as needed, whether it goes to a
//                                                group, must ask something to make sense, belongs to certain seasons
//   = Dinner on $day?                            a subject
//   o …   opening       m …   more to say        a …   the question or request      (first turn)
//   r …   answer        b …   question back      n …   third turn       e …   later turns
//
// Digits and small letters right after the mark are tags: "r2" answers "a2". A line with tags is said only where a tag
// of it fell earlier in the conversation, and is then preferred to lines without; "x" tags the answer No.
// {one|two} is a choice, $slot a word that stays the same through the conversation (slots.hpp). Opening, more, answer,
// third turn and later turns ask nothing: so it is known of each letter whether it wants an answer.
//
// Asides ("asides | friend …") are lines for any letter; their marks are a season, "any", "mine" (only the owner
// says it) or "theirs".
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sample/dice.hpp"
#include "sample/slots.hpp"

namespace closeknit::sample {

enum class Part : std::uint8_t { subject, opening, more, question, answer, question_back, third, later };
inline constexpr std::size_t kParts = 8;

struct Line {
  std::string tags;
  std::string text;
};

enum class Begins : std::uint8_t { them, me, either };

struct Topic {
  std::string name;
  std::vector<std::string> relations;
  Begins begins = Begins::either;
  bool group = false;
  bool must_ask = false;
  std::vector<std::string> seasons;  // none: all the year
  Language language = Language::english;
  std::array<std::vector<Line>, kParts> parts;

  const std::vector<Line>& lines(Part part) const { return parts[static_cast<std::size_t>(part)]; }
  bool is_for(std::string_view relation) const;
  bool fits_season(Instant at) const;
};

// "winter" (December to February), "spring", "summer", "autumn".
std::string_view season_of(Instant at);

struct Aside {
  std::string when;  // "winter", "any", "mine" …
  std::string text;
};
struct Asides {
  std::vector<std::string> relations;
  Language language = Language::english;
  std::vector<Aside> lines;
};

// All the material, read once.
struct Library {
  std::vector<Topic> topics;
  std::vector<Asides> asides;
};
Library read_library();

// The topics that `relation` has in `language`, begun by the owner or by them.
std::vector<const Topic*> topics_for(const Library& library, std::string_view relation, Language language,
                                     Begins begins);

// What has fallen so far in one conversation, for the choice of lines that fit.
class Speaker {
 public:
  Speaker(const Topic& topic, Slots slots, Dice dice) : topic_(&topic), slots_(std::move(slots)), dice_(dice) {}

  // One fitting line of this part, filled; empty if the topic has none.
  std::string say(Part part);
  // Up to `most` different lines of this part that fit.
  std::vector<std::string> say_some(Part part, std::size_t most);
  bool can(Part part) const { return !fitting(part).empty(); }
  bool declined() const { return tags_.find('x') != std::string::npos; }
  const Slots& slots() const { return slots_; }
  const Topic& topic() const { return *topic_; }

 private:
  std::vector<const Line*> fitting(Part part) const;
  std::string spoken(Part part, const Line& line);
  bool is_new(const Line& line) const;

  const Topic* topic_;
  Slots slots_;
  Dice dice_;
  std::string tags_;               // that have fallen
  std::vector<const Line*> said_;  // nothing is said twice
};

// Chooses in {a|b} and fills $slots. Anything else stays as it is.
std::string fill(std::string_view text, const Slots& slots, Dice& dice);

// The material itself (letters_*.cpp).
std::string_view letters_of_friends();
std::string_view letters_of_the_family();
std::string_view letters_at_home();
std::string_view letters_of_clients();
std::string_view letters_of_colleagues();
std::string_view letters_of_acquaintances();
std::string_view letters_of_strangers();
std::string_view letters_of_clubs();
std::string_view letters_of_machines();
std::string_view letters_in_german();
std::string_view letters_in_french();
std::string_view asides_of_private_life();
std::string_view asides_in_german();
std::string_view asides_in_french();

}  // namespace closeknit::sample
