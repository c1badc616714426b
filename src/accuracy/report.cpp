// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

namespace closeknit::accuracy {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kDigits = 1e4;  // kept in JSON

double rounded(double value) {
  return std::round(value * kDigits) / kDigits;
}

std::string cell(const Estimate& estimate, bool interval) {
  if (!interval) return fmt::format("{:.3f}", estimate.value);
  return fmt::format("{:.3f} [{:.3f} {:.3f}]", estimate.value, estimate.low, estimate.high);
}

Json json_of(const Table& table) {
  Json rows = Json::array();
  for (const Row& row : table.rows) {
    Json measures = Json::object();
    for (std::size_t i = 0; i < row.values.size(); ++i) {
      const Estimate& at = row.values[i];
      Json value = {{"value", rounded(at.value)}};
      if (table.intervals) {
        value["low"] = rounded(at.low);
        value["high"] = rounded(at.high);
      }
      measures[table.measures[i]] = std::move(value);
    }
    rows.push_back({{"method", row.method}, {"ours", row.method == kOurs}, {"measures", std::move(measures)}});
  }
  return {{"subject", table.subject}, {"set", table.set}, {"about", table.about}, {"rows", std::move(rows)}};
}

}  // namespace

std::string as_text(const Table& table) {
  std::size_t name_width = 10;
  for (const Row& row : table.rows)
    name_width = std::max(name_width, row.method.size());
  const std::size_t width = table.intervals ? 21 : 10;
  std::string text = fmt::format("{}: {}\n  {}\n  {:<{}}", table.subject, table.set, table.about, "", name_width);
  for (const std::string& measure : table.measures)
    text += fmt::format("  {:<{}}", measure, width);
  for (const Row& row : table.rows) {
    text += fmt::format("\n  {:<{}}", row.method, name_width);
    for (const Estimate& value : row.values)
      text += fmt::format("  {:<{}}", cell(value, table.intervals), width);
  }
  std::string result;  // without the blanks at the ends of lines
  for (char c : text) {
    if (c == '\n') result.erase(result.find_last_not_of(' ') + 1);
    result += c;
  }
  result.erase(result.find_last_not_of(' ') + 1);
  return result + "\n";
}

std::string as_json(const Report& report) {
  Json tables = Json::array();
  for (const Table& table : report.tables)
    tables.push_back(json_of(table));
  return Json{{"tables", std::move(tables)}, {"skipped", report.skipped}}.dump(1) + "\n";
}

}  // namespace closeknit::accuracy
