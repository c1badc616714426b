// SPDX-License-Identifier: AGPL-3.0-or-later
// From sums to a tie: score, strength, and the figures beside them.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ties/model.hpp"
#include "ties/rhythm.hpp"
#include "ties/ties.hpp"
#include "ties/words.hpp"

namespace closeknit::ties {
namespace {

constexpr std::size_t kMonth = 1;  // the place in kHalfLives of the clock that `--why` shows
static_assert(kHalfLives[kMonth] == Days{30});

// Five days of contact each way within a year are where a mail network shows who truly deals with whom
// (De Choudhury et al. 2010): evenly between knowing nothing and knowing.
constexpr double kHalfConfidence = 5;
constexpr std::uint32_t kLeastAnswers = 3;  // fewer answers have no usual delay

constexpr std::size_t kOut = static_cast<std::size_t>(Direction::out);
constexpr std::size_t kIn = static_cast<std::size_t>(Direction::in);

// What passed in one direction of late, half gone after 30 days; for showing.
double of_late(const Sums& sums, std::size_t direction, Instant now) {
  const auto& parts = sums.decayed[kMonth][direction];
  return halved(now - sums.as_of, kHalfLives[kMonth]) * (parts[0] + parts[1]);
}

bool named_each_other(const Sums& sums) {
  const auto& [out, in] = sums.messages;
  return out[0] + out[1] > 0 && in[0] + in[1] > 0 && out[0] + in[0] > 0;
}

double evenness(const Sums& sums) {
  const auto out = static_cast<double>(sums.days[kOut].size());
  const auto in = static_cast<double>(sums.days[kIn].size());
  return out + in > 0 ? std::min(out, in) / std::max(out, in) : 0;
}

double confidence(const Sums& sums) {
  const auto out = static_cast<double>(sums.days[kOut].size());
  const auto in = static_cast<double>(sums.days[kIn].size());
  if (out == 0 || in == 0) return 0;
  const double each_way = 2 * out * in / (out + in);
  return each_way / (each_way + kHalfConfidence);
}

// The median inside its bucket, as if the delays of a bucket lay evenly on a logarithmic scale.
std::optional<Days> median_delay(const Delays& delays) {
  constexpr double kMinute = 1.0 / (24 * 60);
  const std::uint64_t count = std::accumulate(delays.begin(), delays.end(), std::uint64_t{0});
  if (count < kLeastAnswers) return std::nullopt;
  const double middle = static_cast<double>(count) / 2;
  double below = 0;
  std::size_t k = 0;
  while (k + 1 < delays.size() && below + delays[k] < middle)
    below += delays[k++];
  const double inside = std::min((middle - below) / delays[k], 1.0);
  return Days{std::exp2(static_cast<double>(k) - 1 + inside) * kMinute};
}

// Since the last exchange, or since they last wrote, whichever is later: who wrote and was not answered is not silent.
Days quiet_for(const DaySet& exchanged, const Sums& sums, Instant now) {
  if (exchanged.empty()) return now - sums.as_of;
  const Instant end{(std::int64_t{exchanged.back()} + 1) * kSecondsPerDay};
  Instant last = std::min(sums.as_of, end);
  if (!sums.days[kIn].empty()) last = std::max(last, sums.last[kIn]);
  return now - last;
}

// How often there was contact in one direction, in the nearest stretch of time that has any.
std::string how_often(const Sums& sums, std::size_t direction, Instant now) {
  const DaySet& days = sums.days[direction];
  const std::int32_t today = now.day();
  if (days.empty()) return "never";
  if (const auto count = days_between(days, today - 89, today + 1)) return on_days(count) + " in the last three months";
  if (const auto count = days_between(days, today - 364, today + 1)) return on_days(count) + " in the last year";
  return on_days(days.size()) + " in all, the last " + length_in_words(now - sums.last[direction]) + " ago";
}

std::string the_past(const Sums& sums) {
  const std::size_t out = sums.days[kOut].size();
  const std::size_t in = sums.days[kIn].size();
  const std::uint32_t messages = std::accumulate(sums.messages[kOut].begin(), sums.messages[kOut].end(), 0U) +
                                 std::accumulate(sums.messages[kIn].begin(), sums.messages[kIn].end(), 0U);
  return number_in_words(messages) + (messages == 1 ? " message" : " messages") + " in all: yours " + on_days(out) +
         ", theirs " + on_days(in);
}

std::string the_silence(Days silence) {
  if (silence.count < 1) return "in touch within the last day";
  return "last in touch " + length_in_words(silence) + " ago";
}

// In the order of the themes: what is shown must add up to the score to the last bit.
std::vector<PartOf> parts_of(const Sums& sums, const Shares& shares, Instant now) {
  const std::string out = how_often(sums, kOut, now);
  const std::string in = how_often(sums, kIn, now);
  const double sent = of_late(sums, kOut, now);
  const double received = of_late(sums, kIn, now);
  const auto days = static_cast<double>(sums.days[kOut].size() + sums.days[kIn].size());
  const Days silence = now - sums.as_of;
  std::vector<PartOf> parts;
  const auto part = [&](Theme theme, std::string name, std::string words, double value) {
    const double share = shares[static_cast<std::size_t>(theme)];
    if (share != 0) parts.push_back({std::move(name), std::move(words), value, share});
  };
  part(Theme::both_ways, "it goes both ways", "you wrote " + out + "; they wrote " + in, std::sqrt(sent * received));
  part(Theme::out, "you wrote to them", out, sent);
  part(Theme::in, "they wrote to you", in, received);
  part(Theme::past, "the longer past", the_past(sums), days);
  part(Theme::silence, "how recent it is", the_silence(silence), silence.count);
  return parts;
}

}  // namespace

void rate(Tie& tie, const TieFeatures& features, const Norms& norms) {
  tie.score = sum_of(shares_of(features, norms));
  tie.strength = strength_of(tie.score, norms);
}

Tie tie_of(const Sums& sums, Instant now, Explain explain) {
  static const Norms kShipped = shipped_norms();
  return tie_of(sums, now, kShipped, explain);
}

Tie tie_of(const Sums& sums, Instant now, const Norms& norms, Explain explain) {
  now = std::max(now, sums.as_of);
  Tie tie = unrated_tie_of(sums, now, norms.channel);
  if (sums.days[kOut].empty() && sums.days[kIn].empty()) return tie;
  const Shares shares = shares_of(features_of(sums, now), norms);
  tie.score = sum_of(shares);
  tie.strength = strength_of(tie.score, norms);
  if (explain == Explain::yes) tie.parts = parts_of(sums, shares, now);
  return tie;
}

Tie unrated_tie_of(const Sums& sums, Instant now, Channel channel) {
  now = std::max(now, sums.as_of);
  Tie tie;
  tie.confidence = confidence(sums);
  tie.two_way = named_each_other(sums);
  tie.reciprocity = evenness(sums);
  tie.silence = now - sums.as_of;
  tie.my_delay = median_delay(sums.delays[kOut]);
  tie.their_delay = median_delay(sums.delays[kIn]);
  DaySet exchanged = exchange_days(sums);
  tie.quiet = quiet_for(exchanged, sums, now);
  const std::optional<Gaps> gaps = gaps_of(exchanged);
  if (gaps) {
    tie.rhythm = gaps->median;
    tie.long_gap = gaps->pause;
  }
  tie.trend = trend_of(sums, {channel, tie.two_way, tie.quiet, std::move(exchanged), gaps}, now);
  return tie;
}

}  // namespace closeknit::ties
