// SPDX-License-Identifier: AGPL-3.0-or-later
// Progress bar: how far long work is, on standard error: a bar that moves on a terminal, a plain line every few seconds
// elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "cli/stats.hpp"
#include "cli/world.hpp"
#include "ground/progress.hpp"

namespace closeknit::cli {

// One look at the work, `seconds` after its stage began, in at most `width` columns: stage, bar, percent, what was
// done, how fast, how long it will take. Parts that are not known yet are left out; so is the bar where there is no
// room.
std::string bar_text(const Step& step, double seconds, std::size_t width);
// The same as one sentence for a log: "reading: 12,000 messages, 41 %, 2,400 a second, about 3 min left".
std::string plain_text(const Step& step, double seconds);

class ProgressBar {
 public:
  enum class Style : std::uint8_t { bar, lines, steps, silent };
  // How often lines are written, a bar is drawn anew, and steps are told to a program, in seconds.
  static constexpr double kBetweenLines = 5;
  static constexpr double kBetweenDrawings = 0.1;
  static constexpr double kBetweenSteps = 0.25;

  // The time that each stage took goes into `stats`.
  ProgressBar(const World& world, Style style, Stats& stats);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  // What to hand to long work; must not outlive the bar.
  Progress watcher() {
    return [this](const Step& step) { show(step); };
  }
  void show(const Step& step);
  // Takes the bar off the terminal.
  void finish();

 private:
  void change_stage(std::string_view stage, double moment);
  void write(std::string_view text);

  const World& world_;
  Style style_;
  Stats& stats_;
  std::string stage_;
  double stage_begun_ = 0;
  double shown_ = 0;
  bool drawn_ = false;
};

}  // namespace closeknit::cli
