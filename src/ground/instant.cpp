// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ground/instant.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>

namespace closeknit {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

year_month_day calendar_day(Instant at) {
  return sys_days{std::chrono::days{at.day()}};
}

// Reads exactly the digits at text[begin, begin+length).
std::optional<int> number_at(std::string_view text, std::size_t begin, std::size_t length) {
  if (text.size() < begin + length) return {};
  int value = 0;
  const char* first = text.data() + begin;
  auto [end, problem] = std::from_chars(first, first + length, value);
  if (problem != std::errc{} || end != first + length || *first == '-') return {};
  return value;
}

std::optional<Instant> start_of(int year, int month, int day) {
  year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                      std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return Instant{sys_days{date}.time_since_epoch().count() * kSecondsPerDay};
}

std::optional<Instant> with_time(Instant day, std::string_view time) {
  auto hour = number_at(time, 1, 2);
  auto minute = number_at(time, 4, 2);
  auto second = number_at(time, 7, 2);
  if (!hour || !minute || !second || time[0] != 'T' || time[3] != ':' || time[6] != ':' || time[9] != 'Z') return {};
  if (*hour > 23 || *minute > 59 || *second > 60) return {};
  return Instant{day.seconds + (*hour * 3600 + *minute * 60 + *second)};
}

}  // namespace

std::string to_iso_day(Instant at) {
  auto date = calendar_day(at);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                     static_cast<unsigned>(date.day()));
}

std::string to_iso(Instant at) {
  std::int64_t rest = at.seconds - std::int64_t{at.day()} * kSecondsPerDay;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", to_iso_day(at), rest / 3600, rest / 60 % 60, rest % 60);
}

std::optional<Instant> instant_from_iso(std::string_view text) {
  auto year = number_at(text, 0, 4);
  if (!year) return {};
  if (text.size() == 4) return start_of(*year, 1, 1);
  bool dashed = text[4] == '-';
  if (!dashed && text.size() != 8) return {};
  auto month = number_at(text, dashed ? 5 : 4, 2);
  if (!month) return {};
  if (dashed && text.size() == 7) return start_of(*year, *month, 1);
  if (dashed && (text.size() < 10 || text[7] != '-')) return {};
  auto day = number_at(text, dashed ? 8 : 6, 2);
  if (!day) return {};
  auto start = start_of(*year, *month, *day);
  if (!start || text.size() == (dashed ? 10U : 8U)) return start;
  if (text.size() != 20) return {};
  return with_time(*start, text.substr(10));
}

}  // namespace closeknit
