// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/stats.hpp"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>

#include "cli/words.hpp"

namespace closeknit::cli {
namespace {

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::string of_the_process() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return fmt::format("{:9.3f} s  of processors, {} of memory at most\n",
                     seconds_of(usage.ru_utime) + seconds_of(usage.ru_stime),
                     bytes_in_words(static_cast<std::uint64_t>(usage.ru_maxrss) * 1024));
}

}  // namespace

void Stats::add(std::string_view name, double seconds) {
  auto found = std::ranges::find(rows_, name, &Row::name);
  if (found == rows_.end()) found = rows_.insert(rows_.end(), Row{std::string(name)});
  found->seconds += seconds;
  ++found->times;
}

std::string Stats::report() const {
  std::string text;
  for (const Row& row : rows_) {
    text += fmt::format("{:9.3f} s  {}", row.seconds, row.name);
    text += row.times > 1 ? fmt::format(" ({} times)\n", grouped(row.times)) : "\n";
  }
  return text + fmt::format("{:9.3f} s  in all\n", since_begin()) + of_the_process();
}

}  // namespace closeknit::cli
