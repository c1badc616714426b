// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/consents.hpp"

#include <algorithm>

#include "pages/between.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::pages {
namespace {

std::string name_of(book::Book& book, IdentityId identity) {
  auto person = person_of(book, identity);
  auto known = person ? party(book, *person) : std::nullopt;
  return known && !known->name.empty() ? known->name : book::identity_address(book, identity);
}

ConsentLine line_of(book::Book& book, honesty::Consent consent) {
  ConsentLine line{std::move(consent), {}, {}};
  line.name = name_of(book, line.consent.identity);
  if (auto letter = book::find_interaction(book, line.consent.interaction)) {
    line.evidence = evidence_of(book, *letter);
    if (!line.consent.words.empty()) line.evidence->quote = line.consent.words;
  }
  return line;
}

}  // namespace

std::vector<ConsentLine> consent_lines(book::Book& book) {
  std::vector<ConsentLine> lines;
  for (honesty::Consent& one : honesty::all_consents(book))
    lines.push_back(line_of(book, std::move(one)));
  return lines;
}

std::vector<ConsentLine> consents_of(book::Book& book, std::span<const IdentityId> identities) {
  std::vector<ConsentLine> lines;
  for (honesty::Consent& one : honesty::all_consents(book))
    if (std::ranges::find(identities, one.identity) != identities.end()) lines.push_back(line_of(book, std::move(one)));
  return lines;
}

}  // namespace closeknit::pages
