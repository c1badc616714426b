// SPDX-License-Identifier: AGPL-3.0-or-later
// Writing only the rows of a derived table that changed.
#pragma once

#include <cstddef>
#include <vector>

namespace closeknit::people {

// Both lists ascend by key(row). Calls put(row) for rows that are new or differ from their old one, and drop(row) for
// old ones whose key is gone. Returns whether there was any of either.
template <typename Row, typename Key, typename Put, typename Drop>
bool write_changes(const std::vector<Row>& old_rows, const std::vector<Row>& new_rows, Key key, Put put, Drop drop) {
  bool changed = false;
  const auto drop_old = [&](const Row& row) {
    drop(row);
    changed = true;
  };
  std::size_t old_at = 0;
  for (const Row& row : new_rows) {
    while (old_at < old_rows.size() && key(old_rows[old_at]) < key(row))
      drop_old(old_rows[old_at++]);
    bool known = old_at < old_rows.size() && key(old_rows[old_at]) == key(row);
    if (!known || !(old_rows[old_at] == row)) {
      put(row);
      changed = true;
    }
    if (known) ++old_at;
  }
  while (old_at < old_rows.size())
    drop_old(old_rows[old_at++]);
  return changed;
}

}  // namespace closeknit::people
