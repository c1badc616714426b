// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "interests/interests.hpp"

namespace closeknit::interests {
namespace {

constexpr ChoiceParts kChoiceWeights{
#include "interests/choice.inc"
};

// What it says of a voice that a word stands in n of its m messages; below 0 where others use it more.
double gain(double n, double m, double share) {
  return std::log((n + kSmoothing * share) / ((m + kSmoothing) * share));
}

// How often each voice used a word, the older the less.
std::map<Voice, double> used(const Found& found, Instant now) {
  std::map<Voice, double> times;
  for (const Use& use : found.uses)
    times[use.voice] += halved(std::max(Days{0}, now - Instant{seconds_of(use.message)}), kFades);
  return times;
}

struct Part {
  std::size_t place = 0;
  double gain = 0;
};

Fit fit_of(Voice voice, std::vector<Part>& parts) {
  std::ranges::stable_sort(parts, std::ranges::greater{}, &Part::gain);
  Fit fit{voice, 0, {}};
  for (const Part& part : parts) {
    fit.score += part.gain;
    fit.found.push_back(part.place);
  }
  return fit;
}

// -ln of each value's rank among all, the greatest first; equal values share the mean of their ranks.
std::vector<double> ranks(std::span<const Candidate> candidates, double (*value)(const Candidate&)) {
  std::vector<double> values;
  for (const Candidate& one : candidates)
    values.push_back(value(one));
  std::vector<double> sorted = values;
  std::ranges::sort(sorted, std::ranges::greater{});
  for (double& one : values) {
    auto [first, last] = std::ranges::equal_range(sorted, one, std::ranges::greater{});
    double above = static_cast<double>(first - sorted.begin()), equal = static_cast<double>(last - first);
    one = -std::log(above + (equal + 1) / 2);
  }
  return values;
}

}  // namespace

std::vector<Fit> fits(std::span<const Found> found, std::span<const double> written, Instant now) {
  std::map<Voice, std::vector<Part>> parts;
  for (std::size_t place = 0; place < found.size(); ++place)
    for (const auto& [voice, n] : used(found[place], now))
      if (double g = gain(n, written[voice], found[place].share); g > 0)
        parts[voice].push_back({place, g * found[place].telling.weight});
  std::vector<Fit> all;
  all.reserve(parts.size());
  for (auto& [voice, own] : parts)
    all.push_back(fit_of(voice, own));
  std::ranges::stable_sort(all, std::ranges::greater{}, &Fit::score);
  return all;
}

std::vector<ChoiceParts> choice_parts(std::span<const Candidate> candidates) {
  auto theirs = ranks(candidates, [](const Candidate& one) { return one.theirs; });
  auto to_them = ranks(candidates, [](const Candidate& one) { return one.to_them; });
  auto silence = ranks(candidates, [](const Candidate& one) { return -one.silence.count; });
  std::vector<ChoiceParts> parts;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    const Candidate& one = candidates[i];
    parts.push_back({std::log1p(one.theirs), std::log1p(one.to_them), theirs[i], to_them[i], one.tie, silence[i],
                     std::log1p(one.passed)});
  }
  return parts;
}

std::vector<double> choices(std::span<const Candidate> candidates) {
  std::vector<double> scores;
  for (const ChoiceParts& parts : choice_parts(candidates)) {
    double sum = 0;
    for (std::size_t i = 0; i < parts.size(); ++i)
      sum += kChoiceWeights[i] * parts[i];
    scores.push_back(sum);
  }
  return scores;
}

}  // namespace closeknit::interests
