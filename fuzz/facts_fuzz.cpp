// SPDX-License-Identifier: AGPL-3.0-or-later
// New words and signatures of any kind: what they say of their writer stays short, and points into them.
#include "require.hpp"
#include "signals/facts.hpp"
#include "text/signature_facts.hpp"
#include "text/utf8.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace closeknit;
  const std::string text = text::clean_utf8(std::string(fuzz::view(data, size)));
  const auto facts = signals::facts_told(text);
  fuzz::require(facts.size() <= signals::kMostFacts);
  for (const signals::Fact& fact : facts) {
    fuzz::require(!fact.value.empty() && fact.value.size() <= signals::kLongestFact && text::is_utf8(fact.value));
    fuzz::require(fact.begin < fact.end && fact.end <= text.size());
  }
  for (const text::SignedFact& fact : text::signature_facts(text))
    fuzz::require(!fact.value.empty() && fact.value.size() <= text::kLongestSigned);
  return 0;
}
