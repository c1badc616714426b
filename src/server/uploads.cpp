// SPDX-License-Identifier: AGPL-3.0-or-later
#include "server/uploads.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "server/unpack.hpp"

namespace closeknit::server {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLongestName = 200;
constexpr std::string_view kUnfinished = ".unfinished";

std::uint64_t size_of(const fs::path& path) {
  std::error_code problem;
  std::uintmax_t size = fs::file_size(path, problem);
  return problem ? 0 : size;
}

Result<void> make_inbox(const std::string& inbox) {
  std::error_code problem;
  fs::create_directories(inbox, problem);
  if (problem) return failure(Code::denied, "the inbox cannot be made: " + problem.message(), inbox);
  fs::permissions(inbox, fs::perms::owner_all, problem);
  return {};
}

Result<void> check_room(const std::string& inbox, const Piece& piece) {
  if (piece.total > kLargestUpload)
    return failure(Code::limit, "that file is too large to be sent", inbox, "name the folder in which it lies instead");
  std::error_code problem;
  auto space = fs::space(inbox, problem);
  if (!problem && space.available < piece.total - piece.first + kLeftFree)
    return failure(Code::unavailable, "there is not enough room on the disk", inbox, "make room first");
  return {};
}

Result<void> append(const fs::path& path, const Piece& piece, std::string_view bytes) {
  int flags = O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | (piece.first == 0 ? O_TRUNC : O_APPEND);
  int file = open(path.c_str(), flags, 0600);
  if (file < 0)
    return failure(Code::denied, std::string("it cannot be written: ") + std::strerror(errno), path.string());
  bool written = write(file, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size());
  std::string why = std::strerror(errno);
  close(file);
  if (written) return {};
  return failure(Code::unavailable, "it cannot be written: " + why, path.string(), "make room on the disk");
}

// The whole file is there: to where it can be imported from.
Result<void> settle(const fs::path& unfinished, const fs::path& place, answers::Upload& upload) {
  std::error_code problem;
  fs::remove_all(place, problem);
  if (is_archive(unfinished.string())) {
    auto unpacked = unpack(unfinished.string(), place.string());
    fs::remove(unfinished, problem);
    if (!unpacked) return std::unexpected(std::move(unpacked).error());
    upload.files = unpacked->files;
  } else {
    fs::rename(unfinished, place, problem);
    if (problem) return failure(Code::unavailable, "it cannot be kept: " + problem.message(), place.string());
  }
  upload.path = place.string();
  return {};
}

}  // namespace

std::string inbox_of(const std::string& book_path) {
  return fs::absolute(book_path + ".inbox").string();
}

bool is_plain_name(std::string_view name) {
  if (name.empty() || name.size() > kLongestName || name.front() == '.' || name.front() == '-') return false;
  if (name.ends_with(kUnfinished)) return false;
  for (char c : name)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f || c == '/' || c == '\\') return false;
  return true;
}

Result<answers::Upload> take_piece(const std::string& inbox, const std::string& name, const Piece& piece,
                                   std::string_view bytes) {
  if (!is_plain_name(name)) return failure(Code::usage, "a file cannot have that name here", name);
  if (bytes.size() != piece.last - piece.first + 1)
    return failure(Code::usage, "the piece is not as long as its Content-Range says", name);
  TRY_DO(make_inbox(inbox));
  TRY_DO(check_room(inbox, piece));
  fs::path unfinished = fs::path(inbox) / (name + std::string(kUnfinished));
  std::uint64_t there = size_of(unfinished);
  if (piece.first != 0 && piece.first != there)
    return failure(Code::usage, "the piece does not go on where the last one ended", std::to_string(there),
                   "send on from there, or anew from 0");
  TRY_DO(append(unfinished, piece, bytes));
  answers::Upload upload{.name = name, .received = piece.last + 1, .total = piece.total, .path = {}, .files = 0};
  if (upload.received == upload.total) TRY_DO(settle(unfinished, fs::path(inbox) / name, upload));
  return upload;
}

answers::Upload upload_state(const std::string& inbox, const std::string& name) {
  fs::path place = fs::path(inbox) / name;
  std::error_code problem;
  answers::Upload upload{.name = name, .received = 0, .total = 0, .path = {}, .files = 0};
  upload.received = size_of(fs::path(inbox) / (name + std::string(kUnfinished)));
  if (upload.received == 0 && fs::exists(place, problem)) upload.path = place.string();
  return upload;
}

}  // namespace closeknit::server
