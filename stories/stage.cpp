// SPDX-License-Identifier: AGPL-3.0-or-later
#include "stage.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace closeknit::stories {
namespace {

namespace fs = std::filesystem;

constexpr uid_t kNobody = 65'534;

std::string id_of(std::string_view word) {
  return "<" + std::string(word) + "@story.example>";
}

std::string id_headers(std::string_view words) {
  std::string references;
  std::string last;
  std::istringstream in{std::string(words)};
  for (std::string word; in >> word; last = id_of(word))
    references += " " + id_of(word);
  return "In-Reply-To: " + last + "\nReferences:" + references + "\n";
}

// "2026-11-10 09:00" as "Tue, 10 Nov 2026 09:00:00 +0000"; anything else as it is.
std::string date_of(const std::string& text) {
  std::tm moment{};
  if (::strptime(text.c_str(), "%Y-%m-%d %H:%M", &moment) == nullptr) return text;
  std::array<char, 64> out{};
  std::strftime(out.data(), out.size(), "%a, %d %b %Y %H:%M:00 +0000", &moment);
  return out.data();
}

// The day ("2026-01-31") so many days after `day`.
std::string days_after(const std::string& day, int days) {
  std::tm moment{};
  if (::strptime(day.c_str(), "%Y-%m-%d", &moment) == nullptr) throw std::runtime_error("\"" + day + "\" is no day");
  moment.tm_mday += days;
  const std::time_t at = ::timegm(&moment);
  std::array<char, 16> out{};
  std::strftime(out.data(), out.size(), "%Y-%m-%d", ::gmtime(&at));
  return out.data();
}

std::string header_of(const std::string& line) {
  std::size_t colon = line.find(": ");
  std::string name = line.substr(0, colon);
  std::string value = colon == std::string::npos ? "" : line.substr(colon + 2);
  if (name == "Date") return "Date: " + date_of(value) + "\n";
  if (name == "ID") return "Message-ID: " + id_of(value) + "\n";
  if (name == "Answers") return id_headers(value);
  return line + "\n";
}

std::string message_of(const std::string& text) {
  std::istringstream in(text);
  std::string head;
  std::string line;
  while (std::getline(in, line) && !line.empty())
    head += header_of(line);
  if (head.find("MIME-Version:") == std::string::npos) head += "MIME-Version: 1.0\n";
  if (head.find("Content-Type:") == std::string::npos)
    head += "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n";
  std::string body{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
  return head + "\n" + body;
}

void write_file(const fs::path& path, const std::string& text) {
  fs::create_directories(path.parent_path());
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
}

// ">From " for every line that would look like the start of a message.
std::string with_from_lines_quoted(const std::string& message) {
  std::string out;
  std::istringstream in(message);
  for (std::string line; std::getline(in, line); out += line + "\n")
    if (line.substr(std::min(line.find_first_not_of('>'), line.size())).starts_with("From ")) out += '>';
  return out;
}

std::vector<fs::path> letters_in(const fs::path& maildir) {
  std::vector<fs::path> paths;
  if (!fs::exists(maildir)) return paths;
  for (const auto& entry : fs::recursive_directory_iterator(maildir))
    if (entry.is_regular_file() && entry.path().parent_path().filename() == "cur") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

void send_to_file(int handle, const fs::path& path) {
  int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file >= 0) ::dup2(file, handle);
}

}  // namespace

Stage::Stage(std::string program) : program_(std::move(program)) {
  std::string pattern = (fs::temp_directory_path() / "closeknit-story-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make a temporary folder");
  home_ = pattern;
}

Stage::~Stage() {
  std::error_code ignored;
  fs::remove_all(home_, ignored);
}

void Stage::put_letter(std::string_view folder, const std::string& text) {
  fs::path box = folder.empty() || folder == "inbox" ? mail() : mail() / ("." + std::string(folder));
  for (const char* part : {"cur", "new", "tmp"})
    fs::create_directories(box / part);
  std::array<char, 40> name{};
  std::snprintf(name.data(), name.size(), "%010d.story:2,S", ++letters_);
  write_file(box / "cur" / name.data(), message_of(text));
}

void Stage::put_exchange(const Exchange& exchange) {
  const std::string owner(kOwner);
  for (int i = 0; i < exchange.times; ++i) {
    const std::string id = "x" + std::to_string(++letters_);
    const int day = i * exchange.every;
    put_letter("", "From: " + exchange.somebody + "\nTo: " + owner +
                       "\nSubject: A sign of life\nDate: " + days_after(exchange.first, day) + " 18:00\nID: " + id +
                       "\n\nAll is well here, and the cat sends regards.\n");
    put_letter("Sent", "From: " + owner + "\nTo: " + exchange.somebody + "\nSubject: Re: A sign of life\nDate: " +
                           days_after(exchange.first, day + exchange.answered_after) + " 20:00\nID: " + id +
                           "-answer\nAnswers: " + id + "\n\nIt is good to hear from you. Here, too, all is well.\n");
  }
}

void Stage::put_file(const std::string& path, const std::string& text) {
  write_file(home_ / path, text);
}

void Stage::put_mbox(const std::string& path) {
  std::string all;
  for (const fs::path& letter : letters_in(mail()))
    all += "From somebody@story.example Thu Jan  1 00:00:00 1970\n" + with_from_lines_quoted(contents(letter)) + "\n";
  write_file(home_ / path, all);
}

void Stage::hide(const std::string& path) {
  fs::permissions(home_ / path, fs::perms::none);
  hidden_ = true;
}

// In the child, before the program: root could read what is hidden.
void Stage::drop_rights() const {
  if (!hidden_ || ::geteuid() != 0) return;
  if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) ::_exit(126);
}

Outcome Stage::run(const std::vector<std::string>& arguments) {
  std::vector<std::string> words{program_};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> argv;
  for (std::string& word : words)
    argv.push_back(word.data());
  argv.push_back(nullptr);
  std::vector<std::string> settings{"HOME=" + home_.string(),
                                    "XDG_DATA_HOME=" + home_.string(),
                                    "TZ=UTC",
                                    "LC_ALL=C.UTF-8",
                                    "NO_COLOR=1",
                                    "COLUMNS=100",
                                    "PATH=/usr/bin:/bin"};
  std::vector<char*> environment;
  for (std::string& setting : settings)
    environment.push_back(setting.data());
  environment.push_back(nullptr);
  if (hidden_ && ::geteuid() == 0)
    for (const auto& entry : fs::recursive_directory_iterator(home_, fs::directory_options::skip_permission_denied))
      if (::lchown(entry.path().c_str(), kNobody, kNobody) != 0) throw std::runtime_error("cannot give files away");
  if (hidden_ && ::geteuid() == 0 && ::chown(home_.c_str(), kNobody, kNobody) != 0)
    throw std::runtime_error("cannot give the folder away");
  const fs::path output = home_.string() + ".out";
  const fs::path errors = home_.string() + ".err";
  pid_t child = ::fork();
  if (child == 0) {
    send_to_file(STDOUT_FILENO, output);
    send_to_file(STDERR_FILENO, errors);
    if (::chdir(home_.c_str()) != 0) ::_exit(126);
    drop_rights();
    ::execve(program_.c_str(), argv.data(), environment.data());
    ::_exit(127);
  }
  int status = 0;
  if (child < 0 || ::waitpid(child, &status, 0) != child) throw std::runtime_error("cannot run " + program_);
  Outcome outcome{WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), contents(output), contents(errors)};
  fs::remove(output);
  fs::remove(errors);
  return outcome;
}

std::string contents(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace closeknit::stories
