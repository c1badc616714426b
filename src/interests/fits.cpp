// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <map>

#include "interests/interests.hpp"

namespace closeknit::interests {
namespace {

// As many messages of nobody in particular are added to everybody's own. Chosen on train owners.
constexpr double kSmoothing = 100;

// What a word that stands in n of a candidate's m messages says of them; 0 where it says nothing.
double gain(double n, double m, double share) {
  return std::max(0.0, std::log((n + kSmoothing * share) / ((m + kSmoothing) * share)));
}

constexpr ChoiceParts kChoiceWeights{
#include "interests/choice.inc"
};

}  // namespace

ChoiceParts choice_parts(const Candidate& one, const Candidate& best) {
  return {std::log1p(one.theirs),
          best.theirs > 0 ? one.theirs / best.theirs : 0,
          std::log1p(one.to_them),
          best.to_them > 0 ? one.to_them / best.to_them : 0,
          one.tie,
          -std::log1p(std::max(0.0, one.silence.count))};
}

double choice(const ChoiceParts& parts) {
  double sum = 0;
  for (std::size_t i = 0; i < parts.size(); ++i)
    sum += kChoiceWeights[i] * parts[i];
  return sum;
}

std::vector<Fit> fits(std::span<const Found> found, std::span<const double> written) {
  struct Part {
    std::size_t place;
    double gain;
  };
  std::map<Voice, std::vector<Part>> parts;
  std::unordered_map<Voice, double> holding;
  for (std::size_t place = 0; place < found.size(); ++place) {
    holding.clear();
    for (const Use& use : found[place].uses)
      holding[use.voice] += 1;
    for (const auto& [voice, n] : holding)
      if (double g = found[place].telling.weight * gain(n, written[voice], found[place].share); g > 0)
        parts[voice].push_back({place, g});
  }
  std::vector<Fit> all;
  for (auto& [voice, own] : parts) {
    std::ranges::sort(own, [](const Part& a, const Part& b) { return a.gain != b.gain ? a.gain > b.gain : a.place < b.place; });
    Fit fit{voice, 0, {}};
    for (const Part& part : own) {
      fit.score += part.gain;
      fit.found.push_back(part.place);
    }
    all.push_back(std::move(fit));
  }
  std::ranges::stable_sort(all, std::ranges::greater{}, &Fit::score);
  return all;
}

}  // namespace closeknit::interests
