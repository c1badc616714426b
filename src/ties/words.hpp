// SPDX-License-Identifier: AGPL-3.0-or-later
// Numbers and counts as people say them; for this room's own sentences.
#pragma once

#include <cstdint>
#include <string>

namespace closeknit::ties {

// "no", "one" … "twelve", then digits.
std::string number_in_words(std::uint64_t number);
// "on one day", "on nine days"; "never" for none.
std::string on_days(std::size_t count);

}  // namespace closeknit::ties
