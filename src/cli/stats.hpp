// SPDX-License-Identifier: AGPL-3.0-or-later
// Stats: where a command's time went, for --stats.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace closeknit::cli {

class Stats {
 public:
  explicit Stats(std::function<double()> stopwatch) : stopwatch_(std::move(stopwatch)), begun_(stopwatch_()) {}

  // Measures from its making to its end; times of one name add up.
  class Timer {
   public:
    Timer(Stats& stats, std::string_view name) : stats_(stats), name_(name), begun_(stats.stopwatch_()) {}
    ~Timer() { stats_.add(name_, stats_.stopwatch_() - begun_); }
    Timer(const Timer&) = delete;
    Timer& operator=(const Timer&) = delete;

   private:
    Stats& stats_;
    std::string name_;
    double begun_;
  };

  void add(std::string_view name, double seconds);
  double since_begin() const { return stopwatch_() - begun_; }
  // A line for each name in the order of their first ends, and one for the whole.
  std::string report() const;

 private:
  struct Row {
    std::string name;
    double seconds = 0;
    std::size_t times = 0;
  };
  std::function<double()> stopwatch_;
  double begun_;
  std::vector<Row> rows_;
};

}  // namespace closeknit::cli
