// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/long_work.hpp"

namespace closeknit::cli {

ProgressBar::Style progress_style(const Session& session) {
  if (session.arguments.has("--steps")) return ProgressBar::Style::steps;
  if (session.world.err.is_terminal) return ProgressBar::Style::bar;
  return session.as_json() ? ProgressBar::Style::silent : ProgressBar::Style::lines;
}

Result<void> stopped_early(std::string_view command) {
  return failure(Code::interrupted, "stopped early; what was done so far is kept", std::string(command),
                 "continue by the same command");
}

}  // namespace closeknit::cli
