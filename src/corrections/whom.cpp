// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>

#include "corrections/corrections.hpp"
#include "pages/pages.hpp"
#include "people/address.hpp"

namespace closeknit::corrections {
namespace {

std::optional<pages::Standing> standing_with(book::Book& book, IdentityId identity, Instant now) {
  for (pages::Standing& standing : pages::standings(book, now, pages::Show::every_party))
    if (std::ranges::find(standing.identities, identity) != standing.identities.end()) return std::move(standing);
  return {};
}

}  // namespace

Result<Whom> whom_by_address(std::string_view address) {
  auto folded = people::fold_mail_address(address);
  if (!folded)
    return failure(Code::usage, "this is no mail address", std::string(address), "give it as name@example.org");
  return Whom{people::mail_identity(*folded), *folded, Whom::Named::address};
}

Result<Whom> whom(book::Book& book, std::string_view words, Instant now) {
  if (auto address = whom_by_address(words))
    if (!book::identity_address(book, address->identity).empty()) return address;
  TRY(PersonId person, pages::find_person(book, words, now));
  // A person's id is its smallest identity's.
  IdentityId identity{person.value};
  std::string name = name_of(book, identity, now);
  return Whom{identity, name.empty() ? std::string(words) : name, Whom::Named::person};
}

std::vector<IdentityId> identities_with(book::Book& book, IdentityId identity, Instant now) {
  auto standing = standing_with(book, identity, now);
  return standing ? standing->identities : std::vector{identity};
}

std::string name_of(book::Book& book, IdentityId identity, Instant now) {
  auto standing = standing_with(book, identity, now);
  return standing ? standing->name : book::identity_address(book, identity);
}

std::optional<ties::Circle> circle_of(book::Book& book, IdentityId identity, Instant now) {
  auto standing = standing_with(book, identity, now);
  if (!standing || standing->kind != people::Kind::person) return {};
  return standing->circle;
}

}  // namespace closeknit::corrections
