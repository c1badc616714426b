// SPDX-License-Identifier: AGPL-3.0-or-later
// Drift: will this tie speak again? Asked of every tie that was one: at least 5 days of contact, the owner wrote on at
// least two of them.
#pragma once

#include <array>
#include <span>
#include <string>
#include <vector>

#include "accuracy/history.hpp"
#include "accuracy/report.hpp"
#include "ties/alive.hpp"

namespace closeknit::accuracy {

struct DriftProtocol {
  Days step{90};
  Days horizon{180};
};

// One tie at one date.
struct DriftQuestion {
  ties::AliveFeatures features{};
  std::array<double, 7> scores{};  // ours, then the single cues
  bool spoke = false;
};
std::vector<DriftQuestion> drift_questions(const History& history, const DriftProtocol& protocol);

// The text of alive.inc, from the train owners of each channel; each owner weighs as the square root of their ties.
struct DriftSet {
  std::string name;
  ties::Channel channel = ties::Channel::mail;
  std::vector<History> histories;
  std::vector<Split> splits;
  DriftProtocol protocol;
};
std::string fitted_alive(std::span<const DriftSet> sets);

// Figures over all ties and dates of the owners of `split` together; intervals by drawing owners.
Table drift_table(const DriftSet& set, Split split);

}  // namespace closeknit::accuracy
