// SPDX-License-Identifier: AGPL-3.0-or-later
// Facts: what people say of themselves in passing, in a sentence of their own: family by name, a birthday, where they
// work and live, what they love to do. Few and right: a fact is taken where the first person, the phrase and the word
// behind it leave no doubt, and everything said otherwise is missed. One table for each language (fact_language.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/signature_facts.hpp"

namespace closeknit::signals {

// What is known of somebody; the first five may stand in a signature too, and are in its order.
enum class FactKind : std::uint8_t { title, employer, phone, city, web, family, birthday, passion };
// "title", "employer", "phone", "city", "web", "family", "birthday", "passion".
std::string_view fact_name(FactKind kind);
std::optional<FactKind> fact_named(std::string_view name);
FactKind fact_kind(text::SignedKind kind);

struct Fact {
  FactKind kind = FactKind::family;
  // Letters of Latin scripts, digits and single blanks, at most kLongestFact bytes. Of family "Mia, daughter", of a
  // birthday "3 March", both in English whatever the letter's language; all else as it is written.
  std::string value;
  std::uint32_t begin = 0;  // the sentence, bytes of the text given
  std::uint32_t end = 0;
};

// Of a letter's new text (UTF-8, at most the first kMostFactsRead bytes), in its order, each once, at most kMostFacts.
// Words in quotation marks are somebody else's. Safe in several threads.
std::vector<Fact> facts_told(std::string_view fresh);
inline constexpr std::size_t kMostFactsRead = 16 << 10;
inline constexpr std::size_t kMostFacts = 12;
inline constexpr std::size_t kLongestFact = 60;

// Whether two values of a kind say the same, however they are written.
bool same_fact(FactKind kind, std::string_view a, std::string_view b);
// Whether both may be so at once: two daughters, two passions; but one birthday, one wife.
bool may_stand_together(FactKind kind, std::string_view a, std::string_view b);

}  // namespace closeknit::signals
