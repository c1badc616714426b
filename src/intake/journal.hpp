// SPDX-License-Identifier: AGPL-3.0-or-later
// Journal: which units of which folder are in the book, so that the note of where reading got to is written in the
// same transaction as the messages it speaks of.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <unordered_map>
#include <vector>

#include "intake/folders.hpp"
#include "intake/unit.hpp"

namespace closeknit::intake {

class Journal {
 public:
  void begin(const Folder& folder);         // the walk came to it
  void forget_places(std::int64_t folder);  // an mbox that was rewritten
  void given(const Unit& unit);
  void done(std::uint64_t unit);     // all its words have been taken
  void listed(std::int64_t folder);  // no more units will come
  // Something in it could not be read this time; of an mbox, nothing from `position` on counts as read.
  void look_again(std::uint64_t unit, std::uint64_t position);
  // The unit's folder, for the place of an arrival; null for a unit that was never given.
  const Unit* unit(std::uint64_t number) const;

  // Writes the folders that changed since the last call. Expects a transaction.
  void write(book::Book& book);

 private:
  struct Open {
    Folder folder;
    std::set<std::uint64_t> outstanding;
    std::map<std::uint64_t, std::uint64_t> stretches;  // begin to end of an mbox's stretches that are done
    bool listed = false;
    bool changed = true;
    bool fresh_start = false;  // forget its places first
  };
  Folder row(Open& open) const;
  std::map<std::int64_t, Open> folders_;
  std::unordered_map<std::uint64_t, Unit> units_;
  std::unordered_map<std::uint64_t, std::uint64_t> again_;  // where to look again in units of mboxes
};

}  // namespace closeknit::intake
