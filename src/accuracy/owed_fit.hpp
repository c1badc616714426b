// SPDX-License-Identifier: AGPL-3.0-or-later
// Fitting what an owner answers: `closeknit-accuracy --fit owed > src/owed/weights.inc`, and how well the fitted chance
// holds.
#pragma once

#include <span>
#include <string>

#include "accuracy/owed_study.hpp"

namespace closeknit::accuracy {

// The text of weights.inc, from the train owners' messages. Those that name the owner in To weigh three times those in
// copy, which are many and say little.
std::string fitted_answers(std::span<const OwnerIncoming> owners);

// Of messages told a chance of 0 to 10 %, 10 to 20 % …: how many were answered?
Table chance_table(const std::string& set, std::span<const OwnerIncoming> owners, Split split);

}  // namespace closeknit::accuracy
