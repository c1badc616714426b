// SPDX-License-Identifier: AGPL-3.0-or-later
// Learning: the logistic regression of ties/, by which all weights of the house are fitted, by its names.
#pragma once

#include "ties/logistic.hpp"

namespace closeknit::accuracy {

using ties::fit;
using ties::Fit;
using ties::Goal;
using ties::Rows;

}  // namespace closeknit::accuracy
