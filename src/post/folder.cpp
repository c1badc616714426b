// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "post/post.hpp"

namespace closeknit::post {
namespace {

namespace fs = std::filesystem;

// The letter is the owner's alone to read.
constexpr int kMode = 0600;

std::string with_lf(std::string_view message) {
  std::string out;
  for (std::size_t i = 0; i < message.size(); ++i)
    if (message[i] != '\r' || i + 1 == message.size() || message[i + 1] != '\n') out += message[i];
  return out;
}

Result<void> write_whole(const fs::path& path, std::string_view bytes) {
  int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, kMode);
  if (file < 0)
    return failure(Code::denied, std::string("the letter cannot be written: ") + std::strerror(errno), path);
  bool good = true;
  while (good && !bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    good = written > 0 || errno == EINTR;
  }
  good = ::fsync(file) == 0 && good;
  good = ::close(file) == 0 && good;
  if (good) return {};
  std::string why = std::strerror(errno);
  ::unlink(path.c_str());
  return failure(Code::unavailable, "the letter cannot be written: " + why, path);
}

// A second letter of the same name gets a number.
Result<fs::path> moved(const fs::path& from, const fs::path& folder, const std::string& name, const std::string& end) {
  constexpr int kMostTries = 1'000;
  for (int i = 0; i < kMostTries; ++i) {
    fs::path to = folder / (name + (i == 0 ? "" : "-" + std::to_string(i + 1)) + end);
    // A link fails where the name is taken; renaming would put the new in the place of the old.
    if (::link(from.c_str(), to.c_str()) == 0) {
      ::unlink(from.c_str());
      return to;
    }
    if (errno != EEXIST) break;
  }
  std::string why = std::strerror(errno);
  ::unlink(from.c_str());
  return failure(Code::denied, "the letter cannot be put there: " + why, folder.string());
}

}  // namespace

Result<std::string> put(const std::string& folder, Shelf shelf, std::string_view name, std::string_view message) {
  fs::path place(folder);
  std::error_code problem;
  const bool maildir = fs::is_directory(place / "cur", problem);
  const fs::path before = maildir ? place / "tmp" : place;
  fs::create_directories(before, problem);
  if (problem) return failure(Code::denied, "the folder cannot be made: " + problem.message(), folder);
  std::string word(name);
  fs::path fresh = before / ('.' + word + '.' + std::to_string(::getpid()) + ".part");
  TRY_DO(write_whole(fresh, maildir ? with_lf(message) : std::string(message)));
  TRY(fs::path put, moved(fresh, maildir ? place / "cur" : place, word + (maildir ? ".closeknit" : ""),
                          !maildir                 ? ".eml"
                          : shelf == Shelf::drafts ? ":2,DS"
                                                   : ":2,S"));
  return put.string();
}

}  // namespace closeknit::post
