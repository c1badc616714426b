// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "interests/interests.hpp"

namespace closeknit::interests {
namespace {

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

std::vector<double> best_messages(std::span<const Found> found, std::size_t voices, Instant now, Days fades) {
  std::map<std::pair<InteractionId, Voice>, double> held;
  for (const Found& one : found)
    for (const Use& use : one.uses)
      held[{use.message, use.voice}] += one.telling.weight * -std::log(one.share);
  std::vector<double> best(voices);
  for (const auto& [use, weight] : held) {
    const Days age = std::max(Days{0}, now - Instant{seconds_of(use.first)});
    best[use.second] = std::max(best[use.second], weight * halved(age, fades));
  }
  return best;
}

}  // namespace closeknit::interests
