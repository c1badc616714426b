// SPDX-License-Identifier: AGPL-3.0-or-later
// Quiet: when the owner does not want to be nudged, and what they do not want to see on a screen.
#pragma once

#include <string_view>

#include "book/book.hpp"
#include "ground/instant.hpp"

namespace closeknit::server {

// Names under which the book keeps it.
inline constexpr std::string_view kQuietDays = "page.quiet_days";        // "sat,sun"
inline constexpr std::string_view kWorkingHours = "page.working_hours";  // "09:00-17:30", half-open
inline constexpr std::string_view kGentleFacts = "page.gentle_facts";    // "hidden", else shown

// Days of the week, each at most once, in any order: "mon,tue,wed,thu,fri,sat,sun". Empty fits.
bool are_days(std::string_view value);
// From one minute of the day to a later one. Empty fits.
bool are_hours(std::string_view value);

// A moment of the owner's week.
struct Clock {
  int day = 0;     // 0 Sunday … 6 Saturday
  int minute = 0;  // of the day
};
Clock clock_here(Instant now);  // by this machine's zone
// Is it a quiet day, or not within the hours? Values that do not fit say nothing.
bool is_quiet(std::string_view days, std::string_view hours, Clock clock);
bool is_quiet(book::Book& book, Instant now);
bool hides_gentle_facts(book::Book& book);

}  // namespace closeknit::server
