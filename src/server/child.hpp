// SPDX-License-Identifier: AGPL-3.0-or-later
// Child: another process whose output is read as it comes.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ground/result.hpp"

namespace closeknit::server {

struct Outcome {
  int status = 0;      // its exit status; 128 + the signal that ended it
  std::string output;  // what it wrote to standard output, at most kMostOutput bytes
};
inline constexpr std::size_t kMostOutput = 4 << 20;

// Runs `words` (the first is the program) without standard input and waits for its end. `begun` gets the process id;
// `line` each line of standard error, without its end. The child has none of this process's files, stands in a process
// group of its own, and is interrupted should the calling thread end before it. Error unavailable: it did not start.
Result<Outcome> run_child(const std::vector<std::string>& words, const std::function<void(int process)>& begun,
                          const std::function<void(std::string_view line)>& line);

}  // namespace closeknit::server
