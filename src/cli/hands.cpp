// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/hands.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>

#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

constexpr std::size_t kLongestLetter = 1 << 20;

Result<std::string> new_file(const std::string& text) {
  std::error_code problem;
  std::string path = (std::filesystem::temp_directory_path(problem) / "letter-XXXXXX").string();
  // mkstemp makes the file for the owner alone.
  int file = ::mkstemp(path.data());
  if (file < 0) return failure(Code::denied, std::string("no file can be made: ") + std::strerror(errno), path);
  ::close(file);
  std::ofstream(path, std::ios::binary) << text;
  return path;
}

// As other programs do: the variable is a line for the shell, the file its last word.
int run_editor(const std::string& editor, const std::string& path) {
  pid_t child = ::fork();
  if (child == 0) {
    std::string line = editor + " \"$@\"";
    ::execl("/bin/sh", "sh", "-c", line.c_str(), editor.c_str(), path.c_str(), nullptr);
    ::_exit(127);
  }
  int status = 0;
  while (child > 0 && ::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return child > 0 && WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

Result<Hands::Edited> edit(const std::string& editor, const std::string& text) {
  TRY(std::string path, new_file(text));
  if (run_editor(editor, path) != 0)
    return failure(Code::unavailable, "the editor did not end well", editor, "what you wrote is in " + path);
  std::ifstream file(path, std::ios::binary);
  std::string edited(kLongestLetter, '\0');
  file.read(edited.data(), static_cast<std::streamsize>(edited.size()));
  edited.resize(static_cast<std::size_t>(file.gcount()));
  if (edited.size() == kLongestLetter) return failure(Code::limit, "this is no letter: it is longer than 1 MB", path);
  return Hands::Edited{path, text::clean_utf8(std::move(edited))};
}

bool agree(const std::string& question) {
  std::cerr << question << " [y/N] " << std::flush;
  std::string answer;
  return std::getline(std::cin, answer) && (answer == "y" || answer == "Y" || answer == "yes");
}

Result<std::string> first_line_of(const std::string& command) {
  auto close = [](FILE* pipe) { ::pclose(pipe); };
  std::unique_ptr<FILE, decltype(close)> pipe(::popen(command.c_str(), "re"), close);
  std::array<char, 4096> line{};
  const bool said = pipe && std::fgets(line.data(), line.size(), pipe.get()) != nullptr;
  std::string first = said ? line.data() : "";
  while (first.ends_with('\n') || first.ends_with('\r'))
    first.pop_back();
  if (first.empty()) return failure(Code::denied, "the command for the password says nothing");
  return first;
}

}  // namespace

Hands real_hands() {
  return {.at_terminal = ::isatty(STDIN_FILENO) == 1, .edit = edit, .agree = agree, .first_line_of = first_line_of};
}

}  // namespace closeknit::cli
