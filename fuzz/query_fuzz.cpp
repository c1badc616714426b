// SPDX-License-Identifier: AGPL-3.0-or-later
// A question of any bytes is a query; so are the moments and ids that people type.
#include "ground/ids.hpp"
#include "ground/instant.hpp"
#include "require.hpp"
#include "search/search.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  search::Query query = search::parse(text);
  for (const book::Term& term : query.terms)
    fuzz::require(!term.text.empty());
  if (auto at = instant_from_iso(text)) fuzz::require(instant_from_iso(to_iso(*at)) == at);
  if (std::int64_t id = id_from_text(text)) fuzz::require(id_from_text(to_text(id)) == id);
  return 0;
}
