// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "pages/name_match.hpp"
#include "pages/pages.hpp"
#include "pages/pages_store.hpp"
#include "people/address.hpp"
#include "text/ascii.hpp"
#include "text/utf8.hpp"

namespace closeknit::pages {
namespace {

constexpr std::size_t kMostNamed = 5;          // candidates that an error names
constexpr std::size_t kMostAddresses = 1'000;  // beyond this many an address is no address but a letter

std::optional<PersonId> by_address(book::Book& book, std::string_view words) {
  auto folded = people::fold_mail_address(words);
  return folded ? person_of(book, people::mail_identity(*folded)) : std::nullopt;
}

// A person's id is that of their smallest identity, so either kind of id finds them.
std::optional<PersonId> by_id(book::Book& book, std::string_view words) {
  auto id = id_from_text(words);
  return id == 0 ? std::nullopt : person_of(book, {id});
}

std::vector<PersonId> by_address_start(book::Book& book, std::string_view words) {
  std::vector<PersonId> found;
  for (IdentityId identity : addresses_starting(book, text::lowered(text::trimmed(words)), kMostAddresses))
    if (auto person = person_of(book, identity)) found.push_back(*person);
  return found;
}

// Names that people also went by, for whoever no shown name fits.
std::vector<PersonId> by_other_names(book::Book& book, const TypedName& typed) {
  std::unordered_set<std::int64_t> fitting;
  for (const auto& [key, text] : name_forms(book))
    if (typed.fit(text::fold(text)) != Fit::none) fitting.insert(key);
  std::vector<PersonId> found;
  if (fitting.empty()) return found;
  for (const NameUse& use : name_uses(book))
    if (fitting.contains(use.name))
      if (auto person = person_of(book, use.identity)) found.push_back(*person);
  return found;
}

// The persons whose shown name fits best: those of the most precise kind of fit that anybody has.
std::vector<PersonId> by_name(const std::vector<Party>& everybody, const TypedName& typed) {
  std::vector<PersonId> best;
  Fit precision = Fit::prefix;
  for (const Party& party : everybody) {
    Fit fit = typed.fit(party.folded);
    if (fit == Fit::none || fit > precision) continue;
    if (fit < precision) best.clear();
    precision = fit;
    best.push_back(party.person);
  }
  return best;
}

void sort_out(std::vector<PersonId>& persons) {
  std::sort(persons.begin(), persons.end());
  persons.erase(std::unique(persons.begin(), persons.end()), persons.end());
}

// Human beings before lists and robots of the same name.
void prefer_people(std::vector<PersonId>& found, const std::vector<Party>& everybody) {
  std::unordered_set<PersonId> people;
  for (const Party& party : everybody)
    if (party.kind == people::Kind::person) people.insert(party.person);
  auto is_other = [&](PersonId person) { return !people.contains(person); };
  if (!std::all_of(found.begin(), found.end(), is_other)) std::erase_if(found, is_other);
}

std::string named(book::Book& book, PersonId person) {
  auto known = party(book, person);
  auto own = belongings(book, person);
  std::string address = own.empty() ? to_text(person) : own.front().address;
  return known && known->name != address ? known->name + " <" + address + '>' : address;
}

// The candidates, closest first.
std::string hint_of(book::Book& book, std::vector<PersonId> found, Instant now) {
  std::unordered_map<PersonId, double> score;
  for (const Standing& standing : standings(book, now, Show::every_party))
    score[standing.person] = standing.tie.score;
  std::stable_sort(found.begin(), found.end(), [&](PersonId a, PersonId b) { return score[a] > score[b]; });
  std::string hint = "say which one: ";
  for (std::size_t i = 0; i < std::min(found.size(), kMostNamed); ++i)
    hint += (i > 0 ? ", " : "") + named(book, found[i]);
  if (found.size() > kMostNamed) hint += " and " + std::to_string(found.size() - kMostNamed) + " more";
  return hint;
}

Error nobody(std::string_view words) {
  return {Code::not_found, "nobody of that name or address is in the book", std::string(words),
          "try a part of the name, or an address"};
}

}  // namespace

Result<PersonId> find_person(book::Book& book, std::string_view words, Instant now) {
  if (auto person = by_address(book, words)) return *person;
  if (auto person = by_id(book, words)) return *person;
  TypedName typed(text::fold(words));
  if (typed.empty()) return std::unexpected(nobody(words));
  auto everybody = parties(book);
  auto found = by_name(everybody, typed);
  if (found.empty()) found = by_address_start(book, words);
  if (found.empty()) found = by_other_names(book, typed);
  sort_out(found);
  prefer_people(found, everybody);
  if (found.empty()) return std::unexpected(nobody(words));
  if (found.size() == 1) return found.front();
  return failure(Code::ambiguous, std::to_string(found.size()) + " people fit that name", std::string(words),
                 hint_of(book, found, now));
}

}  // namespace closeknit::pages
