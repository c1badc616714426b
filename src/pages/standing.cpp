// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/standing.hpp"

#include <algorithm>

#include "pages/habit.hpp"

namespace closeknit::pages {

int steps_in(std::string_view object) {
  if (object == "1" || object == "+1") return 1;
  if (object == "-1") return -1;
  return 0;
}

Instant figures_at(Instant now) {
  return {std::int64_t{now.day()} * kSecondsPerDay};
}

ties::Tie tie_at(const ties::Sums& sums, Instant now, const ties::Norms& norms, ties::Explain explain) {
  const Instant figures = figures_at(now);
  ties::Tie tie = ties::tie_of(sums, figures, norms, explain);
  const Instant quiet_since = std::max(figures, sums.as_of) + Days{-tie.quiet.count};
  tie.silence = std::max(now, sums.as_of) - sums.as_of;
  tie.quiet = std::max(now, sums.as_of) - quiet_since;
  return tie;
}

Standing standing_of(const ties::Sums& sums, Instant now, ties::Explain explain) {
  Standing standing;
  auto [out, in] = sums.messages;
  standing.messages_out = out[0] + out[1];
  standing.messages_in = in[0] + in[1];
  const Answers mine = answers_of(sums, owed::Direction::by_me);
  standing.asked = mine.asked;
  standing.answered = mine.answered;
  for (int way : {0, 1}) {
    if (sums.last[way].seconds == 0) continue;
    standing.last = std::max(standing.last, sums.last[way]);
    bool earlier = standing.first.seconds == 0 || sums.first[way] < standing.first;
    if (earlier) standing.first = sums.first[way];
  }
  static const ties::Norms kShipped = ties::shipped_norms();
  standing.tie = tie_at(sums, now, kShipped, explain);
  return standing;
}

}  // namespace closeknit::pages
