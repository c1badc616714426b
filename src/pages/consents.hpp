// SPDX-License-Identifier: AGPL-3.0-or-later
// Consents as they are shown: who agreed to what, in which words.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "book/book.hpp"
#include "honesty/consent.hpp"
#include "pages/evidence.hpp"

namespace closeknit::pages {

struct ConsentLine {
  honesty::Consent consent;
  std::string name;                  // of who agreed
  std::optional<Evidence> evidence;  // the message that it stands in
};
// All that were ever noted, in that order; those of the person of these identities.
std::vector<ConsentLine> consent_lines(book::Book& book);
std::vector<ConsentLine> consents_of(book::Book& book, std::span<const IdentityId> identities);

}  // namespace closeknit::pages
