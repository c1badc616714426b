// SPDX-License-Identifier: AGPL-3.0-or-later
// Floors: figures below which ours may never fall again. `golden/accuracy.floors` holds them; they only ever rise.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accuracy/report.hpp"

namespace closeknit::accuracy {

struct Floor {
  std::string subject, set, measure;
  double least = 0;
};
// Lines of subject, set, measure and figure, parted by tabs; those that are empty or begin with # are remarks. Nothing
// where a line is anything else.
std::optional<std::vector<Floor>> floors_from(std::string_view text);

struct Held {
  std::vector<std::string> lines;  // one for each floor: what was measured, and whether it holds
  std::size_t measured = 0;
  std::size_t broken = 0;
};
// Our own row of each table against its floors. What was not measured is said so, and breaks nothing.
Held held_against(std::span<const Floor> floors, std::span<const Table> tables);

}  // namespace closeknit::accuracy
