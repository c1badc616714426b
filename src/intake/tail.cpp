// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/tail.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>

#include "ground/ids.hpp"
#include "intake/folders.hpp"

namespace closeknit::intake {

std::int64_t tail_hash(const std::string& path, std::uint64_t until) {
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  std::string tail(std::min(until, kTailBytes), '\0');
  ssize_t got = pread(file, tail.data(), tail.size(), static_cast<off_t>(until - tail.size()));
  close(file);
  if (got != static_cast<ssize_t>(tail.size())) return 0;
  return static_cast<std::int64_t>(stable_hash(tail) >> 1);
}

}  // namespace closeknit::intake
