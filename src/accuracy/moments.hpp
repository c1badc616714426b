// SPDX-License-Identifier: AGPL-3.0-or-later
// Moments: the question "to whom will the owner write in the next 30 days?", asked of an owner at one date.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "accuracy/history.hpp"
#include "ties/ties.hpp"

namespace closeknit::accuracy {

// One contact known at the moment.
struct Candidate {
  ties::TieFeatures features;
  double ours = 0;      // the score that the product shows: by the owner's own weights, where there are any
  double strength = 0;  // … and the strength and confidence
  double confidence = 0;
  double shipped = 0;          // the score by the shipped weights
  std::vector<double> rivals;  // in the order of rivals()
  bool right = false;          // the owner wrote to them (To) within the horizon
};

struct Moment {
  Instant at;
  std::vector<Candidate> candidates;
  bool refitted = false;  // the owner had weights of their own
};

struct OwnerMoments {
  std::string owner;
  Split split = Split::test;
  std::vector<Moment> moments;
};

struct Protocol {
  Days step{90};
  std::size_t least_known = 50;  // a date with fewer known contacts is left out
};

// The dates lie `step` apart, from the first contact on, and leave the whole horizon inside the history. Dates at which
// the owner then wrote to nobody known are left out.
OwnerMoments moments_of(const History& history, const Protocol& protocol);

}  // namespace closeknit::accuracy
