// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/whom.hpp"

#include <algorithm>

#include "people/address.hpp"
#include "people/people_store.hpp"
#include "search/search_store.hpp"
#include "search/words.hpp"
#include "text/ascii.hpp"

namespace closeknit::search {
namespace {

// The word that fewest parties are likely to have.
const std::string& longest(const std::vector<std::string>& words) {
  return *std::max_element(words.begin(), words.end(), [](auto& a, auto& b) { return a.size() < b.size(); });
}

void sort_out(std::vector<IdentityId>& identities) {
  std::sort(identities.begin(), identities.end());
  identities.erase(std::unique(identities.begin(), identities.end()), identities.end());
}

}  // namespace

bool name_fits(std::string_view name, const std::vector<std::string>& typed) {
  auto words = folded_words(name);
  return std::all_of(typed.begin(), typed.end(), [&](const std::string& start) {
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) { return word.starts_with(start); });
  });
}

bool address_fits(std::string_view address, std::string_view typed) {
  auto start = text::lowered(text::trimmed(typed));
  auto at = address.rfind('@');
  auto domain = at == address.npos ? std::string_view{} : address.substr(at + 1);
  std::string_view domain_start = start;
  if (domain_start.starts_with('@')) domain_start.remove_prefix(1);
  if (start.empty() || domain_start.empty()) return false;
  if (address.starts_with(start) || domain.starts_with(domain_start)) return true;
  return start.find('@') == start.npos && name_fits(address.substr(0, at), folded_words(start));
}

std::vector<IdentityId> meant_by(book::Book& book, std::string_view words) {
  auto typed = folded_words(words);
  if (typed.empty()) return {};
  if (typed.size() == 1 && typed.front() == "me") return people::owner_identities(book);
  if (auto folded = people::fold_mail_address(words)) {
    auto exact = people::mail_identity(*folded);
    if (!book::identity_address(book, exact).empty()) return {exact};
  }
  std::vector<IdentityId> identities;
  for (const Party& party : parties_with_word(book, longest(typed)))
    if (name_fits(party.folded, typed))
      for (const Address& own : addresses_of(book, party.person))
        identities.push_back(own.identity);
  for (const Address& known : addresses_with(book, longest(typed)))
    if (address_fits(known.address, words)) identities.push_back(known.identity);
  if (identities.empty())
    for (const NameUse& use : name_uses(book))
      if (name_fits(use.name, typed)) identities.push_back(use.identity);
  sort_out(identities);
  return identities;
}

}  // namespace closeknit::search
