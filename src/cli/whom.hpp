// SPDX-License-Identifier: AGPL-3.0-or-later
// Whom: what the owner's words name, for the commands that correct. Corrections name identities, never persons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "answers/answers.hpp"
#include "cli/session.hpp"
#include "ground/result.hpp"
#include "pages/pages.hpp"

namespace closeknit::cli {

struct Whom {
  IdentityId identity;  // the address that was typed, or the person's smallest identity
  std::string words;    // how to speak of it: the address, or the person's name
  enum class Named : std::uint8_t { address, person } named = Named::person;
};

// An address that the book knows, else whom pages::find_person finds.
Result<Whom> whom(Session& session, std::string_view words);
// An address, whether the book knows it yet or not.
Result<Whom> whom_by_address(std::string_view address);

// The identities on the page of whoever has this one, itself included.
std::vector<IdentityId> identities_with(Session& session, IdentityId identity);
// Their name as it is shown; "" where the book does not know them.
std::string name_of(Session& session, IdentityId identity);

answers::AddressOf addresses(Session& session);

// Says what was noted, under which number, and how to take it back; or its JSON. `words` is a sentence without a stop.
void say_noted(Session& session, std::string_view words, const std::vector<std::int64_t>& numbers);

}  // namespace closeknit::cli
