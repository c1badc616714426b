// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sources/mbox_window.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

namespace closeknit::sources {
namespace {

// Large enough that the system calls do not show, small enough to stay in the second-level cache.
constexpr std::size_t kStep = 512 << 10;

Code code_of(int problem) {
  if (problem == ENOENT || problem == ENOTDIR) return Code::not_found;
  return problem == EACCES || problem == EPERM ? Code::denied : Code::unavailable;
}

std::unexpected<Error> system_failure(const std::string& path, int problem) {
  return failure(code_of(problem), std::string("the file cannot be read: ") + std::strerror(problem), path);
}

}  // namespace

Result<FileWindow> FileWindow::open(const std::string& path) {
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return system_failure(path, errno);
  struct stat status{};
  int problem = fstat(file, &status) != 0 ? errno : 0;
  if (problem == 0 && S_ISDIR(status.st_mode)) problem = EISDIR;
  if (problem != 0) {
    close(file);
    return problem == EISDIR ? failure(Code::malformed, "this is a folder, not a file", path)
                             : Result<FileWindow>(system_failure(path, problem));
  }
  posix_fadvise(file, 0, 0, POSIX_FADV_SEQUENTIAL);
  return FileWindow(path, file, static_cast<std::uint64_t>(status.st_size));
}

FileWindow::FileWindow(FileWindow&& other) noexcept
    : path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)),
      size_(other.size_),
      begin_(other.begin_),
      front_(other.front_),
      held_(other.held_),
      buffer_(std::move(other.buffer_)) {}

FileWindow::~FileWindow() {
  if (file_ >= 0) close(file_);
}

void FileWindow::slide_to(std::uint64_t offset) {
  auto passed = static_cast<std::size_t>(std::min<std::uint64_t>(offset - begin_, held_));
  begin_ = offset;
  front_ += passed;
  held_ -= passed;
}

// Room for a step behind the window: what is left of it moves to the buffer's start, and the buffer grows only where
// that is not enough.
void FileWindow::make_room() {
  if (buffer_.size() - front_ - held_ >= kStep) return;
  if (held_ > 0) std::memmove(buffer_.data(), buffer_.data() + front_, held_);
  front_ = 0;
  if (buffer_.size() < held_ + kStep) buffer_.resize(std::max(held_ + 2 * kStep, 2 * held_));
}

Result<bool> FileWindow::extend() {
  if (end() >= size_) return false;
  make_room();
  std::size_t room = static_cast<std::size_t>(std::min<std::uint64_t>(buffer_.size() - front_ - held_, size_ - end()));
  ssize_t got = -1;
  do {
    got = pread(file_, buffer_.data() + front_ + held_, room, static_cast<off_t>(end()));
  } while (got < 0 && errno == EINTR);
  if (got < 0) return system_failure(path_, errno);
  if (got == 0) {
    return failure(Code::unavailable, "the file became shorter while it was read", path_,
                   "close the mail program and import again");
  }
  held_ += static_cast<std::size_t>(got);
  return true;
}

}  // namespace closeknit::sources
