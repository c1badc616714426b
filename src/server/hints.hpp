// SPDX-License-Identifier: AGPL-3.0-or-later
// Hints: the rooms below say what can be done by naming commands, for whoever sits at a shell. Whoever sits at the page
// has the page's own places for the same.
#pragma once

#include "ground/result.hpp"

namespace closeknit::server {

// The error with a hint that the page can show. A hint that names no command, and one about what only a shell can mend
// (a damaged book, the server's own options), stays as it is.
Error for_the_page(Error error);

}  // namespace closeknit::server
