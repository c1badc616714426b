// SPDX-License-Identifier: AGPL-3.0-or-later
// For tests: texts in which each line begins with the sign of its zone and a blank. "f" fresh, "q" quoted,
// "w" forwarded, "s" signature, "d" disclaimer.
#pragma once

#include <string>
#include <string_view>

#include "text/zones.hpp"

namespace closeknit::text {

inline constexpr std::string_view kZoneSigns = "fqwsd";

// The text without the signs.
inline std::string without_signs(std::string_view annotated) {
  std::string out;
  while (!annotated.empty()) {
    std::size_t end = std::min(annotated.find('\n'), annotated.size() - 1) + 1;
    std::string_view line = annotated.substr(0, end);
    out += line.substr(std::min<std::size_t>(2, line.size()));
    annotated.remove_prefix(end);
  }
  return out;
}

// The text with the signs of its zones, as zones() sees them.
inline std::string with_signs(std::string_view text, std::string_view sender = {}) {
  std::string out;
  for (const Zone& zone : zones(text, sender)) {
    std::string_view rest = text.substr(zone.begin, zone.end - zone.begin);
    while (!rest.empty()) {
      std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
      out += kZoneSigns[static_cast<std::size_t>(zone.kind)];
      out += ' ';
      out += rest.substr(0, end);
      rest.remove_prefix(end);
    }
  }
  return out;
}

}  // namespace closeknit::text
