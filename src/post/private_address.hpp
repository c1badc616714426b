// SPDX-License-Identifier: AGPL-3.0-or-later
// Which addresses lie on the owner's own machine or network, where a page of a stranger must not send us.
#pragma once

#include <string_view>

namespace closeknit::post {

// `ip` is an address as numbers ("192.168.1.1", "fe80::1"). True for loopback, private, link-local, shared, multicast
// and reserved ranges (RFC 6890), for IPv4 inside IPv6 by its IPv4 part, and for what is no address at all: whoever
// does not know does not go there.
bool is_private_address(std::string_view ip);

}  // namespace closeknit::post
