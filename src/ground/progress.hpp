// SPDX-License-Identifier: AGPL-3.0-or-later
// Progress: how long work tells whoever watches how far it is, and how it is told to stop.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <string_view>

namespace closeknit {

// One look at running work. `total` is 0 where it is not known yet; both count `unit`s.
struct Step {
  std::string_view stage;  // "reading", "settling": a word for people
  std::string_view unit;   // "messages", "bytes"
  std::uint64_t done = 0;
  std::uint64_t total = 0;
  std::uint64_t messages = 0;  // messages read so far, whatever `unit` is
};

// Called from the thread that does the work, at most a few times a second. May be empty.
using Progress = std::function<void(const Step&)>;

// Set by a signal handler or another thread; long work looks at it between two messages and ends early, with
// everything done so far kept.
using StopToken = const std::atomic<bool>*;
inline bool stop_requested(StopToken stop) {
  return stop != nullptr && stop->load(std::memory_order_relaxed);
}

}  // namespace closeknit
