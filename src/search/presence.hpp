// SPDX-License-Identifier: AGPL-3.0-or-later
// Presence: when somebody took part, as a list of interactions that can be leapt through from the newest to the oldest,
// reading only what is looked at.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "search/search_store.hpp"

namespace closeknit::search {

class Presence {
 public:
  // Of any of the identities, in any of the roles, within `rows`. The book must outlive the object.
  Presence(book::Book& book, std::span<const IdentityId> identities, Roles roles, Rows rows);

  // The newest interaction at or before `row`; 0 where there is none. `row` must not grow from call to call.
  std::int64_t at_or_before(std::int64_t row);

 private:
  struct Track {
    IdentityId identity;
    std::vector<std::int64_t> read;  // newest first
    std::size_t at = 0;              // the first of `read` that may still be asked for
    std::size_t next_read;           // how many rows to read the next time
    bool ended = false;              // nothing older than `read` is there
  };
  std::int64_t at_or_before(Track& track, std::int64_t row);

  book::Book& book_;
  Roles roles_;
  Rows rows_;
  std::vector<Track> tracks_;
};

}  // namespace closeknit::search
