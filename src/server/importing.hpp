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
#include "book/book.hpp"
#include "ground/result.hpp"
#include "server/child.hpp"
#include "server/http.hpp"

namespace closeknit::server {

class Importing {
 public:
  struct Order {
    std::string program, book_path;
    std::function<Instant()> now;
    std::vector<std::string> as_of;  // "--now" and a moment, where it is fixed
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
  // Makes a made-up mailbox in `folder`, which goes if it is there, and imports it.
  Result<void> start_sample(std::string folder);
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
  Result<void> begin(std::function<void()> work);
  void run_import();
  void run_sample(const std::string& folder);
  Result<Outcome> run_command(std::vector<std::string> words);
  void take_line(std::string_view line);
  std::uint64_t people_so_far();  // from the import's thread
  void finish(const Result<Outcome>& outcome);
  void tell(const std::string& event);
  std::string document();  // of state_, under the lock

  Order order_;
  std::function<void()> ended_;
  std::mutex mutex_;
  answers::Running state_;
  std::chrono::steady_clock::time_point begun_, stage_begun_;
  std::vector<std::shared_ptr<Stream>> watchers_;
  int child_ = 0;  // process id; 0 where none runs
  // The import's thread's own:
  std::optional<book::Book> book_;  // to count who is in it
  std::uint64_t people_ = 0;
  int lines_ = 0;
  std::jthread thread_;
};
inline constexpr std::size_t kMostWatchers = 16;
inline constexpr int kSampleMessages = 5'000;

}  // namespace closeknit::server
