// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/progress_bar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "answers/browser.hpp"
#include "cli/words.hpp"
#include "ground/result.hpp"
#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kWidestBar = 24;
constexpr std::size_t kNarrowestBar = 8;
// Before this much of a stage has passed, a guess at the rest would jump about.
constexpr double kFirstGuess = 2;

double share_done(const Step& step) {
  if (step.total == 0) return 0;
  return std::min(1.0, static_cast<double>(step.done) / static_cast<double>(step.total));
}

std::string amount(const Step& step) {
  if (step.messages > 0) return counted(step.messages, "message", "messages");
  if (step.unit == "bytes") return bytes_in_words(step.done);
  return fmt::format("{} {}", grouped(step.done), step.unit);
}

std::string rate(const Step& step, double seconds) {
  if (seconds < 1 || step.messages == 0) return {};
  return grouped(static_cast<std::uint64_t>(std::lround(static_cast<double>(step.messages) / seconds)));
}

std::string time_left(const Step& step, double seconds) {
  double share = share_done(step);
  if (seconds < kFirstGuess || share <= 0 || share >= 1) return {};
  double left = seconds * (1 - share) / share;
  return left < 1 ? "" : fmt::format("about {} left", duration(left));
}

std::string bar(double share, std::size_t columns) {
  auto full = static_cast<std::size_t>(share * static_cast<double>(columns));
  std::string text;
  for (std::size_t i = 0; i < columns; ++i)
    text += i < full ? "━" : "─";
  return text;
}

}  // namespace

std::string bar_text(const Step& step, double seconds, std::size_t width) {
  std::string behind = amount(step);
  if (step.total > 0) behind = fmt::format("{:3.0f} %  {}", std::floor(share_done(step) * 100), behind);
  if (std::string speed = rate(step, seconds); !speed.empty()) behind += fmt::format("  {}/s", speed);
  if (std::string left = time_left(step, seconds); !left.empty()) behind += "  " + left;
  std::string front = fmt::format("{}  ", step.stage);
  std::size_t taken = text::columns(front) + text::columns(behind) + 2;
  if (step.total > 0 && width >= taken + kNarrowestBar)
    front += bar(share_done(step), std::min(kWidestBar, width - taken)) + "  ";
  return text::fit(front + behind, width);
}

std::string plain_text(const Step& step, double seconds) {
  std::string line = fmt::format("{}: {}", step.stage, amount(step));
  if (step.total > 0) line += fmt::format(", {:.0f} %", std::floor(share_done(step) * 100));
  if (std::string speed = rate(step, seconds); !speed.empty()) line += fmt::format(", {} a second", speed);
  if (std::string left = time_left(step, seconds); !left.empty()) line += ", " + left;
  return line;
}

ProgressBar::ProgressBar(const World& world, Style style, Stats& stats)
    : world_(world), style_(style), stats_(stats), stage_begun_(world.stopwatch()), shown_(stage_begun_) {}

ProgressBar::~ProgressBar() {
  finish();
}

void ProgressBar::write(std::string_view text) {
  try {
    world_.err.write(text);
  } catch (const ReaderGone&) {
    style_ = Style::silent;  // nobody watches; the work goes on
  } catch (const Fault&) {
    style_ = Style::silent;
  }
}

void ProgressBar::change_stage(std::string_view stage, double moment) {
  if (!stage_.empty()) stats_.add(stage_, moment - stage_begun_);
  stage_ = stage;
  stage_begun_ = moment;
}

void ProgressBar::show(const Step& step) {
  double moment = world_.stopwatch();
  bool first = step.stage != stage_;
  if (first) change_stage(step.stage, moment);
  double pause = style_ == Style::bar ? kBetweenDrawings : style_ == Style::steps ? kBetweenSteps : kBetweenLines;
  bool at_once = style_ == Style::steps && first;
  if (style_ == Style::silent || (moment - shown_ < pause && !at_once)) return;
  shown_ = moment;
  if (style_ == Style::steps) return write(answers::step_json(step) + '\n');
  double seconds = moment - stage_begun_;
  if (style_ == Style::bar) {
    drawn_ = true;
    write(fmt::format("\r\x1b[K{}", bar_text(step, seconds, world_.columns - 1)));
  } else {
    write(fmt::format("closeknit: {}\n", plain_text(step, seconds)));
  }
}

void ProgressBar::finish() {
  if (!stage_.empty()) change_stage("", world_.stopwatch());
  if (drawn_) write("\r\x1b[K");
  drawn_ = false;
}

}  // namespace closeknit::cli
