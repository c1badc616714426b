// SPDX-License-Identifier: AGPL-3.0-or-later
// What commands that take long have in common: how they show progress, and how they end when they are told to stop.
#pragma once

#include <string_view>

#include "cli/progress_bar.hpp"
#include "cli/session.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

// A bar on a terminal; else lines, or nothing where standard error is read by a program (--json).
ProgressBar::Style progress_style(const Session& session);

Result<void> stopped_early(std::string_view command);

}  // namespace closeknit::cli
