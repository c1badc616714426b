// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/whom.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/words.hpp"
#include "people/address.hpp"

namespace closeknit::cli {

Result<Whom> whom_by_address(std::string_view address) {
  auto folded = people::fold_mail_address(address);
  if (!folded) return failure(Code::usage, "this is no mail address", one_line(address), "give it as name@example.org");
  return Whom{people::mail_identity(*folded), *folded, Whom::Named::address};
}

Result<Whom> whom(Session& session, std::string_view words) {
  if (auto address = whom_by_address(words))
    if (!book::identity_address(session.book(), address->identity).empty()) return address;
  TRY(PersonId person, pages::find_person(session.book(), words, session.now));
  // A person's id is its smallest identity's.
  IdentityId identity{person.value};
  std::string name = name_of(session, identity);
  return Whom{identity, name.empty() ? one_line(words) : name, Whom::Named::person};
}

std::vector<IdentityId> identities_with(Session& session, IdentityId identity) {
  for (const pages::Standing& standing : pages::standings(session.book(), session.now, pages::Show::every_party))
    if (std::ranges::find(standing.identities, identity) != standing.identities.end()) return standing.identities;
  return {identity};
}

std::string name_of(Session& session, IdentityId identity) {
  for (const pages::Standing& standing : pages::standings(session.book(), session.now, pages::Show::every_party))
    if (std::ranges::find(standing.identities, identity) != standing.identities.end()) return one_line(standing.name);
  return one_line(book::identity_address(session.book(), identity));
}

answers::AddressOf addresses(Session& session) {
  return [&session](IdentityId identity) { return book::identity_address(session.book(), identity); };
}

void say_noted(Session& session, std::string_view words, const std::vector<std::int64_t>& numbers) {
  if (session.as_json()) return session.say_json(answers::noted_json(numbers));
  Paper paper = session.paper();
  paper.text(fmt::format("Noted: {}.", words));
  std::string undo;
  for (std::int64_t number : numbers)
    undo += fmt::format("{}closeknit undo {}", undo.empty() ? "" : "; ", number);
  if (!undo.empty()) paper.text(fmt::format("To take it back: {}", undo), 0, Ink::quiet);
  session.say(paper);
}

}  // namespace closeknit::cli
