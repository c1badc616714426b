// SPDX-License-Identifier: AGPL-3.0-or-later
// A display name cut into words and commas, up to where it stops being a name: at "via", "on behalf of", " - Acme",
// "/NYC/ACME@ACME". What stands in brackets is left out unless there is nothing else, addresses always.
#pragma once

#include <string_view>
#include <vector>

namespace closeknit::people {

// One word or comma, as it stood there.
struct Token {
  std::string_view text;
  bool comma = false;
};

struct Tokens {
  std::vector<Token> list;  // views into the display name
  bool via = false;         // somebody speaks "via" the address
  bool functional = false;  // "Example.com"
};

// Never fails; looks at the first 256 bytes.
Tokens split_display(std::string_view display);

}  // namespace closeknit::people
