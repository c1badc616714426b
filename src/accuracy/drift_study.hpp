// SPDX-License-Identifier: AGPL-3.0-or-later
// Drift: will this tie speak again? Asked of every tie that was one: at least 5 days of contact, the owner wrote on at
// least two of them.
#pragma once

#include <span>

#include "accuracy/history.hpp"
#include "accuracy/report.hpp"

namespace closeknit::accuracy {

struct DriftProtocol {
  Days step{90};
  Days horizon{180};
};

// Figures over all ties and dates of each owner, then over the owners of `split` that have both kinds.
Table drift_table(const std::string& set, std::span<const History> histories, std::span<const Split> splits,
                  Split split, const DriftProtocol& protocol);

}  // namespace closeknit::accuracy
