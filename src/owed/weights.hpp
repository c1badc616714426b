// SPDX-License-Identifier: AGPL-3.0-or-later
// For this room alone.
#pragma once

#include "owed/owed.hpp"

namespace closeknit::owed {

// Log-odds that an answer is owed, from the features alone: for a pair of average habits.
double evidence(const Features& features);

}  // namespace closeknit::owed
