// SPDX-License-Identifier: AGPL-3.0-or-later
// From sums to a tie: score, strength, and the figures beside them.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "ties/rhythm.hpp"
#include "ties/ties.hpp"
#include "ties/words.hpp"

namespace closeknit::ties {
namespace {

// ── The constants of the score (science: the best plain formula on kernel mail, NDCG@10 0.547; see ties.hpp).
constexpr double kCcWeight = 0.2;   // a copy is a fifth of a letter
constexpr double kSumWeight = 0.2;  // what one side alone counts, beside the geometric mean of both
constexpr std::size_t kMonth = 1;   // places in kHalfLives
constexpr std::size_t kYear = 3;
constexpr double kYearWeight = 0.05;
static_assert(kHalfLives[kMonth] == Days{30} && kHalfLives[kYear] == Days{365});

// Five days of contact each way within a year are where a mail network shows who truly deals with whom
// (De Choudhury et al. 2010): evenly between knowing nothing and knowing.
constexpr double kHalfConfidence = 5;
constexpr std::uint32_t kLeastAnswers = 3;  // fewer answers have no usual delay

constexpr std::size_t kOut = static_cast<std::size_t>(Direction::out);
constexpr std::size_t kIn = static_cast<std::size_t>(Direction::in);

// One decayed clock, as of the moment asked about.
struct Flow {
  double out = 0;
  double in = 0;
  double both_ways() const { return std::sqrt(out * in); }
  double score() const { return both_ways() + kSumWeight * (out + in); }
};

Flow flow(const Sums& sums, std::size_t half_life, Instant now) {
  const double left = halved(now - sums.as_of, kHalfLives[half_life]);
  const auto& decayed = sums.decayed[half_life];
  return {left * (decayed[kOut][0] + kCcWeight * decayed[kOut][1]),
          left * (decayed[kIn][0] + kCcWeight * decayed[kIn][1])};
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

// What a score is the sum of, in this order: the parts shown must add up to it to the last bit.
struct Shares {
  double both_ways = 0;
  double out = 0;
  double in = 0;
  double past = 0;
  double sum() const { return both_ways + out + in + past; }
};

Shares shares_of(const Flow& month, const Flow& year) {
  return {month.both_ways(), kSumWeight * month.out, kSumWeight * month.in, kYearWeight * year.score()};
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

std::vector<Part_of> parts_of(const Sums& sums, const Flow& month, const Flow& year, Instant now) {
  const Shares shares = shares_of(month, year);
  const std::string out = how_often(sums, kOut, now);
  const std::string in = how_often(sums, kIn, now);
  std::vector<Part_of> parts;
  const auto part = [&parts](std::string name, std::string words, double value, double share) {
    if (share > 0) parts.push_back({std::move(name), std::move(words), value, share});
  };
  part("it goes both ways", "you wrote " + out + "; they wrote " + in, month.both_ways(), shares.both_ways);
  part("you wrote to them", out, month.out, shares.out);
  part("they wrote to you", in, month.in, shares.in);
  part("the longer past", the_past(sums), year.score(), shares.past);
  return parts;
}

}  // namespace

Tie tie_of(const Sums& sums, Instant now, Explain explain) {
  now = std::max(now, sums.as_of);
  const Flow month = flow(sums, kMonth, now);
  const Flow year = flow(sums, kYear, now);
  Tie tie;
  tie.score = shares_of(month, year).sum();
  tie.strength = tie.score / (tie.score + kHalfStrength);
  tie.confidence = confidence(sums);
  tie.two_way = named_each_other(sums);
  tie.reciprocity = evenness(sums);
  tie.silence = now - sums.as_of;
  tie.my_delay = median_delay(sums.delays[kOut]);
  tie.their_delay = median_delay(sums.delays[kIn]);
  const std::optional<Gaps> gaps = gaps_of(sums);
  if (gaps) {
    tie.rhythm = gaps->median;
    tie.long_gap = gaps->long_one;
  }
  tie.trend = trend_of(sums, {tie.two_way, tie.silence, gaps}, now);
  if (explain == Explain::yes) tie.parts = parts_of(sums, month, year, now);
  return tie;
}

}  // namespace closeknit::ties
