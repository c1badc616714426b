// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/calendar.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace closeknit::sample {
namespace {

using Weights = std::array<std::uint8_t, 24>;

// How much each hour of the day is used for writing, midnight first.
constexpr std::array<Weights, 5> kHours{{
    {0, 0, 0, 0, 0, 0, 0, 2, 9, 14, 14, 12, 6, 7, 12, 13, 12, 8, 3, 1, 0, 0, 0, 0},  // office
    {0, 0, 0, 0, 0, 0, 1, 3, 3, 2, 3, 3, 5, 4, 3, 3, 4, 6, 8, 11, 13, 12, 7, 2},     // evening
    {0, 0, 0, 0, 0, 4, 10, 13, 10, 8, 6, 5, 5, 4, 4, 4, 4, 4, 5, 6, 3, 1, 0, 0},     // early
    {5, 3, 1, 0, 0, 0, 0, 0, 1, 3, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 8, 10, 12, 10},     // late
    {1, 1, 1, 2, 3, 4, 6, 8, 8, 8, 7, 7, 6, 6, 6, 6, 6, 6, 5, 4, 3, 3, 2, 1},        // always: machines
}};
constexpr std::array<const char*, 12> kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
constexpr std::array<const char*, 7> kWeekdays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

const Weights& weights_of(Hours hours) {
  return kHours[static_cast<std::size_t>(hours)];
}

std::int64_t change_of_clocks(int year, std::chrono::month month) {
  namespace c = std::chrono;
  c::sys_days sunday{c::year{year} / month / c::Sunday[c::last]};
  return sunday.time_since_epoch().count() * kSecondsPerDay + 3600;
}

bool is_summer(Instant at) {
  int year = civil(at, 0).year;
  return at.seconds >= change_of_clocks(year, std::chrono::March) &&
         at.seconds < change_of_clocks(year, std::chrono::October);
}

bool free_today(const Civil& now, Hours hours) {
  return hours == Hours::office && (now.weekday == 0 || now.weekday == 6);
}

Instant day_of_month(int year, unsigned month, unsigned day) {
  namespace c = std::chrono;
  c::sys_days at{c::year{year} / c::month{month} / c::day{day}};
  return {at.time_since_epoch().count() * kSecondsPerDay};
}

std::int64_t scattered(std::int64_t length, Dice& dice) {
  return dice.below(length);
}

// Clusters of about four threads within three weeks.
std::vector<std::int64_t> in_bursts(std::int64_t length, std::size_t count, Dice& dice) {
  std::vector<std::int64_t> result;
  const std::int64_t width = std::min<std::int64_t>(length, 21 * kSecondsPerDay);
  while (result.size() < count) {
    std::int64_t begin = dice.below(length - width + 1);
    for (std::int64_t left = dice.between(2, 6); left > 0 && result.size() < count; --left)
      result.push_back(begin + dice.below(width));
  }
  return result;
}

std::int64_t yearly(Instant from, Instant until, std::int64_t birthday, Dice& dice) {
  int first = civil(from, 0).year;
  int last = civil(until, 0).year;
  Instant start = day_of_month(static_cast<int>(dice.between(first, last)), 1, 1);
  std::int64_t day = dice.chance(60) ? dice.between(344, 362) : birthday + dice.between(-2, 2);
  Instant at{start.seconds + day * kSecondsPerDay};
  return std::clamp(at.seconds, from.seconds, until.seconds - 1) - from.seconds;
}

}  // namespace

int offset_minutes(Zone zone, Instant at) {
  if (zone == Zone::japan) return 9 * 60;
  return (zone == Zone::central_europe ? 60 : 0) + (is_summer(at) ? 60 : 0);
}

Civil civil(Instant at, int offset) {
  namespace c = std::chrono;
  Instant local{at.seconds + std::int64_t{offset} * 60};
  c::sys_days day{c::days{local.day()}};
  c::year_month_day date{day};
  auto rest = static_cast<int>(local.seconds - std::int64_t{local.day()} * kSecondsPerDay);
  return {int(date.year()),
          static_cast<int>(unsigned(date.month())),
          static_cast<int>(unsigned(date.day())),
          static_cast<int>(c::weekday{day}.c_encoding()),
          rest / 3600,
          rest / 60 % 60,
          rest % 60};
}

std::string date_header(Instant at, int offset) {
  Civil now = civil(at, offset);
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d %c%02d%02d",
                kWeekdays[static_cast<std::size_t>(now.weekday)], now.day,
                kMonths[static_cast<std::size_t>(now.month - 1)], now.year, now.hour, now.minute, now.second,
                offset < 0 ? '-' : '+', std::abs(offset) / 60, std::abs(offset) % 60);
  return text.data();
}

Instant at_a_good_hour(Instant at, Hours hours, Zone zone, Dice& dice) {
  int offset = offset_minutes(zone, at);
  Civil now = civil(at, offset);
  std::int64_t midnight = at.seconds - now.hour * 3600 - now.minute * 60 - now.second;
  if (free_today(now, hours)) midnight += (now.weekday == 6 ? 2 : 1) * kSecondsPerDay;
  auto hour = static_cast<std::int64_t>(dice.weighted(weights_of(hours)));
  return {midnight + hour * 3600 + dice.below(3600)};
}

Instant answered_at(Instant asked, std::int64_t minutes, Hours hours, Zone zone, Dice& dice) {
  Instant at{asked.seconds + 120 + dice.wait(minutes * 60)};
  // Whoever sleeps, or is at home, answers at the next hour at which they write at all.
  for (int hour = 0; hour < 24 * 4; ++hour) {
    Civil now = civil(at, offset_minutes(zone, at));
    if (!free_today(now, hours) && weights_of(hours)[static_cast<std::size_t>(now.hour)] > 1) break;
    at.seconds += 3600;
  }
  return at;
}

std::vector<Instant> moments(Rhythm rhythm, Instant from, Instant until, std::size_t count, Dice& dice) {
  const std::int64_t length = std::max<std::int64_t>(until.seconds - from.seconds, 1);
  const auto n = static_cast<std::int64_t>(count);
  const std::int64_t birthday = dice.between(10, 330);
  std::vector<std::int64_t> offsets;
  if (rhythm == Rhythm::projects) offsets = in_bursts(length, count, dice);
  for (std::int64_t i = static_cast<std::int64_t>(offsets.size()); i < n; ++i) {
    std::int64_t step = length / n;
    switch (rhythm) {
      case Rhythm::steady:
        offsets.push_back(i * step + dice.below(step * 7 / 10 + 1));
        break;
      case Rhythm::fading:
        offsets.push_back(std::min(scattered(length, dice), scattered(length, dice)));
        break;
      case Rhythm::growing:
        offsets.push_back(std::max(scattered(length, dice), scattered(length, dice)));
        break;
      case Rhythm::yearly:
        offsets.push_back(yearly(from, until, birthday, dice));
        break;
      case Rhythm::scattered:
      case Rhythm::projects:
        offsets.push_back(scattered(length, dice));
        break;
    }
  }
  std::sort(offsets.begin(), offsets.end());
  std::vector<Instant> result;
  result.reserve(offsets.size());
  for (std::int64_t offset : offsets)
    result.push_back({from.seconds + offset});
  return result;
}

}  // namespace closeknit::sample
