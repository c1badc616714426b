// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sample/maildir.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "ground/ids.hpp"

namespace closeknit::sample {
namespace {

constexpr Days kKeptInInbox{400};
constexpr Days kUnopened{2};  // mail of machines and lists younger than this lies in new/
constexpr int kFlagged = 45;  // open questions in a hundred that the owner has marked

std::string file_name(const Letter& letter, std::size_t size) {
  std::array<char, 80> name{};
  std::snprintf(name.data(), name.size(), "%lld.M%016llxP1.basel,S=%zu", static_cast<long long>(letter.at.seconds),
                static_cast<unsigned long long>(stable_hash(letter.message_id)), size);
  return name.data();
}

Error system_error(int number, const std::string& where) {
  const bool denied = number == EACCES || number == EPERM || number == EROFS;
  return {denied ? Code::denied : Code::unavailable,
          std::string("the file cannot be written: ") + std::strerror(number),
          where,
          {}};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// 0 or errno.
int write_file(int folder, const std::string& name, std::string_view bytes, Instant time) {
  int file = ::openat(folder, name.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return errno;
  const timespec stamp{time.seconds, 0};
  const std::array<timespec, 2> times{stamp, stamp};
  int trouble = write_all(file, bytes) && ::futimens(file, times.data()) == 0 ? 0 : errno;
  if (::close(file) != 0 && trouble == 0) trouble = errno;
  return trouble;
}

}  // namespace

std::string folder_for(const Posting& posting, Instant until) {
  if (posting.by_owner) return ".Sent";
  if (posting.via != nullptr) return ".Lists." + posting.via->handle;
  if (posting.other->kind == Kind::newsletter) return ".Newsletters";
  if (until - posting.letter.at < kKeptInInbox) return "";
  return ".Archive." + std::to_string(civil(posting.letter.at, 60).year);
}

std::string flags_for(const Posting& posting, Instant until) {
  const Letter& letter = posting.letter;
  const bool recent = until - letter.at < kUnopened;
  if (recent && !posting.by_owner && (posting.via != nullptr || posting.other->kind != Kind::person)) return "";
  std::string flags;
  const bool marked =
      posting.asked == Asked::open && !posting.by_owner && posting.other->relation != Relation::stranger;
  if (marked && stable_hash(letter.message_id) % 100 < kFlagged) flags += 'F';
  if (posting.replied) flags += 'R';
  return flags + 'S';
}

Result<Maildir> Maildir::make(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code trouble;
  if (fs::exists(folder, trouble) && !fs::is_empty(folder, trouble))
    return failure(Code::usage, "the folder is not empty", folder, "name a folder that does not exist yet");
  for (const char* part : {"cur", "new", "tmp"}) {
    fs::create_directories(fs::path(folder) / part, trouble);
    if (trouble) return failure(Code::denied, "the folder cannot be made: " + trouble.message(), folder);
  }
  return Maildir(folder);
}

Maildir::~Maildir() {
  for (const auto& [name, handle] : places_)
    ::close(handle);
}

int Maildir::place(const std::string& name) {
  if (auto known = places_.find(name); known != places_.end()) return known->second;
  namespace fs = std::filesystem;
  std::error_code trouble;
  fs::path box = (fs::path(folder_) / name).parent_path();
  for (const char* part : {"cur", "new", "tmp"})
    fs::create_directories(box / part, trouble);
  if (name.starts_with('.')) std::ofstream(box / "maildirfolder").flush();
  int handle = ::open((fs::path(folder_) / name).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (handle >= 0) places_.emplace(name, handle);
  return handle;
}

Result<std::uint64_t> Maildir::put(const Posting& posting, Instant until) {
  std::string bytes = to_message(posting.letter);
  std::string folder = folder_for(posting, until);
  std::string flags = flags_for(posting, until);
  std::string part = flags.empty() ? "new" : "cur";
  std::string name = file_name(posting.letter, bytes.size()) + (flags.empty() ? "" : ":2," + flags);
  std::string where = folder.empty() ? part : folder + "/" + part;
  int handle = place(where);
  if (handle < 0) return std::unexpected(system_error(errno, folder_ + "/" + where));
  if (int trouble = write_file(handle, name, bytes, posting.letter.at); trouble != 0)
    return std::unexpected(system_error(trouble, folder_ + "/" + where + "/" + name));
  return bytes.size();
}

}  // namespace closeknit::sample
