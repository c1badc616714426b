// SPDX-License-Identifier: AGPL-3.0-or-later
// Ties: to whom will the owner write in the next 30 days? Ours beside every rival, on each set.
#pragma once

#include "accuracy/moments.hpp"
#include "accuracy/report.hpp"
#include "accuracy/sets.hpp"

namespace closeknit::accuracy {

struct TieSet {
  std::string name;
  ties::Channel channel = ties::Channel::mail;
  std::vector<OwnerMoments> owners;  // of both splits
};
std::vector<TieSet> tie_sets(Sets& sets);

// Figures are means over an owner's dates, then over the owners of `split`.
Table tie_table(const TieSet& set, Split split);

// One set of one's own: an event list, or mailboxes.
TieSet tie_set(const std::string& name, std::span<const History> histories, Days step, std::size_t least_known);

// Reliability: of those whose tie shows a strength in each tenth, how many the owner wrote to, and how far strength and
// truth lie apart (Brier 1950).
Table calibration_table(std::span<const TieSet> sets, Split split);
// Is closeknit right more often where it says that it is surer?
Table confidence_table(std::span<const TieSet> sets, Split split);

}  // namespace closeknit::accuracy
