// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/rivals.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace closeknit::accuracy {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();

// How much one message weighs, apart from its age.
struct Weighing {
  double out = 1;         // a message of the owner; one of theirs weighs 1
  double copy = 1;        // the receiving side was named in Cc
  double recipients = 0;  // power of the number of recipients that it is divided by
};

double weight(const Past& past, const Weighing& weighing) {
  return (past.out ? weighing.out : 1) * (past.copy ? weighing.copy : 1) /
         std::pow(past.recipients, weighing.recipients);
}

double decayed(std::span<const Past> pasts, Days half_life, const Weighing& weighing) {
  double sum = 0;
  for (const Past& past : pasts)
    sum += weight(past, weighing) * halved(past.age, half_life);
  return sum;
}

// Geometric mean of both directions plus a share of their sum.
double reciprocal(std::span<const Past> pasts, Days half_life, const Weighing& weighing, double of_sum) {
  double out = 0;
  double in = 0;
  for (const Past& past : pasts)
    (past.out ? out : in) += weight(past, weighing) * halved(past.age, half_life);
  return std::sqrt(out * in) + of_sum * (out + in);
}

double count_within(std::span<const Past> pasts, double days) {
  return static_cast<double>(std::ranges::count_if(pasts, [&](const Past& past) { return past.age.count <= days; }));
}

// Roth et al. 2010: an owner's message weighs five of theirs.
constexpr double kInteractionsRank = 5;

constexpr std::array kRivals{
    Rival{"Interactions Rank 7 d", [](std::span<const Past> p) { return decayed(p, Days{7}, {kInteractionsRank}); }},
    Rival{"Interactions Rank 30 d", [](std::span<const Past> p) { return decayed(p, Days{30}, {kInteractionsRank}); }},
    Rival{"Interactions Rank 30 d, 1/recipients",
          [](std::span<const Past> p) { return decayed(p, Days{30}, {kInteractionsRank, 1, 1}); }},
    Rival{"Interactions Rank 30 d, Cc 0.2, 1/recipients",
          [](std::span<const Past> p) { return decayed(p, Days{30}, {kInteractionsRank, 0.2, 1}); }},
    Rival{"HAND: mean of both ways + 0.2 sum, 30 d, Cc 0.2, 1/sqrt recipients",
          [](std::span<const Past> p) { return reciprocal(p, Days{30}, {1, 0.2, 0.5}, 0.2); }},
    Rival{"reciprocity x decay 30 d", [](std::span<const Past> p) { return reciprocal(p, Days{30}, {}, 0.1); }},
    Rival{"reciprocity x decay 90 d", [](std::span<const Past> p) { return reciprocal(p, Days{90}, {}, 0.1); }},
    Rival{"decay 7 d", [](std::span<const Past> p) { return decayed(p, Days{7}, {}); }},
    Rival{"decay 30 d", [](std::span<const Past> p) { return decayed(p, Days{30}, {}); }},
    Rival{"decay 30 d, Cc 0.2", [](std::span<const Past> p) { return decayed(p, Days{30}, {1, 0.2, 0}); }},
    Rival{"decay 90 d", [](std::span<const Past> p) { return decayed(p, Days{90}, {}); }},
    Rival{"power law 1/(1 + age), out 5",
          [](std::span<const Past> p) {
            double sum = 0;
            for (const Past& past : p)
              sum += weight(past, {kInteractionsRank}) / (1 + past.age.count);
            return sum;
          }},
    Rival{"frequency", [](std::span<const Past> p) { return static_cast<double>(p.size()); }},
    Rival{"frequency, last 90 d", [](std::span<const Past> p) { return count_within(p, 90); }},
    Rival{"recency",
          [](std::span<const Past> p) {
            double last = kNever;
            for (const Past& past : p)
              last = std::max(last, -past.age.count);
            return last;
          }},
    Rival{"recency of what was sent",
          [](std::span<const Past> p) {
            double last = kNever;
            for (const Past& past : p)
              if (past.out) last = std::max(last, -past.age.count);
            return last;
          }},
    // All equal: accuracy/measures breaks such ties by a fixed shuffle.
    Rival{"random", [](std::span<const Past>) { return 0.0; }},
};

}  // namespace

std::span<const Rival> rivals() {
  return kRivals;
}

}  // namespace closeknit::accuracy
