// SPDX-License-Identifier: AGPL-3.0-or-later
// What the lines of a signature block look like, and what they do not.
#pragma once

#include <cstdint>
#include <string_view>

namespace closeknit::text {

enum class LineLook : std::uint8_t {
  prose,    // a sentence, a list item, a trailer of a patch ("Reviewed-by: …"): what somebody says
  contact,  // a phone number, an address, a link, or a line that names one: "Tel. 030 123 45", "skype: kim"
  neutral,  // a name, a title, a place: short, and not ended like a sentence
};

// `words` must not be empty.
LineLook line_look(std::string_view words);

inline bool is_prose(std::string_view words) {
  return line_look(words) == LineLook::prose;
}
inline bool is_contact(std::string_view words) {
  return line_look(words) == LineLook::contact;
}

}  // namespace closeknit::text
