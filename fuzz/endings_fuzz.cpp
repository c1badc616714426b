// SPDX-License-Identifier: AGPL-3.0-or-later
// The report of a mail server, or news of a death, in any bytes: the first line is a name, the rest is what is said.
#include <algorithm>

#include "require.hpp"
#include "signals/mourned.hpp"
#include "signals/returned.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  const std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  const std::vector<signals::Returned> returned = signals::returned_in(text);
  fuzz::require(returned.size() <= signals::kMostReturned);
  for (const signals::Returned& one : returned) {
    fuzz::require(one.begin <= one.end && one.end <= text.size());
    fuzz::require(one.address.contains('@') && !one.address.contains('\n'));
  }
  fuzz::require(returned == signals::returned_in(text));
  const std::size_t line = std::min(text.find('\n'), text.size());
  const std::string_view name = std::string_view(text).substr(0, line);
  signals::tells_death_of(std::string_view(text).substr(line), name);
  return 0;
}
