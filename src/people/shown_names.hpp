// SPDX-License-Identifier: AGPL-3.0-or-later
// The one name under which a person is shown.
#pragma once

#include <span>
#include <string>

#include "people/people.hpp"

namespace closeknit::people {

// A full name before a part of one, then the most frequent, in the spelling with capitals and accents that occurs most:
// "Olivia Wner" rather than "wner, olivia". Names of services and lists stay as they are. Without any name, the address
// of the identity with most messages. Never empty unless addresses are.
std::string name_to_show(std::span<const Known* const> identities);

}  // namespace closeknit::people
