// SPDX-License-Identifier: AGPL-3.0-or-later
// Disclaimers: what a company, a mailing list or a web mail service puts under a letter, whoever wrote it.
#pragma once

#include "text/lines.hpp"

namespace closeknit::text {

// Gives the fresh lines of such notices their zone, with the rules that frame them. Quotes must be known already.
void find_disclaimers(Lines& lines);

}  // namespace closeknit::text
