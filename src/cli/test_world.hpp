// SPDX-License-Identifier: AGPL-3.0-or-later
// A machine of the tests' own: what a command wrote, and what it may see.
#pragma once

#include <unistd.h>
#include <atomic>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/cli.hpp"
#include "cli/world.hpp"

namespace closeknit::cli {

class TestWorld {
 public:
  std::string out, err;
  std::map<std::string, std::string, std::less<>> variables{{"HOME", "/nowhere"}, {"TZ", "UTC"}};
  Instant now{1'790'000'000};  // 2026-09-21T14:13:20Z
  double seconds = 0;
  bool terminal = false;
  bool reader_gone = false;
  std::size_t columns = 80;
  std::atomic<bool> stop{false};

  World world() {
    World world;
    world.out = {[this](std::string_view text) {
                   if (reader_gone) throw ReaderGone{};
                   out += text;
                 },
                 terminal};
    world.err = {[this](std::string_view text) { err += text; }, terminal};
    world.columns = columns;
    world.variable = [this](std::string_view name) -> std::optional<std::string> {
      auto found = variables.find(name);
      return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    world.clock = [this] { return now; };
    world.stopwatch = [this] { return seconds; };
    world.heed_interrupts = [this] { return &stop; };
    return world;
  }

  int run(std::vector<std::string> arguments) {
    out.clear();
    err.clear();
    return cli::run(arguments, world());
  }
};

// A folder that goes when the test does.
class TestFolder {
 public:
  TestFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "closeknit-cli-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TestFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  TestFolder(const TestFolder&) = delete;
  TestFolder& operator=(const TestFolder&) = delete;
  std::string file(std::string_view name) const { return (path_ / name).string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace closeknit::cli
