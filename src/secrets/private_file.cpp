// SPDX-License-Identifier: AGPL-3.0-or-later
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "secrets/secrets.hpp"

namespace closeknit::secrets {
namespace {

constexpr std::size_t kLongestFile = 1024;

std::string system_words() {
  return std::strerror(errno);
}

}  // namespace

Result<std::string> read_private(const std::string& path) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
  if (file < 0 && errno == ENOENT) return std::string();
  if (file < 0) return failure(Code::denied, "this file cannot be read: " + system_words(), path);
  struct stat about{};
  fstat(file, &about);
  std::string content(kLongestFile, '\0');
  ssize_t got = read(file, content.data(), content.size());
  close(file);
  if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
    return failure(Code::denied, "others may read this secret", path, "chmod 600 it, or delete it for a new one");
  if (got < 0) return failure(Code::denied, "this file cannot be read: " + system_words(), path);
  content.resize(static_cast<std::size_t>(got));
  while (content.ends_with('\n'))
    content.pop_back();
  return content;
}

// It is written beside its name first.
Result<void> write_private(const std::string& path, std::string content) {
  content += '\n';
  std::string unfinished = path + ".unfinished";
  unlink(unfinished.c_str());
  int file = open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  bool written = file >= 0 && write(file, content.data(), content.size()) == static_cast<ssize_t>(content.size());
  if (file >= 0) {
    written = fsync(file) == 0 && written;
    close(file);
  }
  if (written && rename(unfinished.c_str(), path.c_str()) == 0) return {};
  std::string why = system_words();
  unlink(unfinished.c_str());
  return failure(Code::denied, "this file cannot be written: " + why, path);
}

}  // namespace closeknit::secrets
