// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/quiet.hpp"

#include <algorithm>
#include <array>
#include <ctime>
#include <optional>
#include <vector>

#include "text/ascii.hpp"

namespace closeknit::server {
namespace {

constexpr std::array<std::string_view, 7> kDays{"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
constexpr int kMinutesOfHour = 60, kMinutesOfDay = 24 * kMinutesOfHour;

// Nothing where a word is no day, or stands twice.
std::optional<std::vector<int>> days_in(std::string_view value) {
  std::vector<int> days;
  while (!value.empty()) {
    std::string_view word = value.substr(0, value.find(','));
    auto day = std::ranges::find(kDays, word);
    int number = static_cast<int>(day - kDays.begin());
    if (day == kDays.end() || std::ranges::find(days, number) != days.end()) return {};
    days.push_back(number);
    value.remove_prefix(word.size());
    if (value == ",") return {};
    if (!value.empty()) value.remove_prefix(1);
  }
  return days;
}

// "09:30" in minutes; nothing for anything else, or beyond 24:00.
std::optional<int> minute_in(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return {};
  for (std::size_t at : {0, 1, 3, 4})
    if (!text::is_digit(text[at])) return {};
  int hour = (text[0] - '0') * 10 + (text[1] - '0'), minute = (text[3] - '0') * 10 + (text[4] - '0');
  int all = hour * kMinutesOfHour + minute;
  if (minute >= kMinutesOfHour || all > kMinutesOfDay) return {};
  return all;
}

struct Hours {
  int from = 0, until = 0;
};
std::optional<Hours> hours_in(std::string_view value) {
  std::size_t dash = value.find('-');
  if (dash == std::string_view::npos) return {};
  auto from = minute_in(value.substr(0, dash)), until = minute_in(value.substr(dash + 1));
  if (!from || !until || *from >= *until) return {};
  return Hours{*from, *until};
}

}  // namespace

bool are_days(std::string_view value) {
  return days_in(value).has_value();
}
bool are_hours(std::string_view value) {
  return value.empty() || hours_in(value).has_value();
}

Clock clock_here(Instant now) {
  std::time_t seconds = now.seconds;
  std::tm here{};
  localtime_r(&seconds, &here);
  return {here.tm_wday, here.tm_hour * kMinutesOfHour + here.tm_min};
}

bool is_quiet(std::string_view days, std::string_view hours, Clock clock) {
  auto quiet = days_in(days);
  if (quiet && std::ranges::find(*quiet, clock.day) != quiet->end()) return true;
  auto working = hours_in(hours);
  return working && (clock.minute < working->from || clock.minute >= working->until);
}

bool is_quiet(book::Book& book, Instant now) {
  return is_quiet(book::setting(book, kQuietDays), book::setting(book, kWorkingHours), clock_here(now));
}

bool hides_gentle_facts(book::Book& book) {
  return book::setting(book, kGentleFacts) == "hidden";
}

}  // namespace closeknit::server
