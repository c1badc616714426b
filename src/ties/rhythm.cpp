// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/rhythm.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <span>

#include "ties/alive.hpp"

namespace closeknit::ties {
namespace {

// ── The choices of this file, with their reasons.

// Rhythms change with life: the gaps of the last two years speak for today. Where those are few, the last eight
// do, however old.
constexpr std::int32_t kRecentDays = 730;
constexpr std::size_t kFewGaps = 8;
constexpr std::size_t kLeastGaps = 4;

// Who writes in bursts has few pauses and many gaps within them, so that even the long gap of nine in ten may lie
// within a burst. A pause is longer than three weeks and eight times the rhythm; where pauses take up most of the time,
// the longest but one tells how long they last, since the longest may have been an accident; a single one tells it
// itself.
constexpr double kPauseTimes = 8;
constexpr Days kPause{21};

// What nobody takes up within a month, either way, is a circular rather than an exchange: whoever copies fifty people
// into each of their letters has no rhythm with them.
constexpr std::int32_t kEcho = 30;

// A tie has lasted half a year, and been taken up in three months at least.
constexpr std::int32_t kEpisode = 180;
constexpr std::int32_t kMonthDays = 30;
constexpr std::size_t kLeastMonths = 3;

// Drifting: people silent for four to eight times their rhythm speak again clearly less often (calls 0.44, texts 0.50
// within two months, against 0.77 to 0.88 on time). Daily contact reaches that over a long weekend, hence the days on
// top; and whoever writes in bursts with long pauses is not drifting before the usual pause is over.
constexpr double kDriftingTimes = 4;
constexpr Days kDriftingMore{14};

// Whoever was silent for longer before, within the same two years, and is more likely heard again than not (alive.hpp)
// is not drifting: of the train owners' ties that this leaves out three in four spoke again within half a year, of the
// others hardly more than half.
constexpr double kLikely = 0.5;

// Dormant: at more than eight times the rhythm a tie most likely decays (Navarro et al. 2017; calls 0.25, texts 0.29).
// Half a year keeps a busy season from being called that. A year alone is enough too, unless the two usually meet once
// a year.
constexpr double kDormantTimes = 8;
constexpr Days kDormantAfter{180};
constexpr Days kLongAfter{365};

// Warming: clearly more days of contact in the last 90 than the year before that would lead one to expect, and both
// sides take part. "Clearly": half as many again, and beyond what chance gives a steady tie one time in a hundred (both
// counts vary as Poisson does).
constexpr std::int32_t kWarmDays = 90;
constexpr std::int32_t kYearDays = 365;
constexpr double kWarmTimes = 1.5;
constexpr double kWarmDeviations = 2.5;
constexpr std::size_t kWarmLeast = 4;

DaySet all_days(const Sums& sums) {
  DaySet all;
  std::ranges::set_union(sums.days[0], sums.days[1], std::back_inserter(all));
  return all;
}

// Tells of one day after the other, ascending, whether `days` hold one within kEcho of it.
class Echoes {
 public:
  explicit Echoes(const DaySet& days) : next_(days.begin()), end_(days.end()) {}
  bool of(std::int32_t day) {
    while (next_ != end_ && *next_ < day - kEcho)
      ++next_;
    return next_ != end_ && *next_ <= day + kEcho;
  }

 private:
  DaySet::const_iterator next_, end_;
};

// Usual gaps in days, latest first; see gaps_of().
std::vector<std::int32_t> recent_gaps(const DaySet& days) {
  std::vector<std::int32_t> gaps;
  for (std::size_t i = days.size(); i-- > 1;) {
    const bool recent = days.back() - days[i] <= kRecentDays;
    if (!recent && gaps.size() >= kFewGaps) break;
    gaps.push_back(days[i] - days[i - 1]);
  }
  return gaps;
}

// How long a pause usually is at most where pauses take up most of the time; else nothing.
std::optional<std::int32_t> usual_pause(std::span<const std::int32_t> ascending, double median) {
  const auto is_pause = [&](std::int32_t gap) { return gap > std::max(kPauseTimes * median, kPause.count); };
  const auto first = std::ranges::find_if(ascending, is_pause);
  const auto pauses = std::span(first, ascending.end());
  const std::int64_t within = std::accumulate(ascending.begin(), first, std::int64_t{0});
  const std::int64_t between = std::accumulate(pauses.begin(), pauses.end(), std::int64_t{0});
  if (between <= within) return std::nullopt;
  return pauses.size() == 1 ? pauses.back() : pauses[pauses.size() - 2];
}

// One piece of work or one journey together, however many letters it took, is no tie that could be lost.
bool is_episode(const DaySet& days) {
  if (days.back() - days.front() < kEpisode) return true;
  std::size_t months = 0;
  std::int32_t last = -1;
  for (const std::int32_t day : days)
    if (const std::int32_t month = day / kMonthDays; month != last) {
      ++months;
      last = month;
    }
  return months < kLeastMonths;
}

bool owner_took_part(const Sums& sums) {
  return sums.days[static_cast<std::size_t>(Direction::out)].size() >= 2;
}

bool is_warming(const Sums& sums, std::int32_t today) {
  double recent = 0;
  double before = 0;
  for (const DaySet& days : sums.days) {
    const std::size_t now = days_between(days, today - kWarmDays + 1, today + 1);
    if (now == 0) return false;  // one side alone warms nothing
    recent += static_cast<double>(now);
    before += static_cast<double>(days_between(days, today - kWarmDays - kYearDays + 1, today - kWarmDays + 1));
  }
  const double expected = before * kWarmDays / kYearDays;
  const double chance = std::sqrt(expected + expected * kWarmDays / kYearDays);
  return recent >= kWarmLeast && recent >= kWarmTimes * expected && recent >= expected + kWarmDeviations * chance;
}

bool is_dormant(const Standing& standing) {
  const Days silence = standing.silence;
  if (silence.count <= standing.gaps->pause.count + kDriftingMore.count) return false;
  return silence > kLongAfter ||
         (silence > kDormantAfter && silence.count > kDormantTimes * standing.gaps->median.count);
}

bool is_late(const Standing& standing) {
  const Days silence = standing.silence;
  return silence.count > kDriftingTimes * standing.gaps->median.count &&
         silence.count > std::max(standing.gaps->median, standing.gaps->pause).count + kDriftingMore.count;
}

bool comes_back(const Sums& sums, const Standing& standing, Instant now) {
  if (standing.silence > standing.gaps->longest) return false;
  const auto features = alive_features(sums, now);
  return features && alive(*features, standing.channel) > kLikely;
}

}  // namespace

DaySet exchange_days(const Sums& sums) {
  if (sums.days[0].empty() || sums.days[1].empty()) return {};
  DaySet all = all_days(sums);
  Echoes received(sums.days[0]);
  Echoes sent(sums.days[1]);
  std::erase_if(all, [&](std::int32_t day) { return !received.of(day) || !sent.of(day); });
  return all;
}

std::optional<Gaps> gaps_of(const DaySet& days) {
  std::vector<std::int32_t> gaps = recent_gaps(days);
  if (gaps.size() < kLeastGaps) return std::nullopt;
  std::sort(gaps.begin(), gaps.end());
  const std::size_t middle = gaps.size() / 2;
  const double median = gaps.size() % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
  const std::size_t ninth = (gaps.size() * 9 - 1) / 10;
  const std::int32_t pause = std::max(gaps[ninth], usual_pause(gaps, median).value_or(0));
  return Gaps{Days{median}, Days{static_cast<double>(gaps[ninth])}, Days{static_cast<double>(pause)},
              Days{static_cast<double>(gaps.back())}};
}

std::optional<Gaps> gaps_of(const Sums& sums) {
  return gaps_of(all_days(sums));
}

std::size_t days_between(const DaySet& days, std::int32_t from, std::int32_t until) {
  const auto begin = std::lower_bound(days.begin(), days.end(), from);
  return static_cast<std::size_t>(std::lower_bound(begin, days.end(), until) - begin);
}

Trend trend_of(const Sums& sums, const Standing& standing, Instant now) {
  if (!standing.two_way) return Trend::none;
  if (is_warming(sums, now.day())) return Trend::warming;
  if (!standing.gaps || !owner_took_part(sums) || is_episode(standing.exchanged)) return Trend::none;
  if (is_dormant(standing)) return Trend::dormant;
  if (is_late(standing) && !comes_back(sums, standing, now)) return Trend::drifting;
  return Trend::steady;
}

std::string_view trend_name(Trend trend) {
  switch (trend) {
    case Trend::none:
      return "none";
    case Trend::warming:
      return "warming";
    case Trend::steady:
      return "steady";
    case Trend::drifting:
      return "drifting";
    case Trend::dormant:
      return "dormant";
  }
  return "none";
}

}  // namespace closeknit::ties
