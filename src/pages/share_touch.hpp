// SPDX-License-Identifier: AGPL-3.0-or-later
// How the owner and somebody stand in touch, as interests/choice weighs it.
#pragma once

#include "interests/choice.hpp"
#include "ties/ties.hpp"

namespace closeknit::pages {

// `passed`: how many links the owner passed on to them.
interests::Touch touch_of(const ties::Sums& sums, double passed, Instant now);

}  // namespace closeknit::pages
