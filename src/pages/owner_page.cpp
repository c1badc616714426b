// SPDX-License-Identifier: AGPL-3.0-or-later
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"

namespace closeknit::pages {
namespace {

std::string usual_name(book::Book& book, IdentityId identity) {
  auto names = names_of(book, identity, 1);
  return names.empty() ? std::string() : std::move(names.front());
}

}  // namespace

std::vector<OwnerLine> owner(book::Book& book) {
  std::vector<OwnerLine> lines;
  for (people::OwnerAddress& own : owner_addresses(book))
    lines.push_back({own.id, book::identity_address(book, own.id), std::move(own.reason), own.confidence});
  return lines;
}

std::vector<DoubtLine> doubts(book::Book& book, std::size_t most) {
  std::vector<DoubtLine> lines;
  for (Doubt& doubt : doubts_stored(book, most))
    lines.push_back({doubt.a, doubt.b, book::identity_address(book, doubt.a), book::identity_address(book, doubt.b),
                     usual_name(book, doubt.a), usual_name(book, doubt.b), std::move(doubt.reason), doubt.confidence});
  return lines;
}

}  // namespace closeknit::pages
