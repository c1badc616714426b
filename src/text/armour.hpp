// SPDX-License-Identifier: AGPL-3.0-or-later
// OpenPGP's armour around or under a text, which a program wrote (RFC 4880, section 7).
#pragma once

#include "text/lines.hpp"

namespace closeknit::text {

// Calls its fresh lines a signature; the signed text itself stays as it is.
void find_armour(Lines& lines);

}  // namespace closeknit::text
