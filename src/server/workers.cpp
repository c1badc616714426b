// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/workers.hpp"

#include <optional>

namespace closeknit::server {

Workers::Workers(std::size_t count, std::string book_path, book::Access access)
    : path_(std::move(book_path)), access_(access) {
  for (std::size_t i = 0; i < count; ++i)
    threads_.emplace_back([this] { work(); });
}

Workers::~Workers() {
  stop();
}

void Workers::stop() {
  {
    std::lock_guard lock(mutex_);
    ending_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  threads_.clear();
}

bool Workers::post(Job job) {
  {
    std::lock_guard lock(mutex_);
    if (ending_ || waiting_.size() >= kMostWaiting) return false;
    waiting_.push_back(std::move(job));
  }
  changed_.notify_one();
  return true;
}

void Workers::post_aside(std::function<void(book::Book&)> deed, const std::function<void()>& undone) {
  bool taken = post([deed = std::move(deed), undone](Result<book::Book*> book) {
    if (!book) return undone();
    try {
      deed(**book);
    } catch (const Fault&) {
      undone();
    }
  });
  if (!taken) undone();
}

void Workers::work() {
  std::optional<book::Book> book;
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
      if (ending_) return;
      job = std::move(waiting_.front());
      waiting_.pop_front();
    }
    if (!book) {
      auto engine = book::open_sqlite(path_, book::Missing::is_an_error, access_);
      if (!engine) {
        job(std::unexpected(std::move(engine).error()));
        continue;
      }
      book.emplace();
      book->engine = *std::move(engine);
    }
    job(&*book);
  }
}

}  // namespace closeknit::server
