// SPDX-License-Identifier: AGPL-3.0-or-later
#include "intake/walk.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstring>
#include <deque>
#include <filesystem>
#include <set>

#include "intake/tail.hpp"
#include "sources/mailbox.hpp"

namespace closeknit::intake {
namespace {

constexpr std::size_t kSniffed = 4096;
// A folder changed less than this before it was listed may change again within the same tick of its clock.
constexpr std::int64_t kSettledNanoseconds = 2'000'000'000;
constexpr std::uint64_t kBytesOfMessage = 8'000;  // of an average message, for the estimate alone
constexpr std::size_t kDeepest = 64;              // folders within folders

struct CloseFolder {
  void operator()(DIR* folder) const { closedir(folder); }
};
using OpenFolder = std::unique_ptr<DIR, CloseFolder>;

std::int64_t nanoseconds(const timespec& time) {
  return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

std::int64_t clock_nanoseconds() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return nanoseconds(now);
}

std::string last_part(const std::string& path) {
  return path.substr(path.rfind('/') + 1);
}

bool holds(const std::string& folder, const char* name) {
  struct stat status{};
  return stat((folder + '/' + name).c_str(), &status) == 0 && S_ISDIR(status.st_mode);
}

Error error_of_errno(int number) {
  if (number == EACCES || number == EPERM) return {Code::denied, "it may not be read", "", "check its permissions"};
  if (number == ENOENT) return {Code::not_found, "there is no such file or folder", "", ""};
  return {Code::unavailable, std::strerror(number), "", ""};
}

// A folder waiting for its turn.
struct Waiting {
  std::string path;
  bool maildir = false;  // a Maildir's cur or new: every file is a message
  std::size_t depth = 0;
};

}  // namespace

Result<std::string> readable_path(const std::string& path) {
  std::error_code problem;
  std::string absolute = std::filesystem::absolute(path, problem).lexically_normal().string();
  while (absolute.size() > 1 && absolute.ends_with('/'))
    absolute.pop_back();
  if (access(absolute.c_str(), R_OK) == 0) return absolute;
  Error error = error_of_errno(errno);
  error.where = path;
  return std::unexpected(error);
}

struct Walk::Steps {
  Steps(book::Book& b, Listener l) : book(b), listener(std::move(l)), folders(all_folders(b)) {}

  // The folder being listed.
  struct Listing {
    Waiting waiting;
    OpenFolder open;
    Folder folder;
    sources::FolderMeaning meaning;
    std::unordered_map<std::uint64_t, std::uint32_t> known;
    std::vector<std::string> names;  // of the next unit
  };

  book::Book& book;
  Listener listener;
  std::map<std::string, Folder> folders;
  std::deque<Waiting> waiting;
  std::deque<Unit> ready;
  std::optional<Listing> listing;
  std::set<std::pair<dev_t, ino_t>> visited;
  std::uint64_t units = 0;

  void add_path(const std::string& path);
  void open_folder(Waiting next);
  void step_over_unchanged(const Waiting& unchanged);
  void list_one();
  void close_folder();
  void meet(const std::string& name, unsigned char type);
  void meet_file(const std::string& name, const std::string& path);
  void meet_maildir_file(const std::string& name);
  void open_mbox(const std::string& path);
  void cut_mbox(const Folder& folder, std::uint64_t begin, std::uint64_t end);
  void flush_names();
  bool is_known(const std::string& name);
  Unit unit_of(const Folder& folder, const sources::FolderMeaning& meaning) {
    Unit unit;
    unit.number = ++units;
    unit.folder = folder.id;
    unit.path = folder.path;
    unit.flags = meaning.flags;
    unit.traits = meaning.traits;
    return unit;
  }
};

void Walk::Steps::add_path(const std::string& path) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) return listener.unreadable(path, error_of_errno(errno));
  if (S_ISDIR(status.st_mode)) {
    waiting.push_back({path, false, 0});
    return;
  }
  // A single file stands in its folder; only its own name is met there.
  std::string parent = path.substr(0, path.rfind('/'));
  Listing single{{parent, false, 0}, nullptr, {}, {}, {}, {}};
  single.folder = {folder_id(parent), parent, "folder", 0, 0, 0, 0};
  if (auto known = folders.find(parent); known != folders.end()) single.folder = known->second;
  single.folder.modified = 0;
  single.known = known_names(book, single.folder.id);
  single.meaning = sources::folder_meaning(last_part(parent));
  listener.folder_begun(single.folder);
  listing = std::move(single);
  meet_file(last_part(path), path);
  flush_names();
  listing.reset();
}

void Walk::Steps::open_folder(Waiting next) {
  struct stat status{};
  if (stat(next.path.c_str(), &status) != 0) return listener.unreadable(next.path, error_of_errno(errno));
  if (!visited.insert({status.st_dev, status.st_ino}).second) return;
  std::int64_t modified = nanoseconds(status.st_mtim);
  auto known = folders.find(next.path);
  if (known != folders.end() && known->second.modified == modified && modified != 0) return step_over_unchanged(next);
  OpenFolder open(opendir(next.path.c_str()));
  if (!open) return listener.unreadable(next.path, error_of_errno(errno));
  Listing begun{next, std::move(open), {}, {}, {}, {}};
  begun.folder = {folder_id(next.path), next.path, "folder", modified, 0, 0, 0};
  if (clock_nanoseconds() - modified < kSettledNanoseconds) begun.folder.modified = 0;
  if (known != folders.end()) begun.known = known_names(book, begun.folder.id);
  std::string named = next.maildir ? next.path.substr(0, next.path.rfind('/')) : next.path;
  begun.meaning = sources::folder_meaning(last_part(named));
  listener.folder_begun(begun.folder);
  listing = std::move(begun);
}

// Nothing was added or removed here; what lies below may have changed, and mboxes grow without their folder's knowing.
void Walk::Steps::step_over_unchanged(const Waiting& unchanged) {
  std::string prefix = unchanged.path + '/';
  for (auto at = folders.lower_bound(prefix); at != folders.end() && at->first.starts_with(prefix); ++at) {
    std::string rest = at->first.substr(prefix.size());
    if (rest.find('/') != std::string::npos) continue;
    if (at->second.form == "mbox")
      open_mbox(at->first);
    else
      waiting.push_back({at->first, rest == "cur" || rest == "new", unchanged.depth + 1});
  }
}

void Walk::Steps::list_one() {
  errno = 0;
  const dirent* entry = readdir(listing->open.get());
  if (entry == nullptr) return close_folder();
  std::string name = entry->d_name;
  if (name != "." && name != "..") meet(name, entry->d_type);
}

void Walk::Steps::close_folder() {
  flush_names();
  std::int64_t folder = listing->folder.id;
  listing.reset();
  listener.folder_listed(folder);
}

void Walk::Steps::meet(const std::string& name, unsigned char type) {
  const std::string& folder = listing->waiting.path;
  if (type == DT_REG && listing->waiting.maildir) return meet_maildir_file(name);
  std::string path = folder + '/' + name;
  if (type == DT_UNKNOWN || type == DT_LNK) {
    struct stat status{};
    if (stat(path.c_str(), &status) != 0) return listener.unreadable(path, error_of_errno(errno));
    type = S_ISDIR(status.st_mode) ? DT_DIR : S_ISREG(status.st_mode) ? DT_REG : DT_UNKNOWN;
  }
  if (type == DT_REG) return listing->waiting.maildir ? meet_maildir_file(name) : meet_file(name, path);
  if (type != DT_DIR || listing->waiting.depth + 1 >= kDeepest) return;
  bool message_folder = (name == "cur" || name == "new") && (holds(folder, "cur") || holds(folder, "new"));
  if (name == "tmp" && holds(folder, "cur")) return;  // deliveries under way
  // Noted at once: when this folder is later stepped over as unchanged, what lies below must be known.
  if (!folders.contains(path)) listener.folder_begun({folder_id(path), path, "folder", 0, 0, 0, 0});
  waiting.push_back({path, message_folder, listing->waiting.depth + 1});
}

bool Walk::Steps::is_known(const std::string& name) {
  return listing->known.contains(name_hash(name));
}

void Walk::Steps::meet_maildir_file(const std::string& name) {
  if (name.starts_with('.')) return;
  if (!listing->known.empty()) {
    std::string base(sources::maildir_base(name));
    auto known = listing->known.find(name_hash(base));
    if (known != listing->known.end()) {
      std::uint32_t flags = sources::maildir_flags(name) | listing->meaning.flags;
      if (flags != known->second) listener.flags_changed(listing->folder, base, flags);
      return;
    }
  }
  listing->names.push_back(name);
  if (listing->names.size() >= kFilesOfUnit) flush_names();
}

void Walk::Steps::meet_file(const std::string& name, const std::string& path) {
  if (is_known(name)) return;
  if (folders.contains(path)) return open_mbox(path);
  int file = open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return listener.unreadable(path, error_of_errno(errno));
  char first[kSniffed];
  ssize_t got = read(file, first, sizeof first);
  close(file);
  if (got < 0) return listener.unreadable(path, error_of_errno(errno));
  switch (sources::look({first, static_cast<std::size_t>(got)}, name)) {
    case sources::Form::mbox:
      return open_mbox(path);
    case sources::Form::message:
    case sources::Form::emlx:
      listing->names.push_back(name);
      if (listing->names.size() >= kFilesOfUnit) flush_names();
      return;
    case sources::Form::nothing:
      listener.not_mail();
  }
}

void Walk::Steps::flush_names() {
  if (listing->names.empty()) return;
  Unit unit = unit_of(listing->folder, listing->meaning);
  unit.names.swap(listing->names);
  ready.push_back(std::move(unit));
}

void Walk::Steps::open_mbox(const std::string& path) {
  struct stat status{};
  if (stat(path.c_str(), &status) != 0) return listener.unreadable(path, error_of_errno(errno));
  if (!visited.insert({status.st_dev, status.st_ino}).second) return;
  Folder folder{
      folder_id(path), path, "mbox", nanoseconds(status.st_mtim), static_cast<std::uint64_t>(status.st_size), 0, 0};
  if (auto known = folders.find(path); known != folders.end()) {
    const Folder& old = known->second;
    if (old.modified == folder.modified && old.size == folder.size && old.read_until == folder.size) return;
    if (old.read_until <= folder.size && tail_hash(path, old.read_until) == old.tail_hash) {
      folder.read_until = old.read_until;
      folder.tail_hash = old.tail_hash;
    } else {
      listener.rewritten(folder);
    }
  }
  listener.folder_begun(folder);
  cut_mbox(folder, folder.read_until, folder.size);
  listener.folder_listed(folder.id);
}

void Walk::Steps::cut_mbox(const Folder& folder, std::uint64_t begin, std::uint64_t end) {
  std::string name = last_part(folder.path);
  if (name.ends_with(".mbox")) name.resize(name.size() - 5);
  if (name == "mbox") name = last_part(folder.path.substr(0, folder.path.rfind('/')));  // Apple Mail: Sent.mbox/mbox
  auto meaning = sources::folder_meaning(name);
  for (std::uint64_t at = begin; at < end; at += kBytesOfUnit) {
    Unit unit = unit_of(folder, meaning);
    unit.begin = at;
    unit.end = std::min(end, at + kBytesOfUnit);
    ready.push_back(std::move(unit));
  }
}

Walk::Walk(book::Book& book, std::vector<std::string> paths, Listener listener)
    : steps_(std::make_unique<Steps>(book, std::move(listener))) {
  for (const std::string& path : paths)
    steps_->add_path(path);
}
Walk::~Walk() = default;

std::optional<Unit> Walk::next() {
  while (steps_->ready.empty()) {
    if (steps_->listing) {
      steps_->list_one();
    } else if (!steps_->waiting.empty()) {
      Waiting next = std::move(steps_->waiting.front());
      steps_->waiting.pop_front();
      steps_->open_folder(std::move(next));
    } else {
      return {};
    }
  }
  Unit unit = std::move(steps_->ready.front());
  steps_->ready.pop_front();
  return unit;
}

namespace {

void count_folder(const std::string& path, std::size_t depth, std::uint64_t& count, std::vector<std::string>& below) {
  OpenFolder open(opendir(path.c_str()));
  if (!open || depth >= kDeepest) return;
  std::string name = last_part(path);
  bool maildir = name == "cur" || name == "new";
  while (const dirent* entry = readdir(open.get())) {
    if (entry->d_name[0] == '.' && (entry->d_name[1] == 0 || (entry->d_name[1] == '.' && entry->d_name[2] == 0)))
      continue;
    if (entry->d_type == DT_DIR) {
      below.push_back(path + '/' + entry->d_name);
    } else if (maildir) {
      ++count;
    } else {
      struct stat status{};
      if (fstatat(dirfd(open.get()), entry->d_name, &status, 0) == 0)
        count += status.st_size > (1 << 20) ? static_cast<std::uint64_t>(status.st_size) / kBytesOfMessage : 1;
    }
  }
}

}  // namespace

std::uint64_t estimate_messages(const std::vector<std::string>& paths, const std::map<std::string, Folder>& known) {
  std::uint64_t count = 0;
  std::vector<std::string> below = paths;
  for (std::size_t depth = 0; !below.empty() && depth < kDeepest; ++depth) {
    std::vector<std::string> next;
    for (const std::string& path : below) {
      struct stat status{};
      if (stat(path.c_str(), &status) != 0) continue;
      auto old = known.find(path);
      if (old != known.end() && old->second.modified == nanoseconds(status.st_mtim)) continue;
      if (S_ISDIR(status.st_mode))
        count_folder(path, depth, count, next);
      else
        count += static_cast<std::uint64_t>(status.st_size) / kBytesOfMessage + 1;
    }
    below.swap(next);
  }
  return count;
}

}  // namespace closeknit::intake
