// SPDX-License-Identifier: AGPL-3.0-or-later
// Shown: of the letters that stand in "They wait for you", how many truly wait? A mailbox is imported date by date, the
// list is made as its owner would have seen it, and held against labels made by reading (labels/README.md).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "accuracy/report.hpp"
#include "accuracy/sets.hpp"

namespace closeknit::accuracy {

enum class Waits : std::uint8_t { yes, no, doubtful };

// What was said of a letter, and as of which date ("2021-03-15", 12:00 UTC).
struct Label {
  std::string date;
  Waits waits = Waits::doubtful;
};
// By message id, of one mailbox.
using Labels = std::map<std::string, std::vector<Label>>;

// labels/owed.tsv: by ego ("colomar"). Nothing where the file is absent or not such a table.
std::optional<std::map<std::string, Labels>> read_labels(const std::string& path);

// What the labels tell of a letter at a date. One that did not wait does not wait later either, and one that waits
// later waited before; all else is not known.
std::optional<Waits> at_date(const Labels& labels, const std::string& message_id, const std::string& date);

// One row for each mailbox of kEgoMailboxes, and one for all, at the quarters' dates and, below, at the 1st and 15th of
// the other months too. Nothing where labels or mailboxes are absent.
std::optional<Table> shown_table(Sets& sets, const std::string& labels_path);

}  // namespace closeknit::accuracy
