// SPDX-License-Identifier: AGPL-3.0-or-later
#include "introductions/introductions_store.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "people/people_store.hpp"

namespace closeknit::introductions {
namespace {

using book::Role;

bool receives(Role role) {
  return role == Role::to || role == Role::cc || role == Role::bcc;
}

// Gathers what single letters show about one person and all others.
class Gathering {
 public:
  Gathering(book::Book& book, std::span<const IdentityId> self) : book_(book), self_(self.begin(), self.end()) {
    auto owner = people::owner_identities(book);
    owner_.insert(owner.begin(), owner.end());
  }

  // Letters that a statement lays out in rows of (interaction, role, identity), those of one letter together.
  void take_all(book::Statement& rows) {
    Letter letter;
    while (rows.step()) {
      InteractionId id{rows.integer(0)};
      if (id != letter.id) {
        take(letter);
        letter = {id, {}, {}};
      }
      auto role = static_cast<Role>(rows.integer(1));
      if (role == Role::from) letter.sender = {rows.integer(2)};
      if (receives(role)) letter.readers.push_back({rows.integer(2)});
    }
    take(letter);
  }

  std::vector<Acquaintance> result() const {
    std::vector<Acquaintance> all;
    for (const auto& [person, one] : people_)
      all.push_back(one);
    return all;
  }

 private:
  struct Letter {
    InteractionId id;
    IdentityId sender;
    std::vector<IdentityId> readers;
  };

  void take(const Letter& letter) {
    if (!letter.id || letter.readers.size() > kFewTogether || !seen_.insert(letter.id).second) return;
    const bool wrote = self_.contains(letter.sender);
    const bool read = std::ranges::any_of(letter.readers, [this](IdentityId one) { return self_.contains(one); });
    if (read && !wrote) note(letter.sender, &Acquaintance::answered, letter.id);
    for (const IdentityId reader : letter.readers)
      if (wrote || read) note(reader, wrote ? &Acquaintance::wrote : &Acquaintance::together, letter.id);
  }

  void note(IdentityId identity, std::uint32_t Acquaintance::* what, InteractionId letter) {
    if (!identity || owner_.contains(identity) || self_.contains(identity)) return;
    auto person = person_of(identity);
    if (!person) return;
    Acquaintance& one = people_[*person];
    one.with = *person;
    ++(one.*what);
    if (one.latest < letter) {
      one.latest = letter;
      one.last = {seconds_of(letter)};
    }
  }

  // Nothing for lists, robots and newsletters: they know nobody.
  std::optional<PersonId> person_of(IdentityId identity) {
    auto [at, missing] = known_.try_emplace(identity);
    if (!missing) return at->second;
    book::Statement& row = book_.engine->prepare(
        "SELECT i.person FROM person_identity i JOIN person p ON p.book = i.book AND p.person = i.person "
        "WHERE i.book = $1 AND i.identity = $2 AND p.kind = $3");
    if (row.with(book_.id, identity, static_cast<int>(people::Kind::person)).step())
      at->second = PersonId{row.integer(0)};
    row.reset();
    return at->second;
  }

  book::Book& book_;
  std::unordered_set<IdentityId> self_, owner_;
  std::unordered_set<InteractionId> seen_;
  std::unordered_map<IdentityId, std::optional<PersonId>> known_;
  std::map<PersonId, Acquaintance> people_;
};

}  // namespace

std::vector<Acquaintance> around(book::Book& book, std::span<const IdentityId> identities) {
  Gathering gathering(book, identities);
  book::Statement& rows = book.engine->prepare(
      "SELECT p.interaction, p.role, p.identity FROM (SELECT DISTINCT interaction FROM participant WHERE book = $1 AND "
      "identity = $2 ORDER BY interaction DESC LIMIT $3) AS newest JOIN participant AS p ON p.book = $1 AND "
      "p.interaction = newest.interaction ORDER BY newest.interaction DESC, p.role, p.position");
  for (const IdentityId identity : identities)
    gathering.take_all(rows.with(book.id, identity, kMostLookedAt));
  return gathering.result();
}

std::vector<PersonId> people_at(book::Book& book, std::string_view words, std::size_t most) {
  book::Statement& rows = book.engine->prepare(
      "SELECT i.person, a.address FROM person_identity i JOIN identity a ON a.book = i.book AND a.identity = "
      "i.identity "
      "JOIN person p ON p.book = i.book AND p.person = i.person WHERE i.book = $1 AND p.kind = $2 ORDER BY i.identity");
  std::vector<PersonId> found;
  rows.with(book.id, static_cast<int>(people::Kind::person));
  while (found.size() < most && rows.step()) {
    std::string_view address = rows.text(1);
    std::size_t at = address.rfind('@');
    if (at == std::string_view::npos || !address.substr(at).contains(words)) continue;
    PersonId person{rows.integer(0)};
    if (std::ranges::find(found, person) == found.end()) found.push_back(person);
  }
  rows.reset();
  return found;
}

}  // namespace closeknit::introductions
