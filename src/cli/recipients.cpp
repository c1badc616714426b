// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/recipients.hpp"

#include <algorithm>

#include "pages/pages.hpp"
#include "text/ascii.hpp"

namespace closeknit::cli {

std::vector<std::string> names_in(std::span<const std::string> lists) {
  std::vector<std::string> names;
  for (const std::string& list : lists)
    for (std::size_t at = 0; at <= list.size();) {
      std::size_t comma = std::min(list.find(',', at), list.size());
      std::string name(text::trimmed(std::string_view(list).substr(at, comma - at)));
      if (!name.empty()) names.push_back(std::move(name));
      at = comma + 1;
    }
  return names;
}

Result<std::vector<PersonId>> people_named(Session& session, std::span<const std::string> names) {
  std::vector<PersonId> people;
  for (const std::string& name : names) {
    TRY(PersonId person, pages::find_person(session.book(), name, session.now));
    if (std::ranges::find(people, person) == people.end()) people.push_back(person);
  }
  return people;
}

bool is_refused(std::span<const pages::DraftRemark> remarks) {
  return !remarks.empty() && remarks.front().weight == honesty::Weight::refusal;
}

}  // namespace closeknit::cli
