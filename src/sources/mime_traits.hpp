// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: what headers say about how a message was sent, and in which state this copy of it is.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sources/mime_fields.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

// The traits that lie in header fields: lists, robots, bounces, spam. `from` is the message's first author.
std::uint32_t header_traits(const Header& header, std::string_view from);

// kReplyPrefix or kForwardPrefix by what the subject starts with, "[list]" tags passed over; 0 for neither. In
// "Re: Fwd: x" the first decides.
std::uint32_t subject_traits(std::string_view subject);

// The state that mail programs keep in the message itself: Status and X-Status (mbox), X-Mozilla-Status
// (Thunderbird), X-Gmail-Labels (Takeout).
struct State {
  std::uint32_t flags = 0;
  std::uint32_t traits = 0;
  std::vector<std::string> labels;
};
State state_of(const Header& header, std::vector<Defect>& defects);

// What stands inside the angle brackets of List-Id (RFC 2919), in lower case.
std::string list_id_of(std::string_view raw);

}  // namespace closeknit::sources
