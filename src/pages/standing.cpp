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

namespace {

// What tells how long ago something was goes on to the moment.
void bring_to(ties::Tie& tie, Instant now, Instant as_of) {
  const Instant quiet_since = std::max(figures_at(now), as_of) + Days{-tie.quiet.count};
  tie.silence = std::max(now, as_of) - as_of;
  tie.quiet = std::max(now, as_of) - quiet_since;
}

}  // namespace

ties::Tie tie_at(const ties::Sums& sums, Instant now, const ties::Norms& norms, ties::Explain explain) {
  ties::Tie tie = ties::tie_of(sums, figures_at(now), norms, explain);
  bring_to(tie, now, sums.as_of);
  return tie;
}

Standing standing_of(const ties::Sums& sums, Instant now) {
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
  standing.tie = ties::unrated_tie_of(sums, figures_at(now));
  bring_to(standing.tie, now, sums.as_of);
  return standing;
}

}  // namespace closeknit::pages
