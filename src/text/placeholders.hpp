// SPDX-License-Identifier: AGPL-3.0-or-later
// What mail programs leave where something stood that is no text: " - report.xls", "<<report.doc>>", "[IMAGE]".
#pragma once

#include <string_view>

#include "text/lines.hpp"

namespace closeknit::text {

bool is_placeholder(std::string_view words);

// `stretch` without the placeholders and blank lines at its end.
Stretch without_placeholders(const Lines& lines, Stretch stretch);

}  // namespace closeknit::text
