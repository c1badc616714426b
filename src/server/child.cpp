// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/child.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace closeknit::server {
namespace {

constexpr std::size_t kLongestLine = 1 << 20;

struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() { opened = pipe2(ends.data(), O_CLOEXEC) == 0; }
  ~Pipe() {
    close_end(0);
    close_end(1);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  void close_end(std::size_t end) {
    if (ends[end] >= 0) close(ends[end]);
    ends[end] = -1;
  }
  bool opened = false;
};

// Between fork and exec of a process with threads only async-signal-safe calls are allowed: nothing is allocated here.
[[noreturn]] void become(char* const* words, int output, int errors, pid_t parent) {
  setpgid(0, 0);
  prctl(PR_SET_PDEATHSIG, SIGINT);
  if (getppid() != parent) _exit(EXIT_FAILURE);
  int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(output, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  close_range(STDERR_FILENO + 1, ~0U, 0);
  execv(words[0], words);
  constexpr int kNotRun = 127;
  _exit(kNotRun);
}

// Reads what there is; false at the end.
bool read_some(int file, std::string& into) {
  std::array<char, 1 << 14> buffer{};
  ssize_t got = read(file, buffer.data(), buffer.size());
  if (got < 0) return errno == EINTR || errno == EAGAIN;
  into.append(buffer.data(), static_cast<std::size_t>(got));
  return got > 0;
}

void take_lines(std::string& text, const std::function<void(std::string_view)>& line) {
  std::size_t begin = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', begin)) {
    line(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
  }
  text.erase(0, begin);
  if (text.size() > kLongestLine) text.clear();
}

std::string read_all(Pipe& output, Pipe& errors, const std::function<void(std::string_view)>& line) {
  std::string said, complained;
  std::array<pollfd, 2> files{{{output.ends[0], POLLIN, 0}, {errors.ends[0], POLLIN, 0}}};
  while (files[0].fd >= 0 || files[1].fd >= 0) {
    if (poll(files.data(), files.size(), -1) < 0 && errno != EINTR) break;
    if (files[0].revents != 0 && !read_some(files[0].fd, said)) files[0].fd = -1;
    if (files[1].revents != 0 && !read_some(files[1].fd, complained)) files[1].fd = -1;
    take_lines(complained, line);
    if (said.size() > kMostOutput) said.resize(kMostOutput);
  }
  return said;
}

}  // namespace

Result<Outcome> run_child(const std::vector<std::string>& words, const std::function<void(int process)>& begun,
                          const std::function<void(std::string_view line)>& line) {
  std::vector<char*> arguments;
  for (const std::string& word : words)
    arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  Pipe output, errors;
  pid_t parent = getpid();
  pid_t child = output.opened && errors.opened ? fork() : -1;
  if (child == 0) become(arguments.data(), output.ends[1], errors.ends[1], parent);
  if (child < 0) return failure(Code::unavailable, std::string("no process can be started: ") + std::strerror(errno));
  begun(child);
  output.close_end(1);
  errors.close_end(1);
  Outcome outcome;
  outcome.output = read_all(output, errors, line);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  constexpr int kBySignal = 128;
  outcome.status = WIFEXITED(status) ? WEXITSTATUS(status) : kBySignal + WTERMSIG(status);
  return outcome;
}

}  // namespace closeknit::server
