// SPDX-License-Identifier: AGPL-3.0-or-later
// Returned: whom the report of a mail server names as not reached, for good.
//
// Told are only addresses at which nobody is reached any more: unknown, gone, closed. A letter that is late, too large
// or refused for what it says, and a mailbox that is full, end nothing.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::signals {

struct Returned {
  std::string address;      // as it stands in the report, in lower case
  std::uint32_t begin = 0;  // the words that say so, bytes of the text given; begin == end where none stand out
  std::uint32_t end = 0;
  bool operator==(const Returned&) const = default;
};

// `report`: the text of a message that is known for a report by its headers, with the lines of its delivery status
// (RFC 3464, section 2.3) where it has any: these are then believed alone. Otherwise the prose must say that this is
// for good, and every address above the letter that came back is taken for one that failed. At most kMostReturned, in
// the order of the text; at most the first 64 KB are read.
std::vector<Returned> returned_in(std::string_view report);
inline constexpr std::size_t kMostReturned = 16;

}  // namespace closeknit::signals
