// SPDX-License-Identifier: AGPL-3.0-or-later
// Separators: lines that say that an earlier message follows, "-----Original Message-----", "Begin forwarded message:".
#pragma once

#include <cstdint>
#include <string_view>

namespace closeknit::text {

enum class Separator : std::uint8_t {
  none,
  original,       // what follows was quoted in a reply
  forwarded,      // what follows was passed on
  end_of_forward  // what was passed on ends here
};

// What the words of one line (without blanks around them) announce, in the languages that mail programs speak.
Separator separator_of(std::string_view words);

}  // namespace closeknit::text
