// SPDX-License-Identifier: AGPL-3.0-or-later
// Signatures: how a writer ends. The mark "-- " and what follows it, a sign-off with a name, a block of name, phone
// and employer, what the phone says of itself.
#pragma once

#include <string_view>

#include "text/lines.hpp"

namespace closeknit::text {

// Gives the lines of signatures among the fresh lines their zone. Quotes, patches and disclaimers must be known
// already. `sender_name` may be empty: "Kim Jones", "Jones, Kim" or an address.
void find_signatures(Lines& lines, std::string_view sender_name);

}  // namespace closeknit::text
