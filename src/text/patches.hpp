// SPDX-License-Identifier: AGPL-3.0-or-later
// Patches in mail, as developers send them: the writer's own lines, whatever signs they begin with.
#pragma once

#include "text/lines.hpp"

namespace closeknit::text {

// Marks the lines of each patch ("diff --git", "--- a/x" and "+++ b/x", "@@ -1,2 +1,2 @@" and what follows them) as
// such, and calls the lines that git puts under one ("-- " and its version) a signature.
void find_patches(Lines& lines);

}  // namespace closeknit::text
