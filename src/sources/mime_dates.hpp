// SPDX-License-Identifier: AGPL-3.0-or-later
// The many ways in which mail, and feeds after it, write a moment.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "ground/instant.hpp"
#include "sources/mime.hpp"
#include "sources/mime_fields.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

struct WrittenDate {
  Instant at;
  std::int16_t zone_minutes = 0;
  bool has_zone = false;
  bool has_time = false;
  bool has_strangers = false;  // words that belong to no date
};

// Reads RFC 5322 dates and what passes for them: years of two or three digits, no seconds, no weekday or a wrong one,
// named zones, comments, asctime's order, ISO 8601, "1/5/2003" (month first unless it cannot be one), "1.5.2003" (day
// first), "GMT+0100". Without a zone the time is taken as UTC. Nothing where day, month or year is missing or
// impossible.
std::optional<WrittenDate> parse_date(std::string_view text);

struct Dating {
  Instant at;
  std::int16_t zone_minutes = 0;
  DateFrom from = DateFrom::nowhere;
};

// The time of a message: its Date; where that is missing or absurd (before 1971, more than two days after now), the
// first sane Received from the top, then the From line, then the file's time.
Dating date_of(const Header& header, const Surroundings& surroundings, std::vector<Defect>& defects);

}  // namespace closeknit::sources
