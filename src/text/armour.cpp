// SPDX-License-Identifier: AGPL-3.0-or-later
#include "text/armour.hpp"

#include <optional>

namespace closeknit::text {

namespace {

// Past the line that ends the block which begins on line `i`; nothing where none does.
std::optional<std::size_t> block_end(const Lines& lines, std::size_t i) {
  while (++i < lines.size())
    if (lines.whole(i).starts_with("-----END PGP ")) return i + 1;
  return std::nullopt;
}

}  // namespace

void find_armour(Lines& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].kind != ZoneKind::fresh || !lines.whole(i).starts_with("-----BEGIN PGP ")) continue;
    std::size_t end = i + 1;
    if (lines.words(i) == "-----BEGIN PGP SIGNED MESSAGE-----") {
      while (end < lines.size() && !lines[end].blank())
        ++end;
    } else if (auto found = block_end(lines, i)) {
      end = *found;
    } else {
      return;
    }
    lines.set({i, end}, ZoneKind::signature);
    i = end - 1;
  }
}

}  // namespace closeknit::text
