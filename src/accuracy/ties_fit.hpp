// SPDX-License-Identifier: AGPL-3.0-or-later
// Fitting the tie model: `closeknit-accuracy --fit ties > src/ties/weights.inc`.
#pragma once

#include <span>
#include <string>

#include "accuracy/ties_study.hpp"

namespace closeknit::accuracy {

// The text of weights.inc, from the train owners of all sets: each set of a channel weighs the same, in it each owner,
// and of an owner each date.
std::string fitted_weights(std::span<const TieSet> sets);

}  // namespace closeknit::accuracy
