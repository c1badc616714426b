// SPDX-License-Identifier: AGPL-3.0-or-later
// Not yet: what somebody writes who has not done what they said they would.
#pragma once

#include <string_view>

namespace closeknit::owed {

// Does a sentence of a letter's new words say that something is not done yet: "I have not found them yet", "noch
// nicht", "pas encore", "todavía no"? UTF-8 of any quality, its first 4 KB are read.
bool says_not_yet(std::string_view fresh);

}  // namespace closeknit::owed
