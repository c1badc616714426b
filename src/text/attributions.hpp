// SPDX-License-Identifier: AGPL-3.0-or-later
// Attributions: the line or lines that introduce a quote, "On … wrote:" in the languages that mail programs speak.
#pragma once

#include <optional>

#include "text/lines.hpp"

namespace closeknit::text {

// The lines of the attribution that ends with line `i`; nothing where none does. What follows a line matters: before
// quote marks a bare "Kim wrote:" is enough, before other text it takes a date or an address too.
std::optional<Stretch> attribution_ending_at(const Lines& lines, std::size_t i);

}  // namespace closeknit::text
