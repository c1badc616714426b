// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/local_time.hpp"

#include <date/tz.h>
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <exception>

namespace closeknit::cli {
namespace {

using Offset = std::function<std::int64_t(std::int64_t)>;
using std::chrono::year_month_day;

constexpr std::array<std::string_view, 12> kMonths{"January",   "February", "March",    "April",
                                                   "May",       "June",     "July",     "August",
                                                   "September", "October",  "November", "December"};
constexpr std::array<std::string_view, 7> kWeekdays{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};

Offset offset_of(const date::time_zone* zone) {
  return [zone](std::int64_t seconds) -> std::int64_t {
    return zone->get_info(date::sys_seconds{std::chrono::seconds{seconds}}).offset.count();
  };
}

// The machine's own zone, from the C library: the other one reads the names of all zones first, which is a tenth of the
// time that a question takes.
std::int64_t machines_offset(std::int64_t seconds) {
  std::time_t moment = seconds;
  std::tm local{};
  return localtime_r(&moment, &local) == nullptr ? 0 : local.tm_gmtoff;
}

// "UTC0", "EST5", "IST-5:30": POSIX's plain form of TZ, whose sign counts westward. Forms with summer time rules name
// no zone and are not read.
std::optional<std::int64_t> fixed_offset(std::string_view tz) {
  std::size_t letters =
      std::min(tz.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"), tz.size());
  std::string_view rest = tz.substr(letters);
  if (letters < 3 || rest.empty()) return {};
  std::int64_t sign = rest[0] == '-' ? 1 : -1;
  if (rest[0] == '-' || rest[0] == '+') rest.remove_prefix(1);
  int hours = 0;
  int minutes = 0;
  auto [end, problem] = std::from_chars(rest.data(), rest.data() + rest.size(), hours);
  const char* last = rest.data() + rest.size();
  if (problem != std::errc{}) return {};
  if (end != last && *end == ':') end = std::from_chars(end + 1, last, minutes).ptr;
  if (end != last || hours < 0 || hours > 24 || minutes < 0 || minutes > 59) return {};
  return sign * (hours * 3600 + minutes * 60);
}

year_month_day calendar(std::int64_t local_day) {
  return year_month_day{std::chrono::sys_days{std::chrono::days{local_day}}};
}
std::size_t weekday(std::int64_t local_day) {
  return std::chrono::weekday{std::chrono::sys_days{std::chrono::days{local_day}}}.c_encoding();
}
std::string_view month_name(const year_month_day& date) {
  return kMonths[static_cast<unsigned>(date.month()) - 1];
}
unsigned day_number(const year_month_day& date) {
  return static_cast<unsigned>(date.day());
}
int year_number(const year_month_day& date) {
  return static_cast<int>(date.year());
}

bool same_word(std::string_view typed, std::string_view word) {
  if (typed.size() != word.size()) return false;
  for (std::size_t i = 0; i < word.size(); ++i)
    if ((typed[i] | 0x20) != (word[i] | 0x20)) return false;
  return true;
}

// "3d", "2w", "1m": how many days on from `today`.
std::optional<std::int64_t> day_after(std::string_view text, std::int64_t today) {
  int count = 0;
  auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
  if (problem != std::errc{} || end + 1 != text.data() + text.size() || count < 1 || count > 9999) return {};
  if (*end == 'd') return today + count;
  if (*end == 'w') return today + 7 * count;
  if (*end != 'm') return {};
  year_month_day date = calendar(today) + std::chrono::months{count};
  if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
  return std::chrono::sys_days{date}.time_since_epoch().count();
}

std::optional<std::int64_t> named_day(std::string_view text, std::int64_t today) {
  if (same_word(text, "tomorrow")) return today + 1;
  for (std::int64_t ahead = 1; ahead <= 7; ++ahead) {
    std::string_view name = kWeekdays[weekday(today + ahead)];
    if (same_word(text, name) || same_word(text, name.substr(0, 3))) return today + ahead;
  }
  return day_after(text, today);
}

}  // namespace

LocalTime::LocalTime() : seconds_east_([](std::int64_t) { return std::int64_t{0}; }) {}

LocalTime LocalTime::named(const std::optional<std::string>& tz) {
  LocalTime time;
  std::string name = tz.value_or("");
  if (name.starts_with(':')) name.erase(0, 1);
  if (name.empty()) {
    time.seconds_east_ = machines_offset;
    return time;
  }
  try {
    // The library says by exceptions that the system has no time zones, or none of this name.
    time.seconds_east_ = offset_of(date::locate_zone(name));
    return time;
  } catch (const std::exception&) {
    time.note_ = fmt::format("the time zone '{}' is not known: times are in UTC", name);
  }
  if (auto offset = fixed_offset(name)) {
    time.seconds_east_ = [offset](std::int64_t) { return *offset; };
    time.note_.clear();
  }
  return time;
}

std::int64_t LocalTime::local_day(Instant at) const {
  return Instant{at.seconds + seconds_east(at)}.day();
}

Instant LocalTime::start_of_day(std::int64_t local_day) const {
  // The offset depends on the moment that is looked for; the second look is after any change of the clocks.
  std::int64_t midnight = local_day * kSecondsPerDay;
  std::int64_t guess = midnight - seconds_east_(midnight);
  return Instant{midnight - seconds_east_(guess)};
}

std::string LocalTime::long_day(Instant at) const {
  auto date = calendar(local_day(at));
  return fmt::format("{}, {} {} {}", kWeekdays[weekday(local_day(at))], day_number(date), month_name(date),
                     year_number(date));
}

std::string LocalTime::day(Instant at, Instant now) const {
  auto date = calendar(local_day(at));
  std::string text = fmt::format("{} {}", day_number(date), month_name(date));
  if (date.year() != calendar(local_day(now)).year()) text += fmt::format(" {}", year_number(date));
  return text;
}

std::string LocalTime::when(Instant at, Instant now) const {
  std::int64_t ago = local_day(now) - local_day(at);
  if (ago == 0) return "today";
  if (ago == 1) return "yesterday";
  if (ago > 1 && ago < 7) return fmt::format("last {}", kWeekdays[weekday(local_day(at))]);
  return day(at, now);
}

std::string LocalTime::short_day(Instant at) const {
  auto date = calendar(local_day(at));
  return fmt::format("{} {} {}", day_number(date), month_name(date).substr(0, 3), year_number(date));
}

std::string LocalTime::day_and_time(Instant at) const {
  auto date = calendar(local_day(at));
  std::int64_t rest = at.seconds + seconds_east(at) - local_day(at) * kSecondsPerDay;
  return fmt::format("{} {} {}, {:02}:{:02}", day_number(date), month_name(date), year_number(date), rest / 3600,
                     rest / 60 % 60);
}

Result<Instant> LocalTime::day_from(std::string_view text, Instant now) const {
  if (auto day = named_day(text, local_day(now))) return start_of_day(*day);
  if (auto at = instant_from_iso(text)) return text.contains('T') ? *at : start_of_day(at->day());
  return failure(Code::usage, fmt::format("'{}' is no day", text), "",
                 "give one as 2026-12-01, tomorrow, friday, 3d, 2w or 1m");
}

}  // namespace closeknit::cli
