// SPDX-License-Identifier: AGPL-3.0-or-later
#include "accuracy/floors.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace closeknit::accuracy {
namespace {

std::vector<std::string_view> parted(std::string_view text, char by) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(by); end != text.npos; end = text.find(by)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

// The tables round to three digits, and machines differ in the last of a double.
constexpr double kRounding = 5e-4;

std::optional<double> measured(const Floor& floor, std::span<const Table> tables) {
  for (const Table& table : tables) {
    if (table.subject != floor.subject || table.set != floor.set) continue;
    const auto measure = std::ranges::find(table.measures, floor.measure);
    const auto ours = std::ranges::find(table.rows, kOurs, &Row::method);
    if (measure == table.measures.end() || ours == table.rows.end()) continue;
    return ours->values[static_cast<std::size_t>(measure - table.measures.begin())].value;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::vector<Floor>> floors_from(std::string_view text) {
  std::vector<Floor> floors;
  for (const std::string_view line : parted(text, '\n')) {
    if (line.empty() || line.starts_with('#')) continue;
    const auto fields = parted(line, '\t');
    if (fields.size() != 4) return std::nullopt;
    Floor floor{std::string(fields[0]), std::string(fields[1]), std::string(fields[2]), 0};
    const auto [end, problem] = std::from_chars(fields[3].data(), fields[3].data() + fields[3].size(), floor.least);
    if (problem != std::errc{} || end != fields[3].data() + fields[3].size()) return std::nullopt;
    floors.push_back(std::move(floor));
  }
  return floors;
}

Held held_against(std::span<const Floor> floors, std::span<const Table> tables) {
  Held held;
  for (const Floor& floor : floors) {
    const std::string what = fmt::format("{}: {}, {}", floor.subject, floor.set, floor.measure);
    const std::optional<double> value = measured(floor, tables);
    if (!value) {
      held.lines.push_back(fmt::format("skipped: {}: not measured", what));
      continue;
    }
    ++held.measured;
    const bool holds = *value >= floor.least - kRounding;
    held.broken += holds ? 0 : 1;
    held.lines.push_back(
        fmt::format("{}: {}: {:.3f}, at least {:.3f}", holds ? "holds" : "BROKEN", what, *value, floor.least));
  }
  return held;
}

}  // namespace closeknit::accuracy
