// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mime_dates.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

namespace closeknit::sources {
namespace {

// No mail is older; 0 and small numbers are clocks that were never set.
constexpr Instant kEarliest{365 * kSecondsPerDay};
constexpr Days kClockMayBeAhead{2};
constexpr std::size_t kLongestDate = 256;
constexpr int kWidestZone = 14 * 60;  // Line Islands

struct ZoneRow {
  std::string_view name;
  int minutes;
};

// Where a name means several zones, the one that mail means most. The military letters but Z were defined with the
// wrong sign and say nothing (RFC 5322, section 4.3).
constexpr std::array kZones{
    ZoneRow{"ut", 0},     ZoneRow{"utc", 0},     ZoneRow{"gmt", 0},    ZoneRow{"z", 0},       ZoneRow{"wet", 0},
    ZoneRow{"est", -300}, ZoneRow{"edt", -240},  ZoneRow{"cst", -360}, ZoneRow{"cdt", -300},  ZoneRow{"mst", -420},
    ZoneRow{"mdt", -360}, ZoneRow{"pst", -480},  ZoneRow{"pdt", -420}, ZoneRow{"akst", -540}, ZoneRow{"akdt", -480},
    ZoneRow{"hst", -600}, ZoneRow{"ast", -240},  ZoneRow{"adt", -180}, ZoneRow{"nst", -210},  ZoneRow{"ndt", -150},
    ZoneRow{"brt", -180}, ZoneRow{"brst", -120}, ZoneRow{"art", -180}, ZoneRow{"bst", 60},    ZoneRow{"west", 60},
    ZoneRow{"cet", 60},   ZoneRow{"met", 60},    ZoneRow{"mez", 60},   ZoneRow{"cest", 120},  ZoneRow{"mest", 120},
    ZoneRow{"mesz", 120}, ZoneRow{"eet", 120},   ZoneRow{"sast", 120}, ZoneRow{"eest", 180},  ZoneRow{"msk", 180},
    ZoneRow{"msd", 240},  ZoneRow{"ist", 330},   ZoneRow{"ict", 420},  ZoneRow{"wib", 420},   ZoneRow{"hkt", 480},
    ZoneRow{"sgt", 480},  ZoneRow{"awst", 480},  ZoneRow{"jst", 540},  ZoneRow{"kst", 540},   ZoneRow{"acst", 570},
    ZoneRow{"aest", 600}, ZoneRow{"acdt", 630},  ZoneRow{"aedt", 660}, ZoneRow{"nzst", 720},  ZoneRow{"nzdt", 780},
};

struct MonthRow {
  std::string_view prefix;  // lower case
  int month;
};

// English first; then how a few programs write their own language. The longest fitting prefix counts.
constexpr std::array kMonths{
    MonthRow{"jan", 1},
    MonthRow{"feb", 2},
    MonthRow{"mar", 3},
    MonthRow{"apr", 4},
    MonthRow{"may", 5},
    MonthRow{"jun", 6},
    MonthRow{"jul", 7},
    MonthRow{"aug", 8},
    MonthRow{"sep", 9},
    MonthRow{"oct", 10},
    MonthRow{"nov", 11},
    MonthRow{"dec", 12},
    MonthRow{"mai", 5},
    MonthRow{"okt", 10},
    MonthRow{"dez", 12},
    MonthRow{"dic", 12},
    MonthRow{"ene", 1},
    MonthRow{"gen", 1},
    MonthRow{"fev", 2},
    MonthRow{"abr", 4},
    MonthRow{"avr", 4},
    MonthRow{"mag", 5},
    MonthRow{"mei", 5},
    MonthRow{"giu", 6},
    MonthRow{"juin", 6},
    MonthRow{"lug", 7},
    MonthRow{"juil", 7},
    MonthRow{"ago", 8},
    MonthRow{"set", 9},
    MonthRow{"out", 10},
    MonthRow{"ott", 10},
    MonthRow{"mrt", 3},
    MonthRow{"f\xC3\xA9v", 2},
    MonthRow{"m\xC3\xA4r", 3},
    MonthRow{"ao\xC3\xBB", 8},
    MonthRow{"d\xC3\xA9"
             "c",
             12},
};

constexpr std::array<std::string_view, 7> kWeekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

using text::is_digit;
using text::is_letter;
bool all_digits(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, is_digit);
}

// Digits only, at most nine; -1 for all else.
int number(std::string_view text) {
  if (!all_digits(text) || text.size() > 9) return -1;
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int month_of(std::string_view word) {
  const MonthRow* best = nullptr;
  for (const MonthRow& row : kMonths) {
    if (starts_with_word(word, row.prefix) && (best == nullptr || row.prefix.size() > best->prefix.size())) best = &row;
  }
  return best == nullptr ? 0 : best->month;
}

bool is_weekday(std::string_view word) {
  return std::ranges::any_of(kWeekdays, [&](std::string_view day) { return starts_with_word(word, day); });
}

// Years of two digits turn at 50, those of three count from 1900 (RFC 5322, section 4.3).
int full_year(std::string_view digits) {
  int year = number(digits);
  if (year < 0 || digits.size() > 4) return -1;
  if (digits.size() == 4) return year;
  if (digits.size() == 3) return 1900 + year;
  return year < 50 ? 2000 + year : 1900 + year;
}

// The words of a date one after another, comments left out.
class Tokens {
 public:
  explicit Tokens(std::string_view text) : text_(text) {}

  std::string_view next() {
    skip();
    std::size_t begin = at_;
    while (at_ < text_.size() && !is_blank(text_[at_]) && text_[at_] != ',' && text_[at_] != '(')
      ++at_;
    return text_.substr(begin, at_ - begin);
  }

 private:
  void skip() {
    int depth = 0;
    for (; at_ < text_.size(); ++at_) {
      char c = text_[at_];
      if (c == '(') ++depth;
      if (depth == 0 && !is_blank(c) && c != ',') return;
      if (c == ')' && depth > 0) --depth;
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

// Gathers the parts of a date in whatever order they come.
class DateReader {
 public:
  void take(std::string_view word) {
    if (word.front() == '+' || word.front() == '-') return take_offset(word);
    if (word.find(':') != std::string_view::npos) return take_time(word);
    if (is_digit(word.front())) return take_number(word);
    take_word(word);
  }

  std::optional<WrittenDate> result() const {
    using namespace std::chrono;
    year_month_day date{std::chrono::year{year_}, std::chrono::month{static_cast<unsigned>(month_)},
                        std::chrono::day{static_cast<unsigned>(day_)}};
    if (year_ < 0 || month_ < 1 || day_ < 1 || !date.ok() || bad_time_) return {};
    std::int64_t local = sys_days{date}.time_since_epoch().count() * kSecondsPerDay + seconds_;
    WrittenDate written{
        {local - std::int64_t{zone_} * 60}, static_cast<std::int16_t>(zone_), has_zone_, has_time_, strangers_};
    return written;
  }

 private:
  // "12:30", "12:30:45.123", with "Z", "+0200", "pm" behind it, or an ISO date before it.
  void take_time(std::string_view word) {
    if (std::size_t t = word.find_first_of("Tt"); t != std::string_view::npos && t >= 8 && is_digit(word[t - 1])) {
      take_number(word.substr(0, t));
      word.remove_prefix(t + 1);
    }
    std::size_t end = word.find_first_not_of("0123456789:.");
    std::string_view clock = word.substr(0, end);
    if (!all_digits(clock.substr(0, 1))) return take_word(word);
    set_time(clock, ':');
    if (end != std::string_view::npos) take(word.substr(end));
  }

  void set_time(std::string_view clock, char separator) {
    std::array<int, 3> parts{0, 0, 0};
    for (std::size_t i = 0; i < parts.size() && !clock.empty(); ++i) {
      std::size_t end = std::min(clock.find(separator), clock.size());
      std::string_view part = clock.substr(0, end);
      parts[i] = number(part.substr(0, part.find('.')));
      clock.remove_prefix(std::min(end + 1, clock.size()));
    }
    bad_time_ = parts[0] < 0 || parts[0] > 24 || parts[1] < 0 || parts[1] > 59 || parts[2] < 0 || parts[2] > 60;
    if (bad_time_) return;  // the parts may be too large to reckon with
    hour_ = parts[0];
    seconds_ = parts[0] * 3600 + parts[1] * 60 + parts[2];
    has_time_ = true;
  }

  // "+0200", "-05:00", "+2"; what no zone can be is left out.
  void take_offset(std::string_view word) {
    std::string digits;
    for (char c : word.substr(1)) {
      if (is_digit(c))
        digits.push_back(c);
      else if (c != ':')
        break;
    }
    int value = number(digits);
    if (value < 0) {
      strangers_ = strangers_ || std::ranges::any_of(word, is_letter);
      return;
    }
    int minutes = digits.size() <= 2 ? value * 60 : value / 100 * 60 + value % 100;
    if (minutes > kWidestZone || digits.size() > 4) return;
    // "-0000" says that the writer's zone is not known (RFC 5322, section 3.3).
    zone_ = word.front() == '-' ? -minutes : minutes;
    has_zone_ = minutes != 0 || word.front() == '+';
    zone_is_numeric_ = true;
  }

  void take_number(std::string_view word) {
    std::size_t end = word.find_first_not_of("0123456789");
    if (end == std::string_view::npos) return take_digits(word);
    char separator = word[end];
    if (separator == '-' || separator == '/' || separator == '.') return take_joined(word, separator);
    std::string_view suffix = word.substr(end);
    take_digits(word.substr(0, end));
    if (same_word(suffix, "st") || same_word(suffix, "nd") || same_word(suffix, "rd") || same_word(suffix, "th"))
      return;
    if (!suffix.empty()) take_word(suffix);
  }

  void take_digits(std::string_view digits) {
    if (digits.size() == 8 && year_ < 0) {  // 20030501
      year_ = number(digits.substr(0, 4));
      month_ = number(digits.substr(4, 2));
      day_ = number(digits.substr(6, 2));
    } else if (digits.size() >= 3 || day_ > 0 || number(digits) > 31) {
      if (year_ < 0) year_ = full_year(digits);
    } else {
      day_ = number(digits);
    }
  }

  // "2003-05-01", "1-May-2003", "5/1/2003", "1.5.2003"; "12.30.45" where the date is there already.
  void take_joined(std::string_view word, char separator) {
    std::array<std::string_view, 3> parts;
    std::size_t count = 0;
    for (std::string_view rest = word; count < parts.size() && !rest.empty(); ++count) {
      std::size_t end = std::min(rest.find(separator), rest.size());
      parts[count] = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (month_ > 0 && day_ > 0) {
      if (separator == '.' && !has_time_) set_time(word, '.');
      return;
    }
    if (count == 1) return take_digits(parts[0]);  // "1." as a day
    if (count == 3) set_date(parts, separator);
  }

  void set_date(const std::array<std::string_view, 3>& parts, char separator) {
    bool year_first = parts[0].size() == 4;
    std::string_view year = year_first ? parts[0] : parts[2];
    int first = number(year_first ? parts[1] : parts[0]);
    int second = number(year_first ? parts[2] : parts[1]);
    year_ = full_year(year);
    if (second < 0) {
      month_ = month_of(parts[1]);
      day_ = first < 0 ? number(parts[2]) : first;
    } else {
      bool month_first = year_first || (separator == '/' ? first <= 12 : second > 12);
      month_ = month_first ? first : second;
      day_ = month_first ? second : first;
    }
    if (year_first && first < 0) month_ = month_of(parts[1]), day_ = number(parts[2]);
  }

  void take_word(std::string_view word) {
    while (word.ends_with('.'))
      word.remove_suffix(1);
    if (same_word(word, "am") || same_word(word, "pm")) return take_half((word.front() | 0x20) == 'p');
    if (is_weekday(word)) return;
    if (int month = month_of(word); month > 0) {
      month_ = month;  // the later one counts: "mar" is Tuesday in Spanish, and its month follows
      return;
    }
    std::size_t end = std::min(word.find_first_of("+-"), word.size());
    if (!take_zone(word.substr(0, end)))
      strangers_ = true;
    else if (end < word.size())
      take_offset(word.substr(end));  // "GMT+0100"
  }

  void take_half(bool afternoon) {
    if (!has_time_ || hour_ > 12) return;
    if (afternoon && hour_ < 12) seconds_ += 12 * 3600;
    if (!afternoon && hour_ == 12) seconds_ -= 12 * 3600;
  }

  bool take_zone(std::string_view word) {
    auto row = std::ranges::find_if(kZones, [&](const ZoneRow& zone) { return same_word(zone.name, word); });
    if (row == kZones.end()) return word.size() == 1 && is_letter(word.front());
    if (!zone_is_numeric_) {
      zone_ = row->minutes;
      has_zone_ = true;
    }
    return true;
  }

  int year_ = -1;
  int month_ = 0;
  int day_ = 0;
  int hour_ = 0;
  int seconds_ = 0;
  int zone_ = 0;
  bool has_zone_ = false;
  bool zone_is_numeric_ = false;
  bool has_time_ = false;
  bool bad_time_ = false;
  bool strangers_ = false;
};

bool is_sane(Instant at, Instant now) {
  return at >= kEarliest && (now.seconds == 0 || at <= now + kClockMayBeAhead);
}

// The moment in a Received field stands behind its last semicolon (RFC 5321, section 4.4).
std::optional<WrittenDate> received_date(std::string_view raw) {
  std::size_t semicolon = raw.rfind(';');
  if (semicolon == std::string_view::npos) return {};
  return parse_date(raw.substr(semicolon + 1));
}

std::optional<Instant> first_received(const Header& header, Instant now) {
  for (const Field& field : header.fields) {
    if (field.name != FieldName::received) continue;
    if (auto date = received_date(field.raw); date && is_sane(date->at, now)) return date->at;
  }
  return {};
}

Dating dating_without_date(const Header& header, const Surroundings& surroundings) {
  if (auto received = first_received(header, surroundings.now)) return {*received, 0, DateFrom::received};
  if (is_sane(surroundings.from_line, surroundings.now)) return {surroundings.from_line, 0, DateFrom::from_line};
  if (is_sane(surroundings.file_time, surroundings.now)) return {surroundings.file_time, 0, DateFrom::file_time};
  return {};
}

}  // namespace

std::optional<WrittenDate> parse_date(std::string_view text) {
  Tokens tokens(trimmed(text).substr(0, kLongestDate));
  DateReader reader;
  for (std::string_view word = tokens.next(); !word.empty(); word = tokens.next())
    reader.take(word);
  return reader.result();
}

Dating date_of(const Header& header, const Surroundings& surroundings, std::vector<Defect>& defects) {
  std::string_view raw = header.first(FieldName::date);
  auto written = parse_date(raw);
  if (written && is_sane(written->at, surroundings.now)) {
    return {written->at, written->zone_minutes, DateFrom::date_header};
  }
  Dating dating = dating_without_date(header, surroundings);
  bool arrival_is_known = dating.from == DateFrom::received || dating.from == DateFrom::from_line;
  note(defects,
       !header.has(FieldName::date) ? "there is no Date"
       : written                    ? "the Date is absurd"
                                    : "the Date cannot be read",
       arrival_is_known ? Loss::none : Loss::date);
  return dating;
}

}  // namespace closeknit::sources
