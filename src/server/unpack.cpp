// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/unpack.hpp"

#include <fcntl.h>
#include <locale.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>

#include "server/archive.hpp"
#include "text/utf8.hpp"

namespace closeknit::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBlock = 1 << 16;
constexpr std::size_t kLongestSegment = 255;

using Reader = std::unique_ptr<archive, FreeArchive>;

// libarchive gives names in the locale's encoding: this thread's is UTF-8 while the object lives.
class Utf8Names {
 public:
  Utf8Names() : ours_(newlocale(LC_CTYPE_MASK, "C.UTF-8", locale_t{})) {
    if (ours_ != locale_t{}) before_ = uselocale(ours_);
  }
  ~Utf8Names() {
    if (ours_ == locale_t{}) return;
    uselocale(before_);
    freelocale(ours_);
  }
  Utf8Names(const Utf8Names&) = delete;
  Utf8Names& operator=(const Utf8Names&) = delete;

 private:
  locale_t ours_;
  locale_t before_{};
};

Reader opened(const Archive& library, const std::string& file) {
  Reader reader(library.read_new(), {&library});
  library.support_zip(reader.get());
  library.support_tar(reader.get());
  library.support_gzip(reader.get());
  library.support_bzip2(reader.get());
  library.support_xz(reader.get());
  library.support_zstd(reader.get());
  if (library.open_filename(reader.get(), file.c_str(), kBlock) != ARCHIVE_OK) return {};
  return reader;
}

bool is_plain_segment(std::string_view segment) {
  if (segment.empty() || segment.size() > kLongestSegment || segment == "..") return false;
  for (char c : segment)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) return false;
  return true;
}

// The path below the folder; nothing where it would lead elsewhere.
std::optional<fs::path> inner_path(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.front() == '\\' || !text::is_utf8(name)) return {};
  fs::path path;
  std::size_t depth = 0;
  while (!name.empty()) {
    std::string_view segment = name.substr(0, name.find_first_of("/\\"));
    name.remove_prefix(std::min(segment.size() + 1, name.size()));
    if (segment == "." || (segment.empty() && !name.empty())) continue;
    // "C:" leads elsewhere on other systems; nothing here is meant for them, but the files may be carried there.
    if (!is_plain_segment(segment) || segment.ends_with(':') || ++depth > kDeepest) return {};
    path /= segment;
  }
  if (path.empty()) return {};
  return path;
}

class Unpacking {
 public:
  Unpacking(const Archive& library, const std::string& file, fs::path folder, const UnpackCaps& caps)
      : library_(library), file_(file), folder_(std::move(folder)), caps_(caps) {
    std::error_code ignored;
    std::uintmax_t packed = fs::file_size(file, ignored);
    most_bytes_ = std::min(caps.bytes, (ignored ? 0 : packed) * caps.ratio + kFreeBytes);
  }

  Result<Unpacked> run() {
    reader_ = opened(library_, file_);
    if (!reader_) return failure(Code::malformed, "this is no archive that closeknit can unpack", file_, kHint);
    fs::create_directory(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    for (;;) {
      archive_entry* entry = nullptr;
      int status = library_.next_header(reader_.get(), &entry);
      if (status == ARCHIVE_EOF) return result_;
      if (status != ARCHIVE_OK && status != ARCHIVE_WARN) return damaged();
      if (++entries_ > caps_.entries) return failure(Code::limit, "the archive holds too many files", file_, kHint);
      TRY_DO(take(entry));
    }
  }

 private:
  static constexpr const char* kHint = "unpack it yourself, and import the folder";

  std::unexpected<Error> damaged() {
    const char* words = library_.error_string(reader_.get());
    return failure(Code::malformed, std::string("the archive is damaged: ") + (words != nullptr ? words : "unreadable"),
                   file_, kHint);
  }

  Result<void> take(archive_entry* entry) {
    if (library_.filetype(entry) == AE_IFDIR) return {};
    const char* name = library_.pathname_utf8(entry);
    if (name == nullptr) name = library_.pathname(entry);
    auto path = name == nullptr ? std::nullopt : inner_path(name);
    bool plain = library_.filetype(entry) == AE_IFREG && library_.hardlink(entry) == nullptr &&
                 library_.symlink(entry) == nullptr;
    if (!path || !plain) {
      ++result_.left_out;
      return {};
    }
    if (library_.is_encrypted(entry) != 0) return failure(Code::malformed, "the archive is encrypted", file_, kHint);
    return write(folder_ / *path);
  }

  Result<void> write(const fs::path& path) {
    std::error_code problem;
    fs::create_directories(path.parent_path(), problem);
    // Never through a link, never over what is there: of two entries with one name the first stays.
    int file = problem ? -1 : open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (file < 0 && errno == ENOSPC) return failure(Code::unavailable, "the disk is full", path.string());
    if (file < 0) {
      ++result_.left_out;
      return {};
    }
    auto written = copy_to(file);
    close(file);
    if (written) ++result_.files;
    return written;
  }

  Result<void> copy_to(int file) {
    std::array<char, kBlock> block{};
    for (;;) {
      la_ssize_t got = library_.read_data(reader_.get(), block.data(), block.size());
      if (got == 0) return {};
      if (got < 0) return damaged();
      result_.bytes += static_cast<std::uint64_t>(got);
      if (result_.bytes > most_bytes_)
        return failure(Code::limit, "what is packed in the archive is too large for its size", file_, kHint);
      if (::write(file, block.data(), static_cast<std::size_t>(got)) != got)
        return failure(Code::unavailable, std::string("writing failed: ") + std::strerror(errno), folder_.string(),
                       "make room on the disk");
    }
  }

  const Archive& library_;
  std::string file_;
  fs::path folder_;
  UnpackCaps caps_;
  std::uint64_t most_bytes_ = 0;
  std::uint64_t entries_ = 0;
  Reader reader_;
  Unpacked result_;
};

}  // namespace

bool is_archive(const std::string& file) {
  auto library = Archive::loaded();
  if (!library) return false;
  Reader reader = opened(**library, file);
  archive_entry* entry = nullptr;
  if (!reader) return false;
  int status = (*library)->next_header(reader.get(), &entry);
  // An empty file opens as an empty tar; mail is never taken for one, since its first block has no checksum of tar's.
  return (status == ARCHIVE_OK || status == ARCHIVE_WARN) && (*library)->format(reader.get()) != ARCHIVE_FORMAT_EMPTY;
}

Result<Unpacked> unpack(const std::string& file, const std::string& folder, const UnpackCaps& caps) {
  TRY(const Archive* library, Archive::loaded());
  Utf8Names names;
  auto result = Unpacking(*library, file, folder, caps).run();
  std::error_code ignored;
  if (!result) fs::remove_all(folder, ignored);
  return result;
}

}  // namespace closeknit::server
