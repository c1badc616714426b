// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/world.hpp"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>

#include "ground/result.hpp"

#include "text/utf8.hpp"

namespace closeknit::cli {
namespace {

std::atomic<bool> interrupted{false};
static_assert(std::atomic<bool>::is_always_lock_free, "a signal handler may only touch lock-free atomics");

extern "C" void note_interrupt(int) {
  interrupted.store(true, std::memory_order_relaxed);
}

StopToken heed_interrupts() {
  struct sigaction action{};
  action.sa_handler = note_interrupt;
  // Reset: whoever presses Ctrl-C twice wants out at once.
  action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
  sigemptyset(&action.sa_mask);
  sigaction(SIGINT, &action, nullptr);
  sigaction(SIGTERM, &action, nullptr);
  return &interrupted;
}

void write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written >= 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (errno == EPIPE) {
      throw ReaderGone{};
    } else if (errno != EINTR) {
      throw Fault(
          Error{Code::unavailable, std::string("the output cannot be written: ") + std::strerror(errno), "", ""});
    }
  }
}

Stream stream_of(int file) {
  return {[file](std::string_view bytes) { write_all(file, bytes); }, isatty(file) == 1};
}

std::optional<std::string> variable(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  if (value == nullptr) return {};
  return value;
}

Result<std::string> read_text(const std::string& path) {
  int file = path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0)
    return failure(errno == ENOENT ? Code::not_found : Code::denied, std::strerror(errno), path,
                   "name a file, or - for standard input");
  std::string text(kLongestText + 1, '\0');
  std::size_t length = 0;
  for (ssize_t got = 1; got != 0 && length < text.size();) {
    got = ::read(file, text.data() + length, text.size() - length);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    length += static_cast<std::size_t>(got);
  }
  if (file != STDIN_FILENO) close(file);
  if (length > kLongestText) return failure(Code::limit, "this is longer than 1 MB", path);
  text.resize(length);
  if (text.contains('\0')) return failure(Code::malformed, "this is no text", path, "name a text, or a saved page");
  return text::clean_utf8(std::move(text));
}

// Keeps a terminal from showing what is typed, while the object lives.
class Unshown {
 public:
  Unshown() : is_terminal_(tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!is_terminal_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Unshown() {
    if (is_terminal_) tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Unshown(const Unshown&) = delete;
  Unshown& operator=(const Unshown&) = delete;
  bool is_terminal() const { return is_terminal_; }

 private:
  termios before_{};
  bool is_terminal_;
};

Result<std::string> read_password() {
  constexpr std::size_t kLongest = 1024;
  Unshown unshown;
  if (unshown.is_terminal()) write_all(STDERR_FILENO, "New password: ");
  std::string line;
  for (char c = 0; line.size() < kLongest && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n';)
    line += c;
  if (unshown.is_terminal()) write_all(STDERR_FILENO, "\n");
  if (line.empty()) return failure(Code::usage, "no password was given", "", "type it, or pipe it in as one line");
  return line;
}

std::size_t columns() {
  constexpr std::size_t kUsual = 80;
  if (auto named = variable("COLUMNS")) {
    std::size_t width = 0;
    auto [end, problem] = std::from_chars(named->data(), named->data() + named->size(), width);
    if (problem == std::errc{} && end == named->data() + named->size() && width > 0) return width;
  }
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return kUsual;
}

}  // namespace

World real_world() {
  // A closed pipe shall be an error of write(), which can be told from others, and not the death of the process.
  std::signal(SIGPIPE, SIG_IGN);
  World world;
  world.out = stream_of(STDOUT_FILENO);
  world.err = stream_of(STDERR_FILENO);
  world.columns = columns();
  world.variable = variable;
  world.clock = [] {
    return Instant{
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch()).count()};
  };
  world.stopwatch = [] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
  };
  world.heed_interrupts = heed_interrupts;
  world.read_text = read_text;
  world.read_password = read_password;
  world.hands = real_hands();
  return world;
}

}  // namespace closeknit::cli
