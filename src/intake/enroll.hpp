// SPDX-License-Identifier: AGPL-3.0-or-later
// Enrolling: what one interaction adds to the counts and names of those who took part. Pure; everything simply adds
// up, so that the order of arrival does not matter and a changed interaction is subtracted and added again.
#pragma once

#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "book/book.hpp"
#include "people/people.hpp"

namespace closeknit::intake {

using AddressOf = std::function<std::string(IdentityId)>;

// Sums over many interactions, waiting to be written.
struct Enrolled {
  struct Change {
    people::Counts gained, lost;
  };
  std::unordered_map<IdentityId, Change> counts;
  struct NamedAs {
    IdentityId identity;
    std::int64_t name = 0;
    bool operator==(const NamedAs&) const = default;
  };
  struct NamedAsHash {
    std::size_t operator()(const NamedAs& named) const {
      return std::hash<IdentityId>()(named.identity) ^ static_cast<std::size_t>(named.name);
    }
  };
  std::unordered_map<NamedAs, std::int64_t, NamedAsHash> names;

  void add(const book::Interaction& interaction, const AddressOf& address_of);
  void subtract(const book::Interaction& interaction, const AddressOf& address_of);
  // Somebody else answered a message of this identity.
  void answered(IdentityId sender) { ++counts[sender].gained.answered; }
  void answered_no_more(IdentityId sender) { ++counts[sender].lost.answered; }
};

// Takes out the answers that `letter`, which leaves the book, gave and got. `leaves` tells which others leave with it:
// what these answered is theirs to take out.
void subtract_answers(book::Book& book, const book::Interaction& letter,
                      const std::function<bool(InteractionId)>& leaves, Enrolled& enrolled);

// Writes what waits and empties it. Expects a transaction.
void write_enrolled(book::Book& book, Enrolled& enrolled);

// Does a list's address ("linux-man@vger.kernel.org") fit its List-Id ("linux-man.vger.kernel.org")?
bool fits_list(std::string_view address, std::string_view list_id);

// Who sent it; 0 where nobody is named.
IdentityId sender_of(const book::Interaction& interaction);

}  // namespace closeknit::intake
