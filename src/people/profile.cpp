// SPDX-License-Identifier: AGPL-3.0-or-later
// From what is known of an identity to what joining needs of it.
#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "people/joining.hpp"
#include "people/name_words.hpp"

namespace closeknit::people {
namespace {

using std::string_view;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string without_final_digits(std::string text) {
  while (!text.empty() && is_digit(text.back()))
    text.pop_back();
  return text;
}

// "1234567+zorbl@users.noreply.example.com": code hosts put the user's own handle behind a number; everywhere else
// what follows a "+" is a tag.
string_view speaking_local(string_view address) {
  string_view local = local_part(address);
  bool number = !local.empty() && std::ranges::all_of(local, is_digit);
  auto plus = address.find('+');
  return number && plus == local.size() ? address.substr(plus + 1, address.rfind('@') - plus - 1) : local;
}

// Machines' names for "nobody in particular".
bool is_empty_domain(string_view domain) {
  return domain.find('.') == string_view::npos || domain == "localhost.localdomain" || domain.ends_with(".invalid") ||
         domain.ends_with(".(none)");
}

// Local parts that many choose for themselves, beside the roles.
bool is_generic(string_view local) {
  constexpr auto kGeneric = std::to_array<string_view>(
      {"bug",         "bugs",  "code",       "codes",   "contact", "contrib", "dev",         "devel",
       "development", "email", "first",      "git",     "github",  "gitlab",  "hello",       "hi",
       "home",        "junk",  "last",       "linux",   "lists",   "mail",    "mailinglist", "mailinglists",
       "me",          "name",  "opensource", "patches", "private", "public",  "spam",        "student",
       "test",        "trash", "unknown",    "user",    "web",     "work"});
  static_assert(std::ranges::is_sorted(kGeneric));
  return std::ranges::binary_search(kGeneric, local) || is_role_local_part(local) || is_noreply_local_part(local);
}

// Names that speak for somebody else, repeat the address or are rare slips are left out.
void take_names(Profile& profile, const Known& known) {
  std::uint32_t most = 0;
  for (const NameForm& form : known.names)
    most = std::max(most, form.times);
  for (const NameForm& form : known.names) {
    if (profile.names.size() == kMostNames) break;
    if (form.times < kSlip * most) continue;
    Name name = parse_name(form.text);
    if (name.via || name.functional || shape_of(name) == NameShape::none) continue;
    if (std::ranges::all_of(name.words, is_placeholder)) continue;
    if (std::ranges::find(profile.names, name) == profile.names.end()) profile.names.push_back(std::move(name));
  }
  auto full = std::ranges::find(profile.names, NameShape::full, shape_of);
  if (full != profile.names.end()) profile.full = static_cast<int>(full - profile.names.begin());
}

// Three or more full names of which no two can be one person's: a mailbox that several people use.
bool is_shared(const std::vector<Name>& names) {
  std::vector<const Name*> different;
  for (const Name& name : names) {
    if (shape_of(name) != NameShape::full) continue;
    auto contradicts = [&](const Name* other) { return relate(name, *other) == NameRelation::conflict; };
    if (std::ranges::all_of(different, contradicts)) different.push_back(&name);
  }
  return different.size() >= 3;
}

}  // namespace

Profile profile_of(const Known& known, const Judgement& judgement) {
  Profile profile;
  profile.id = known.id;
  profile.address = known.address;
  take_names(profile, known);
  profile.joins = judgement.kind == Kind::person && !is_shared(profile.names);
  if (known.kind != IdentityKind::mail) return profile;
  string_view domain = domain_part(known.address);
  if (is_empty_domain(domain)) return profile;
  string_view local = speaking_local(known.address);
  profile.organisation = organisation_domain(domain);
  profile.is_login = domain.starts_with("users.noreply.");
  profile.open_to_anybody = is_public_mail_domain(domain) || profile.is_login;
  if (is_generic(local)) return profile;
  profile.local = closed_up(local);
  profile.stem = without_final_digits(profile.local);
  if (profile.full < 0) profile.guessed = name_from_local_part(local);
  return profile;
}

}  // namespace closeknit::people
