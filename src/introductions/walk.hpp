// SPDX-License-Identifier: AGPL-3.0-or-later
// The walk of an introduction: the owner brings two people together, with the consent of each, to its thanks. What the
// owner says happened is kept as it was said; everything else follows from it. Pure.
//
//   why it helps each → the first is asked → says yes → the second is asked → says yes → made → what came of it →
//   thanked
//
// A no of either ends it quietly. Nothing moves by itself.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "ground/result.hpp"

namespace closeknit::introductions {

// What the owner says happened. Persisted by name.
enum class StepKind : std::uint8_t { asked, yes, no, made, outcome, thanked, stopped };
std::string_view step_name(StepKind kind);
// Nothing for a name that is none.
std::optional<StepKind> step_named(std::string_view name);

// Whom a step is about. Persisted: never renumber.
enum class Side : std::uint8_t { first = 0, second = 1, both = 2 };
// Steps that are about one of the two; the others are about both.
constexpr bool is_of_one(StepKind kind) {
  return kind <= StepKind::no;
}

struct Told {
  StepKind kind = StepKind::asked;
  Side side = Side::both;
  std::string words;  // theirs (yes, no) or the owner's (outcome); may be empty
  Instant at;         // when the owner said so
};

struct Introduction {
  std::int64_t number = 0;  // 1, 2, 3 … in the order begun
  std::array<IdentityId, 2> who;
  std::array<std::string, 2> why;  // how it helps each, in the owner's words; may be empty
  Instant at;                      // begun
  std::vector<Told> told;          // in the order said
};

enum class Consent : std::uint8_t { not_asked, asked, yes, no };
std::string_view consent_name(Consent consent);

// Where an introduction stands.
struct Walk {
  std::array<Consent, 2> consent{};
  bool made = false;
  bool came_of_it = false;  // the owner said what did
  bool thanked = false;
  bool stopped = false;
  // Neither at its end nor ended by a no.
  bool under_way() const { return !thanked && !stopped && consent[0] != Consent::no && consent[1] != Consent::no; }
};
Walk walk_of(std::span<const Told> told);

// What there is to do next. Of two who are to be asked the first comes first.
enum class Next : std::uint8_t {
  ask_first,
  hear_first,
  ask_second,
  hear_second,
  make,
  outcome,
  thank,
  nothing,
};
Next next_of(const Walk& walk);

// Whether this may be said now. Code::denied, with why: nobody is introduced without the yes of both, nothing comes of
// what was not made, and what has ended has ended.
Result<void> may_say(const Walk& walk, StepKind kind, Side side);

}  // namespace closeknit::introductions
