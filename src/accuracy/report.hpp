// SPDX-License-Identifier: AGPL-3.0-or-later
// Report: what was measured, as tables for people and as JSON.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accuracy/measures.hpp"

namespace closeknit::accuracy {

// The name under which our own method stands in every table; all others are comparators.
inline constexpr std::string_view kOurs = "closeknit";

struct Row {
  std::string method;
  std::vector<Estimate> values;  // in the order of the table's measures
};

struct Table {
  std::string subject;  // "ties", "people" …: what --only names
  std::string set;      // "list mail, test owners"
  std::string about;    // how many owners, dates, pairs; what is counted as right
  std::vector<std::string> measures;
  std::vector<Row> rows;
  bool intervals = true;  // false where there are no owners to draw: then only the value is shown
};

struct Report {
  std::vector<Table> tables;
  std::vector<std::string> notes = {};  // for people alone: what was asked for beside the figures
  std::vector<std::string> skipped;     // what could not be measured, and why
};

std::string as_text(const Table& table);
std::string as_json(const Report& report);

}  // namespace closeknit::accuracy
