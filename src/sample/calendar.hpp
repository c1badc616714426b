// SPDX-License-Identifier: AGPL-3.0-or-later
// Calendar: who writes when. Civil time, the hours at which people write, the rhythms in which they get in touch.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "ground/instant.hpp"
#include "sample/dice.hpp"

namespace closeknit::sample {

// Where a writer lives, as far as the clock goes. Summer time follows the rule of the European Union.
enum class Zone : std::uint8_t { central_europe, britain, japan };
int offset_minutes(Zone zone, Instant at);

// A moment on a writer's wall.
struct Civil {
  int year = 0;
  int month = 1;    // 1 … 12
  int day = 1;      // 1 … 31
  int weekday = 0;  // 0 is Sunday
  int hour = 0;
  int minute = 0;
  int second = 0;
};
Civil civil(Instant at, int offset);

// "Tue, 03 Mar 2020 10:12:45 +0100" (RFC 5322, section 3.3)
std::string date_header(Instant at, int offset);

// At which hours somebody writes.
enum class Hours : std::uint8_t { office, evening, early, late, always };

// On the local day of `at`, at an hour that suits; people of the office move to Monday from a weekend.
Instant at_a_good_hour(Instant at, Hours hours, Zone zone, Dice& dice);
// When an answer to something written at `asked` comes, by somebody who usually takes `minutes`.
Instant answered_at(Instant asked, std::int64_t minutes, Hours hours, Zone zone, Dice& dice);

// In what rhythm two people get in touch.
enum class Rhythm : std::uint8_t {
  steady,     // every so many days, give or take
  scattered,  // now and then
  projects,   // in bursts of some weeks, with quiet between
  fading,     // often at first, ever rarer
  growing,    // the other way round
  yearly,     // around Christmas and one other week of the year
};

// `count` moments in [from, until), ascending.
std::vector<Instant> moments(Rhythm rhythm, Instant from, Instant until, std::size_t count, Dice& dice);

}  // namespace closeknit::sample
