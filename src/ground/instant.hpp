// SPDX-License-Identifier: AGPL-3.0-or-later
// Instant: a moment in time, UTC, to the second. Days: a length of time.
//
// No room below the faces asks the machine what time it is: `now` is always a parameter.
#pragma once

#include <cmath>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace closeknit {

// A length of time in days; negative where the later moment was subtracted from the earlier.
struct Days {
  double count = 0;
  auto operator<=>(const Days&) const = default;
};

inline constexpr std::int64_t kSecondsPerDay = 86'400;

// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
struct Instant {
  std::int64_t seconds = 0;
  auto operator<=>(const Instant&) const = default;

  // The UTC calendar day as a count since 1970-01-01; correct for moments before 1970 too.
  std::int32_t day() const {
    std::int64_t quotient = seconds / kSecondsPerDay;
    return static_cast<std::int32_t>(seconds % kSecondsPerDay < 0 ? quotient - 1 : quotient);
  }
};

inline Days operator-(Instant later, Instant earlier) {
  return {static_cast<double>(later.seconds - earlier.seconds) / kSecondsPerDay};
}
inline Instant operator+(Instant at, Days length) {
  return {at.seconds + std::llround(length.count * kSecondsPerDay)};
}
inline Instant operator-(Instant at, Days length) {
  return at + Days{-length.count};
}

// 2^(-age/half_life): what is left after `age` of something that halves every `half_life`. An age below zero
// gives more than one: that is how a sum kept as of one moment takes in something newer.
inline double halved(Days age, Days half_life) {
  return std::exp2(-age.count / half_life.count);
}

// "2026-11-21T23:13:02Z"
std::string to_iso(Instant at);
// "2026-11-21" in UTC
std::string to_iso_day(Instant at);
// Reads "2026-11-21", "2026-11", "2026" (start of the day, month, year, UTC), "20261121" and
// "2026-11-21T23:13:02Z"; nothing for all else.
std::optional<Instant> instant_from_iso(std::string_view text);

}  // namespace closeknit
