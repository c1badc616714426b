// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "ties/ties.hpp"

namespace closeknit::ties {
namespace {

constexpr std::array<std::string_view, 13> kNumbers{"no",    "one",   "two",  "three", "four",   "five",  "six",
                                                    "seven", "eight", "nine", "ten",   "eleven", "twelve"};

// A unit of time, and up to how many days a length is still said in it: two weeks rather than fourteen days, a month
// rather than four weeks, but six weeks again; eighteen months rather than one or two years.
struct Unit {
  double up_to;
  double days;
  std::string_view one;
  std::string_view word;
};
constexpr double kMinute = 1.0 / (24 * 60);
constexpr double kHour = 1.0 / 24;
constexpr double kMonth = 30.4375;
constexpr double kYear = 365.25;
constexpr std::array kUnits{
    Unit{59.5 * kMinute, kMinute, "a", "minute"},
    Unit{23.5 * kHour, kHour, "an", "hour"},
    Unit{6.5, 1, "a", "day"},
    Unit{7.5, 7, "a", "week"},
    Unit{13.5, 1, "a", "day"},
    Unit{27.5, 7, "a", "week"},
    Unit{38.5, kMonth, "a", "month"},
    Unit{59.5, 7, "a", "week"},
    Unit{11.5 * kMonth, kMonth, "a", "month"},
    Unit{12.5 * kMonth, kYear, "a", "year"},
    Unit{23.5 * kMonth, kMonth, "a", "month"},
};
constexpr Unit kYears{0, kYear, "a", "year"};

// A length in whole units: how many, of what.
struct Measure {
  std::uint64_t count;
  Unit unit;
};

Measure measure(Days length) {
  constexpr double kMostDays = 1e6;  // whatever comes in; far beyond the years that a book can hold
  const double days = std::isfinite(length.count) ? std::clamp(length.count, 0.0, kMostDays) : 0;
  Unit unit = kYears;
  for (const Unit& candidate : kUnits)
    if (days < candidate.up_to) {
      unit = candidate;
      break;
    }
  return {static_cast<std::uint64_t>(std::max(1LL, std::llround(days / unit.days))), unit};
}

// "two weeks", "week": what follows "every".
std::string each(Days length) {
  const Measure said = measure(length);
  if (said.count == 1) return std::string(said.unit.word);
  return length_in_words(length);
}

std::string rhythm_in_words(const Tie& tie) {
  // Beyond this, the median is the pause inside one conversation and says nothing of how often they talk.
  constexpr double kBursts = 8;
  constexpr double kBurstDays = 21;
  const Days rhythm = *tie.rhythm;
  const Days long_gap = tie.long_gap.value_or(rhythm);
  if (long_gap.count > kBursts * rhythm.count && long_gap.count > kBurstDays)
    return "in bursts, usually at most " + length_in_words(long_gap) + " apart";
  if (rhythm.count < 1.75) return "usually most days";
  if (rhythm.count < 2.5) return "usually every other day";
  return "usually every " + each(rhythm);
}

// A letter that nobody answered ends no silence, but it is not to be passed over either.
std::string silence_in_words(const Tie& tie) {
  constexpr double kUnanswered = 2;
  constexpr Days kClearly{14};
  if (tie.quiet.count > kUnanswered * tie.silence.count + kClearly.count &&
      tie.quiet.count > std::max(tie.rhythm->count, tie.long_gap.value_or(*tie.rhythm).count))
    return "no exchange for " + length_in_words(tie.quiet);
  if (tie.silence.count < 1) return "in touch within the last day";
  const double usual = std::max(tie.rhythm->count, tie.long_gap.value_or(*tie.rhythm).count);
  if (tie.silence.count > usual) return "silent for " + length_in_words(tie.silence);
  return "last contact " + length_in_words(tie.silence) + " ago";
}

}  // namespace

std::string number_in_words(std::uint64_t number) {
  return number < kNumbers.size() ? std::string(kNumbers[number]) : std::to_string(number);
}

std::string on_days(std::size_t count) {
  if (count == 0) return "never";
  return "on " + number_in_words(count) + (count == 1 ? " day" : " days");
}

std::string length_in_words(Days length) {
  const Measure said = measure(length);
  if (said.count == 1) return std::string(said.unit.one) + " " + std::string(said.unit.word);
  return number_in_words(said.count) + " " + std::string(said.unit.word) + "s";
}

std::string in_words(const Tie& tie) {
  if (!tie.rhythm) return {};
  return rhythm_in_words(tie) + ", " + silence_in_words(tie);
}

}  // namespace closeknit::ties
