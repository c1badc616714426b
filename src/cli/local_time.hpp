// SPDX-License-Identifier: AGPL-3.0-or-later
// Local time: moments as the owner's calendar and clock show them, and the days that the owner types.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "ground/instant.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

class LocalTime {
 public:
  // UTC.
  LocalTime();
  // The zone that a value of TZ names ("Europe/Berlin", ":Europe/Berlin", "EST5"); the machine's
  // own zone for nothing. UTC, with a note that says why, where the zone is unknown or the system has no tzdata.
  static LocalTime named(const std::optional<std::string>& tz);

  // Why times are shown in UTC although another zone was meant; empty where they are not.
  const std::string& note() const { return note_; }

  std::int64_t seconds_east(Instant at) const { return seconds_east_(at.seconds); }
  // Days since 1970-01-01 by the local calendar.
  std::int64_t local_day(Instant at) const;
  // The moment at which that local day begins.
  Instant start_of_day(std::int64_t local_day) const;

  // "Saturday, 21 November 2026"
  std::string long_day(Instant at) const;
  // "21 November", with the year where it is not that of `now`
  std::string day(Instant at, Instant now) const;
  // "today", "yesterday", "last Tuesday" (within six days), else as day()
  std::string when(Instant at, Instant now) const;
  // Eleven columns at most: "21 Nov 2026"
  std::string short_day(Instant at) const;
  // "21 November 2026, 23:13"
  std::string day_and_time(Instant at) const;

  // A day as the owner types it, as the moment at which it begins: "2026-12-01", "2026-12", "tomorrow", "friday" (the
  // next one after today), "3d", "2w", "1m" (from today), or a moment in full ("2026-12-01T08:00:00Z").
  Result<Instant> day_from(std::string_view text, Instant now) const;

 private:
  std::function<std::int64_t(std::int64_t)> seconds_east_;
  std::string note_;
};

}  // namespace closeknit::cli
