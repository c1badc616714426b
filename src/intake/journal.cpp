// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/journal.hpp"

#include "intake/tail.hpp"

namespace closeknit::intake {

void Journal::begin(const Folder& folder) {
  Open& open = folders_[folder.id];
  bool fresh_start = open.fresh_start;
  open = Open{};
  open.folder = folder;
  open.fresh_start = fresh_start;
}

void Journal::forget_places(std::int64_t folder) {
  folders_[folder].fresh_start = true;
}

void Journal::given(const Unit& unit) {
  folders_[unit.folder].outstanding.insert(unit.number);
  Unit known = unit;
  known.names.clear();  // the words bring the names along
  units_.emplace(unit.number, std::move(known));
}

void Journal::done(std::uint64_t number) {
  auto unit = units_.find(number);
  if (unit == units_.end()) return;
  Open& open = folders_[unit->second.folder];
  open.outstanding.erase(number);
  if (unit->second.is_mbox()) {
    auto again = again_.find(number);
    open.stretches.emplace(unit->second.begin, again == again_.end() ? unit->second.end : again->second);
    if (again != again_.end()) again_.erase(again);
  }
  open.changed = true;
  units_.erase(unit);
}

void Journal::listed(std::int64_t folder) {
  Open& open = folders_[folder];
  open.listed = true;
  open.changed = true;
}

void Journal::look_again(std::uint64_t number, std::uint64_t position) {
  auto unit = units_.find(number);
  if (unit == units_.end()) return;
  folders_[unit->second.folder].folder.modified = 0;
  if (unit->second.is_mbox()) again_.try_emplace(number, position);
}

const Unit* Journal::unit(std::uint64_t number) const {
  auto found = units_.find(number);
  return found == units_.end() ? nullptr : &found->second;
}

// The row as it may stand now: complete, or as far as an unbroken run of done stretches reaches.
Folder Journal::row(Open& open) const {
  Folder row = open.folder;
  bool complete = open.listed && open.outstanding.empty();
  if (!complete) row.modified = 0;
  if (row.form != "mbox") return row;
  for (auto next = open.stretches.find(open.folder.read_until); next != open.stretches.end();
       next = open.stretches.find(open.folder.read_until)) {
    open.folder.read_until = next->second;
    open.stretches.erase(next);
  }
  if (row.read_until != open.folder.read_until) {
    row.read_until = open.folder.read_until;
    row.tail_hash = open.folder.tail_hash = tail_hash(row.path, row.read_until);
  }
  return row;
}

void Journal::write(book::Book& book) {
  for (auto at = folders_.begin(); at != folders_.end();) {
    Open& open = at->second;
    if (open.changed) {
      put_folder(book, row(open));
      if (open.fresh_start) drop_places(book, at->first);
      open.fresh_start = false;
      open.changed = false;
    }
    bool finished = open.listed && open.outstanding.empty();
    at = finished ? folders_.erase(at) : std::next(at);
  }
}

}  // namespace closeknit::intake
