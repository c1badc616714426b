// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/date_in_figures.hpp"

#include <array>
#include <charconv>
#include <chrono>

#include "text/ascii.hpp"

namespace closeknit::signals {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Form = DateInFigures::Form;

constexpr int kCentury = 2000;

// Up to three figures with one and the same sign between them, and how long each is written.
struct Figures {
  std::array<int, 3> value{};
  std::array<std::size_t, 3> length{};
  std::size_t count = 0;
  char sign = 0;
};

bool is_digit(std::string_view text, std::size_t at) {
  return at < text.size() && text::is_digit(text[at]);
}

// Nothing where the figures go on in another way: "1/2/3/4", "20.11.x".
std::optional<Figures> figures_at(std::string_view text, std::size_t at) {
  Figures figures;
  while (figures.count < figures.value.size() && is_digit(text, at)) {
    int& value = figures.value[figures.count];
    const auto [end, problem] = std::from_chars(text.data() + at, text.data() + text.size(), value);
    if (problem != std::errc{}) return {};
    const auto after = static_cast<std::size_t>(end - text.data());
    figures.length[figures.count++] = after - at;
    at = after;
    if (at >= text.size()) break;
    if (figures.count == 1) figures.sign = text[at];
    if (text[at] != figures.sign || !is_digit(text, at + 1)) break;
    ++at;
  }
  const bool goes_on =
      at < text.size() && (text::is_letter(text[at]) || text::is_digit(text[at]) || text[at] == '/' || text[at] == '%');
  if (figures.count < 2 || goes_on) return {};
  return figures;
}

std::optional<std::int32_t> day_of(int year, int month, int day) {
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return {};
  return static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
}

class Date {
 public:
  Date(const Figures& figures, std::int32_t day) : figures_(figures), day_(day) {}

  std::optional<DateInFigures> read() const {
    switch (figures_.sign) {
      case '-':
        return iso();
      case '.':
        return told(written(1, 0), Form::dotted);
      case '/':
        return told(slashed(), Form::slashed);
      default:
        return {};
    }
  }

 private:
  bool has_year() const { return figures_.count == figures_.value.size(); }
  bool is_short(std::size_t which) const { return figures_.length[which] <= 2; }

  std::optional<DateInFigures> iso() const {
    if (!has_year() || figures_.length[0] != 4 || !is_short(1) || !is_short(2)) return {};
    return told(day_of(figures_.value[0], figures_.value[1], figures_.value[2]), Form::with_year);
  }
  std::optional<DateInFigures> told(std::optional<std::int32_t> day, Form form) const {
    if (!day) return {};
    return DateInFigures{*day, has_year() ? Form::with_year : form};
  }

  // The month and the day as they stand at these places; the year third, or the next that gives a day to come.
  std::optional<std::int32_t> written(std::size_t month, std::size_t day) const {
    if (!is_short(month) || !is_short(day)) return {};
    if (has_year()) {
      if (figures_.length[2] != 2 && figures_.length[2] != 4) return {};
      const int year = figures_.value[2] + (figures_.length[2] == 2 ? kCentury : 0);
      return day_of(year, figures_.value[month], figures_.value[day]);
    }
    const int year{std::chrono::year_month_day{sys_days{days{day_}}}.year()};
    const auto named = day_of(year, figures_.value[month], figures_.value[day]);
    return named && *named >= day_ ? named : day_of(year + 1, figures_.value[month], figures_.value[day]);
  }

  std::optional<std::int32_t> slashed() const {
    const auto day_first = written(1, 0);
    const auto month_first = written(0, 1);
    if (!day_first || (is_near(month_first) && !is_near(day_first))) return month_first;
    return day_first;
  }
  bool is_near(std::optional<std::int32_t> day) const { return day && *day >= day_ && *day - day_ <= kNearAhead; }

  const Figures& figures_;
  std::int32_t day_;
};

}  // namespace

std::optional<DateInFigures> date_in_figures(std::string_view text, std::size_t begin, std::int32_t day) {
  const auto figures = figures_at(text, begin);
  if (!figures) return {};
  return Date(*figures, day).read();
}

}  // namespace closeknit::signals
