// SPDX-License-Identifier: AGPL-3.0-or-later
// The fit of src/interests/choice.inc: how much words and tie count when somebody is chosen for a piece.
#pragma once

#include <span>
#include <string>

#include "accuracy/shares_study.hpp"

namespace closeknit::accuracy {

// From the train owners of all sets: a conditional logit, each piece a question.
std::string fitted_choice(std::span<const OwnerShares> owners);

}  // namespace closeknit::accuracy
