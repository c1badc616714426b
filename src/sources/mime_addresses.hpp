// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: address lists (RFC 5322, section 3.4) as people and programs really write them.
//
// Not GMime's: its parser drops every address with ".." or a final "." in the local part and with it often the rest
// of the list (11 % of the addresses of a large public mail archive), stops at ";", and calls itself for each
// nested group, so that a hostile header of 100 KB ends the process. This one reads any list in one pass, without
// recursion, and keeps everything that has an "@" between two non-empty sides.
#pragma once

#include <string_view>
#include <vector>

#include "sources/record.hpp"

namespace closeknit::sources {

struct AddressList {
  std::vector<Mailbox> mailboxes;  // at most `most`
  std::size_t dropped = 0;         // mailboxes beyond that
};

// `utf8` is a header's value (see header_utf8), encoded words still in it. Understands "Name <a@b>", "a@b (Name)",
// "Name a@b", groups, routes, ";" between addresses, "Last, First <a@b>" without quotes, "<mailto:a@b>", quoted
// local parts, brackets that never close, and whole lists hidden in one encoded word. A name that only repeats the
// address is left out. A person named without an address ("Jones, Brad" in office mail, "Jones </o=…/cn=bjones>")
// is a mailbox with an empty address; words without a bracket beside real addresses are nobody.
AddressList parse_addresses(std::string_view utf8, std::vector<Defect>& defects, std::size_t most = kMostRecipients);

}  // namespace closeknit::sources
