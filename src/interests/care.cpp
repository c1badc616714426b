// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "interests/interests.hpp"

namespace closeknit::interests {
namespace {

double part(double seen, double expected) {
  return seen <= 0 ? 0 : seen * std::log(seen / expected);
}

}  // namespace

double surprise(double n, double m, double holding, double messages) {
  // What is counted in two ways may differ by a little: a table needs four counts that agree.
  m = std::clamp(m, n, std::max(n, messages));
  double all = std::max(messages, m + holding - n);
  double share = holding / all;
  if (holding <= 0 || m <= 0 || m >= all) return 0;
  double others = all - m;
  if (n / m < kOftener * (holding - n) / others) return 0;
  return 2 * (part(n, m * share) + part(holding - n, others * share) + part(m - n, m * (1 - share)) +
              part(others - (holding - n), others * (1 - share)));
}

Care care_of(std::span<const Found> found, Voice voice, double written, double messages) {
  struct Used {
    std::size_t place;
    double surprise;
  };
  std::vector<Used> words;
  for (std::size_t place = 0; place < found.size(); ++place) {
    double n = static_cast<double>(std::ranges::count(found[place].uses, voice, &Use::voice));
    double s = n == 0 ? 0 : surprise(n, written, found[place].holding, messages);
    if (s >= kSurprising) words.push_back({place, s});
  }
  std::ranges::stable_sort(words, std::ranges::greater{}, &Used::surprise);
  Care care;
  for (const Used& word : words) {
    care.found.push_back(word.place);
    care.surprise += word.surprise;
  }
  return care;
}

bool is_everyones(const Found& found, std::span<const Voice> voices) {
  constexpr std::size_t kFew = 2;
  constexpr std::size_t kPart = 3;
  std::unordered_set<Voice> using_it;
  for (const Use& use : found.uses)
    using_it.insert(use.voice);
  auto users =
      static_cast<std::size_t>(std::ranges::count_if(voices, [&](Voice voice) { return using_it.contains(voice); }));
  return users > kFew && users * kPart > voices.size();
}

bool is_enough(const Care& care) {
  return care.found.size() >= kLeastWords && care.surprise >= kLeastSurprise;
}

}  // namespace closeknit::interests
