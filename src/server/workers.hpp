// SPDX-License-Identifier: AGPL-3.0-or-later
// Workers: threads that answer, each with a connection to the book of its own, so that none waits for another's lock.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "book/book.hpp"
#include "ground/result.hpp"

namespace closeknit::server {

// What a worker does for one request. The book is open, or the error says why it is not.
using Job = std::function<void(Result<book::Book*>)>;

class Workers {
 public:
  // `access` is what their connections may do. A book is opened when a worker first needs it, and again after a
  // failure.
  Workers(std::size_t count, std::string book_path, book::Access access);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  // False, and nothing done, where kMostWaiting jobs wait already, or after stop().
  bool post(Job job);
  // The same for a deed that nobody waits for. Where it could not be done (the disk is full, too many wait), `undone`
  // is called, by whatever thread: it is to be done another time.
  void post_aside(std::function<void(book::Book&)> deed, const std::function<void()>& undone);
  // Finishes what was begun and drops the rest; nothing can be posted from then on.
  void stop();

 private:
  void work();

  std::string path_;
  book::Access access_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Job> waiting_;
  bool ending_ = false;
  std::vector<std::jthread> threads_;
};
inline constexpr std::size_t kMostWaiting = 256;

}  // namespace closeknit::server
