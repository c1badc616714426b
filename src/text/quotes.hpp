// SPDX-License-Identifier: AGPL-3.0-or-later
// Quotes: whatever a text repeats of earlier messages, with marks (">") or without.
#pragma once

#include "text/lines.hpp"

namespace closeknit::text {

// Gives every line that is quoted or forwarded its zone. Patches must be known already (find_patches).
void find_quotes(Lines& lines);

}  // namespace closeknit::text
