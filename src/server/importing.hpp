// SPDX-License-Identifier: AGPL-3.0-or-later
// Importing: one import at a time, in a process of its own, watched by any number of open pages.
//
// A process of its own can be stopped, cannot take the server down with it, and gives its memory back. It is this same
// program: `closeknit import --json --steps`. Pages may come and go; it goes on without them. Should the server be
// killed the import is told to stop, and the same paths given again go on where it was.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "answers/browser.hpp"
#include "ground/result.hpp"
#include "server/http.hpp"

namespace closeknit::server {

class Importing {
 public:
  struct Order {
    std::string program, book_path;
    std::optional<Instant> now;
  };
  // `ended` is called after each import, from its thread.
  Importing(Order order, std::function<void()> ended);
  ~Importing();
  Importing(const Importing&) = delete;
  Importing& operator=(const Importing&) = delete;

  // Stops a running import and waits for it; lets go of all watchers.
  void stop();
  // Error unavailable where one runs already.
  Result<void> start(std::vector<std::string> paths);
  // False where none runs.
  bool cancel();
  bool is_running();
  // The document of GET /import.
  std::string state();
  // Server-sent events from now on, the present state first. Error limit beyond kMostWatchers.
  Result<void> watch(std::shared_ptr<Stream> stream);
  // Keeps the watchers' connections open and finds those that are gone; to be called every few seconds.
  void beat();

 private:
  void run(std::vector<std::string> paths);
  void take_line(std::string_view line);
  void tell(const std::string& event);
  std::string document();  // of state_, under the lock

  Order order_;
  std::function<void()> ended_;
  std::mutex mutex_;
  answers::Running state_;
  std::chrono::steady_clock::time_point begun_, stage_begun_;
  std::vector<std::shared_ptr<Stream>> watchers_;
  int child_ = 0;  // process id; 0 where none runs
  bool cancelled_ = false;
  std::jthread thread_;
};
inline constexpr std::size_t kMostWatchers = 16;

}  // namespace closeknit::server
