// SPDX-License-Identifier: AGPL-3.0-or-later
// Internal to sources/: message identifiers (RFC 5322, section 3.6.4).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "sources/mime_fields.hpp"
#include "sources/record.hpp"

namespace closeknit::sources {

// The one identifier of a Message-ID field, without brackets, blanks and broken characters; empty where there is none.
std::string message_id_of(std::string_view raw);

// All identifiers in a References or In-Reply-To field, in order. Without brackets, words that hold an "@" count;
// the prose of old programs ("Your message of Monday …") does not.
std::vector<std::string> message_ids_in(std::string_view raw);

// Fills message_id, references and in_reply_to.
void read_ids(const Header& header, Record& record);
inline constexpr std::size_t kMostReferences = 100;

}  // namespace closeknit::sources
