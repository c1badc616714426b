// SPDX-License-Identifier: AGPL-3.0-or-later
#include "signals/due.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "signals/date_in_figures.hpp"
#include "signals/day_words.hpp"
#include "text/ascii.hpp"

namespace closeknit::signals {
namespace {

using std::chrono::days;
using std::chrono::sys_days;
using namespace day_words;

constexpr std::uint32_t kFriday = 5, kSunday = 7;  // ISO: Monday is 1
constexpr std::int32_t kLongestAhead = 800;        // days; what lies further is no appointment

template <std::size_t N>
std::optional<std::int32_t> number_of(const Numbered (&table)[N], std::uint64_t word) {
  const auto* found = std::ranges::find(table, word, &Numbered::word);
  if (found == std::end(table)) return {};
  return found->number;
}
template <std::size_t N>
bool among(const std::uint64_t (&table)[N], std::uint64_t word) {
  return std::ranges::find(table, word) != std::end(table);
}

class Days {
 public:
  Days(std::string_view text, std::span<const Word> words, std::int32_t day) : text_(text), words_(words), day_(day) {}

  std::optional<std::int32_t> first() const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      auto named = at_word(at);
      if (named && *named >= day_ && *named - day_ <= kLongestAhead) return named;
    }
    if (by_the_end_of_the_day()) return day_;
    return {};
  }

 private:
  std::uint64_t word(std::size_t at) const { return at < words_.size() ? words_[at].hash : 0; }
  bool is_past(std::size_t at) const { return at > 0 && among(kLast, word(at - 1)); }
  std::int32_t weekday() const {
    return static_cast<std::int32_t>(std::chrono::weekday{sys_days{days{day_}}}.iso_encoding());
  }
  std::int32_t coming(std::int32_t weekday_wanted) const {
    std::int32_t ahead = (weekday_wanted - weekday() + 7) % 7;
    return day_ + ahead;
  }

  // The number that stands at a word, "3rd" and "3." included; 0 for none.
  std::int32_t digits(std::size_t at) const {
    if (at >= words_.size()) return 0;
    std::int32_t number = 0;
    const char* begin = text_.data() + words_[at].begin;
    auto [end, problem] = std::from_chars(begin, text_.data() + text_.size(), number);
    return problem == std::errc{} && end - begin <= 2 ? number : 0;
  }

  std::optional<std::int32_t> at_word(std::size_t at) const {
    if (auto near = near_day(at)) return near;
    if (auto weekday_wanted = number_of(kWeekdays, word(at)); weekday_wanted && !is_past(at))
      return next_weekday(at, *weekday_wanted);
    if (is_weekend(at)) return coming(stands_before(kBefore, at) ? kFriday : kSunday);
    if (auto last = at_span(at)) return last;
    if (among(kAhead, word(at))) return after(at + 1);
    if (number_of(kMonths, word(at))) return in_month(at);
    if (among(kFeast, word(at)) && is_by(at)) return christmas_eve();
    if (auto date = in_figures(at)) return date;
    return of_month(at);
  }
  std::optional<std::int32_t> near_day(std::size_t at) const {
    const std::uint64_t before = at > 0 ? word(at - 1) : 0;
    if (among(kPartsOfADay, word(at)) && among(kThis, before)) return day_;
    const auto near = number_of(kNearDays, word(at));
    if (!near || (among(kMorning, word(at)) && among(kBeforeMorning, before))) return {};
    const bool after_next =
        among(kAfterNext, before) || (before == word_hash("after") && at > 1 && word(at - 2) == word_hash("day"));
    return day_ + *near + (after_next ? 1 : 0);
  }
  // On a Monday "Monday" is the one in a week.
  std::int32_t next_weekday(std::size_t at, std::int32_t wanted) const {
    if (is_of_next_week(at)) return day_ - weekday() + wanted + kWeek;
    std::int32_t named = coming(wanted);
    bool next = at > 0 && among(kNext, word(at - 1)) && word(at - 1) != 0;
    if (named == day_ || (next && named - day_ < 3)) named += 7;
    return named;
  }
  // "Next week, on Saturday", "Saturday next week", "le samedi de la semaine prochaine".
  bool is_of_next_week(std::size_t at) const {
    constexpr std::size_t kNearBehind = 4;
    for (std::size_t week = 1; week <= at + kNearBehind && week < words_.size(); ++week)
      if (week != at && number_of(kSpans, word(week)) == kWeek && is_next(week)) return true;
    return false;
  }
  bool is_next(std::size_t span) const {
    return among(kNext, word(span - 1)) || among(kNextBehind, word(span + 1)) || word(span + 2) == word_hash("viene");
  }
  // "weekend", "le week-end", "el fin de semana".
  bool is_weekend(std::size_t at) const {
    if (at == 0 || is_past(at)) return false;
    if (among(kWeekend, word(at))) return true;
    const bool french = word(at) == word_hash("week") && word(at + 1) == word_hash("end") &&
                        (among(kArticles, word(at - 1)) || among(kThis, word(at - 1)));
    const bool spanish = word(at) == word_hash("fin") && word(at + 1) == word_hash("de") &&
                         word(at + 2) == word_hash("semana") && !among(kGone, word(at + 3));
    return french || spanish;
  }
  // Whether one of a few words stands before the word at `at`, or before its article: "before the weekend".
  template <std::size_t N>
  bool stands_before(const std::uint64_t (&table)[N], std::size_t at) const {
    if (at == 0) return false;
    if (among(table, word(at - 1))) return true;
    return at > 1 && among(kArticles, word(at - 1)) && among(table, word(at - 2));
  }
  // The last day of a week, month or year that is named.
  std::optional<std::int32_t> at_span(std::size_t at) const {
    const auto span = number_of(kSpans, word(at));
    if (!span || at == 0 || is_past(at) || among(kGone, word(at + 1))) return {};
    if (is_next(at)) {
      if (*span == kWeek && has_weekday(at + 1)) return {};  // it says which day of that week
      return last_of(*span, 1);
    }
    const bool the = among(kThe, word(at - 1)) && (*span == kWeek || is_end(at - 1));
    if (the || among(kThis, word(at - 1)) || is_end(at)) return std::max(last_of(*span, 0), day_);
    return {};
  }
  bool has_weekday(std::size_t from) const {
    for (std::size_t at = from; at < words_.size(); ++at)
      if (number_of(kWeekdays, word(at)) && !is_past(at)) return true;
    return false;
  }
  // "end of …", "fin …", "Ende des …", before the word at `at`.
  bool is_end(std::size_t at) const {
    if (at == 0) return false;
    if (among(kEnd, word(at - 1))) return true;
    return at > 1 && among(kOf, word(at - 1)) && among(kEnd, word(at - 2));
  }
  std::int32_t last_of(std::int32_t span, int later) const {
    if (span == kWeek) return day_ - weekday() + static_cast<std::int32_t>(kFriday) + kWeek * later;
    const std::chrono::year_month_day today{sys_days{days{day_}}};
    if (span == kMonth) return last_of(today.year() / today.month() + std::chrono::months{later});
    return last_of((today.year() + std::chrono::years{later}) / std::chrono::December);
  }
  static std::int32_t last_of(std::chrono::year_month month) {
    return static_cast<std::int32_t>(sys_days{month / std::chrono::last}.time_since_epoch().count());
  }
  std::optional<std::int32_t> after(std::size_t at) const {
    at = past_fillers(at);
    const std::int32_t count = number_of(kCounts, word(at)).value_or(digits(at));
    const auto unit = number_of(kUnits, word(past_fillers(at + 1)));
    if (count == 0 || !unit) return {};
    return day_ + count * *unit;
  }
  std::size_t past_fillers(std::size_t at) const {
    while (among(kFillers, word(at)))
      ++at;
    return at;
  }
  std::optional<std::int32_t> in_figures(std::size_t at) const {
    using Form = DateInFigures::Form;
    const auto date = date_in_figures(text_, words_[at].begin, day_);
    if (!date || date->form == Form::with_year) return date ? std::optional(date->day) : std::nullopt;
    if (at == 0 || !among(kOnDay, word(at - 1))) return {};
    // "by 10.12" is an hour or a version: in English no date is dotted.
    if (date->form == Form::dotted && (among(kEnglishOnDay, word(at - 1)) || among(kHours, word(at + 1)))) return {};
    return date->day;
  }
  // "by the 15th", "bis zum 15.", "avant le 15": the next 15th.
  std::optional<std::int32_t> of_month(std::size_t at) const {
    const std::int32_t wanted = digits(at);
    if (wanted <= 0 || !stands_before(kOnDay, at) || !is_ordinal(at)) return {};
    const bool over = at + 1 >= words_.size() || words_[at + 1].after_mark;
    if (!over && !among(kBehindDay, word(at + 1))) return {};
    const std::chrono::year_month_day today{sys_days{days{day_}}};
    for (int later : {0, 1, 2}) {  // no two months in a row lack a day
      const auto month = today.year() / today.month() + std::chrono::months{later};
      const std::chrono::year_month_day date = month / std::chrono::day{static_cast<unsigned>(wanted)};
      if (date.ok() && count_of(date) >= day_) return count_of(date);
    }
    return {};
  }
  // "15th"; a bare "15" in French and Spanish, and "15." in German.
  bool is_ordinal(std::size_t at) const {
    std::string_view rest = text_.substr(words_[at].begin);
    rest.remove_prefix(std::min(rest.find_first_not_of("0123456789"), rest.size()));
    for (const std::string_view ending : {"st", "nd", "rd", "th"})
      if (rest.starts_with(ending)) return true;
    if (!rest.empty() && (text::is_letter(rest[0]) || (rest.size() > 1 && text::is_digit(rest[1])))) return false;
    return among(kBareOnDay, word(at - 1)) || (rest.starts_with('.') && among(kGermanOnDay, word(at - 1)));
  }
  std::int32_t christmas_eve() const {
    const std::chrono::year year = std::chrono::year_month_day{sys_days{days{day_}}}.year();
    const auto eve = [](std::chrono::year of) { return count_of(of / std::chrono::December / 24); };
    return eve(year) >= day_ ? eve(year) : eve(year + std::chrono::years{1});
  }
  static std::int32_t count_of(std::chrono::year_month_day date) {
    return static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
  }
  // "by EOD", "by the end of the day", "bis Feierabend". "At the end of the day" is a manner of speaking.
  bool by_the_end_of_the_day() const {
    for (std::size_t at = 1; at < words_.size(); ++at) {
      if (among(kCloses, word(at)) && is_by(at)) return true;
      if (!among(kWorkday, word(at))) continue;
      for (std::size_t back : {2, 3})  // "end of day", "end of the day"
        if (at > back && among(kClose, word(at - back)) && is_by(at - back)) return true;
    }
    return false;
  }
  bool is_by(std::size_t at) const { return stands_before(kWithin, at) || stands_before(kBefore, at); }
  // "March 3", "3 March", "3. März", "the 3rd of March", "el 3 de marzo".
  std::optional<std::int32_t> in_month(std::size_t at) const {
    std::int32_t day_of_month = digits(at + 1);
    if (day_of_month == 0 && at > 0) day_of_month = digits(at - 1);
    if (day_of_month == 0 && at > 1 && among(kOf, word(at - 1))) day_of_month = digits(at - 2);
    auto month = static_cast<unsigned>(*number_of(kMonths, word(at)));
    std::chrono::year year = std::chrono::year_month_day{sys_days{days{day_}}}.year();
    if (day_of_month == 0) return whole_month(at, year / std::chrono::month{month});
    for (int later : {0, 1}) {
      std::chrono::year_month_day date{year + std::chrono::years{later}, std::chrono::month{month},
                                       std::chrono::day{static_cast<unsigned>(day_of_month)}};
      if (!date.ok()) continue;
      auto named = static_cast<std::int32_t>(sys_days{date}.time_since_epoch().count());
      if (named >= day_) return named;
    }
    return {};
  }

  // "in March", "by the end of May": their last day.
  std::optional<std::int32_t> whole_month(std::size_t at, std::chrono::year_month month) const {
    if (at == 0 || !(among(kWithin, word(at - 1)) || is_end(at))) return {};
    const std::int32_t last = last_of(month);
    return last >= day_ ? last : last_of(month + std::chrono::years{1});
  }

  std::string_view text_;
  std::span<const Word> words_;
  std::int32_t day_;
};

}  // namespace

std::optional<std::int32_t> day_named(std::string_view text, std::span<const Word> words, std::int32_t day) {
  return Days(text, words, day).first();
}

}  // namespace closeknit::signals
