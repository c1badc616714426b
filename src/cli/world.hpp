// SPDX-License-Identifier: AGPL-3.0-or-later
// World: all that the command line sees of the machine it runs on, handed in, so that a test can be the machine.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

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

// What `serve` was told to do.
struct ServeOrder {
  std::string book_path;
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;
  std::string certificate, key;
  bool behind_proxy = false;
  std::vector<std::string> hosts;
  std::string page_folder;
  std::string home;
  std::optional<Instant> now;
};

struct World {
  Stream out;
  Stream err;
  std::size_t columns = 80;                                                   // of the terminal; 80 where there is none
  std::function<std::optional<std::string>(std::string_view name)> variable;  // of the environment
  std::function<Instant()> clock;
  std::function<double()> stopwatch;  // seconds since some fixed moment, never going back
  // From now on an interrupt (Ctrl-C) sets the token instead of ending the process; a second one ends it.
  std::function<StopToken()> heed_interrupts;
  // A text file whole, or standard input for "-". Errors: not_found, denied; malformed where it is no text, such as a
  // picture; limit beyond kLongestText.
  std::function<Result<std::string>(const std::string& path)> read_text;
  // One line that is not shown while it is typed. Error: usage where nothing is typed.
  std::function<Result<std::string>()> read_password;
  // The server, which is a face like this one: main() hands it in. Tells `opened` its address, returns when it ends.
  std::function<Result<void>(const ServeOrder& order, StopToken stop,
                             const std::function<void(std::string_view url)>& opened)>
      serve;
  std::function<Result<void>(const std::string& book_path, std::string_view password)> keep_password;
  Hands hands;
};
inline constexpr std::size_t kLongestText = 1 << 20;

// The process's own, without a server.
World real_world();

}  // namespace closeknit::cli
