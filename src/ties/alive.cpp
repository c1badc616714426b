// SPDX-License-Identifier: AGPL-3.0-or-later
#include "ties/alive.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "ties/rhythm.hpp"

namespace closeknit::ties {
namespace {

constexpr std::array<AliveModel, kChannels> kModels{
#include "ties/alive.inc"
};

constexpr double kRecent = 90;
constexpr std::int32_t kQuarterDays = 90, kQuarters = 12;
constexpr double kFadingHalfLife = 60;  // days
constexpr double kFinestFading = 0.02;  // a fading sum below says nothing more

double log_count(std::size_t count) {
  return std::log1p(static_cast<double>(count));
}

double log_fading(const DaySet& days, std::int32_t today) {
  double sum = 0;
  for (const std::int32_t day : days)
    sum += std::exp2(-std::max(today - day, 0) / kFadingHalfLife);
  return std::log1p(sum / kFinestFading);
}

double quarters_with(const DaySet& days, std::int32_t today) {
  double any = 0;
  for (std::int32_t i = 0; i < kQuarters; ++i)
    if (days_between(days, today + 1 - kQuarterDays * (i + 1), today + 1 - kQuarterDays * i) > 0) ++any;
  return any;
}

}  // namespace

const AliveModel& alive_model(Channel channel) {
  return kModels[static_cast<std::size_t>(channel)];
}

std::optional<AliveFeatures> alive_features(const Sums& sums, Instant now) {
  const auto gaps = gaps_of(sums);
  if (!gaps) return std::nullopt;
  now = std::max(now, sums.as_of);
  DaySet days;
  std::ranges::set_union(sums.days[0], sums.days[1], std::back_inserter(days));
  const double silence = (now - sums.as_of).count;
  const std::int32_t today = now.day();
  const double long_gap = gaps->long_one.count;
  return AliveFeatures{
      std::log1p(silence),
      std::log1p(silence / std::max(gaps->median.count, 1.0)),
      std::log1p(silence / std::max(long_gap, 1.0)),
      std::log1p(long_gap),
      log_count(sums.days[1].size()),
      log_count(days_between(days, today - 89, today + 1)),
      log_count(days_between(days, today - 364, today + 1)),
      log_fading(days, today),
      std::log1p(static_cast<double>(std::max(today - days.front(), 0))),
      quarters_with(days, today),
      std::exp2(-silence / kRecent),
  };
}

double alive(const AliveFeatures& features, Channel channel) {
  const AliveModel& model = alive_model(channel);
  double sum = model.base;
  for (std::size_t k = 0; k < kAliveFeatures; ++k)
    sum += model.weights[k] * features[k];
  return 1 / (1 + std::exp(-sum));
}

}  // namespace closeknit::ties
