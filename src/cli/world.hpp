// SPDX-License-Identifier: AGPL-3.0-or-later
// World: all that the command line sees of the machine it runs on, handed in, so that a test can be the machine.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/hands.hpp"
#include "ground/instant.hpp"
#include "ground/progress.hpp"
#include "ground/result.hpp"

namespace closeknit::cli {

// One of standard output and standard error.
struct Stream {
  // Writes all of the bytes. Throws ReaderGone where nobody reads any more, a Fault where the disk is full.
  std::function<void(std::string_view)> write;
  bool is_terminal = false;
};

// The other end of a pipe was closed (`closeknit people | head`): the end of the command, and nothing to report.
struct ReaderGone {};

struct World {
  Stream out;
  Stream err;
  std::size_t columns = 80;                                                   // of the terminal; 80 where there is none
  std::function<std::optional<std::string>(std::string_view name)> variable;  // of the environment
  std::function<Instant()> clock;
  std::function<double()> stopwatch;  // seconds since some fixed moment, never going back
  // From now on an interrupt (Ctrl-C) sets the token instead of ending the process; a second one ends it.
  std::function<StopToken()> heed_interrupts;
  // A text file whole, or standard input for "-". Errors: not_found, denied; limit beyond kLongestText.
  std::function<Result<std::string>(const std::string& path)> read_text;
  Hands hands;
};
inline constexpr std::size_t kLongestText = 1 << 20;

// The process's own.
World real_world();

}  // namespace closeknit::cli
