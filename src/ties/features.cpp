// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/features.hpp"

#include <algorithm>
#include <cmath>

#include "ties/rhythm.hpp"

namespace closeknit::ties {
namespace {

constexpr double kCopy = 0.2;            // a copy is a fifth of a letter where To and Cc are taken together
constexpr double kFadingHalfLife = 256;  // days
constexpr std::int32_t kLately = 90;
constexpr std::int32_t kWeekDays = 7, kWeeks = 8;
constexpr std::int32_t kMonthDays = 30, kMonths = 3;
constexpr double kHardlyEver = 0.1;    // days of those to whom the owner never wrote
constexpr std::size_t kLeastDays = 5;  // fewer have no rhythm

enum : std::size_t { kWeek, kMonth, kQuarter, kYear };  // places in kHalfLives

double log_amount(double sum) {
  return std::log1p(sum / kFinestSum);
}
double log_days(Days days) {
  return std::log1p(std::clamp(days.count, 0.0, kLongestSilence.count));
}
double log_count(std::size_t count) {
  return std::log1p(static_cast<double>(count));
}
double share(std::uint32_t part, std::uint32_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / whole;
}

double fading(const DaySet& days, std::int32_t today) {
  constexpr double kForgotten = 12 * kFadingHalfLife;  // what is older adds nothing that could be seen
  double sum = 0;
  for (auto day = days.rbegin(); day != days.rend(); ++day) {
    const double age = std::max(today - *day, 0);
    if (age > kForgotten) break;
    sum += std::exp2(-age / kFadingHalfLife);
  }
  return std::log1p(sum / kFinestDay);
}

// Writes the features one after another, in the order of the table.
class Writing {
 public:
  Writing(const Sums& sums, Instant now) : sums_(sums), now_(std::max(now, sums.as_of)), today_(now_.day()) {
    for (std::size_t h = 0; h < kHalfLives.size(); ++h)
      left_[h] = halved(now_ - sums.as_of, kHalfLives[h]);
    for (std::size_t d = 0; d < 2; ++d)
      messages_[d] = sums.messages[d][0] + sums.messages[d][1];
  }

  TieFeatures run() {
    for (std::size_t direction : {0, 1}) {
      for (std::size_t h : {kWeek, kMonth, kQuarter, kYear})
        put(log_amount(flow(h, direction, 0)));
      if (direction == 1) continue;
      for (std::size_t h : {kMonth, kYear})
        put(log_amount(flow(h, direction, 0) + flow(h, direction, 1)));
    }
    for (std::size_t h : {kMonth, kQuarter, kYear})
      put(log_amount(std::sqrt(together(h, 0) * together(h, 1))));
    put_days();
    put(share(sums_.started[0], messages_[0]));
    put(share(sums_.started[1], messages_[1]));
    put_silence();
    put(log_rate());
    put(later());
    return features_;
  }

 private:
  void put(double value) { features_[next_++] = value; }
  double flow(std::size_t h, std::size_t direction, std::size_t part) const {
    return left_[h] * sums_.decayed[h][direction][part];
  }
  double together(std::size_t h, std::size_t direction) const {
    return flow(h, direction, 0) + kCopy * flow(h, direction, 1);
  }
  // Of the last `count` stretches of `length` days, how many had contact.
  double stretches(const DaySet& days, std::int32_t length, std::int32_t count) const {
    double any = 0;
    for (std::int32_t i = 0; i < count; ++i)
      if (days_between(days, today_ + 1 - length * (i + 1), today_ + 1 - length * i) > 0) ++any;
    return any;
  }
  bool any() const { return messages_[0] + messages_[1] > 0; }
  Instant first() const {
    if (messages_[0] > 0 && messages_[1] > 0) return std::min(sums_.first[0], sums_.first[1]);
    return messages_[0] > 0 ? sums_.first[0] : sums_.first[1];
  }

  void put_days() {
    for (const DaySet& days : sums_.days)
      put(log_count(days_between(days, today_ - kLately + 1, today_ + 1)));
    put(fading(sums_.days[0], today_));
    put(stretches(sums_.days[0], kWeekDays, kWeeks));
    for (const DaySet& days : sums_.days)
      put(stretches(days, kMonthDays, kMonths));
    for (const DaySet& days : sums_.days)
      put(log_count(days.size()));
    put(any() ? log_days(now_ - first()) : 0);
  }

  void put_silence() {
    for (std::size_t d : {0, 1})
      put(log_days(messages_[d] > 0 ? now_ - sums_.last[d] : kLongestSilence));
    put(log_days(any() ? now_ - sums_.as_of : kLongestSilence));
    put(messages_[0] == 0 ? 1 : 0);
  }

  double log_rate() const {
    const double age = any() ? std::max((now_ - first()).count, 1.0) : 1;
    return std::log((static_cast<double>(sums_.days[0].size()) + kHardlyEver) / (age + kSoonest));
  }

  double later() const {
    if (sums_.days[0].size() + sums_.days[1].size() < kLeastDays) return kNoRhythm;
    const std::optional<Gaps> gaps = gaps_of(sums_);
    return gaps ? std::log1p((now_ - sums_.as_of).count / std::max(gaps->long_one.count, 1.0)) : kNoRhythm;
  }

  const Sums& sums_;
  Instant now_;
  std::int32_t today_;
  std::array<double, 4> left_{};
  std::array<std::uint32_t, 2> messages_{};
  TieFeatures features_{};
  std::size_t next_ = 0;
};

}  // namespace

TieFeatures features_of(const Sums& sums, Instant now) {
  return Writing(sums, now).run();
}

const TieFeatures& features_of_nothing() {
  static const TieFeatures kNothing = features_of(Sums{}, Instant{});
  return kNothing;
}

}  // namespace closeknit::ties
